// The service as a process: one a data folder, nothing acknowledged lost, nothing secret in its log.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headerOf, KEY, TOKEN, told } from './service.ts'

let dataDir = ''
const running: ChildProcess[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gongfang-process-'))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

interface Process {
  url: string
  output: () => string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  kill: (signal: 'SIGKILL' | 'SIGTERM') => void
}

/** Starts `server/main.ts`; resolves when it listens or has ended. */
async function start(env: Record<string, string> = {}, args: string[] = []): Promise<Process> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: dataDir,
      GONGFANG_SETUP_TOKEN: TOKEN,
      GONGFANG_LRS_KEYS: 'outside:outside-secret',
      ...env,
    },
  })
  running.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const listening = new Promise<string>((resolve) => {
    const hear = (part: Buffer) => {
      output += part.toString()
      const url = /https?:\/\/localhost:\d+/.exec(output)?.[0]
      if (url) resolve(url)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const url = await Promise.race([listening, ended.then(() => '')])
  return { url, output: () => output, ended, kill: (signal) => void child.kill(signal) }
}

test('a second process on the same data folder is refused in words', async () => {
  await start()
  const second = await start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toBe(
    `Gongfang did not start. Another Gongfang is already using the data folder ${dataDir}. Stop it first, or set DATA_DIR to another folder.\n`,
  )
})

test('a data folder that cannot be written is refused in words', async () => {
  const file = join(dataDir, 'file')
  writeFileSync(file, '')
  const refused = await start({ DATA_DIR: join(file, 'data') })
  expect(await refused.ended).toBe(1)
  expect(refused.output()).toMatch(/^Gongfang did not start\. The data folder .* cannot be written \(ENOTDIR\)\. Make it writable/)
})

test('kill −9 in the middle of writing loses no statement that was acknowledged', async () => {
  const killed = await start()
  const acknowledged: string[] = []
  const post = (url: string, path: string, body: unknown, headers: Record<string, string>) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const entered = await post(killed.url, '/api/enter', { nickname: '小明', lang: 'zh-TW' }, {})
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const run = randomUUID()
  const { ticket } = (await (await post(killed.url, '/api/runs', { runId: run, header: headerOf(run) }, { cookie })).json()) as {
    ticket: string
  }
  const bearer = { authorization: `Bearer ${ticket}` }

  setTimeout(() => killed.kill('SIGKILL'), 400)
  const statement = told(run)
  try {
    for (;;) {
      const batch = [told(run), told(run)]
      const answer = await post(killed.url, `/api/runs/${run}/statements`, batch, bearer)
      if (answer.ok) acknowledged.push(...batch.map(({ id }) => id))
    }
  } catch {
    // The process is gone: that was the plan.
    await killed.ended
  }
  expect(acknowledged.length).toBeGreaterThan(2)

  const again = await start()
  const present = new Set<string>()
  for (let path = `/xapi/statements?registration=${run}&limit=500`; path;) {
    const page = (await (
      await fetch(again.url + path, { headers: { authorization: KEY, 'x-experience-api-version': '1.0.3' } })
    ).json()) as { statements: { id: string }[]; more: string }
    for (const { id } of page.statements) present.add(id)
    path = page.more
  }
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([])
  expect(present.size % 2).toBe(0)
  // The ticket and the learner outlive the process.
  expect((await post(again.url, `/api/runs/${run}/statements`, [statement], bearer)).status).toBe(200)
})

test('a fault is told to the caller by number and to the log by place, with neither nicknames nor tokens', async () => {
  const service = await start()
  const broken = new Database(join(dataDir, 'gongfang.db'))
  broken.exec('drop table learner')
  broken.close()
  const answer = await fetch(`${service.url}/api/enter?token=secret-in-address`, {
    method: 'POST',
    body: '{"nickname":"小明","lang":"zh-TW"}',
    headers: { 'content-type': 'application/json', authorization: 'Bearer the-ticket' },
  })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toMatch(
    /^\{"error":\{"code":"fault","message":"The service failed\. Its log names this request req-\w+\."\}\}$/,
  )
  service.kill('SIGTERM')
  expect(await service.ended).toBe(0)
  const [, logged = ''] = service.output().split(/(?<=setup=.*\n)/)
  expect(logged).toContain('"path":"/api/enter"')
  for (const secret of [TOKEN, '小明', 'secret-in-address', 'the-ticket']) expect(logged).not.toContain(secret)
})

test('on the school’s network it serves https with a certificate made here', async () => {
  const service = await start({ HOST: '127.0.0.1' }, ['--lan'])
  expect(service.url).toMatch(/^https:/)
  await expect.poll(service.output).toContain('/gongfang.crt')
})
