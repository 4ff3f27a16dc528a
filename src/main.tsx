// Composition root: the only file that knows everybody.
import { StrictMode, Suspense, lazy, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createInterface, preferredLang } from './edge/i18n.ts'
import type { Device } from './edge/device.ts'
import { applySettings, keepSwitchesOf, onSettings, readSettings } from './edge/settings.ts'
import { App } from './pages/App.tsx'
import { DeviceContext } from './pages/device-context.ts'
import { StageContext } from './pages/stage-context.ts'
import './pages/style/base.css'
import { WordsContext } from './text/words.ts'
import type { Words } from './text/words.ts'

const Workshop = lazy(() => import('./view/Workshop.tsx'))
const TeacherPages = lazy(() => import('./console/Console.tsx'))
const Scanner = lazy(() => import('./pages/scan/Scanner.tsx'))
const RunReview = lazy(() => import('./pages/course/RunReview.tsx'))

/** Whether this device's learner works by switches; the scanner is loaded for nobody else. */
function useSwitches(): boolean {
  const [isOn, setOn] = useState(() => readSettings().switches > 0)
  useEffect(() => onSettings(() => setOn(readSettings().switches > 0)), [])
  return isOn
}

/** What every page stands on: words in the language chosen now, and the device. */
function Ground({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState(first.lang())
  const switches = useSwitches()
  const words = useMemo<Words>(
    () => ({
      lang,
      languages: first.languages,
      t: first.t,
      change: async (next) => {
        await first.change(next)
        setLang(next)
      },
    }),
    [lang],
  )
  return (
    <WordsContext.Provider value={words}>
      <DeviceContext.Provider value={openDevice}>{children}</DeviceContext.Provider>
      {switches && (
        <Suspense fallback={null}>
          <Scanner />
        </Suspense>
      )}
    </WordsContext.Provider>
  )
}

// Loaded for who has one.
addEventListener('gamepadconnected', () => void import('./pages/pad/pad.ts').then(({ startPad }) => startPad()), { once: true })

applySettings(readSettings())
keepSwitchesOf(location.search)
const first = await createInterface(preferredLang())

let device: Promise<Device> | undefined
const openDevice = (): Promise<Device> => (device ??= import('./edge/device.ts').then((edge) => edge.openDevice(() => first.lang())))

// Whatever breaks while it is drawn takes the whole app down; a page stands in for it, so that nobody sees a white one.
// React itself complains when index.html has no such element.
const app = createRoot(document.getElementById('root') as HTMLElement, {
  onUncaughtError: (cause) =>
    void import('./pages/FaultPage.tsx').then(({ default: FaultPage }) =>
      app.render(
        <Ground>
          <FaultPage cause={cause} />
        </Ground>,
      ),
    ),
})
app.render(
  <StrictMode>
    <Ground>
      <StageContext.Provider value={Workshop}>
        <App teacherPages={<TeacherPages Review={RunReview} />} />
      </StageContext.Provider>
    </Ground>
  </StrictMode>,
)

/** Once the page is up: the offline shell, and what an earlier visit left to be sent. */
const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : (then: () => void) => setTimeout(then, 500)
whenIdle(() => {
  if (import.meta.env.PROD)
    import('./edge/shell.ts')
      .then(({ keepShell }) => keepShell())
      .catch((cause: unknown) => console.warn(`no offline shell: ${String(cause)}`))
  openDevice().catch((cause: unknown) => console.warn(`nothing is kept and nothing sent: ${String(cause)}`))
})
