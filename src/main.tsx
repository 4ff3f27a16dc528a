// Composition root: the only file that knows everybody.
import { StrictMode, lazy, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createInterface, preferredLang } from './edge/i18n.ts'
import type { Interface } from './edge/i18n.ts'
import type { Device } from './edge/device.ts'
import { App } from './pages/App.tsx'
import { Boundary } from './pages/Boundary.tsx'
import { DeviceContext } from './pages/device-context.ts'
import { StageContext } from './pages/stage-context.ts'
import './pages/style/base.css'
import { WordsContext } from './text/words.ts'
import type { Words } from './text/words.ts'

const Workshop = lazy(() => import('./view/Workshop.tsx'))
const TeacherPages = lazy(() => import('./console/Console.tsx'))
const RunReview = lazy(() => import('./pages/course/RunReview.tsx'))

function Root({ first, openDevice }: { first: Interface; openDevice: () => Promise<Device> }) {
  const [lang, setLang] = useState(first.lang())
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
    [first, lang],
  )
  return (
    <WordsContext.Provider value={words}>
      <DeviceContext.Provider value={openDevice}>
        <StageContext.Provider value={Workshop}>
          <Boundary>
            <App teacherPages={<TeacherPages Review={RunReview} />} />
          </Boundary>
        </StageContext.Provider>
      </DeviceContext.Provider>
    </WordsContext.Provider>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('main: expected an element with the id root in index.html')
const words = await createInterface(preferredLang()).catch((cause: unknown) => {
  // The words themselves did not come, so these stand here.
  root.textContent = '工坊載入失敗，請確認網路後重新整理。Gongfang could not load: check the network, then reload.'
  throw cause
})

let device: Promise<Device> | undefined
const openDevice = (): Promise<Device> => (device ??= import('./edge/device.ts').then((edge) => edge.openDevice(() => words.lang())))

createRoot(root).render(
  <StrictMode>
    <Root first={words} openDevice={openDevice} />
  </StrictMode>,
)

/** Once the page is up: the offline shell, and what an earlier visit left to be sent. */
const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : (then: () => void) => setTimeout(then, 500)
whenIdle(() => {
  if (import.meta.env.PROD)
    import('virtual:pwa-register').then(
      ({ registerSW }) => registerSW({ immediate: true }),
      (cause: unknown) => console.warn(`no offline shell: ${String(cause)}`),
    )
  openDevice().catch((cause: unknown) => console.warn(`this browser keeps nothing: ${String(cause)}`))
})
