// What a statement can be found by: the rows of the inverted index.
import { createHash } from 'node:crypto'
import { isActivity, isActor, isGroup } from './statement.ts'
import type { Actor, Identifiers, Sentence, Statement } from './statement.ts'

/** a(gent), ra = related agent, v(erb), c = activity, rc = related activity, r(egistration). */
export type KeyKind = 'a' | 'ra' | 'v' | 'c' | 'rc' | 'r'
export interface Key {
  kind: KeyKind
  value: string
}

/** A text short enough for any engine's index: a long one is replaced by its hash. */
export const indexable = (text: string): string => (text.length <= 500 ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`)

/** The identifier of an actor as one text; undefined for a group without any. */
export function identity(actor: Identifiers): string | undefined {
  if (actor.mbox) return indexable(`mbox:${actor.mbox}`)
  if (actor.mbox_sha1sum) return indexable(`sha1:${actor.mbox_sha1sum.toLowerCase()}`)
  if (actor.openid) return indexable(`openid:${actor.openid}`)
  if (actor.account) return indexable(`account:${actor.account.homePage}|${actor.account.name}`)
  return undefined
}

const identities = (actor: Actor): string[] =>
  [actor, ...(isGroup(actor) ? (actor.member ?? []) : [])].map(identity).filter((found) => found !== undefined)

function sentenceKeys(sentence: Sentence, inner: boolean): Key[] {
  const { actor, verb, object, context = {} } = sentence
  const agents = (kind: KeyKind, who: Actor) =>
    identities(who).flatMap((value): Key[] => [
      { kind, value },
      { kind: 'ra', value },
    ])
  const activity = (kind: KeyKind, id: string): Key[] => [
    { kind, value: indexable(id) },
    { kind: 'rc', value: indexable(id) },
  ]
  const [asAgent, asActivity]: [KeyKind, KeyKind] = inner ? ['ra', 'rc'] : ['a', 'c']
  const others: Actor[] = [
    ...[context.instructor, context.team].filter((who) => who !== undefined),
    ...(context.contextAgents ?? []).map(({ agent }) => agent),
    ...(context.contextGroups ?? []).map(({ group }) => group),
  ]
  return [
    ...agents(asAgent, actor),
    ...(isActivity(object) ? activity(asActivity, object.id) : []),
    ...(isActor(object) ? agents(asAgent, object) : []),
    ...(object.objectType === 'SubStatement' ? sentenceKeys(object, true) : []),
    ...others.flatMap((who) => agents('ra', who)),
    ...Object.values(context.contextActivities ?? {})
      .flat()
      .flatMap(({ id }) => activity('rc', id)),
    ...(inner ? [] : [{ kind: 'v' as const, value: indexable(verb.id) }]),
    ...(!inner && context.registration ? [{ kind: 'r' as const, value: context.registration.toLowerCase() }] : []),
  ]
}

/** All keys of a statement, each once. */
export function keysOf(statement: Statement): Key[] {
  const keys = [
    ...sentenceKeys(statement, false),
    ...(statement.authority ? identities(statement.authority).map((value): Key => ({ kind: 'ra', value })) : []),
  ]
  return [...new Map(keys.map((key) => [`${key.kind} ${key.value}`, key])).values()]
}
