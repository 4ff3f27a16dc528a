// tsx models/view/shot.ts OUT_FOLDER "glb=engine-lathe.glb&floor" ["x,y,z,tx,ty,tz[,fov]" …]: pictures of built models, six views of the lathe unless told.
import { chromium } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'vite'

const PORT = 5191
const VIEWS = [
  '1.6,1.65,2.3,0,0.9,0',
  '-1.9,1.6,1.7,-0.4,1,0',
  '-0.45,1.5,1.05,-0.5,1.15,0,46',
  '0.45,1.55,0.95,0.0,1.0,0.05,46',
  '1.9,1.5,1.2,1.1,0.95,0.05,46',
  '-2.1,1.6,-1.5,-0.2,0.9,0',
]

const [folder = 'shots/models', query = 'glb=engine-lathe.glb&floor', ...asked] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = await createServer({
  configFile: false,
  root: '.',
  logLevel: 'error',
  server: { port: PORT, strictPort: true, hmr: false },
  optimizeDeps: { entries: ['models/view/page.html'] },
  cacheDir: '.cache/vite-models',
})
await server.listen()
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } })
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(`http://localhost:${PORT}/models/view/page.html?${query}`)
  await page.waitForFunction(() => window.ready, undefined, { timeout: 120_000 })
  for (const [i, view] of (asked.length ? asked : VIEWS).entries()) {
    const drawn = await page.evaluate((camera) => window.shot(camera), view.split(',').map(Number))
    const png = await page.evaluate(() => document.querySelector('canvas')?.toDataURL('image/png') ?? '')
    writeFileSync(`${folder}/${i + 1}.png`, Buffer.from(png.split(',')[1] ?? '', 'base64'))
    console.log(`${folder}/${i + 1}.png`, JSON.stringify(drawn))
  }
} finally {
  await browser.close()
  await server.close()
}
