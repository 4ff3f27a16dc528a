// Living a run quickly for a picture: deeds of worked examples done in the page, time passing as fast as it is computed.
import type { Page } from '@playwright/test'
import type { Deed } from '../../src/core/lesson/schema.ts'
import { readExample } from '../replay.ts'

export const LESSON = 'mechanical/engine-lathe'

export const deedsOf = (example: string): Deed[] => readExample(`scenes/${LESSON}/runs/${example}.json`).deeds

/** A whole lesson with two critical faults on the way (key left in the chuck, a hand in the chips), each mended as a learner would. */
export function deedsWithFaults(): Deed[] {
  const perfect = deedsOf('perfect')
  const start = perfect.findIndex((deed) => 'act' in deed && deed.act === 'spindle-lever')
  const cut = perfect.findIndex((deed) => 'waitFor' in deed && deed.waitFor.startsWith('cut_mm'))
  const turning = perfect.slice(start, cut + 1)
  return [
    ...deedsOf('m-key').slice(0, -1),
    { act: 'chuck-key', to: 'hand' },
    { act: 'chuck-key', to: 'holder' },
    ...turning,
    { reach: 'z-chips' },
    { waitS: 0.5 },
    { withdraw: 'z-chips' },
    ...turning,
    ...perfect.slice(cut + 1),
  ]
}

/** Leaves the hooks the product has for tests; before the page is opened. */
export async function leaveHooks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hooks = window as unknown as { gongfangProbe: unknown; gongfangRunProbe: unknown; __probed: unknown; __run: unknown }
    hooks.gongfangProbe = (seen: unknown) => (hooks.__probed = seen)
    hooks.gongfangRunProbe = (seen: unknown) => (hooks.__run = seen)
  })
}

/**
 * Does the deeds; stops at the first consequence, or tries again after each.
 * @returns whether a consequence is being shown
 */
export function perform(page: Page, deeds: readonly Deed[], stopAtFault: boolean): Promise<boolean> {
  return page.evaluate(
    ({ all, stop }) => {
      const { session, read } = (window as unknown as { __run: Living }).__run
      const frozen = () => session.store.getState().status === 'frozen'
      const wait = (seconds: number, until: () => boolean) => {
        for (let left = seconds; left > 0 && !until() && !(stop && frozen()); left -= 0.05) {
          if (frozen()) session.tryAgain()
          session.advance(0.05)
        }
      }
      for (const deed of all) {
        if (stop && frozen()) return true
        if (frozen()) session.tryAgain()
        if ('act' in deed) session.act(deed.act, deed.to, 'list')
        else if ('look' in deed) session.look(deed.look)
        else if ('judge' in deed) session.judge(deed.judge, deed.as, 'list')
        else if ('say' in deed) session.say(deed.say, 'list')
        else if ('stand' in deed) session.stand(deed.stand)
        else if ('reach' in deed) session.zone('hand', deed.reach, true)
        else if ('withdraw' in deed) session.zone('hand', deed.withdraw, false)
        else if ('answer' in deed) session.answer(deed.answer, deed.option, 'list')
        else if ('waitS' in deed) wait(deed.waitS, () => false)
        else wait(deed.atMostS + 2, () => read(deed.waitFor) === true)
        wait(0.2, () => false)
      }
      return frozen()
    },
    { all: deeds, stop: stopAtFault },
  )
}

/** The learner says that everything is done; questions left open get their first answer. */
export function finish(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { session } = (window as unknown as { __run: Living }).__run
    session.end()
    for (let asking = session.store.getState().asking; asking !== undefined; asking = session.store.getState().asking)
      session.answer(asking, 0, 'list')
  })
}

/** What of the living run these pictures use. */
interface Living {
  session: {
    store: { getState: () => { status: string; asking?: string } }
    advance: (deltaS: number) => void
    act: (part: string, value: unknown, by: string) => unknown
    look: (part: string) => void
    judge: (part: string, as: string, by: string) => void
    say: (option: string, by: string) => void
    stand: (spot: string) => void
    zone: (body: string, zone: string, inside: boolean) => void
    answer: (question: string, option: number, by: string) => void
    tryAgain: () => void
    end: () => void
  }
  read: (sentence: string) => unknown
}
