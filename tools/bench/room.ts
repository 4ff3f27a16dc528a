// Budgets seen in a browser: a room with its machines and panels, on a screen and in an emulated headset.
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import react from '@vitejs/plugin-react'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { budgets } from '../budgets.ts'
import { countingPage } from './browser.ts'
import { median, type Line } from './statistics.ts'

/** Frames measured blind (draws counted, not done); a few are really drawn first. */
const steadyFrames = 90
const drawnFrames = 4
const settlingFrames = 30
const size = { width: 512, height: 256 }

interface Steady {
  jsMs: number[]
  perFrame: { calls: number; triangles: number }[]
  commits: number
  textureBytes: number
}

const steady = (page: Page, frames = steadyFrames, blind = true): Promise<Steady> =>
  page.evaluate(([n, b]) => (window as unknown as { __steady: (n: number, blind: boolean) => Promise<Steady> }).__steady(n, b), [
    frames,
    blind,
  ] as const)

/** Bytes of garbage a frame: heap growth over frames between two forced collections, which free nothing in between. */
async function garbagePerFrame(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const used = async (): Promise<number> => (await session.send('Runtime.getHeapUsage')).usedSize
  const before = await used()
  await steady(page)
  const after = await used()
  return Math.max(0, after - before) / steadyFrames
}

/** Opens the yardstick scene (built to `.cache/bench-empty`) and returns its median JavaScript per frame in VR. */
export async function emptySceneMs(browser: Browser): Promise<number> {
  const outDir = '.cache/bench-empty'
  await build({
    root: 'tools/bench',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: '../../' + outDir, emptyOutDir: true, rolldownOptions: { input: 'tools/bench/empty.html' } },
  })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer((request, response) => {
    const path = join(outDir, new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(readFileSync(path))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const page = await countingPage(browser, size, true)
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/empty.html`)
  await page.getByRole('button', { name: 'VR' }).click()
  await steady(page, drawnFrames, false)
  const { jsMs } = await steady(page)
  await page.context().close()
  server.close()
  return median(jsMs)
}

/** All in-browser lines for one lesson. */
export async function roomLines(browser: Browser, url: string, lesson: string): Promise<Line[]> {
  const emptyMs = await emptySceneMs(browser)
  const page = await countingPage(browser, size, true)
  let transferred = 0
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.loadingFinished', (event) => (transferred += event.encodedDataLength))
  const relief = page.waitForResponse((response) => response.url().endsWith('trim_normal.ktx2'), { timeout: 120_000 })
  await page.goto(`${url}/l/${lesson}/run?help=guided&seed=1&lang=zh-TW`)
  await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
  const bytesToFirstFrame = transferred
  // What streams in after the first picture is part of the room, not of a steady frame.
  await relief
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: /VR/ }).first().click()
  await page.locator('[data-xr="vr"]').waitFor()
  await steady(page, drawnFrames, false)
  // The time lost to drawing is logged as pauses, each a change to show: let it settle.
  await steady(page, settlingFrames)
  const seen = await steady(page)
  const garbage = await garbagePerFrame(page)
  await page.context().close()
  const perEye = (key: 'calls' | 'triangles'): number => Math.max(...seen.perFrame.map((frame) => frame[key])) / 2
  return [
    { what: `${lesson}: draw calls per eye`, measured: perEye('calls'), budget: budgets.view.drawCalls, unit: 'calls' },
    { what: `${lesson}: triangles per eye`, measured: perEye('triangles'), budget: budgets.view.triangles, unit: 'triangles' },
    { what: `${lesson}: textures on the GPU`, measured: seen.textureBytes, budget: budgets.view.textureBytes, unit: 'bytes' },
    {
      what: `${lesson}: transferred before the first 3D frame`,
      measured: bytesToFirstFrame,
      budget: budgets.firstFrame.bytes,
      unit: 'bytes',
    },
    { what: `${lesson}: garbage a steady frame`, measured: Math.round(garbage), budget: budgets.frame.garbageBytes, unit: 'bytes' },
    {
      what: `${lesson}: median JavaScript a frame against the empty scene`,
      measured: median(seen.jsMs) / emptyMs,
      budget: budgets.frame.medianRatio,
      unit: '×',
    },
    {
      what: `${lesson}: React commits in ${steadyFrames} steady frames`,
      measured: seen.commits,
      budget: budgets.frame.reactRenders,
      unit: 'commits',
    },
  ]
}
