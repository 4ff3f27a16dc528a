// Run tickets: a signed word that its bearer may tell of one run, of one learner, of one lesson. It outlives cookies, for offline runs.
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { secretOf } from './store/store.ts'
import type { Store } from './store/store.ts'

const ticket = z.object({ sub: z.string(), run: z.string(), lesson: z.string() })
export type Ticket = z.infer<typeof ticket>

export interface Tickets {
  issue(of: { learner: string; run: string; lesson: string }): Promise<string>
  /** Throws 401 unless the header bears a ticket for that run. */
  check(authorization: string | undefined, run: string): Promise<Ticket>
}

const LIFETIME = '180 days'
const PURPOSE = 'gongfang-run'

export async function openTickets(store: Store): Promise<Tickets> {
  const key = Buffer.from(await secretOf(store, 'tickets'), 'base64url')
  return {
    issue: ({ learner, run, lesson }) =>
      new SignJWT({ run, lesson })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(learner)
        .setAudience(PURPOSE)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(key),
    async check(authorization, run) {
      const jwt = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
      if (!jwt) throw new Refusal(401, 'no-ticket', 'Authorization: expected Bearer and the ticket of this run (POST /api/runs).')
      try {
        const { payload } = await jwtVerify(jwt, key, { audience: PURPOSE, algorithms: ['HS256'] })
        const known = ticket.parse(payload)
        if (known.run === run) return known
      } catch (cause) {
        throw new Refusal(
          401,
          'bad-ticket',
          `The ticket is not valid any more, or not ours: ask for a new one (POST /api/runs). ${cause instanceof Error ? cause.name : ''}`.trim(),
        )
      }
      throw new Refusal(401, 'other-ticket', 'The ticket is for another run.')
    },
  }
}
