// The offline shell: the service worker that keeps the app on the device. A newer version takes over between runs, never in one.

/** The browser may put it off: the version before is woken by a request while it is being laid to rest. */
const ASK_AGAIN_MS = 4000

const isRunOn = (): boolean => document.documentElement.dataset['run'] !== undefined

/** Does it now, or as soon as the run has been left: until then its end is talked over, and somebody may be writing. */
function betweenRuns(then: () => void): void {
  if (!isRunOn()) return then()
  const watch = new MutationObserver(() => {
    if (isRunOn()) return
    watch.disconnect()
    then()
  })
  watch.observe(document.documentElement, { attributeFilter: ['data-run'] })
}

/** Keeps the app on this device; does nothing where the browser may not (plain http on a LAN address). @throws when it cannot be registered */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  const isFirstVisit = workers.controller === null
  // A version that took over from another one: what this page has not loaded yet is gone.
  if (!isFirstVisit) workers.addEventListener('controllerchange', () => betweenRuns(() => location.reload()))
  const registration = await workers.register('/sw.js')
  const letIn = () =>
    betweenRuns(() => {
      if (!registration.waiting) return
      registration.waiting.postMessage({ type: 'SKIP_WAITING' })
      setTimeout(letIn, ASK_AGAIN_MS)
    })
  if (registration.waiting) letIn()
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => registration.waiting === installing && letIn())
  })
}
