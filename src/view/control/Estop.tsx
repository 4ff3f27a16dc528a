// The emergency stop: struck, it latches; a deliberate second hold (twist, click, pinch) sets it free. A poke only ever strikes.
import { feel } from '../hand/haptics.ts'
import type { ControlProps } from './control-props.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import { detentValues } from './value-at.ts'

export function Estop({ part, body }: ControlProps) {
  const doing = useAct(part)
  const [free, struck] = (part.control && detentValues(doing.variable, part.control)) ?? [false, true]
  const isStruck = () => doing.now() === struck
  useHold(
    body,
    (contact) => {
      if (!isStruck()) {
        if (doing.act(struck ?? true, contact.by)) feel(contact.source, 'latch')
        return { end: () => undefined }
      }
      if (contact.means === 'poke') return undefined
      return { end: (last) => doing.act(free ?? false, last.by) }
    },
    (pointer) => pointer !== 'grab' || isStruck(),
  )
  return null
}
