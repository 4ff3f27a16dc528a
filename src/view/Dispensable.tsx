// What the picture can do without: when it fails, it alone is left out, the console says why, and the lesson goes on.
import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'

interface DispensableProps {
  /** Named in the console. */
  what: string
  children: ReactNode
}

/** Shows its children once they are loaded; nothing before, and nothing when they throw. */
export class Dispensable extends Component<DispensableProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(cause: Error): void {
    console.warn(`left out of the picture: ${this.props.what}: ${cause.message}`)
  }

  override render(): ReactNode {
    return this.state.failed ? null : <Suspense fallback={null}>{this.props.children}</Suspense>
  }
}
