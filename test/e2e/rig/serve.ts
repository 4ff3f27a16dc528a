// Builds the app if it is stale and serves it from a fresh data folder, once for all specs; the owner's account is made with the setup token.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { HOUSE_FILE } from './house.ts'
import type { House } from './house.ts'

const SETUP_TOKEN = 'e2e-setup-token-0123456789abcdef'
const STARTS_WITHIN_MS = 240_000

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`npm start ended with ${child.exitCode} before ${url}/healthz answered; its words are above`)
    const response = await fetch(`${url}/healthz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url}/healthz did not answer within ${STARTS_WITHIN_MS / 1000} s`)
}

async function makeOwner({ url, teacher }: House): Promise<void> {
  const response = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token: SETUP_TOKEN, name: '林老師', ...teacher }),
  })
  if (!response.ok) throw new Error(`POST /api/setup answered ${response.status}: ${await response.text()}`)
}

/** Playwright's global setup: returns how to take everything down again. */
export default async function serve(config: FullConfig): Promise<() => void> {
  const { port } = config.metadata as { port: number }
  const data = mkdtempSync(join(tmpdir(), 'gongfang-e2e-'))
  const house: House = {
    url: `http://localhost:${port}`,
    data,
    base: 'https://school.example/x/',
    key: 'e2e',
    secret: 'e2e-secret-0123456789',
    teacher: { email: 'teacher@school.example', password: 'correct horse battery' },
  }
  if (await fetch(`${house.url}/healthz`).catch(() => undefined))
    throw new Error(`${house.url} is taken by another server: stop it, or choose another port with GONGFANG_E2E_PORT`)
  const child = spawn('npx', ['--no-install', 'tsx', 'server/start.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      GONGFANG_BASE: house.base,
      GONGFANG_SETUP_TOKEN: SETUP_TOKEN,
      GONGFANG_LRS_KEYS: `${house.key}:${house.secret}`,
    },
  })
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    spawnSync('sleep', ['0.5'])
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await answers(house.url, child)
    await makeOwner(house)
  } catch (cause) {
    stop()
    throw cause
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync(HOUSE_FILE, JSON.stringify(house))
  return stop
}
