// A session over the real lathe for tests: files from the scene folder, a world that only remembers, deeds played through it.
import { readFileSync, readdirSync } from 'node:fs'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import type { Deed } from '../../src/core/lesson/schema.ts'
import type { Statement } from '../../src/core/record/statements.ts'
import { reading } from '../../src/core/run/run.ts'
import { workedExample } from '../../src/core/run/schema.ts'
import type { Entry, Header } from '../../src/core/run/schema.ts'
import { loadScene } from '../../src/core/scene/load.ts'
import type { Scene } from '../../src/core/scene/load.ts'
import { createSession } from '../../src/session/living.ts'
import type { Session } from '../../src/session/session.ts'

const folder = 'scenes/mechanical/engine-lathe/'
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const paths = ['machine.json', 'lesson.json', ...readdirSync(`${folder}text`).map((file) => `text/${file}`)]
const loaded = loadScene(paths.map((path) => ({ path: folder + path, json: json(folder + path) })))
if ('problems' in loaded) throw new Error(`the lathe's files are broken: ${JSON.stringify(loaded.problems.slice(0, 3))}`)

export const scene: Scene = loaded.scene
export const lesson: Lesson = compileLesson(scene.machine, scene.lesson)
export const example = (name: string) => workedExample.parse(json(`${folder}runs/${name}.json`))

export function headerFor(change: Partial<Header> = {}): Header {
  return {
    schemaVersion: 1,
    run: '6f0c1bd2-8a55-4a3f-9d0e-0c1c2b3a4d5e',
    cluster: 'mechanical',
    equipment: 'engine-lathe',
    lessonVersion: scene.lesson.version,
    contentHash: scene.contentHash,
    rules: 1,
    tickRate: 50,
    seed: 1,
    help: 'guided',
    task: { kind: 'lesson' },
    startedAt: '2026-11-23T00:00:00.000Z',
    ...change,
  }
}

export interface World {
  session: Session
  journal: Entry[]
  told: Statement[]
  said: string[]
  /** Lets real time pass without the session being advanced. */
  idle(ms: number): void
  /** Advances in frames of 1/60 s. */
  wait(seconds: number): void
}

export function world(header: Header = headerFor(), entries: readonly Entry[] = []): World {
  let now = Date.parse(header.startedAt)
  const journal: Entry[] = []
  const told: Statement[] = []
  const said: string[] = []
  const session = createSession({
    lesson,
    scene,
    header,
    entries,
    base: 'https://example.test/',
    ports: {
      clock: () => now,
      journal: { append: (_, entry) => void journal.push(entry) },
      outbox: { add: (_, statements) => void told.push(...statements) },
      announce: (news) => void said.push(news.id),
    },
  })
  return {
    session,
    journal,
    told,
    said,
    idle: (ms) => void (now += ms),
    wait(seconds) {
      for (let left = seconds; left > 0; left -= 1 / 60) {
        now += 1000 / 60
        session.advance(1 / 60)
      }
    },
  }
}

/** Does a deed as somebody at the action list would. */
export function doDeed({ session, wait }: World, deed: Deed): void {
  if ('act' in deed) session.act(deed.act, deed.to, 'list')
  else if ('look' in deed) session.look(deed.look)
  else if ('judge' in deed) session.judge(deed.judge, deed.as, 'list')
  else if ('say' in deed) session.say(deed.say, 'list')
  else if ('stand' in deed) session.stand(deed.stand)
  else if ('reach' in deed) session.zone('hand', deed.reach, true)
  else if ('withdraw' in deed) session.zone('hand', deed.withdraw, false)
  else if ('answer' in deed) session.answer(deed.answer, deed.option, 'list')
  else if ('waitS' in deed) wait(deed.waitS)
  else {
    const met = reading(lesson, deed.waitFor)
    for (let s = 0; s < deed.atMostS && met(session.now()) !== true && session.store.getState().status === 'running'; s += 0.1) wait(0.1)
  }
}

/** Plays deeds with a breath between them, until a consequence stops it. */
export function play(w: World, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    doDeed(w, deed)
    if (w.session.store.getState().status === 'frozen') return
    w.wait(0.12)
  }
}
