// The outline around what is scanned: dark and light together, so that it stands out on any ground; it follows what moves.
import { useLayoutEffect, useRef } from 'react'

const MARGIN = 4

/** @param elements what is outlined together; none hides the outline */
export function Outline({ elements, isGroup }: { elements: readonly HTMLElement[]; isGroup: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const last = elements.at(-1)
    if (elements.length > 1) last?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    elements[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [elements])
  useLayoutEffect(() => {
    const { style } = box.current!
    let before = ''
    const follow = () => {
      const [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity].map((start, side) =>
        elements.reduce((most, element) => {
          const rect = element.getBoundingClientRect()
          if (rect.width === 0) return most
          return side < 2 ? Math.min(most, side === 0 ? rect.left : rect.top) : Math.max(most, side === 2 ? rect.right : rect.bottom)
        }, start),
      ) as [number, number, number, number]
      const now = `${left} ${top} ${right} ${bottom}`
      if (now !== before) {
        before = now
        style.visibility = right > left ? 'visible' : 'hidden'
        style.translate = `${left - MARGIN}px ${top - MARGIN}px`
        style.width = `${right - left + 2 * MARGIN}px`
        style.height = `${bottom - top + 2 * MARGIN}px`
      }
      frame = requestAnimationFrame(follow)
    }
    let frame = 0
    follow()
    return () => cancelAnimationFrame(frame)
  }, [elements])
  return <div ref={box} className={isGroup ? 'scan-outline group' : 'scan-outline'} aria-hidden="true" />
}
