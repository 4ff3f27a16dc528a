// The last net, around everything: whatever breaks while it is drawn ends in a page that says so, never in a white one.
import { Component, Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../text/words.ts'

/** What still can be said when even the page for faults does not come. */
function Bare() {
  const { t } = useWords()
  return (
    <p role="alert">
      {t('fault.title')} <a href="/">{t('missing.home')}</a>
    </p>
  )
}

const FaultPage = lazy<typeof import('./FaultPage.tsx').default>(() => import('./FaultPage.tsx').catch(() => ({ default: Bare })))

export class Boundary extends Component<{ children: ReactNode }, { fault?: { cause: unknown } }> {
  override state: { fault?: { cause: unknown } } = {}

  static getDerivedStateFromError(cause: unknown) {
    return { fault: { cause } }
  }

  override render() {
    const { fault } = this.state
    return fault ? (
      <Suspense fallback={null}>
        <FaultPage cause={fault.cause} />
      </Suspense>
    ) : (
      this.props.children
    )
  }
}
