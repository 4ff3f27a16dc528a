// The first time on a device: how one looks about, walks and comes nearer, over the picture; each is ticked off when done.
import { useEffect, useRef, useState } from 'react'
import { keepLookingKnown, knowsLooking } from '../../edge/course.ts'
import type { RunWords } from './words.ts'

const WAYS = ['turn', 'walk', 'near'] as const
type Way = (typeof WAYS)[number]

/** A finger that went this far has looked about; a shorter press meant a place. */
const DRAG_PX = 12
/** What was ticked off last stays to be seen. */
const GONE_AFTER_MS = 1200

/** Lies in the stage and watches what is done to it. */
export function LookHint({ words: { ui } }: { words: RunWords }) {
  const hint = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(knowsLooking)
  const [done, setDone] = useState<readonly Way[]>([])
  const [byFinger] = useState(() => matchMedia('(pointer: coarse)').matches)
  const over = () => {
    keepLookingKnown()
    setOver(true)
  }

  useEffect(() => {
    const stage = hint.current?.parentElement
    if (!stage) return
    const did = (way: Way) => setDone((before) => (before.includes(way) ? before : [...before, way]))
    const downAt = new Map<number, { x: number; y: number }>()
    const down = (event: PointerEvent) => {
      if (event.target instanceof HTMLCanvasElement) downAt.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (downAt.size > 1) did('near')
    }
    const up = (event: PointerEvent) => {
      const from = downAt.get(event.pointerId)
      const isAlone = downAt.size === 1
      downAt.delete(event.pointerId)
      if (from && isAlone) did(Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAG_PX ? 'turn' : 'walk')
    }
    const near = () => did('near')
    const key = (event: KeyboardEvent) => /^(Key[WASD]|Arrow)/.test(event.code) && event.target === document.body && did('walk')
    stage.addEventListener('pointerdown', down)
    stage.addEventListener('wheel', near, { passive: true })
    addEventListener('pointerup', up)
    addEventListener('pointercancel', up)
    addEventListener('keydown', key)
    return () => {
      stage.removeEventListener('pointerdown', down)
      stage.removeEventListener('wheel', near)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', up)
      removeEventListener('keydown', key)
    }
  }, [isOver])
  useEffect(() => {
    if (done.length < WAYS.length) return
    const timer = setTimeout(over, GONE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [done])

  if (isOver) return null
  return (
    <div className="look-hint" ref={hint} role="note">
      <ul>
        {WAYS.map((way) => (
          <li key={way} className={done.includes(way) ? 'done' : ''}>
            <span aria-hidden>{done.includes(way) ? '✓' : '○'}</span> {ui(`look.${way}.${byFinger ? 'finger' : 'mouse'}`)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={over}>
        {ui('look.known')}
      </button>
    </div>
  )
}
