// Runs: opened by a learner, told by their ticket (statements and log), read back by the teacher or the learner.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { entry as entrySchema, header as headerSchema } from '../../src/core/run/schema.ts'
import type { Entry, Header } from '../../src/core/run/schema.ts'
import type { Auth } from '../auth.ts'
import { check } from '../check.ts'
import { asLearner, learnerOf, needLearner } from '../guards.ts'
import { sameJson } from '../json.ts'
import { checkStatement } from '../lrs/schema.ts'
import type { Agent } from '../lrs/statement.ts'
import { storeStatements } from '../lrs/statements.ts'
import { Refusal } from '../refusal.ts'
import { transact } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import type { Tickets } from '../tickets.ts'

interface Service {
  store: Store
  auth: Auth
  tickets: Tickets
  base: string
}

const MAX_STATEMENTS = 50
const MAX_ENTRIES = 5000
const opening = z.strictObject({ runId: z.uuid('expected a UUID'), header: headerSchema })
const telling = z.array(z.unknown(), 'expected an array of statements').max(MAX_STATEMENTS, `expected at most ${MAX_STATEMENTS} statements`)
const logging = z.strictObject({ from: z.number().int().nonnegative(), entries: z.array(entrySchema).max(MAX_ENTRIES) })
const runId = (request: FastifyRequest) => check(z.object({ id: z.uuid('expected a UUID') }), request.params, 'address').id.toLowerCase()
const lessonOf = ({ cluster, equipment }: Header) => `${cluster}/${equipment}`

async function findRun(store: Store, id: string) {
  const row = await store.db.selectFrom('run').selectAll().where('school', '=', store.school).where('id', '=', id).executeTakeFirst()
  return row && { ...row, header: JSON.parse(row.header) as Header }
}

/** Idempotent for the same learner and header; 409 for anything else under the same id. */
async function openRun({ store, tickets }: Service, learner: string, id: string, header: Header): Promise<string> {
  if (header.run.toLowerCase() !== id) throw new Refusal(400, 'bad-input', 'header.run: expected the same as runId')
  await store.db
    .insertInto('run')
    .values({ school: store.school, id, learner, header: JSON.stringify(header), created: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await findRun(store, id)
  if (!kept || kept.learner !== learner) throw new Refusal(409, 'run-taken', 'This run belongs to another learner.')
  if (!sameJson(kept.header, header)) throw new Refusal(409, 'run-differs', 'This run was opened with another header.')
  return tickets.issue({ learner, run: id, lesson: lessonOf(header) })
}

/** The actor is the ticket's learner and the authority this service, whatever the browser wrote. */
async function tell({ store, base }: Service, run: string, learner: string, body: unknown): Promise<string[]> {
  const account = (name: string): Agent => ({ objectType: 'Agent', account: { homePage: base, name } })
  const statements = check(telling, body, 'statements').map((told, index) => {
    const root = `statements[${index}]`
    const draft = typeof told === 'object' && told && !Array.isArray(told) ? { ...told, actor: account(learner) } : told
    const statement = checkStatement(draft, '1.0.3', root)
    if (!statement.id) throw new Refusal(400, 'bad-statement', `${root}.id: expected a UUID made by the sender`)
    if (statement.context?.registration?.toLowerCase() !== run)
      throw new Refusal(400, 'bad-statement', `${root}.context.registration: expected the run ${run}`)
    if (statement.object.objectType === 'StatementRef')
      throw new Refusal(400, 'bad-statement', `${root}.object: a run does not speak of other statements`)
    return statement
  })
  return statements.length ? storeStatements(store, { statements, version: '1.0.3', authority: account('gongfang'), run }) : []
}

/** Appends log entries; what is there already must be the same, and nothing may be missing between. Returns the next seq. */
async function appendLog(store: Store, run: string, body: unknown): Promise<number> {
  const { from, entries } = check(logging, body, 'body')
  const wrong = entries.findIndex(({ seq }, index) => seq !== from + index)
  if (wrong >= 0) throw new Refusal(400, 'bad-input', `entries[${wrong}].seq: expected ${from + wrong}`)
  return transact(store, async (queries) => {
    const kept = await queries
      .selectFrom('run_entry')
      .select(['seq', 'entry'])
      .where('school', '=', store.school)
      .where('run', '=', run)
      .where('seq', '>=', from)
      .execute()
    const known = new Map(kept.map(({ seq, entry }) => [seq, entry]))
    const last = await queries
      .selectFrom('run_entry')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('school', '=', store.school)
      .where('run', '=', run)
      .executeTakeFirst()
    const expected = (last?.seq ?? -1) + 1
    if (from > expected)
      throw new Refusal(409, 'gap', `from: expected ${expected}, came ${from}; send what lies between first.`, { expected })
    for (const entry of entries) {
      const before = known.get(entry.seq)
      if (before !== undefined && !sameJson(JSON.parse(before), entry))
        throw new Refusal(409, 'entry-differs', `entries: seq ${entry.seq} is stored with other content`, { expected })
    }
    const fresh = entries.filter(({ seq }) => !known.has(seq))
    if (fresh.length)
      await queries
        .insertInto('run_entry')
        .values(fresh.map((entry) => ({ school: store.school, run, seq: entry.seq, entry: JSON.stringify(entry) })))
        .execute()
    return Math.max(expected, from + entries.length)
  })
}

async function readRun({ store, auth }: Service, id: string, request: FastifyRequest) {
  const run = await findRun(store, id)
  const [teacher, learner] = await Promise.all([auth.whoIs(request.headers), learnerOf(store, request)])
  if (!teacher && !learner) throw new Refusal(401, 'nobody', 'Expected a signed-in teacher, or the learner of this run.')
  // A learner is not told whether another's run exists.
  if (!run || (!teacher && run.learner !== learner?.id)) throw new Refusal(404, 'not-found', `No run has the id ${id}`)
  const [entries, owner] = await Promise.all([
    store.db.selectFrom('run_entry').select('entry').where('school', '=', store.school).where('run', '=', id).orderBy('seq').execute(),
    store.db
      .selectFrom('learner')
      .select(['id', 'nickname'])
      .where('school', '=', store.school)
      .where('id', '=', run.learner)
      .executeTakeFirst(),
  ])
  return {
    header: run.header,
    entries: entries.map(({ entry }) => JSON.parse(entry) as Entry),
    learner: asLearner(owner ?? { id: run.learner, nickname: null }),
  }
}

export function runRoutes(app: FastifyInstance, service: Service): void {
  const { store, tickets } = service
  app.post('/api/runs', async (request) => {
    const learner = await needLearner(store, request)
    const { runId, header } = check(opening, request.body, 'body')
    return { ticket: await openRun(service, learner.id, runId.toLowerCase(), header) }
  })

  app.post('/api/runs/:id/statements', async (request) => {
    const id = runId(request)
    const { sub } = await tickets.check(request.headers.authorization, id)
    return { stored: await tell(service, id, sub, request.body) }
  })

  app.post('/api/runs/:id/log', async (request) => {
    const id = runId(request)
    await tickets.check(request.headers.authorization, id)
    return { next: await appendLog(store, id, request.body) }
  })

  app.get('/api/runs/:id', async (request) => readRun(service, runId(request), request))
}
