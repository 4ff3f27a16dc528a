// (k) What goes wrong in the browser is told in plain words, with a way on, and what was done is kept.
import type { Page } from '@playwright/test'
import { LESSON } from './rig/lesson.ts'
import { leaveProbe, workshopStands } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

const RUN = `/l/${LESSON}/run?help=guided&seed=1&lang=zh-TW`
const root = (page: Page) => page.locator(':root')
const reloads = (page: Page) => page.getByRole('button', { name: '重新載入', exact: true })
const leadsHome = (page: Page) => page.getByRole('link', { name: '回首頁選單元' })

/** The run is on, and the first step can be done by the action list. */
async function goesOnByList(page: Page): Promise<void> {
  await expect(root(page)).toHaveAttribute('data-run', 'running')
  await expect(root(page)).toHaveAttribute('data-step', 's01')
  const list = page.getByRole('region', { name: '動作清單' })
  for (const part of ['safety-shoes', 'workwear']) await list.locator(`[data-part="${part}"]`).click()
  await expect(root(page)).toHaveAttribute('data-step', 's02')
}

/** The message is there, without a word of the program's own in it: that is folded away. */
async function tells(page: Page, words: string, details?: RegExp): Promise<void> {
  await expect(page.getByText(words)).toBeVisible()
  if (details === undefined) return
  const line = page.locator('details code').filter({ hasText: details }).first()
  await expect(line).toBeHidden()
  await page.getByText('詳細訊息').click()
  await expect(line).toBeVisible()
}

test('an unknown lesson is told, and leads home', async ({ page }) => {
  await page.goto('/l/mechanical/engine-lath?lang=zh-TW')
  await tells(page, '沒有「mechanical/engine-lath」這個單元')
  await page.goto('/l/mechanical/engine-lath/run')
  await tells(page, '沒有「mechanical/engine-lath」這個單元')
  await leadsHome(page).click()
  await expect(page).toHaveURL('/')
})

test('an unknown cluster is told, and leads home', async ({ page }) => {
  await page.goto('/c/mechanic?lang=en')
  await tells(page, 'There is no cluster “mechanic”')
  await page.getByRole('link', { name: 'Choose a lesson' }).click()
  await expect(page).toHaveURL('/')
})

const NOT_FOUND = { status: 404, body: '' }
const GARBLED = { status: 200, body: 'glTF, but not as anybody knows it' }
for (const [name, file, answer] of [
  ['a missing model', 'engine-lathe.glb', NOT_FOUND],
  ['a corrupted model', 'engine-lathe.glb', GARBLED],
  ['a missing texture', 'engine-lathe.labels.ktx2', NOT_FOUND],
] as const)
  test(`${name} is told, and the run goes on by the action list`, async ({ page, complaints }) => {
    complaints.expectThis(/Failed to load resource.*404|Could not load \/models\/engine-lathe\./)
    await page.route(
      ({ pathname }) => pathname === `/models/${file}`,
      (route) => route.fulfill(answer),
    )
    await page.goto(RUN)
    await tells(page, '3D 工場載入失敗', new RegExp(file))
    await goesOnByList(page)
  })

test('a model that never comes leaves a way to begin by the action list', async ({ page }) => {
  await page.route(
    ({ pathname }) => pathname === '/models/engine-lathe.glb',
    () => undefined,
  )
  await page.goto(RUN)
  await page.getByRole('button', { name: '先用清單開始' }).click()
  await goesOnByList(page)
})

test('a device without WebGL is told so, and the run goes by the action list', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto(RUN)
  await tells(page, '這台裝置畫不出 3D 畫面')
  await goesOnByList(page)
})

test('a picture lost in mid-run is told; the run goes on by the action list, and a reload brings picture and run back', async ({
  page,
}) => {
  await leaveProbe(page)
  await page.goto(RUN)
  await workshopStands(page)
  await goesOnByList(page)
  await page.evaluate(() => window.seenByTest!.three.get().gl.getContext().getExtension('WEBGL_lose_context')!.loseContext())
  await tells(page, '3D 畫面中斷了')
  const glasses = page.getByRole('region', { name: '動作清單' }).locator('[data-part="safety-glasses"]')
  await glasses.click()
  await expect(glasses).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '重新載入 3D 畫面' }).click()
  await expect(page.getByText('3D 畫面中斷了')).toBeHidden()
  await workshopStands(page)
  await expect(glasses).toHaveAttribute('aria-pressed', 'true')
})

test('a browser that keeps nothing says so, and the run is possible', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
  })
  await page.goto(`${RUN}&view=list`)
  await tells(page, '這個瀏覽器無法存檔')
  await goesOnByList(page)
})

test('what this device has kept and cannot read any more does not lock the learner out', async ({ page }) => {
  await page.addInitScript(() => {
    for (const key of ['gongfang.settings', 'gongfang.who']) localStorage.setItem(key, '{"captions":')
  })
  await page.goto(`${RUN}&view=list`)
  await goesOnByList(page)
})

const script = (body: string) => ({ status: 200, contentType: 'text/javascript', body })

test('a broken scene is told with the name of its file and the place in it', async ({ page }) => {
  await page.route('**/assets/machine-*.js', (route) => route.fulfill(script('export default { schemaVersion: 1, id: 7 }')))
  await page.goto(RUN)
  await tells(page, '這個單元的檔案有問題', /scenes\/mechanical\/engine-lathe\/machine\.json id: expected a text "…", came 7/)
  await leadsHome(page).click()
  await expect(page).toHaveURL('/')
})

test('a scene that is no program at all is told with the name of its file', async ({ page }) => {
  await page.route('**/assets/machine-*.js', (route) => route.fulfill(script('export default {"id": ')))
  await page.goto(RUN)
  await tells(page, '這個單元的檔案有問題', /machine\.json: SyntaxError/)
})

test('a lesson that does not come is told as that, and comes with a reload', async ({ page, complaints }) => {
  complaints.expectThis(/ERR_FAILED/)
  await page.route('**/assets/machine-*.js', (route) => route.abort())
  await page.goto(`/l/${LESSON}?lang=zh-TW`)
  await tells(page, '這個單元載入失敗', /machine\.json/)
  await page.unroute('**/assets/machine-*.js')
  await reloads(page).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('這個單元載入失敗')
})

test('a 3D workshop that does not come is told, and the run goes on by the action list', async ({ page, complaints }) => {
  complaints.expectThis(/ERR_FAILED|dynamically imported module.*Workshop/)
  await page.route('**/assets/Workshop-*.js', (route) => route.abort())
  await page.goto(RUN)
  await tells(page, '3D 工場載入失敗', /Workshop/)
  await goesOnByList(page)
})

test('an unexpected exception ends in a page that says what is kept, and a reload goes on', async ({ page, complaints }) => {
  complaints.expectThis(/planted/)
  await page.route('**/assets/Passport-*.js', (route) => route.fulfill(script("export default () => { throw new Error('planted') }")))
  await page.goto('/passport?lang=zh-TW')
  await tells(page, '做過的步驟都存在這台裝置上', /planted/)
  await page.unroute('**/assets/Passport-*.js')
  await reloads(page).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('這一頁出了問題')
})

test('a page that does not come ends in the same page, which leads home', async ({ page, complaints }) => {
  complaints.expectThis(/ERR_FAILED|dynamically imported module/)
  await page.route('**/assets/Passport-*.js', (route) => route.abort())
  await page.goto('/passport?lang=en')
  await tells(page, 'What you did is kept on this device')
  await page.getByRole('link', { name: 'Choose a lesson' }).click()
  await expect(page.getByText('What you did is kept on this device')).toBeHidden()
  await expect(page).toHaveURL('/')
})

test('even without a single word the page does not stay white', async ({ page, complaints }) => {
  // An error thrown while the entry itself runs has no words by the time it gets here.
  complaints.expectThis(/ERR_FAILED|page error: $/)
  await page.route('**/assets/zh-TW-*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText('工坊還沒載入')).toBeVisible()
})
