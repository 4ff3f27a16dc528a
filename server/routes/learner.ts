// Learners: enter with a nickname or as guest, be known by a pseudonym, leave.
import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { check } from '../check.ts'
import { asLearner, forgetLearner, learnerOf, rememberLearner } from '../guards.ts'
import type { Learner } from '../guards.ts'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'

const entering = z.strictObject({
  /** Made by the device for this learner; whoever has it is that learner, so only its hash is kept. */
  key: z.uuid('expected a UUID').optional(),
  nickname: z
    .string()
    .trim()
    .max(24, 'expected at most 24 characters')
    .regex(/^[^\p{Cc}\p{Cf}<>]*$/u, 'expected letters, digits and signs that can be seen')
    .optional(),
  /** BCP 47, as the interface's languages are named. */
  lang: z
    .string()
    .max(20)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as zh-TW'),
})

/** A class behind one address enters together. */
const ENTER_LIMIT = { max: 120, timeWindow: '1 minute' }

/** A new learner, or the one who entered with this key before: a device whose answer was lost asks again and is given nobody else. */
async function enter(
  store: Store,
  { key, nickname, lang }: { key: string | undefined; nickname: string | null; lang: string },
): Promise<Learner> {
  const id = randomUUID()
  const key_hash = key === undefined ? null : createHash('sha256').update(key.toLowerCase()).digest('hex')
  await store.db
    .insertInto('learner')
    .values({ school: store.school, id, nickname, lang, created: new Date().toISOString(), key_hash })
    .onConflict((conflict) => conflict.columns(['school', 'key_hash']).doNothing())
    .execute()
  const known = await store.db
    .selectFrom('learner')
    .select(['id', 'nickname'])
    .where('school', '=', store.school)
    .where((is) => (key_hash === null ? is('id', '=', id) : is('key_hash', '=', key_hash)))
    .executeTakeFirstOrThrow()
  return asLearner(known)
}

export function learnerRoutes(app: FastifyInstance, { store, base }: { store: Store; base: string }): void {
  app.post('/api/enter', { config: { rateLimit: ENTER_LIMIT } }, async (request, reply) => {
    const { key, nickname, lang } = check(entering, request.body, 'body')
    const learner = await enter(store, { key, nickname: nickname || null, lang })
    rememberLearner(reply, learner.id)
    return { learner, base }
  })

  app.get('/api/me', async (request) => {
    const learner = await learnerOf(store, request)
    if (!learner) throw new Refusal(401, 'no-learner', 'Nobody has entered from this browser.')
    return { learner, base }
  })

  app.post('/api/leave', async (_request, reply) => {
    forgetLearner(reply)
    return {}
  })
}
