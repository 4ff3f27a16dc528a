// Names and parts: a minute before the first run, so that every word used later has a place on the machine.
import type { Part } from '../../core/machine/schema.ts'
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { useSceneWords } from './use-lesson.ts'

interface Point {
  part: Part
  x: number
  y: number
}

/** Seen from the operator's place: X to the right, Y up; metres to centimetres of drawing. */
function pointsOf(parts: readonly Part[]): Point[] {
  return parts.flatMap((part) => {
    const at = part.grip ?? part.pivot
    return at ? [{ part, x: at[0] * 100, y: -at[1] * 100 }] : []
  })
}

/** Pushes overlapping numbers apart, so that each can be read, and keeps them inside the drawing. */
function spread(points: Point[], left: number, right: number): Point[] {
  const apart = 12
  const out = points.map((p) => ({ ...p }))
  for (let round = 0; round < 60; round++)
    for (const a of out)
      for (const b of out) {
        if (a === b) continue
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y]
        const distance = Math.hypot(dx, dy)
        if (distance >= apart) continue
        const push = (apart - distance) / 2 / distance
        a.x -= dx * push
        a.y -= dy * push
        b.x += dx * push
        b.y += dy * push
      }
  return out.map((point) => ({ ...point, x: Math.max(left, Math.min(right, point.x)) }))
}

/** Parts of the machine that the steps use, in the order in which they are first needed. */
function partsInUse({ machine, file }: Opened['lesson']): Part[] {
  const used = new Set(file.steps.flatMap((step) => step.targets))
  return [...used].flatMap((id) => machine.parts.filter((part) => part.id === id && part.model === 'machine'))
}

/** The machine seen from the operator's place with a number on each part, and the numbers' names. */
function Parts({ opened }: { opened: Opened }) {
  const { lesson: say } = useSceneWords(opened)
  const named = partsInUse(opened.lesson)
  const places = pointsOf(named)
  const [width, height] = opened.lesson.machine.footprint.size
  // The picture is cut to this window (tools/pictures.ts).
  const box = { x: -width * 50 - 12, y: -height * 100 - 40, width: width * 100 + 70, height: height * 100 + 56 }
  const marks = spread(places, box.x + 7, box.x + box.width - 7)
  return (
    <>
      <svg className="front-view" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        <image href={`/pictures/${opened.lesson.machine.id}-front.webp`} {...box} preserveAspectRatio="none" />
        {marks.map((mark, i) => (
          <g key={mark.part.id}>
            <line x1={places[i]?.x} y1={places[i]?.y} x2={mark.x} y2={mark.y} className="leader" />
            <circle cx={mark.x} cy={mark.y} r="5.6" className="dot" />
            <text x={mark.x} y={mark.y + 2.1} className="digit">
              {named.indexOf(mark.part) + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className="parts">
        {named.map((part) => (
          <li key={part.id}>
            <strong>{say(`part.${part.id}.name`)}</strong>
            <span className="muted">{say(`part.${part.id}.note`)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The first step of the course. @param onKnown seen, or knowingly skipped */
export function PartsCard({ opened, onKnown }: { opened: Opened; onKnown(): void }) {
  const { t } = useWords()
  return (
    <section className="card" aria-labelledby="parts">
      <h2 id="parts">{t('parts.title')}</h2>
      <p className="muted">{t('parts.text')}</p>
      <Parts opened={opened} />
      <div className="row">
        <button type="button" className="primary big" data-do="parts-known" onClick={onKnown}>
          {t('parts.known')}
        </button>
        <button type="button" className="plain" onClick={onKnown}>
          {t('parts.skip')}
        </button>
      </div>
    </section>
  )
}

/** Done once, the parts stay at hand. */
export function PartsSeen({ opened }: { opened: Opened }) {
  const { t } = useWords()
  return (
    <details className="card">
      <summary>✓ {t('parts.seen')}</summary>
      <Parts opened={opened} />
    </details>
  )
}
