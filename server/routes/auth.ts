// /api/auth/*: signing in and out, answered by better-auth.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toHeaders } from '../auth.ts'
import type { Auth } from '../auth.ts'

const SIGN_IN_LIMIT = { max: 20, timeWindow: '1 minute' }

export function authRoutes(app: FastifyInstance, auth: Auth): void {
  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const address = new URL(request.url, `${request.protocol}://${request.host}`)
    const headers = toHeaders(request.headers)
    // The body is written anew below.
    headers.delete('content-length')
    const response = await auth.handle(
      new Request(address, {
        method: request.method,
        headers,
        ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
      }),
    )
    reply.status(response.status)
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
    const cookies = response.headers.getSetCookie()
    if (cookies.length) reply.header('set-cookie', cookies)
    return reply.send(Buffer.from(await response.arrayBuffer()))
  }
  app.post('/api/auth/sign-in/email', { config: { rateLimit: SIGN_IN_LIMIT } }, pass)
  app.route({ method: ['GET', 'POST'], url: '/api/auth/*', handler: pass })
}
