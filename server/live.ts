// Live events: what learners' runs tell, in the order it was stored, to every open teacher's page.
import type { ServerResponse } from 'node:http'
import { asLearner } from './guards.ts'
import type { Learner } from './guards.ts'
import type { Statement } from './lrs/statement.ts'
import type { Store } from './store/store.ts'

export interface Told {
  ord: number
  runId: string
  learner: Learner
  statement: Statement
}

const PAGE = 200
const HEARTBEAT_MS = 15_000
/** Other processes on the same PostgreSQL are heard by looking. */
const LOOK_MS = 1_000

/** Statements of runs after `ord`, oldest first. */
export async function toldSince(store: Store, ord: number): Promise<Told[]> {
  const rows = await store.db
    .selectFrom('statement as s')
    .innerJoin('run as r', (join) => join.onRef('r.school', '=', 's.school').onRef('r.id', '=', 's.run'))
    .innerJoin('learner as l', (join) => join.onRef('l.school', '=', 'r.school').onRef('l.id', '=', 'r.learner'))
    .select(['s.ord', 's.payload', 'r.id as runId', 'l.id as learner', 'l.nickname'])
    .where('s.school', '=', store.school)
    .where('s.ord', '>', ord)
    .where('s.voided', '=', 0)
    .orderBy('s.ord')
    .limit(PAGE)
    .execute()
  return rows.map(({ ord: at, payload, runId, learner, nickname }) => ({
    ord: at,
    runId,
    learner: asLearner({ id: learner, nickname }),
    statement: JSON.parse(payload) as Statement,
  }))
}

async function newest(store: Store): Promise<number> {
  const row = await store.db
    .selectFrom('statement')
    .select(({ fn }) => fn.max('ord').as('ord'))
    .where('school', '=', store.school)
    .executeTakeFirst()
  return row?.ord ?? 0
}

export interface Live {
  /** Streams server-sent events until the listener goes; `lastEventId` resumes without a gap. */
  attach(response: ServerResponse, lastEventId: string | undefined): void
  listeners(): number
  close(): void
}

export function openLive(store: Store, onError: (cause: unknown) => void): Live {
  const open = new Set<{ response: ServerResponse; stop: () => void }>()

  function attach(response: ServerResponse, lastEventId: string | undefined): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    response.write('retry: 2000\n\n')
    let at = /^\d{1,16}$/.test(lastEventId ?? '') ? Number(lastEventId) : undefined
    let work: Promise<void> = Promise.resolve()
    const send = async () => {
      let from = (at ??= await newest(store))
      for (;;) {
        const told: Told[] = response.writableEnded ? [] : await toldSince(store, from)
        for (const { ord, ...event } of told) {
          response.write(`id: ${ord}\nevent: statement\ndata: ${JSON.stringify(event)}\n\n`)
          at = from = ord
        }
        if (told.length < PAGE) return
      }
    }
    const look = () => {
      work = work.then(send).catch((cause: unknown) => {
        onError(cause)
        response.end()
      })
    }
    const heart = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS)
    const looking = store.engine === 'postgresql' ? setInterval(look, LOOK_MS) : undefined
    const unhear = store.onStored(look)
    const listener = {
      response,
      stop: () => {
        clearInterval(heart)
        clearInterval(looking)
        unhear()
        open.delete(listener)
      },
    }
    open.add(listener)
    response.on('close', listener.stop)
    look()
  }

  return {
    attach,
    listeners: () => open.size,
    close: () => open.forEach(({ response }) => response.end()),
  }
}
