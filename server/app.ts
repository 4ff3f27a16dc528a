// The service put together: one Fastify with its guards and routes.
import { finished } from 'node:stream/promises'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController } from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openAuth } from './auth.ts'
import { refuseForeignPage } from './guards.ts'
import { parseJson } from './json.ts'
import { openLive } from './live.ts'
import { authenticator, seedKeys } from './lrs/credentials.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { audioRoutes } from './routes/audio.ts'
import { authRoutes } from './routes/auth.ts'
import { codeRoutes } from './routes/codes.ts'
import { learnerRoutes } from './routes/learner.ts'
import { runRoutes } from './routes/runs.ts'
import { schoolRoutes } from './routes/school.ts'
import { signRoutes } from './routes/signs.ts'
import { siteRoutes } from './routes/site.ts'
import { statusRoutes } from './routes/status.ts'
import { teacherRoutes } from './routes/teacher.ts'
import { xapiRoutes } from './routes/xapi.ts'
import type { Settings } from './settings.ts'
import { openSetup } from './setup.ts'
import type { Setup } from './setup.ts'
import { secretOf } from './store/store.ts'
import type { Store } from './store/store.ts'
import { openTickets } from './tickets.ts'

export interface Tls {
  cert: string | Buffer
  key: string | Buffer
  /** What devices must trust when the certificate was made here. */
  authority?: string
}

const BODY_LIMIT_BYTES = 2 * 1024 * 1024
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'", 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:'],
  frameAncestors: ["'self'"],
}

/** Builds the service on an open store. It listens to nothing yet. */
export async function createApp(settings: Settings, store: Store, tls?: Tls): Promise<{ app: FastifyInstance; setup: Setup }> {
  const app: FastifyInstance = Fastify({
    ...(tls && { https: { cert: tls.cert, key: tls.key } }),
    // Only faults are logged: requests carry tickets, nicknames and tokens.
    logger: { level: 'warn', serializers: { req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?')[0] }) } },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    // Live listeners are told goodbye by onClose; nobody else is waited for.
    forceCloseConnections: true,
  })
  const auth = await openAuth(store, tls !== undefined)
  const [setup, tickets, cookieSecret] = await Promise.all([
    openSetup(store, auth, settings.setupToken),
    openTickets(store),
    secretOf(store, 'cookies'),
  ])
  await seedKeys(store, settings.lrsKeys)
  const live = openLive(store, (cause) => app.log.error(cause))
  const { base, version, dist, dataDir } = settings

  app.setErrorHandler(tellError)
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, body: string) =>
    body ? parseJson(body, 'body') : undefined,
  )
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // A school's own certificate may come and go; http must stay reachable.
    strictTransportSecurity: false,
  })
  await app.register(cookie, { secret: cookieSecret })
  await app.register(rateLimit, { global: false })
  await app.register(compress, { globalDecompression: false, threshold: 2048 })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', 'xr-spatial-tracking=(self), camera=(), microphone=(self), geolocation=()')
    if (request.url.startsWith('/api/')) {
      void reply.header('cache-control', 'no-store')
      refuseForeignPage(request)
    }
  })
  app.addHook('preClose', async () => live.close())

  statusRoutes(app, { store, live, version, base })
  authRoutes(app, auth)
  learnerRoutes(app, { store, base })
  runRoutes(app, { store, auth, tickets, base })
  teacherRoutes(app, { store, auth, live, setup })
  codeRoutes(app, { store, auth })
  schoolRoutes(app, { store, auth })
  xapiRoutes(app, { store, base, authenticate: authenticator(store) })
  await audioRoutes(app, { dataDir, auth })
  await signRoutes(app, dataDir)
  await siteRoutes(app, dist, tls?.authority)
  return { app, setup }
}

const bodyTooBig = (limitBytes: number) =>
  new Refusal(
    413,
    'too-big',
    `The body is bigger than the ${limitBytes / 1024 / 1024} MB that this address takes; nothing was kept. Send it in smaller parts.`,
  )

/** Faults of the framework in our words; undefined when it is a fault of ours. */
function frameworkRefusal(error: FastifyError, request: FastifyRequest): Refusal | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooBig(request.routeOptions.bodyLimit ?? BODY_LIMIT_BYTES)
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal(415, 'media-type', 'Content-Type: expected application/json')
  if (error.statusCode === 429) return new Refusal(429, 'too-many', 'Too many requests from this address. Wait a minute, then try again.')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new Refusal(error.statusCode, 'bad-request', error.message)
  return undefined
}

const DISCARD_MS = 10_000

/** Reads on and forgets: a sender that is still writing would otherwise lose the answer with the connection. */
async function discardBody({ raw }: FastifyRequest): Promise<void> {
  raw.resume()
  await finished(raw, { signal: AbortSignal.timeout(DISCARD_MS) }).catch(() => undefined)
}

async function tellError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') await discardBody(request)
  const refusal = asRefusal(error) ?? frameworkRefusal(error, request)
  if (refusal) {
    if (refusal.status >= 500) request.log.error({ req: request, code: error.code }, refusal.message)
    return reply.status(refusal.status).send({ error: { code: refusal.code, message: refusal.message }, ...refusal.detail })
  }
  request.log.error({ req: request, stack: error.stack }, 'fault of the service')
  return reply.status(500).send({ error: { code: 'fault', message: `The service failed. Its log names this request ${request.id}.` } })
}
