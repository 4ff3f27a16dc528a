// What the store has learned of activities: definitions merged from every statement that gave one.
import type { Queries, Store } from '../store/store.ts'
import { indexable } from './keys.ts'
import { activitiesOf } from './statement.ts'
import type { Definition, Statement } from './statement.ts'

function merge(known: Definition | undefined, told: Definition): Definition {
  const merged = { ...known, ...told }
  if (known?.name && told.name) merged.name = { ...known.name, ...told.name }
  if (known?.description && told.description) merged.description = { ...known.description, ...told.description }
  if (known?.extensions && told.extensions) merged.extensions = { ...known.extensions, ...told.extensions }
  return merged
}

/** The known definitions by activity id. */
export async function definitionsOf(store: Store, queries: Queries, ids: Iterable<string>): Promise<Map<string, Definition>> {
  const byKey = new Map([...ids].map((id) => [indexable(id), id]))
  if (!byKey.size) return new Map()
  const rows = await queries
    .selectFrom('activity')
    .select(['id', 'definition'])
    .where('school', '=', store.school)
    .where('id', 'in', [...byKey.keys()])
    .execute()
  return new Map(rows.map(({ id, definition }) => [byKey.get(id) ?? id, JSON.parse(definition) as Definition]))
}

/** Takes in what statements tell. Only what changed is written, in order of id, so that two writers cannot deadlock. */
export async function learnActivities(store: Store, queries: Queries, statements: Statement[]): Promise<void> {
  const told = new Map<string, Definition>()
  for (const { id, definition } of statements.flatMap(activitiesOf)) if (definition) told.set(id, merge(told.get(id), definition))
  const known = await definitionsOf(store, queries, told.keys())
  for (const [id, definition] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = known.get(id)
    const after = JSON.stringify(merge(before, definition))
    if (before && JSON.stringify(before) === after) continue
    await queries
      .insertInto('activity')
      .values({ school: store.school, id: indexable(id), definition: after })
      .onConflict((conflict) => conflict.columns(['school', 'id']).doUpdateSet({ definition: after }))
      .execute()
  }
}
