// What the bench needs of a browser: the built product served by the real server, counters injected, an emulated headset.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { needChromium } from '../chromium.ts'

/** Software rendering that is the same on every machine, and no calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
]

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port was given'))))
    })
  })
}

export interface Product {
  url: string
  stop: () => void
}

/** Starts the product as `npm start` does, on a free port with an empty data folder; resolves when /healthz says 200. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server: ChildProcess = spawn('npx', ['--no-install', 'tsx', 'server/start.ts'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: mkdtempSync(join(tmpdir(), 'gongfang-')), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const stop = (): void => {
    if (server.pid) process.kill(-server.pid, 'SIGTERM')
  }
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode} before it answered on ${url}/healthz`)
    const ok = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return { url, stop }
    await new Promise((wake) => setTimeout(wake, 200))
  }
  stop()
  throw new Error(`no answer from ${url}/healthz within two minutes`)
}

/** A Chromium with software rendering. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: needChromium(), args: chromiumArgs })
}

/** A page that counts what frames cost; `stereo` adds an emulated headset (Quest 3, side by side). */
export async function countingPage(browser: Browser, size: { width: number; height: number }, stereo: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-TW', serviceWorkers: 'block' })
  const page = await context.newPage()
  if (stereo) {
    await page.addInitScript({ path: 'node_modules/iwer/build/iwer.min.js' })
    await page.addInitScript(() => {
      const { XRDevice, metaQuest3 } = (window as unknown as { IWER: { XRDevice: new (...a: unknown[]) => Headset; metaQuest3: unknown } })
        .IWER
      const headset = new XRDevice(metaQuest3, { stereoEnabled: true })
      headset.installRuntime({ forceInstall: true })
      headset.position.set(0, 1.6, 0)
      Object.assign(window, { __headset: headset })
      // What is asked first has been answered: what is measured is the workshop.
      localStorage.setItem('gongfang.settings', JSON.stringify({ picture: 'sharp' }))
      const answers = { discomfort: 'none', eyes: 'none', nausea: 'none', dizziness: 'none' }
      localStorage.setItem('gongfang.comfort', JSON.stringify({ atMs: Date.now(), answers }))
    })
  }
  await page.addInitScript({ path: 'tools/bench/page-counters.js' })
  return page
}

interface Headset {
  installRuntime: (options: { forceInstall: boolean }) => void
  position: { set: (x: number, y: number, z: number) => void }
}
