// Accounts of owners and teachers: better-auth holds passwords and sessions, in the same store.
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusal.ts'
import type { Store } from './store/store.ts'
import { alone, secretOf } from './store/store.ts'

export type Role = 'owner' | 'teacher'
export interface Teacher {
  id: string
  name: string
  email: string
  role: Role
}

export interface Auth {
  /** Answers /api/auth/*. */
  handle(request: Request): Promise<Response>
  /** Whose session the cookies carry; undefined when none. */
  whoIs(headers: IncomingHttpHeaders): Promise<Teacher | undefined>
  /** Makes an account. Throws 409 when the address has one. */
  create(account: { email: string; password: string; name: string; role: Role }): Promise<Teacher>
  list(): Promise<Teacher[]>
}

export const MIN_PASSWORD = 10

export const toHeaders = (headers: IncomingHttpHeaders): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

/** Sets the accounts up; tables are made when missing. `secure`: cookies travel over https only. */
export async function openAuth(store: Store, secure: boolean): Promise<Auth> {
  const options = {
    secret: await secretOf(store, 'sessions'),
    database: { db: store.db, type: store.engine === 'sqlite' ? ('sqlite' as const) : ('postgres' as const) },
    basePath: '/api/auth',
    // Pages of other sites are refused before a request comes here (guards.ts); a proxy may have taken the s off https.
    trustedOrigins: async (request?: Request) => {
      const host = request?.headers.get('host')
      return host ? [`http://${host}`, `https://${host}`] : []
    },
    baseURL: { allowedHosts: ['*'], protocol: secure ? ('https' as const) : ('http' as const) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD },
    user: { additionalFields: { role: { type: 'string' as const, required: true, defaultValue: 'teacher', input: false } } },
    session: { expiresIn: 14 * 24 * 3600 },
    advanced: { useSecureCookies: secure, cookiePrefix: 'gongfang', defaultCookieAttributes: { sameSite: 'lax' as const } },
    // Signing in is limited by the service itself, for every engine alike.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  }
  await alone(store, async () => (await getMigrations(options)).runMigrations())
  const auth = betterAuth(options)
  const context = await auth.$context

  const asTeacher = (user: { id: string; name: string; email: string; role?: unknown }): Teacher => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role === 'owner' ? 'owner' : 'teacher',
  })

  return {
    handle: (request) => auth.handler(request),
    async whoIs(headers) {
      if (!headers.cookie) return undefined
      const session = await auth.api.getSession({ headers: toHeaders(headers) })
      return session ? asTeacher(session.user) : undefined
    },
    async create({ email, password, name, role }) {
      if (await context.internalAdapter.findUserByEmail(email.toLowerCase()))
        throw new Refusal(409, 'email-taken', 'email: an account with this address exists; sign in with it.')
      const user = await context.internalAdapter.createUser(
        { email: email.toLowerCase(), name, role, emailVerified: true },
        { method: 'admin' },
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(password),
      })
      return asTeacher({ ...user, role })
    },
    async list() {
      return (await context.internalAdapter.listUsers(1000)).map(asTeacher)
    },
  }
}
