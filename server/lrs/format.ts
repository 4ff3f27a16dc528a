// The standard's formats: exact as stored, ids alone, canonical with one language.
import type { Store } from '../store/store.ts'
import { definitionsOf } from './activities.ts'
import type { Format } from './find.ts'
import { activitiesOf, COMPONENT_LISTS, isActivity, isActor, isGroup } from './statement.ts'
import type { Activity, Actor, Agent, Definition, LanguageMap, Sentence, Statement } from './statement.ts'

/** Languages wanted, best first, from Accept-Language. */
export function languages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', quality] = item.trim().split(/;\s*q=/)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag }) => tag && tag !== '*')
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function pick(map: LanguageMap, wanted: string[]): LanguageMap {
  const tags = Object.keys(map)
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  const matches = wanted.map((want) => tags.find((tag) => tag.toLowerCase() === want) ?? tags.find((tag) => primary(tag) === primary(want)))
  const best = matches.find((tag) => tag !== undefined) ?? tags.find((tag) => tag === 'und') ?? tags[0]
  return best === undefined ? map : { [best]: map[best] ?? '' }
}

interface Change {
  activity: (activity: Activity) => Activity
  actor: (actor: Actor) => Actor
  verb: (verb: Sentence['verb']) => Sentence['verb']
}

/** Applies one change to every activity, actor and verb of a statement, and of the statement inside it. */
function rewrite<T extends Sentence>(sentence: T, change: Change): T {
  const { object, context }: Sentence = sentence
  const result: Sentence = { ...sentence, actor: change.actor(sentence.actor), verb: change.verb(sentence.verb) }
  if (isActivity(object)) result.object = change.activity(object)
  else if (isActor(object)) result.object = change.actor(object)
  else if (object.objectType === 'SubStatement') result.object = rewrite(object, change)
  if (context) {
    const { instructor, team, contextActivities } = context
    result.context = {
      ...context,
      ...(instructor && { instructor: change.actor(instructor) }),
      ...(team && { team: change.actor(team) as typeof team }),
      ...(contextActivities && {
        contextActivities: Object.fromEntries(
          Object.entries(contextActivities).map(([relation, list]) => [relation, list.map(change.activity)]),
        ),
      }),
    }
  }
  // Every property was replaced by one of its own type.
  return result as T
}

function agentId({ name: _name, ...rest }: Agent): Agent {
  return rest
}

function idOnly(actor: Actor): Actor {
  if (!isGroup(actor)) return agentId(actor)
  const { name: _name, member, ...rest } = actor
  const anonymous = !rest.mbox && !rest.mbox_sha1sum && !rest.openid && !rest.account
  return anonymous ? { ...rest, member: (member ?? []).map(agentId) } : rest
}

const ids = (statement: Statement): Statement => {
  const short = rewrite(statement, { activity: ({ id }) => ({ id }), actor: idOnly, verb: ({ id }) => ({ id }) })
  return statement.authority ? { ...short, authority: idOnly(statement.authority) } : short
}

function canonical(statement: Statement, known: Map<string, Definition>, wanted: string[]): Statement {
  const one = (map: LanguageMap | undefined) => map && pick(map, wanted)
  return rewrite(statement, {
    actor: (actor) => actor,
    verb: (verb) => ({ ...verb, ...(verb.display && { display: pick(verb.display, wanted) }) }),
    activity: (activity) => {
      const source = known.get(activity.id) ?? activity.definition
      if (!source) return activity
      const definition = { ...source }
      const [name, description] = [one(source.name), one(source.description)]
      if (name) definition.name = name
      if (description) definition.description = description
      for (const list of COMPONENT_LISTS) {
        const components = source[list]
        if (components)
          definition[list] = components.map((c) => ({ ...c, ...(c.description && { description: pick(c.description, wanted) }) }))
      }
      return { ...activity, definition }
    },
  })
}

/** The statements in the wanted format. */
export async function formatted(store: Store, statements: Statement[], format: Format, wanted: string[]): Promise<Statement[]> {
  switch (format) {
    case 'exact':
      return statements
    case 'ids':
      return statements.map(ids)
    case 'canonical': {
      const known = await definitionsOf(store, store.db, new Set(statements.flatMap(activitiesOf).map(({ id }) => id)))
      return statements.map((statement) => canonical(statement, known, wanted))
    }
  }
}
