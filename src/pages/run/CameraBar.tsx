// Over a phone's camera picture: the list on demand, and the way out. What is tapped on the page is not tapped in the workshop behind it.
import { useEffect, useRef } from 'react'
import type { CameraView } from '../stage-context.ts'
import type { RunWords } from './words.ts'

interface CameraBarProps {
  view: CameraView
  words: RunWords
  isListOpen: boolean
  onList(open: boolean): void
}

export function CameraBar({ view, words, isListOpen, onList }: CameraBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = bar.current?.parentElement
    // WebXR DOM Overlays: without it every tap on a button would also be one on what lies behind.
    const keep = (event: Event) => event.preventDefault()
    page?.addEventListener('beforexrselect', keep)
    return () => page?.removeEventListener('beforexrselect', keep)
  }, [])
  return (
    <div className="camera-bar row" ref={bar}>
      <button type="button" aria-expanded={isListOpen} onClick={() => onList(!isListOpen)} data-do="list">
        {words.ui('list.title')}
      </button>
      <button type="button" onClick={() => view.leave()} data-do="leave-ar">
        {words.ui('ar.leave')}
      </button>
    </div>
  )
}
