// Lets an end-to-end test read the living run. Does nothing unless the test has left a hook beforehand.
import { useEffect } from 'react'
import type { Value } from '../../core/machine/schema.ts'
import { reading } from '../../core/run/run.ts'
import type { Session } from '../../session/session.ts'

declare global {
  interface Window {
    /** Put there by a test before the page's own code runs. */
    gongfangRunProbe?: (seen: RunProbed) => void
  }
}

export interface RunProbed {
  session: Session
  /** A variable or a sentence of the condition language, as the run stands now. */
  read(sentence: string): Value
}

export function useProbe(session: Session): void {
  useEffect(() => window.gongfangRunProbe?.({ session, read: (sentence) => reading(session.lesson, sentence)(session.now()) }), [session])
}
