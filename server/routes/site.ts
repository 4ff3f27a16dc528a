// The built app: its files with the right caching, and its page for every address a person may type.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal.ts'

const PAGES = /^\/($|c\/|l\/|join$|me$|passport$|setup$|teach(\/[a-z]+)?$|admin$)/
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'

/** Files with a hash in their name never change; all others are asked for again, cheaply (ETag). */
const caching = (path: string) => (path.includes('/assets/') ? FOR_EVER : ASK_EACH_TIME)

export async function siteRoutes(app: FastifyInstance, dist: string, authority?: string): Promise<void> {
  if (authority)
    app.get('/gongfang.crt', async (_request, reply) => {
      reply.header('content-disposition', 'attachment; filename="gongfang.crt"').type('application/x-x509-ca-cert')
      return authority
    })
  const built = existsSync(join(dist, 'index.html'))
  if (built)
    await app.register(staticFiles, {
      root: dist,
      wildcard: true,
      index: 'index.html',
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', caching(path))
        // A cache between must keep the compressed and the plain form apart.
        response.setHeader('vary', 'accept-encoding')
      },
    })

  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const asked = request.method === 'GET' || request.method === 'HEAD'
    const page = asked && !/^\/(api|xapi)(\/|$)/.test(path) && !path.split('/').at(-1)?.includes('.')
    if (!page) throw new Refusal(404, 'not-found', `Nothing is here: ${request.method} ${path}`)
    if (!built) throw new Refusal(503, 'not-built', 'The app has not been built: run npm start, or npm run build and start again.')
    reply.status(PAGES.test(path) ? 200 : 404)
    return reply.sendFile('index.html')
  })
}
