// What a press in the list does to a part: a sprung button, or an area of a touch screen, comes back by itself;
// a pedal, or a button that is to be held, stays down until it is pressed again, so that one switch can hold it.
import type { Part, Value } from '../../core/machine/schema.ts'
import type { Session } from '../../session/session.ts'

/** A pushed button is held this long. */
const PRESS_MS = 300

export function actByList(session: Session, { id, control }: Pick<Part, 'id' | 'control'>, to: Value): void {
  session.act(id, to, 'list')
  const comesBack = (control?.kind === 'button' && !control.held) || control?.kind === 'touch'
  const rest = comesBack ? control.springsTo : undefined
  if (rest !== undefined && rest !== to) setTimeout(() => session.act(id, rest, 'list'), PRESS_MS)
}
