// A class at work, for the teacher's pages: learners enter, open runs and tell them, all through the service as a device would.
import { randomUUID } from 'node:crypto'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { statements } from '../../src/core/record/statements.ts'
import { playDeeds } from '../../src/core/run/deeds.ts'
import { fold, startRun } from '../../src/core/run/run.ts'
import type { Header, Help } from '../../src/core/run/schema.ts'
import { readExample } from '../replay.ts'
import { loadSceneFolder } from '../scene-folder.ts'
import { LESSON, deedsWithFaults } from './play.ts'

export const SETUP_TOKEN = 'pictures-only-0123456789'
const ACCOUNT = { name: '林老師', email: 'lin@school.example', password: 'correct horse battery' }
const TICK_MS = 20

interface Attempt {
  who: string
  example: string
  help: Help
  /** How much of the log has happened so far; whole: it has ended. */
  share: number
  /** How long ago the last thing happened, minutes. */
  agoMin: number
}

/** The first is on top of the board: newest last. */
const attempts: Attempt[] = [
  { who: '志明', example: 'm-fast', help: 'exam', share: 1, agoMin: 31 },
  { who: '小安', example: 'perfect', help: 'exam', share: 1, agoMin: 24 },
  { who: '家豪', example: 'm-handstop', help: 'exam', share: 1, agoMin: 12 },
  { who: '雅婷', example: 'dr-caught', help: 'independent', share: 1, agoMin: 9 },
  { who: '冠宇', example: 'perfect', help: 'prompted', share: 0.35, agoMin: 6 },
  { who: '怡君', example: 'with-faults', help: 'independent', share: 1, agoMin: 4 },
  { who: '柏翰', example: 'perfect', help: 'guided', share: 0.2, agoMin: 0 },
  { who: '', example: 'with-faults', help: 'guided', share: 0.7, agoMin: 0 },
  { who: '思妤', example: 'perfect', help: 'guided', share: 0.55, agoMin: 0 },
]

async function ask<T>(url: string, path: string, body: unknown, headers: Record<string, string>): Promise<{ json: T; cookies: string[] }> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`)
  return { json: (await response.json()) as T, cookies: response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '') }
}

async function tell(url: string, { who, example, help, share, agoMin }: Attempt): Promise<void> {
  const scene = loadSceneFolder(`scenes/${LESSON}`)
  const lesson = compileLesson(scene.machine, scene.lesson)
  const played = example === 'with-faults' ? undefined : readExample(`scenes/${LESSON}/runs/${example}.json`)
  const header: Header = {
    schemaVersion: 1,
    run: randomUUID(),
    cluster: LESSON.split('/')[0] ?? '',
    equipment: scene.machine.id,
    lessonVersion: scene.lesson.version,
    contentHash: scene.contentHash,
    rules: 1,
    tickRate: 50,
    seed: 1,
    help,
    task: played?.task ?? { kind: 'lesson' },
    startedAt: new Date().toISOString(),
  }
  const { entries } = playDeeds(lesson, header, played?.deeds ?? deedsWithFaults())
  const happened = entries.slice(0, Math.ceil(entries.length * share))
  const lastedMs = (happened.at(-1)?.tick ?? 0) * TICK_MS
  header.startedAt = new Date(Date.now() - agoMin * 60_000 - lastedMs).toISOString()
  const run = fold(lesson, header, happened)
  const { json, cookies } = await ask<{ base: string }>(url, '/api/enter', { lang: 'zh-TW', ...(who !== '' && { nickname: who }) }, {})
  const cookie = cookies.join('; ')
  const { ticket } = (await ask<{ ticket: string }>(url, '/api/runs', { runId: header.run, header }, { cookie })).json
  const authorization = `Bearer ${ticket}`
  const told = statements(lesson, scene.text, { ...startRun(lesson, header), moments: [] }, run, json.base)
  await ask(url, `/api/runs/${header.run}/statements`, told, { cookie, authorization })
  await ask(url, `/api/runs/${header.run}/log`, { from: 0, entries: happened }, { cookie, authorization })
}

/** Makes the owner's account, lets a class work, and signs the owner in. @returns the session's cookies */
export async function openSchool(url: string): Promise<{ name: string; value: string; url: string }[]> {
  await ask(url, '/api/setup', { token: SETUP_TOKEN, ...ACCOUNT }, {})
  for (const attempt of attempts) await tell(url, attempt)
  const { cookies } = await ask(url, '/api/auth/sign-in/email', { email: ACCOUNT.email, password: ACCOUNT.password }, {})
  return cookies.map((line) => {
    const at = line.indexOf('=')
    return { name: line.slice(0, at), value: decodeURIComponent(line.slice(at + 1)), url }
  })
}
