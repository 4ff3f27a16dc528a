// Six digits that lead to a lesson: a teacher writes them on the blackboard, and nobody types an address or a name in a headset.
import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { help } from '../../src/core/run/schema.ts'
import type { Auth } from '../auth.ts'
import { check } from '../check.ts'
import { needTeacher } from '../guards.ts'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'

const word = z.string().regex(/^[a-z0-9-]{1,60}$/, 'expected the id of a folder under scenes')
const target = z.strictObject({ cluster: word, equipment: word, help })
const asked = z.object({ code: z.string().regex(/^\d{6}$/, 'expected six digits') })

/** A school day with its clubs; the next day has its own. */
const GOOD_FOR_MS = 12 * 3600_000
/** A class behind one address types together; guessing through a million codes would take days, and finds only what every visitor can open. */
const ASK_LIMIT = { max: 240, timeWindow: '1 minute' }
const TRIES = 20

export function codeRoutes(app: FastifyInstance, { store, auth }: { store: Store; auth: Auth }): void {
  const { db, school } = store

  app.post('/api/codes', async (request) => {
    await needTeacher(auth, request)
    const lesson = check(target, request.body, 'body')
    const now = Date.now()
    await db.deleteFrom('code').where('school', '=', school).where('expires', '<', new Date(now).toISOString()).execute()
    const expires = new Date(now + GOOD_FOR_MS).toISOString()
    for (let tries = 0; tries < TRIES; tries++) {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const made = await db
        .insertInto('code')
        .values({ school, code, target: JSON.stringify(lesson), expires })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (made.numInsertedOrUpdatedRows) return { code, expires }
    }
    throw new Refusal(503, 'no-code', `No free code was found in ${TRIES} tries. Try again.`)
  })

  app.get('/api/codes/:code', { config: { rateLimit: ASK_LIMIT } }, async (request) => {
    const { code } = check(asked, request.params, 'address')
    const row = await db
      .selectFrom('code')
      .select('target')
      .where('school', '=', school)
      .where('code', '=', code)
      .where('expires', '>', new Date().toISOString())
      .executeTakeFirst()
    if (!row) throw new Refusal(404, 'no-code', `Nobody has given out the code ${code} today.`)
    return { lesson: JSON.parse(row.target) as z.infer<typeof target> }
  })
}
