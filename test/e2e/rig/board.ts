// The signs of the 3D workshop (instruction board, verdict): where their buttons are.
import type { Page } from '@playwright/test'
import type { Vec } from './install-headset.ts'

export interface SignButton {
  /** Its middle, world. */
  at: Vec
  /** A place before it to point from. */
  from: Vec
}

/** What a sign's button does: a word (verdicts), or an object of which only these members matter (the board). */
export type SignAction = string | Record<string, unknown>

/** Finds a button by its action; waits for it to appear. */
export async function signButton(page: Page, action: SignAction): Promise<SignButton> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const { scene } = window.seenByTest!.three.get()
      let found: { at: [number, number, number]; from: [number, number, number] } | undefined
      // What is not seen yet does not hang where it will.
      scene.traverseVisible((object) => {
        const slate = object.userData.slate as
          | {
              regions: { x: number; y: number; width: number; height: number; action: string | Record<string, unknown> }[]
              widthM: number
              px: { width: number; height: number }
            }
          | undefined
        const region = slate?.regions.find(({ action: does }) =>
          typeof wanted === 'string' || typeof does === 'string'
            ? does === wanted
            : Object.entries(wanted).every(([key, value]) => does[key] === value),
        )
        if (!slate || !region) return
        const { px, widthM } = slate
        const x = ((region.x + region.width / 2) / px.width - 0.5) * widthM
        const y = ((px.height / 2 - (region.y + region.height / 2)) / px.width) * widthM
        object.updateWorldMatrix(true, false)
        const point = object.position.clone()
        found = {
          at: object.localToWorld(point.clone().set(x, y, 0)).toArray() as [number, number, number],
          from: object.localToWorld(point.clone().set(x, y, 0.8)).toArray() as [number, number, number],
        }
      })
      return found
    },
    action,
    { timeout: 10_000 },
  )
  return (await handle.jsonValue())!
}
