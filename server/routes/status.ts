// For machines that watch the service: health and numbers; and for devices: the time and the base of what they tell.
import type { FastifyInstance } from 'fastify'
import type { Live } from '../live.ts'
import { ping } from '../store/store.ts'
import type { Store } from '../store/store.ts'

interface Service {
  store: Store
  live: Live
  version: string
  base: string
}

export function statusRoutes(app: FastifyInstance, { store, live, version, base }: Service): void {
  const answered = new Map<string, number>()
  let stored = 0
  store.onStored((count) => (stored += count))
  app.addHook('onResponse', async (_request, reply) => {
    const group = `${Math.floor(reply.statusCode / 100)}xx`
    answered.set(group, (answered.get(group) ?? 0) + 1)
  })

  app.get('/healthz', async (request, reply) => {
    const healthy = { version, store: { engine: store.engine, state: 'ok' } }
    try {
      await ping(store)
      return healthy
    } catch (cause) {
      request.log.error(cause)
      reply.status(503)
      return { ...healthy, store: { engine: store.engine, state: 'unavailable' } }
    }
  })

  app.get('/metrics', async (_request, reply) => {
    const lines = [
      '# TYPE gongfang_info gauge',
      `gongfang_info{version="${version}",store="${store.engine}"} 1`,
      '# TYPE gongfang_uptime_seconds gauge',
      `gongfang_uptime_seconds ${process.uptime().toFixed(1)}`,
      '# TYPE gongfang_memory_bytes gauge',
      `gongfang_memory_bytes ${process.memoryUsage.rss()}`,
      '# TYPE gongfang_statements_stored_total counter',
      `gongfang_statements_stored_total ${stored}`,
      '# TYPE gongfang_live_listeners gauge',
      `gongfang_live_listeners ${live.listeners()}`,
      '# TYPE gongfang_responses_total counter',
      ...[...answered].map(([group, count]) => `gongfang_responses_total{status="${group}"} ${count}`),
    ]
    void reply.type('text/plain; version=0.0.4; charset=utf-8')
    return `${lines.join('\n')}\n`
  })

  app.get('/api/about', async () => ({ now: new Date().toISOString(), base }))
}
