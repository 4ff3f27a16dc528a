// The one-time link that makes the owner's account: it exists while there is no owner, and dies when it was used.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Auth, Teacher } from './auth.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store/store.ts'

const NAME = 'setup-token'

export interface Setup {
  /** The token of the link; undefined when there is an owner. */
  token(): Promise<string | undefined>
  /** Claims the token, then makes the owner; a failure gives the token back. Throws 403 for a wrong or used one. */
  redeem(token: string, makeOwner: () => Promise<Teacher>): Promise<Teacher>
}

const same = (a: string, b: string) => timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

/** Prepares the link. `fixed` is the token the outside chose (GONGFANG_SETUP_TOKEN). */
export async function openSetup(store: Store, auth: Auth, fixed: string | undefined): Promise<Setup> {
  const { db, school } = store
  const kept = () => db.selectFrom('secret').select('value').where('school', '=', school).where('name', '=', NAME).executeTakeFirst()
  const keep = (value: string) =>
    db
      .insertInto('secret')
      .values({ school, name: NAME, value })
      .onConflict((conflict) => (fixed ? conflict.columns(['school', 'name']).doUpdateSet({ value }) : conflict.doNothing()))
      .execute()
  const hasOwner = (await auth.list()).some(({ role }) => role === 'owner')
  if (!hasOwner) await keep(fixed ?? randomBytes(24).toString('base64url'))

  return {
    token: async () => (await kept())?.value,
    async redeem(token, makeOwner) {
      const wanted = (await kept())?.value
      const claimed =
        wanted !== undefined &&
        same(token, wanted) &&
        (await db.deleteFrom('secret').where('school', '=', school).where('name', '=', NAME).where('value', '=', wanted).executeTakeFirst())
          .numDeletedRows > 0n
      if (!claimed) throw new Refusal(403, 'setup-link', 'This link is wrong or was used already. The owner can sign in at /teach.')
      try {
        return await makeOwner()
      } catch (cause) {
        await keep(wanted)
        throw cause
      }
    },
  }
}
