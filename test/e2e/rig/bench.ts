// The bench in the lathe's place: its files are given to the page in answer to the lathe's. Nothing of it is in what is built.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Value } from '../../../src/core/machine/schema.ts'
import { benchModel, benchScene } from '../../fixtures/bench.ts'
import { LESSON } from './lesson.ts'
import { SceneFiles } from './scene.ts'

const equipment = LESSON.split('/')[1]!
const scene = benchScene(equipment)
const texts = Object.keys(scene.text).map((lang) => [`text/${lang}.json`, scene.text['zh-TW']] as const)

export const bench = new SceneFiles(LESSON, scene.machine)

/** Sets the bench up; before the page is opened. */
export async function setUpBench(page: Page): Promise<void> {
  const built = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, { file: string }>
  for (const [file, json] of [['machine.json', scene.files.machine], ['lesson.json', scene.files.lesson], ...texts] as const) {
    const chunk = built[`scenes/${LESSON}/${file}`]?.file
    if (chunk === undefined) throw new Error(`the build has no chunk for scenes/${LESSON}/${file}`)
    await page.route(`**/${chunk}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(json)}` }),
    )
  }
  const model = Buffer.from(await benchModel())
  await page.route(
    ({ pathname }) => pathname === `/models/${equipment}.glb`,
    (route) => route.fulfill({ contentType: 'model/gltf-binary', body: model }),
  )
}

/** What was done: each part and what it was brought to, ways between left out; numbers to a twentieth of their range, as a hand can. */
export function outcomes(acts: readonly { act: string; to: Value }[]): string[] {
  const told: { part: string; value: string }[] = []
  for (const { act, to } of acts) {
    const part = bench.part(act)
    const { min = 0, max = 1 } = bench.variableOf(part)
    const value = typeof to === 'number' ? `${Math.round(((to - min) / (max - min)) * 20) * 5} %` : String(to)
    if (told.at(-1)?.part === act && bench.rest(part) === undefined) told.pop()
    told.push({ part: act, value })
  }
  return told.map(({ part, value }) => `${part}: ${value}`)
}

/** The acts in the living run's log. */
export const loggedActs = (page: Page): Promise<{ act: string; to: Value }[]> =>
  page.evaluate(() =>
    window.runByTest!.session.entries().flatMap((entry) => (entry.kind === 'act' ? [{ act: entry.part, to: entry.value }] : [])),
  )
