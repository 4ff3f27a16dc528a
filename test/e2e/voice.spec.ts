// The school's own voice: a teacher records two lines, a learner hears them, and nothing is asked for that has not been recorded.
import { house } from './rig/house.ts'
import { KeyMeans } from './rig/keys.ts'
import { LESSON, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { signIn } from './rig/record.ts'
import { expect, test } from './rig/test.ts'

test('a teacher records two lines, cuts and keeps them; a learner’s run plays them, and asks for no others', async ({ page, browser }) => {
  const context = await browser.newContext({ baseURL: house().url, locale: 'zh-TW', serviceWorkers: 'block' })
  const teacher = await context.newPage()
  await teacher.addInitScript(() => {
    // A tone stands for a voice: there is no microphone here.
    navigator.mediaDevices.getUserMedia = () => {
      const sound = new AudioContext()
      const tone = sound.createOscillator()
      const stream = sound.createMediaStreamDestination()
      tone.connect(stream)
      tone.start()
      return Promise.resolve(stream.stream)
    }
  })
  await signIn(teacher, house().teacher)
  await teacher.getByRole('link', { name: '自己錄音' }).click()
  for (const id of ['step.s01.title', 'step.s01.instruction']) {
    const line = teacher.locator('.lines-to-say > li').filter({ has: teacher.getByText(files.text[id] ?? '', { exact: true }) })
    await line.getByRole('button', { name: '錄音' }).click()
    await teacher.waitForTimeout(700)
    await line.getByRole('button', { name: '停' }).click()
    await line.getByLabel(/^從/).fill('0.2')
    await line.getByRole('button', { name: '留下這段' }).click()
    await expect(line.getByText('已錄')).toBeVisible()
  }
  await expect(teacher.getByRole('status')).toContainText('錄了 2 句')
  await teacher.getByRole('button', { name: '聽' }).first().click()
  await context.close()

  await page.addInitScript(() => localStorage.setItem('gongfang.settings', JSON.stringify({ speech: true })))
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/audio/') && !asked.includes(pathname)) asked.push(pathname)
  })
  await openRun(page, 'guided', { view: 'list' })
  await expect.poll(() => asked).toEqual([`/audio/zh-TW/${LESSON}/step.s01.title`, `/audio/zh-TW/${LESSON}/step.s01.instruction`])
  await play(page, files.example('perfect').deeds.slice(0, 3), new KeyMeans(page, files))
  await page.waitForTimeout(1500)
  expect(asked).toHaveLength(2)
})
