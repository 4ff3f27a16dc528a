// A page in a test: the real words, the real lathe, a device that keeps its things in memory.
import 'fake-indexeddb/auto'
import { act } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { SCHOOL_LANG } from '../../src/core/scene/languages.ts'
import { openLesson } from '../../src/edge/content.ts'
import type { Device } from '../../src/edge/device.ts'
import { createInterface } from '../../src/edge/i18n.ts'
import { createJournal } from '../../src/edge/journal.ts'
import { openKept } from '../../src/edge/kept.ts'
import type { OutboxState } from '../../src/edge/outbox.ts'
import { DeviceContext } from '../../src/pages/device-context.ts'
import { StageContext } from '../../src/pages/stage-context.ts'
import type { StageProps } from '../../src/pages/stage-context.ts'
import { WordsContext } from '../../src/text/words.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, scrollTo: () => undefined, matchMedia: () => ({ matches: false }) })

const interfaceWords = await createInterface(SCHOOL_LANG)
export const t = interfaceWords.t
export const lathe = await openLesson('mechanical', 'engine-lathe')
const latheWords = (await lathe.wordsIn(SCHOOL_LANG)).lesson
/** A word of the lathe's lesson. @throws when it has none, so that no test looks for an empty text */
export function say(id: string): string {
  const text = latheWords[id]
  if (text === undefined || text === '') throw new Error(`the lathe's lesson has no text ${id}`)
  return text
}

export const BASE = 'https://gongfang.example/'
let stores = 0
/** A device nobody has used yet; nothing leaves it. */
export async function freshDevice(outbox: OutboxState = { waiting: 0, aside: 0, reached: true }): Promise<Device> {
  const refused = (cause: unknown) => {
    throw cause
  }
  const db = await openKept(refused, `test-${stores++}`)
  return {
    db,
    base: Promise.resolve(BASE),
    journal: createJournal(db, refused),
    outbox: {
      add: () => undefined,
      flush: () => Promise.resolve(),
      lastWords: () => undefined,
      state: () => Promise.resolve(outbox),
      close: () => undefined,
    },
    clock: () => 0,
    onState: () => () => undefined,
    onTrouble: () => () => undefined,
  }
}

let root: Root | undefined

const STILL_MS = 100
const AT_MOST_MS = 10_000

/** Waits until the page loads nothing more and has stood still for a moment. */
async function rest(): Promise<void> {
  const until = performance.now() + AT_MOST_MS
  for (let before = ''; performance.now() < until;) {
    await act(() => new Promise<void>((done) => setTimeout(done, STILL_MS)))
    const now = document.body.innerHTML
    if (now === before && !now.includes(t('app.loading'))) return
    before = now
  }
}

/** Shows a page instead of the one before. */
export async function open(
  page: ReactNode,
  { device, stage }: { device?: Device; stage?: (props: StageProps) => ReactNode } = {},
): Promise<HTMLElement> {
  await close()
  const at = document.body.appendChild(document.createElement('div'))
  root = createRoot(at)
  const opened = device && Promise.resolve(device)
  const openDevice = opened && (() => opened)
  const words = { lang: SCHOOL_LANG, languages: interfaceWords.languages, t, change: interfaceWords.change }
  await act(async () =>
    root?.render(
      <WordsContext value={words}>
        <DeviceContext value={openDevice}>
          <StageContext value={stage}>{page}</StageContext>
        </DeviceContext>
      </WordsContext>,
    ),
  )
  await rest()
  return at
}

export async function close(): Promise<void> {
  await act(async () => root?.unmount())
  root = undefined
  document.body.replaceChildren()
}

export async function click(button: Element | null | undefined): Promise<void> {
  if (!(button instanceof HTMLElement)) throw new Error('there is nothing to click on')
  await act(async () => button.click())
  await rest()
}
