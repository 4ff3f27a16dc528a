// Budgets seen in a browser: a room with its machines and panels, on a screen and in an emulated headset.
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import react from '@vitejs/plugin-react'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { budgets } from '../budgets.ts'
import { countingPage, type Product } from './browser.ts'
import { ownGarbage, type Garbage } from './garbage.ts'
import { median, type Line } from './statistics.ts'

/** Frames measured blind (draws counted, not done); a few are really drawn first. */
const steadyFrames = 120
const drawnFrames = 4
/** Until the browser has compiled for speed what runs in every frame (some 15 s), and what the time lost to drawing changes on the page has been told. */
const settlingFrames = 900
/** More, for garbage is sampled. */
const garbageFrames = 300
/** Ways the head is turned to find the fullest view, and frames looked each way. */
const turns = 8
const framesATurn = 6
/** Each scene is opened so often, turn about; the least disturbed median counts. */
const rounds = 3
const mostCauses = 20
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

/** Builds the yardstick scene to `.cache/bench-empty` and serves it. */
async function serveEmptyScene(): Promise<Product> {
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
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname
    const path = join(asked.startsWith('/xr-profiles/') ? 'public' : outDir, asked)
    try {
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(readFileSync(path))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/empty.html`, stop: () => void server.close() }
}

/** Enters the emulated headset and stays until frames are steady. */
async function enterHeadset(page: Page): Promise<void> {
  // A scene that has not drawn yet cannot be entered.
  await steady(page, drawnFrames, false)
  await page.getByRole('button', { name: /VR/ }).first().click()
  await page.waitForFunction(() => (window as unknown as { __headset: { activeSession?: unknown } }).__headset.activeSession !== undefined)
  await steady(page, drawnFrames, false)
  await steady(page, settlingFrames)
}

/** Median JavaScript of a frame of the yardstick scene, milliseconds. */
async function emptySceneMs(browser: Browser, url: string): Promise<number> {
  const page = await countingPage(browser, size, true)
  await page.goto(url)
  await enterHeadset(page)
  const { jsMs } = await steady(page)
  await page.context().close()
  return median(jsMs)
}

/** What one eye is sent at most, wherever the head turns. */
async function fullestView(page: Page): Promise<{ calls: number; triangles: number }> {
  const most = { calls: 0, triangles: 0 }
  for (let turn = 0; turn < turns; turn++) {
    await page.evaluate(
      (half) => {
        const { __headset: headset } = window as unknown as { __headset: { quaternion: { set: (...xyzw: number[]) => void } } }
        headset.quaternion.set(0, Math.sin(half), 0, Math.cos(half))
      },
      (Math.PI * turn) / turns,
    )
    for (const { calls, triangles } of (await steady(page, framesATurn)).perFrame) {
      most.calls = Math.max(most.calls, calls / 2)
      most.triangles = Math.max(most.triangles, triangles / 2)
    }
  }
  return most
}

/** The menu before the eyes: with board, captions and hands, every panel there is. */
const openMenu = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { probed } = window as unknown as { probed?: { workshop: { aside: { setState(aside: object): void } } } }
    if (!probed) throw new Error('the workshop has not called gongfangProbe')
    probed.workshop.aside.setState({ open: 'menu', byEyes: false })
  })

interface RoomSeen {
  bytesToFirstFrame: number
  view: { calls: number; triangles: number }
  viewWithMenu: { calls: number; triangles: number }
  garbageWithMenu: Garbage
  frames: Steady
  garbage: Garbage
}

/** Opens a lesson's run, enters the headset, and measures. */
async function roomSeen(browser: Browser, url: string, lesson: string): Promise<RoomSeen> {
  const page = await countingPage(browser, size, true)
  await page.addInitScript(() => {
    const hooks = window as unknown as { gongfangProbe: unknown; probed: unknown }
    hooks.gongfangProbe = (seen: unknown) => (hooks.probed = seen)
  })
  let transferred = 0
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.loadingFinished', (event) => (transferred += event.encodedDataLength))
  const relief = page.waitForResponse((response) => response.url().includes('trim_normal.ktx2'), { timeout: 120_000 })
  await page.goto(`${url}/l/${lesson}/run?help=guided&seed=1&lang=zh-TW`)
  await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
  const bytesToFirstFrame = transferred
  // What streams in after the first picture is part of the room, not of a steady frame.
  await relief
  await page.waitForLoadState('networkidle')
  await enterHeadset(page)
  const frames = await steady(page)
  const garbage = await ownGarbage(page, () => steady(page, garbageFrames))
  const view = await fullestView(page)
  await openMenu(page)
  await steady(page, drawnFrames, false)
  await steady(page)
  const garbageWithMenu = await ownGarbage(page, () => steady(page, garbageFrames))
  const viewWithMenu = await fullestView(page)
  await page.context().close()
  return { bytesToFirstFrame, frames, garbage, view, garbageWithMenu, viewWithMenu }
}

/** Where most of it was made, the most first. */
const causesOf = (garbage: Garbage | undefined): string[] =>
  [...(garbage?.byPlace ?? [])]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCauses)
    .map(([place, bytes]) => `${Math.round(bytes / garbageFrames)} bytes ${place}`)

/** All in-browser lines for one lesson. */
export async function roomLines(browser: Browser, url: string, lesson: string): Promise<Line[]> {
  const yardstick = await serveEmptyScene()
  const emptyMs: number[] = []
  const seen: RoomSeen[] = []
  for (let round = 0; round < rounds; round++) {
    emptyMs.push(await emptySceneMs(browser, yardstick.url))
    seen.push(await roomSeen(browser, url, lesson))
  }
  yardstick.stop()
  const most = (of: (each: RoomSeen) => number): number => Math.max(...seen.map(of))
  const least = (of: (each: RoomSeen) => number): number => Math.min(...seen.map(of))
  return [
    {
      what: `${lesson}: draw calls per eye, the fullest of ${turns} ways to look`,
      measured: most(({ view }) => view.calls),
      budget: budgets.view.drawCalls,
      unit: 'calls',
    },
    {
      what: `${lesson}: draw calls per eye with every panel open, the menu too`,
      measured: most(({ viewWithMenu }) => viewWithMenu.calls),
      budget: budgets.view.drawCalls,
      unit: 'calls',
    },
    {
      what: `${lesson}: triangles per eye, likewise`,
      measured: most(({ view }) => view.triangles),
      budget: budgets.view.triangles,
      unit: 'triangles',
    },
    {
      what: `${lesson}: textures on the GPU`,
      measured: most(({ frames }) => frames.textureBytes),
      budget: budgets.view.textureBytes,
      unit: 'bytes',
    },
    {
      what: `${lesson}: transferred before the first 3D frame`,
      measured: most(({ bytesToFirstFrame }) => bytesToFirstFrame),
      budget: budgets.firstFrame.bytes,
      unit: 'bytes',
    },
    {
      what: `${lesson}: garbage of our own code a steady frame`,
      measured: Math.round(least(({ garbage }) => garbage.bytes) / garbageFrames),
      budget: budgets.frame.garbageBytes,
      unit: 'bytes',
      causes: causesOf(seen[0]?.garbage),
    },
    {
      what: `${lesson}: garbage a steady frame with every panel open`,
      measured: Math.round(least(({ garbageWithMenu }) => garbageWithMenu.bytes) / garbageFrames),
      budget: budgets.frame.garbageBytes,
      unit: 'bytes',
      causes: causesOf(seen[0]?.garbageWithMenu),
    },
    {
      what: `${lesson}: median JavaScript a frame against the empty scene`,
      measured: least(({ frames }) => median(frames.jsMs)) / Math.min(...emptyMs),
      budget: budgets.frame.medianRatio,
      unit: '×',
    },
    {
      what: `${lesson}: React commits in ${steadyFrames} steady frames`,
      measured: most(({ frames }) => frames.commits),
      budget: budgets.frame.reactRenders,
      unit: 'commits',
    },
  ]
}
