// What the school has settled for time in headsets, and what its pupils answered about how they feel, where it asks for that.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { told } from '../../src/core/comfort/check.ts'
import { DEFAULT_RULES, schoolRules } from '../../src/core/comfort/school.ts'
import type { SchoolRules } from '../../src/core/comfort/school.ts'
import type { Auth } from '../auth.ts'
import { check } from '../check.ts'
import { needLearner, needTeacher } from '../guards.ts'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'

const RULES = 'school-rules'
const address = z.object({ id: z.uuid('expected a UUID') })
/** Two answers a sitting; more from one run is no pupil. */
const TELL_LIMIT = { max: 120, timeWindow: '1 minute' }
const MOST_A_RUN = 40

/** The rules kept last; the defaults when none are, or a later version wrote what this one does not know. */
async function rulesOf({ db, school }: Store): Promise<SchoolRules> {
  const row = await db.selectFrom('setting').select('value').where('school', '=', school).where('name', '=', RULES).executeTakeFirst()
  const kept = schoolRules.safeParse(row && JSON.parse(row.value))
  return kept.success ? kept.data : DEFAULT_RULES
}

export function schoolRoutes(app: FastifyInstance, { store, auth }: { store: Store; auth: Auth }): void {
  const { db, school } = store

  app.get('/api/school', async () => ({ rules: await rulesOf(store) }))

  app.put('/api/school', async (request) => {
    await needTeacher(auth, request)
    const rules = check(schoolRules, request.body, 'body')
    const value = JSON.stringify(rules)
    await db
      .insertInto('setting')
      .values({ school, name: RULES, value })
      .onConflict((conflict) => conflict.columns(['school', 'name']).doUpdateSet({ value }))
      .execute()
    return { rules }
  })

  app.post('/api/runs/:id/comfort', { config: { rateLimit: TELL_LIMIT } }, async (request) => {
    const learner = await needLearner(store, request)
    const run = check(address, request.params, 'address').id.toLowerCase()
    const { moment, at, answers } = check(told, request.body, 'body')
    if (!(await rulesOf(store)).keepsAnswers)
      throw new Refusal(409, 'not-asked', 'This school does not ask for these answers; nothing was kept.')
    const owned = await db.selectFrom('run').select('learner').where('school', '=', school).where('id', '=', run).executeTakeFirst()
    if (owned?.learner !== learner.id) throw new Refusal(404, 'not-found', `No run of yours has the id ${run}`)
    const { count } = await db
      .selectFrom('comfort')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('school', '=', school)
      .where('run', '=', run)
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_A_RUN) throw new Refusal(409, 'enough', `expected at most ${MOST_A_RUN} answers a run; this one was not kept`)
    await db
      .insertInto('comfort')
      .values({ school, run, at, moment, answers: JSON.stringify(answers) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return {}
  })

  app.get('/api/runs/:id/comfort', async (request) => {
    await needTeacher(auth, request)
    const run = check(address, request.params, 'address').id.toLowerCase()
    const rows = await db
      .selectFrom('comfort')
      .select(['moment', 'at', 'answers'])
      .where('school', '=', school)
      .where('run', '=', run)
      .orderBy('at')
      .execute()
    return { told: rows.map(({ answers, ...row }) => ({ ...row, answers: JSON.parse(answers) as unknown })) }
  })
}
