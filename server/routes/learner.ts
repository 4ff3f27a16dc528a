// Learners: enter with a nickname or as guest, be known by a pseudonym, leave.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { check } from '../check.ts'
import { forgetLearner, learnerOf, rememberLearner } from '../guards.ts'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'

const entering = z.strictObject({
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

export function learnerRoutes(app: FastifyInstance, { store, base }: { store: Store; base: string }): void {
  app.post('/api/enter', { config: { rateLimit: ENTER_LIMIT } }, async (request, reply) => {
    const { nickname, lang } = check(entering, request.body, 'body')
    const learner = { id: randomUUID(), nickname: nickname || null }
    await store.db
      .insertInto('learner')
      .values({ school: store.school, ...learner, lang, created: new Date().toISOString() })
      .execute()
    rememberLearner(reply, learner.id)
    return { learner: { ...learner, guest: learner.nickname === null }, base }
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
