// @vitest-environment jsdom
// What a person's own runs earn in the passport, and the way back to their debriefs.
import { beforeEach, expect, it, vi } from 'vitest'
import type { Deed } from '../../src/core/lesson/schema.ts'
import type { Header } from '../../src/core/run/schema.ts'
import type { Device } from '../../src/edge/device.ts'
import { comeIn, whoIsHere } from '../../src/edge/identity.ts'
import type { Who } from '../../src/edge/identity.ts'
import { closeRun, openRun } from '../../src/edge/journal.ts'
import Me from '../../src/pages/Me.tsx'
import Passport from '../../src/pages/Passport.tsx'
import RunPage from '../../src/pages/run/RunPage.tsx'
import { stampsOf } from '../../src/pages/stamps.ts'
import { example, headerFor, play, world } from '../session/lathe.ts'
import type { World } from '../session/lathe.ts'
import { close, freshDevice, lathe, open, t } from './open-page.tsx'

let device: Device
let runs = 0
beforeEach(async () => {
  await close()
  device = await freshDevice()
  comeIn('小明')
})

/** A run of this person, its log in the journal as it would be. */
async function did(change: Partial<Header>, how: (w: World) => void, who: Who = whoIsHere()): Promise<Header> {
  const header = headerFor({
    contentHash: lathe.scene.contentHash,
    ...change,
    run: `00000000-0000-4000-8000-${String(runs++).padStart(12, '0')}`,
  })
  await openRun(device.db, { header, base: 'https://example.test/', who })
  const w = world(header)
  w.session.start()
  how(w)
  for (const entry of w.journal) device.journal.append(header, entry)
  await device.journal.settled()
  return header
}

const preview = { task: { kind: 'preview' }, help: 'independent' } as const
const visit = (seconds: number) => (w: World) => w.wait(seconds)
const whole = lathe.lesson.file.preview.durationS + 1
const deeds = (list: readonly Deed[]) => (w: World) => play(w, list)
const perfect = (w: World) => (play(w, example('perfect').deeds), w.session.end())
const stamps = async () => [...(await stampsOf(device, whoIsHere())).keys()]

it('a visitor’s minute seen to its end stamps the station', async () => {
  const { startedAt } = await did(preview, visit(whole))
  expect([...(await stampsOf(device, whoIsHere()))]).toEqual([['mechanical', startedAt]])
  const page = await open(<Passport />, { device })
  expect(page.querySelectorAll('[data-stamped="true"]')).toHaveLength(1)
})

it('a passed lesson stamps it, also an exam', async () => {
  await did({ help: 'exam' }, perfect)
  expect(await stamps()).toEqual(['mechanical'])
})

it.each([
  ['left', preview, (w: World) => (w.wait(2), w.session.leave())],
  ['still going on', preview, visit(5)],
  ['an exam that failed', { help: 'exam' }, deeds(example('m-hair').deeds)],
  ['a lesson in which nothing was done', { help: 'guided' }, (w: World) => w.session.end()],
  [
    'a hunt',
    { help: 'independent', task: { kind: 'hunt', defects: ['d-oil'] } },
    deeds([{ look: 'oil-patch' }, { judge: 'oil-patch', as: 'defective' }]),
  ],
] as const)('%s stamps nothing', async (_, change, how) => {
  await did(change as Partial<Header>, how)
  expect(await stamps()).toEqual([])
})

it('a run given up stamps nothing', async () => {
  const { run } = await did(preview, visit(5))
  await closeRun(device.db, run)
  expect(await stamps()).toEqual([])
})

it('another person’s run stamps nothing here, a guest’s from before the name was given does', async () => {
  await did(preview, visit(whole), { key: 'somebody-else', nickname: '小華' })
  expect(await stamps()).toEqual([])
  await did(preview, visit(whole), { key: 'guest-before' })
  expect(await stamps()).toEqual(['mechanical'])
})

it('my records lead from an ended run to its debrief, from an open one onwards', async () => {
  const ended = await did(preview, (w) => (w.wait(2), w.session.leave()))
  const going = await did({}, visit(1))
  const page = await open(<Me />, { device })
  const link = ({ run }: Header) => page.querySelector(`[href="/l/mechanical/engine-lathe/run?resume=${run}"]`)?.textContent
  expect([link(ended), link(going)]).toEqual([t('me.debrief'), t('resume.go-on')])
})

const lookAt = async ({ run }: Header) => {
  await close()
  history.replaceState(null, '', `/l/mechanical/engine-lathe/run?resume=${run}`)
  const page = await open(<RunPage cluster="mechanical" equipment="engine-lathe" />, { device })
  return page
}

it('an ended run opened again shows its debrief, and its log stays as it was', async () => {
  const header = await did(preview, (w) => (w.wait(2), w.session.leave()))
  const entries = await device.db.count('entries')
  const page = await lookAt(header)
  expect(page.querySelector('h1')?.textContent).toBe(t('after.debrief'))
  expect(await device.db.count('entries')).toBe(entries)
})

it('a run given up and opened again is looked back on, not gone on with', async () => {
  const header = await did({}, visit(5))
  await closeRun(device.db, header.run)
  const entries = await device.db.count('entries')
  const page = await lookAt(header)
  expect(page.querySelector('h1')?.textContent).toBe(t('after.debrief'))
  expect(await device.db.count('entries')).toBe(entries)
})

it('an ended run of a lesson that has changed since begins no new run', async () => {
  const header = await did({ ...preview, contentHash: '0'.repeat(64) }, (w) => (w.wait(2), w.session.leave()))
  const page = await lookAt(header)
  expect(page.textContent).toContain(t('run.outdated'))
  expect(await device.db.count('runs')).toBe(1)
})

it('a run that ended by itself counts as ended, though its log has no end', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const header = await did(preview, visit(whole))
  expect((await device.db.get('runs', header.run))?.ended).toBe(false)
  await lookAt(header)
  expect((await device.db.get('runs', header.run))?.ended).toBe(true)
})
