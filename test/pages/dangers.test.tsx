// @vitest-environment jsdom
// The lesson's page tells what can hurt here, and which school subjects the lesson belongs to.
import { expect, it } from 'vitest'
import { Hazards } from '../../src/pages/lesson/Hazards.tsx'
import { Subjects } from '../../src/pages/lesson/Subjects.tsx'
import { lathe, open, say, t } from './open-page.tsx'

const { machine, file } = lathe.lesson
const sourcesOf = (ids: readonly string[]) => file.sources.filter(({ id }) => ids.includes(id))

it('every danger says how it hurts, what guards against it, how grave and likely it is, and who says so', async () => {
  const page = await open(<Hazards opened={lathe} />)
  expect(machine.hazards.length).toBeGreaterThan(0)
  for (const { id, severity, likelihood, sources } of machine.hazards) {
    const told = page.querySelector(`[data-hazard="${id}"]`)?.textContent
    for (const key of ['name', 'mechanism', 'controls']) expect(told).toContain(say(`hazard.${id}.${key}`))
    expect(told).toContain(t('hazards.risk', { severity, likelihood }))
    for (const source of sourcesOf(sources)) expect(told).toContain(`${say(`source.${source.id}.title`)} ${source.article}`)
  }
})

it('the gravest and likeliest danger comes first', async () => {
  const page = await open(<Hazards opened={lathe} />)
  const shown = [...page.querySelectorAll<HTMLElement>('[data-hazard]')].map((each) => each.dataset['hazard'])
  const risks = shown
    .map((id) => machine.hazards.find((hazard) => hazard.id === id))
    .map((each) => (each?.severity ?? 0) * (each?.likelihood ?? 0))
  expect(risks).toEqual([...risks].sort((a, b) => b - a))
})

it('a source that nobody has looked up is marked, a verified one is not', async () => {
  const page = await open(<Hazards opened={lathe} />)
  for (const { id, sources } of machine.hazards) {
    const unchecked = sourcesOf(sources).filter(({ status }) => status === 'background')
    expect(page.querySelectorAll(`[data-hazard="${id}"] .tag`)).toHaveLength(unchecked.length)
  }
  expect(page.querySelector('.tag')?.textContent).toBe(t('sources.background'))
})

it('the head of the lesson names its subjects and their kinds', async () => {
  const page = await open(<Subjects opened={lathe} />)
  for (const { id, kind } of file.subjects) expect(page.textContent).toContain(`${say(`subject.${id}`)} ${kind}`)
  expect(page.textContent).toContain(t('sources.background'))
})
