// npm run pictures: the true pictures that pages and README show, taken from the built product and the models; kept in git, made again when a model changes.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser, startProduct } from './bench/browser.ts'
import { allLessons } from './lessons-to-test.ts'
import { cameraPage, look, take } from './shots/camera.ts'

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** The machine from the operator's side without perspective, cut to the drawing of the parts card (src/pages/lesson/PartsCard.tsx): one centimetre is one unit. */
async function frontView(cluster: string, equipment: string): Promise<void> {
  const { footprint } = read<{ footprint: { size: [number, number, number] } }>(`scenes/${cluster}/${equipment}/machine.json`)
  const [width, height] = footprint.size
  const box = { left: -width / 2 - 0.12, right: width / 2 + 0.58, top: height + 0.4, bottom: -0.16 }
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const fovDeg = 3
  const away = (box.top - box.bottom) / 2 / Math.tan(((fovDeg / 2) * Math.PI) / 180)
  const folder = mkdtempSync(join(tmpdir(), 'front-'))
  execFileSync('npx', [
    '--no-install',
    'tsx',
    'models/view/shot.ts',
    folder,
    `glb=${equipment}.glb`,
    `${x},${y},${away},${x},${y},0,${fovDeg}`,
  ])
  const whole = sharp(`${folder}/1.png`)
  const { width: w, height: h } = await whole.metadata()
  const cut = Math.round((h * (box.right - box.left)) / (box.top - box.bottom))
  await whole
    .extract({ left: Math.round((w - cut) / 2), top: 0, width: cut, height: h })
    .webp({ quality: 82 })
    .toFile(`public/pictures/${equipment}-front.webp`)
}

mkdirSync('public/pictures', { recursive: true })
mkdirSync('docs/pictures', { recursive: true })
for (const lesson of allLessons()) {
  const [cluster = '', equipment = ''] = lesson.split('/')
  await frontView(cluster, equipment)
}
const product = await startProduct()
const browser = await openBrowser()
try {
  for (const lesson of allLessons()) {
    const [cluster = '', equipment = ''] = lesson.split('/')
    const room = read<{ machines: { id: string; position: [number, number, number] }[] }>(`scenes/${cluster}/room.json`)
    const [x, , z] = room.machines.find(({ id }) => id === equipment)?.position ?? [0, 0, 0]
    const page = await cameraPage(browser, { width: 1600, height: 1000 })
    await page.goto(`${product.url}/l/${lesson}/run?help=exam&seed=1&lang=zh-TW`)
    await page.locator('[data-run="running"]').waitFor({ timeout: 180_000 })
    await page.getByRole('button', { name: /VR/ }).first().click()
    await page.locator('[data-xr="vr"]').waitFor()
    await look(page, { name: equipment, from: [x + 1.5, 1.65, z + 2.2], at: [x - 0.15, 0.95, z] })
    const png = await take(page)
    await sharp(png).resize(960, 600, { fit: 'cover' }).jpeg({ quality: 80 }).toFile(`public/pictures/${cluster}.jpg`)
    if (equipment === 'engine-lathe')
      await sharp(png).resize(1200, 750, { fit: 'cover' }).jpeg({ quality: 84 }).toFile('docs/pictures/lathe-room.jpg')
    await page.context().close()
  }
} finally {
  await browser.close()
  product.stop()
}
