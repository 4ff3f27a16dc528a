// Captions before the eyes in a headset: what is said and heard, in one language or two, below or above what is looked at, following the head without haste.
import { useFrame } from '@react-three/fiber'
import { useXR } from '@react-three/xr'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Vector3 } from 'three'
import type { Mesh } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { font, ink } from './ink.ts'
import type { Pen } from './ink.ts'
import { Slate } from './Slate.tsx'
import { wrap } from './wrap.ts'

const PX = { width: 1024, height: 272 }
const MOST_LINES = 4
const LINE_PX = 62
const WIDTH_M = 0.72
const AHEAD_M = 1.1
/** From the line of sight. */
const AWAY_M = { below: -0.34, above: 0.34 }
const FOLLOW_S = 0.35
const STAYS_MS = 5000

const wanted = new Vector3()
const eye = new Vector3()

function paint(pen: Pen, said: readonly string[]): [] {
  pen.clearRect(0, 0, PX.width, PX.height)
  pen.font = font(700, 46)
  // Each language gets its share of the lines.
  const each = Math.max(1, Math.floor(MOST_LINES / Math.max(1, said.length)))
  const lines = said.flatMap((text) => wrap(text, PX.width - 64, (part) => pen.measureText(part).width).slice(0, each)).slice(0, MOST_LINES)
  if (lines.length === 0) return []
  const widest = Math.max(...lines.map((line) => pen.measureText(line).width))
  pen.fillStyle = 'rgba(12, 20, 24, 0.78)'
  pen.beginPath()
  pen.roundRect((PX.width - widest) / 2 - 28, 0, widest + 56, lines.length * LINE_PX + 16, 16)
  pen.fill()
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  pen.fillStyle = ink.text
  lines.forEach((line, i) => pen.fillText(line, PX.width / 2, 14 + i * LINE_PX))
  return []
}

interface CaptionStripProps {
  /** What is said now, by language; it goes when its time is over. */
  saying: readonly string[]
  /** What was heard or must be known, by language; `n` grows with each. */
  heard: readonly string[]
  n: number
  /** What was heard is shown to whoever wants no captions, too. */
  must: boolean
}

export function CaptionStrip({ saying, heard, n, must }: CaptionStripProps) {
  const { settings } = useWorkshop()
  // Over a phone's camera picture the page shows them itself.
  const inHeadset = useXR((xr) => xr.session !== undefined && !xr.session.domOverlayState)
  const [over, setOver] = useState(0)
  const strip = useRef<Mesh>(null)
  const keep = useCallback((mesh: Mesh) => {
    strip.current = mesh
    mesh.visible = false
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setOver(n), STAYS_MS)
    return () => clearTimeout(timer)
  }, [n])
  useFrame(({ camera }, deltaS) => {
    if (!strip.current) return
    eye.setFromMatrixPosition(camera.matrixWorld)
    wanted.set(0, 0, -AHEAD_M).transformDirection(camera.matrixWorld)
    wanted.setY(Math.max(-0.35, Math.min(0.35, wanted.y))).normalize()
    wanted.multiplyScalar(AHEAD_M).add(eye)
    wanted.y += AWAY_M[settings.captionsAt]
    // The first time at once, later without haste.
    strip.current.position.lerp(wanted, strip.current.visible ? 1 - Math.exp(-deltaS / FOLLOW_S) : 1)
    strip.current.visible = true
    strip.current.lookAt(eye)
  })
  const shown = [...(settings.captions ? saying : []), ...(n > over && (settings.captions || must) ? heard : [])]
  if (!inHeadset || shown.length === 0) return null
  return (
    <Slate<never>
      name="captions"
      widthM={WIDTH_M * settings.textScale}
      px={PX}
      words={shown.join('\n')}
      paint={(pen) => paint(pen, shown)}
      over="everything"
      onMesh={keep}
    />
  )
}
