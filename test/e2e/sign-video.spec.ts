// A step in sign language, in a headset: the school's video stands beside the board, plays, and goes with its step.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { entered, putOn } from './rig/headset.ts'
import { house } from './rig/house.ts'
import { files, openRun } from './rig/lesson.ts'
import { expect, test } from './rig/test.ts'

const lesson = JSON.parse(readFileSync(`scenes/${files.lesson}/lesson.json`, 'utf8')) as { steps: { id: string; targets: string[] }[] }

const signs = () => join(house().data, 'sign', files.lesson)
test.afterEach(() => rmSync(signs(), { recursive: true, force: true }))
test.use({ viewport: { width: 512, height: 256 } })

/** Two seconds of a moving dot, recorded by the browser itself. */
async function record(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 })
    const pen = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    for (let x = 0; x < 20; x++) {
      pen.fillStyle = '#205040'
      pen.fillRect(0, 0, 160, 120)
      pen.fillStyle = '#ffd23f'
      pen.fillRect(x * 7, 40, 20, 40)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
  })
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.length, 'something was recorded').toBeGreaterThan(1500)
  return bytes
}

/** The video that the workshop shows now, if any. */
const signer = (page: Page) =>
  page.evaluate(() => {
    const mesh = window.seenByTest!.three.get().scene.getObjectByName('signer') as unknown as
      { material: { map: { image: HTMLVideoElement } }; scale: { x: number; y: number } } | undefined
    const video = mesh?.material.map.image
    return mesh && video && { address: new URL(video.src).pathname, plays: !video.paused, shape: mesh.scale.x / mesh.scale.y }
  })

test('the first step’s video is beside the board and plays; a step without one shows none', async ({ page }) => {
  await page.goto('/')
  const video = await record(page)
  mkdirSync(signs(), { recursive: true })
  const [first] = lesson.steps
  writeFileSync(join(signs(), `${first?.id}.webm`), video)
  await putOn(page)
  await openRun(page, 'guided')
  expect(await signer(page), 'on a screen it is beside the picture').toBeUndefined()
  await page.getByRole('button', { name: '進入 VR' }).click()
  await entered(page)
  await expect.poll(() => signer(page)).toEqual({ address: `/sign/${files.lesson}/${first?.id}.webm`, plays: true, shape: 4 / 3 })
  // The emulated headset lies over the page.
  for (const part of first?.targets ?? []) await page.locator(`[data-part="${part}"]`).first().dispatchEvent('click')
  await expect(page.locator(':root')).not.toHaveAttribute('data-step', first?.id ?? '')
  await expect.poll(() => signer(page)).toBeUndefined()
})
