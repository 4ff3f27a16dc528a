// One thing at a time: from a plain link, with nothing set up, by the one big button and the choices alone.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from './rig/house.ts'
import { answers, endedAs, files } from './rig/lesson.ts'
import { leaveProbe } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

/** The first choices, a verdict and a video among them; the whole lesson in `npm run e2e:full`, and without a browser in next-deed.test. */
const LAST = process.env['GONGFANG_E2E_WHOLE'] ? undefined : 's07'

/** What is right to say, in the order in which it is asked. */
const says = files.example('perfect').deeds.flatMap((deed) => ('say' in deed ? [deed.say] : []))

const signs = () => join(house().data, 'sign', files.lesson)
test.afterEach(() => rmSync(signs(), { recursive: true, force: true }))

test('the lesson is passed by one big button and the right choices, and counts like any other run', async ({ page, browser }) => {
  mkdirSync(signs(), { recursive: true })
  writeFileSync(join(signs(), 's02.webm'), 'stands for a video')
  await leaveProbe(page)
  await page.goto(`/l/${files.lesson}/run?profile=one-step&lang=zh-TW&view=list`)
  const root = page.locator(':root')
  await expect(root).toHaveAttribute('data-run', 'running')
  await expect(page.locator('.pictogram')).toHaveCount(1)
  await expect(page.getByRole('region', { name: '動作清單' })).toHaveCount(0)
  const open = (selector: string) => page.locator(`${selector}:enabled`)
  const sayable = says.map((option) => open(`[data-option="${option}"]`))
  const right = [
    open('[data-judge="sound"]'),
    ...answers.map((a) => open(`[data-question="${a.answer}"] [data-answer="${a.option}"]`)),
    ...sayable,
  ]
  let signed = false
  const shown = new Set<string>()
  while ((await root.getAttribute('data-run')) === 'running' && (await root.getAttribute('data-step')) !== LAST) {
    const button = open('[data-do="deed"]').or(right.reduce((all, each) => all.or(each)))
    await button
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => undefined)
    if ((await root.getAttribute('data-run')) !== 'running') break
    if ((await root.getAttribute('data-step')) === 's02')
      signed ||= (await page.locator(`video[src="/sign/${files.lesson}/s02.webm"]`).count()) === 1
    shown.add((await page.locator('.instructed h2').textContent()) ?? '')
    await button.first().click()
    await page.waitForTimeout(60)
  }
  expect(shown).toContain('穿戴「安全鞋」')
  expect(shown).toContain('拿下「手錶」')
  expect(signed, 'the second step has the video that the school has put there').toBe(true)
  if (LAST !== undefined) return expect(shown.size).toBeGreaterThan(10)
  expect(shown.size).toBeGreaterThan(40)
  await expect(page.locator('[data-pictogram="done"]')).toBeVisible()
  await endedAs(page, browser, 'passed', 100)
})
