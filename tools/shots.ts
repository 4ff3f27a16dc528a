// npm run shots: pictures of every machine, room and page of the built product into shots/, to be looked at.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { openBrowser, startProduct } from './bench/browser.ts'
import { allLessons } from './lessons-to-test.ts'
import { cameraPage, look, take, type Pose } from './shots/camera.ts'
import { pageShots } from './shots/pages.ts'

interface Placed {
  id: string
  position: [number, number, number]
  turnDeg?: number
}

const machinePoses = (machine: Placed): Pose[] => {
  const [x, , z] = machine.position
  const around = (name: string, dx: number, y: number, dz: number, at: [number, number, number] = [0, 0.95, 0]): Pose => ({
    name: `${machine.id}-${name}`,
    from: [x + dx, y, z + dz],
    at: [x + at[0], at[1], z + at[2]],
  })
  return [
    around('front', 0.1, 1.5, 2.3),
    around('left', -1.9, 1.6, 1.5),
    around('right', 2.2, 1.6, 1.7),
    around('operator', 0.15, 1.6, 0.95, [-0.35, 1.1, 0]),
    around('close', -0.1, 1.45, 0.75, [-0.4, 1.12, 0]),
    around('above', -0.4, 2.4, 1.2, [0, 1.0, 0]),
  ]
}

const roomPoses = (cluster: string, size: { x: number; z: number }): Pose[] => {
  const [x, z] = [size.x / 2 - 0.7, size.z / 2 - 0.7]
  return [
    { name: `room-${cluster}-door`, from: [0, 1.7, z], at: [-1, 1.1, -3] },
    { name: `room-${cluster}-right`, from: [x, 1.8, z - 1], at: [-2, 1, -2] },
    { name: `room-${cluster}-back`, from: [1, 1.7, -z], at: [-2.5, 1.1, 4] },
    { name: `room-${cluster}-rack`, from: [-x + 3.2, 1.6, 1.6], at: [-x, 1.2, 3.2] },
  ]
}

const snap = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: `shots/${name}.png` })

async function sceneShots(browser: Browser, url: string, lesson: string): Promise<void> {
  const [cluster = '', equipment = ''] = lesson.split('/')
  const room = JSON.parse(readFileSync(`scenes/${cluster}/room.json`, 'utf8')) as {
    size: { x: number; z: number }
    machines: Placed[]
  }
  const machine = room.machines.find(({ id }) => id === equipment)
  if (!machine) throw new Error(`scenes/${cluster}/room.json places no ${equipment}`)
  const page = await cameraPage(browser, { width: 1280, height: 800 })
  await page.goto(`${url}/l/${lesson}/run?help=exam&seed=1&lang=zh-TW`)
  await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: /VR/ }).first().click()
  await page.locator('[data-xr="vr"]').waitFor()
  for (const pose of [...machinePoses(machine), ...roomPoses(cluster, room.size)]) {
    await look(page, pose)
    writeFileSync(`shots/${pose.name}.png`, await take(page))
  }
  await page.context().close()
}

mkdirSync('shots', { recursive: true })
const product = await startProduct({ GONGFANG_SETUP_TOKEN: 'pictures-only' })
const browser = await openBrowser()
try {
  for (const lesson of allLessons()) await sceneShots(browser, product.url, lesson)
  await pageShots(browser, product.url, snap)
} finally {
  await browser.close()
  product.stop()
}
