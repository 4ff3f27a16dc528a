// @vitest-environment jsdom
// After a hunt, a drill, a visit, a lesson: what is told of it.
import { expect, it } from 'vitest'
import type { Task } from '../../src/core/run/schema.ts'
import { whoIsHere } from '../../src/edge/identity.ts'
import { openRun } from '../../src/edge/journal.ts'
import { AfterRun } from '../../src/pages/course/AfterRun.tsx'
import RunReview from '../../src/pages/course/RunReview.tsx'
import { useRunWords } from '../../src/pages/run/words.ts'
import type { Session } from '../../src/session/session.ts'
import { example, headerFor, play, world } from '../session/lathe.ts'
import type { World } from '../session/lathe.ts'
import { BASE, click, freshDevice, lathe, open, say, t } from './open-page.tsx'

const { file } = lathe.lesson

function started(task: Task): World {
  const w = world(headerFor({ help: 'independent', task }))
  w.session.start()
  return w
}

const review = ({ session }: World) => open(<RunReview header={session.header} entries={session.entries()} />)

function After({ session }: { session: Session }) {
  return <AfterRun opened={lathe} session={session} words={useRunWords(lathe)} />
}
const lines = (page: HTMLElement, marks: string) => [...page.querySelectorAll(`.${marks} > li`)].map((line) => line.textContent ?? '')

it('after a hunt every planted defect is found or overlooked, with how it looks, what to do and who says so', async () => {
  const w = started({ kind: 'hunt', defects: ['d-guard', 'd-oil', 'd-light'] })
  play(w, [{ look: 'oil-patch' }, { judge: 'oil-patch', as: 'defective' }])
  w.session.end()
  const page = await review(w)
  const [found, overlooked] = [lines(page, 'defects.ticks'), lines(page, 'defects.crosses')]
  expect([found.length, overlooked.length]).toEqual([1, 2])
  for (const [id, told] of [
    ['d-oil', found[0]],
    ['d-guard', overlooked[0]],
    ['d-light', overlooked[1]],
  ]) {
    for (const key of ['name', 'visual', 'response']) expect(told).toContain(say(`defect.${id}.${key}`))
    for (const source of file.defects.find((defect) => defect.id === id)?.sources ?? [])
      expect(told).toContain(say(`source.${source}.gist`))
  }
  expect(page.textContent).toContain(t('hunt.count', { found: 1, all: 3, alarms: 0 }))
})

it('after a drill its actions are told, those done and those not done', async () => {
  const w = started({ kind: 'drill', drill: 'dr-caught' })
  w.wait(4)
  play(w, [{ act: 'e-stop', to: true }])
  w.wait(20)
  const page = await review(w)
  expect(lines(page, 'card .ticks')).toEqual([say('drill.dr-caught.a1')])
  expect(lines(page, 'card .crosses')).toEqual([say('drill.dr-caught.a2'), say('drill.dr-caught.a3')])
  expect(page.querySelector('.timeline')?.textContent).toContain(say('drill.dr-caught.a1'))
})

it('a drill that failed is not told as one without faults', async () => {
  const w = started({ kind: 'drill', drill: 'dr-caught' })
  w.wait(25)
  const page = await open(<After session={w.session} />)
  expect(w.session.now().ended?.outcome).toBe('failed')
  expect(page.textContent).not.toContain(t('after.clean'))
  expect(page.textContent).toContain(t('debrief.actions', { done: 0, all: 3 }))
})

it('a visit ends with where it leads: jobs, programs, certificates with their grade, departments', async () => {
  const w = started({ kind: 'preview' })
  w.wait(file.preview.durationS + 1)
  const page = await open(<After session={w.session} />)
  await click(page.querySelector('[data-do="next"]'))
  for (const id of ['career.0', 'program.3', 'department.2']) expect(page.textContent).toContain(say(id))
  expect(page.textContent).toContain(`${say('certification.machining')}（丙級）`)
})

const finished = (): World => {
  const w = world(headerFor())
  w.session.start()
  play(w, example('perfect').deeds)
  w.session.end()
  return w
}

it('what was written in the teach-back is read again when the debrief is opened again', async () => {
  const { session } = finished()
  const device = await freshDevice()
  await openRun(device.db, { header: session.header, base: BASE, who: whoIsHere() })
  const page = await open(<After session={session} />, { device })
  await click(page.querySelector('[data-do="next"]'))
  expect(page.querySelector('h1')?.textContent).toBe(t('after.teach-back'))
  await click(page.querySelector('[data-do="taught"]'))
  const again = await open(<After session={session} />, { device })
  await click(again.querySelector('[data-do="next"]'))
  expect(again.querySelector('h1')?.textContent).toBe(t('after.result'))
  expect(again.textContent).toContain(t('result.told'))
})

it('a result does not say that all has arrived while statements are set aside: it says how many and where they are', async () => {
  const { session } = finished()
  for (const [aside, said] of [
    [0, t('sent.all')],
    [2, t('sent.aside', { n: 2 })],
  ] as const) {
    const page = await open(<After session={session} />, { device: await freshDevice({ waiting: 0, aside, reached: true }) })
    await click(page.querySelector('[data-do="next"]'))
    await click(page.querySelector('[data-do="taught"]'))
    expect(page.querySelector('.result [role="status"]')?.textContent).toContain(said)
    expect(page.querySelector('.result [href="/me"]') !== null).toBe(aside > 0)
    expect(page.textContent?.includes(t('sent.all'))).toBe(aside === 0)
  }
})
