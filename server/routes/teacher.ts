// The teacher's side: the first owner, who is signed in, the attempts, and what happens right now.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { MIN_PASSWORD } from '../auth.ts'
import type { Auth, Teacher } from '../auth.ts'
import { check } from '../check.ts'
import { asLearner, needOwner, needTeacher } from '../guards.ts'
import type { Live } from '../live.ts'
import type { Statement } from '../lrs/statement.ts'
import type { Setup } from '../setup.ts'
import type { Store } from '../store/store.ts'

interface Service {
  store: Store
  auth: Auth
  live: Live
  setup: Setup
}

const account = {
  email: z.email('expected an e-mail address'),
  password: z.string().min(MIN_PASSWORD, `expected at least ${MIN_PASSWORD} characters`).max(128),
  name: z.string().trim().min(1, 'expected a name').max(60),
}
const setupBody = z.strictObject({ token: z.string(), ...account })
const teacherBody = z.strictObject(account)
const page = z.object({ limit: z.coerce.number().int().min(1).max(500).default(50), before: z.iso.datetime().optional() })
const SECRETS_LIMIT = { max: 10, timeWindow: '1 minute' }

const publicOf = ({ id, name, email, role }: Teacher) => ({ id, name, email, role })

/** Runs newest first, each with everything it has told. */
async function attempts(store: Store, { limit, before }: z.infer<typeof page>) {
  let query = store.db
    .selectFrom('run as r')
    .innerJoin('learner as l', (join) => join.onRef('l.school', '=', 'r.school').onRef('l.id', '=', 'r.learner'))
    .select(['r.id', 'r.header', 'r.created', 'l.id as learner', 'l.nickname'])
    .where('r.school', '=', store.school)
    .orderBy('r.created', 'desc')
    .limit(limit)
  if (before) query = query.where('r.created', '<', before)
  const runs = await query.execute()
  const ids = runs.map(({ id }) => id)
  const told = ids.length
    ? await store.db
        .selectFrom('statement')
        .select(['run', 'payload'])
        .where('school', '=', store.school)
        .where('run', 'in', ids)
        .where('voided', '=', 0)
        .orderBy('ord')
        .execute()
    : []
  const byRun = new Map<string | null, Statement[]>(ids.map((id) => [id, []]))
  for (const { run, payload } of told) byRun.get(run)?.push(JSON.parse(payload) as Statement)
  return runs.map(({ id, header, created, learner, nickname }) => {
    const parsed = JSON.parse(header) as { startedAt: string }
    return {
      runId: id,
      learner: asLearner({ id: learner, nickname }),
      header: parsed,
      startedAt: parsed.startedAt,
      receivedAt: created,
      statements: byRun.get(id) ?? [],
    }
  })
}

export function teacherRoutes(app: FastifyInstance, { store, auth, live, setup }: Service): void {
  app.post('/api/setup', { config: { rateLimit: SECRETS_LIMIT } }, async (request) => {
    const { token, ...owner } = check(setupBody, request.body, 'body')
    return { teacher: publicOf(await setup.redeem(token, () => auth.create({ ...owner, role: 'owner' }))) }
  })

  // Nobody signed in is an answer, not a refusal: every visit to the teacher's page begins with this question.
  app.get('/api/teacher', async (request) => {
    const teacher = await auth.whoIs(request.headers)
    return { teacher: teacher ? publicOf(teacher) : null }
  })

  app.get('/api/teachers', async (request) => {
    await needOwner(auth, request)
    return { teachers: (await auth.list()).map(publicOf) }
  })

  app.post('/api/teachers', { config: { rateLimit: SECRETS_LIMIT } }, async (request) => {
    await needOwner(auth, request)
    return { teacher: publicOf(await auth.create({ ...check(teacherBody, request.body, 'body'), role: 'teacher' })) }
  })

  app.get('/api/attempts', async (request) => {
    await needTeacher(auth, request)
    return { runs: await attempts(store, check(page, request.query, 'query')) }
  })

  app.get('/api/events', async (request, reply) => {
    await needTeacher(auth, request)
    reply.hijack()
    const last = request.headers['last-event-id']
    live.attach(reply.raw, Array.isArray(last) ? last[0] : last)
  })
}
