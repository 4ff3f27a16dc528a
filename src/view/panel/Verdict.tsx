// The card beside a part that has been looked at: is it sound or defective?
import { useFrame } from '@react-three/fiber'
import { useCallback, useRef } from 'react'
import { Vector3 } from 'three'
import type { Mesh } from 'three'
import { useStore } from 'zustand'
import { Contact } from '../control/contact.ts'
import { placeOf } from '../machine/where.ts'
import { useWorkshop } from '../workshop-context.ts'
import { font, ink } from './ink.ts'
import type { Pen } from './ink.ts'
import { Slate } from './Slate.tsx'
import type { Region } from './Slate.tsx'
import { wrap } from './wrap.ts'

type Verdict = 'sound' | 'defective'

const PX = { width: 720, height: 300 }
const WIDTH_M = 0.26
/** An arm's length. */
const REACH_M = 1.1
/** Above the part and towards the eye, so that it hides neither the part nor itself. */
const RAISED_M = 0.16
const NEARER_M = 0.12

const eye = new Vector3()
const at = new Vector3()

function paint(pen: Pen, name: string, labels: Record<Verdict, string>, hot: number): Region<Verdict>[] {
  pen.textBaseline = 'top'
  pen.fillStyle = ink.ground
  pen.fillRect(0, 0, PX.width, PX.height)
  pen.fillStyle = ink.accent
  pen.fillRect(0, 0, PX.width, 8)
  pen.font = font(700, 52)
  pen.fillStyle = ink.text
  const [line = ''] = wrap(name, PX.width - 72, (part) => pen.measureText(part).width)
  pen.fillText(line, 36, 42)
  const verdicts: Verdict[] = ['sound', 'defective']
  return verdicts.map((verdict, i) => {
    const region = { x: 36 + i * 336, y: 140, width: 312, height: 124, action: verdict }
    pen.fillStyle = i === hot ? ink.line : ink.raised
    pen.beginPath()
    pen.roundRect(region.x, region.y, region.width, region.height, 18)
    pen.fill()
    pen.lineWidth = i === hot ? 8 : 4
    pen.strokeStyle = verdict === 'sound' ? ink.good : ink.alarm
    pen.stroke()
    pen.textAlign = 'center'
    pen.fillStyle = ink.text
    pen.font = font(700, 48)
    pen.fillText(labels[verdict], region.x + region.width / 2, region.y + 34)
    pen.textAlign = 'left'
    return region
  })
}

export function VerdictCard() {
  const workshop = useWorkshop()
  const { session, words, machineFrame } = workshop
  const part = useStore(session.store, (view) => (view.status === 'running' ? view.inspecting : undefined))
  const card = useRef<Mesh>(null)
  const keep = useCallback((mesh: Mesh) => {
    card.current = mesh
    // Not before it hangs where it belongs.
    mesh.visible = false
  }, [])
  useFrame(({ camera, gl }) => {
    if (!card.current || !part) return
    machineFrame.localToWorld(placeOf(workshop, part, at))
    eye.setFromMatrixPosition(camera.matrixWorld)
    const mesh = card.current
    mesh.position.copy(at).lerp(eye, NEARER_M / Math.max(0.3, at.distanceTo(eye)))
    // As large to the eye from afar as from arm's length: it must be read and struck from where one stands.
    const size = Math.max(1, mesh.position.distanceTo(eye) / REACH_M)
    mesh.scale.setScalar(size)
    mesh.position.y += RAISED_M * size
    mesh.visible = true
    if (gl.xr.isPresenting) mesh.lookAt(eye)
    else mesh.quaternion.copy(camera.quaternion)
  })
  if (!part) return null
  const labels = { sound: words.ui('verdict.sound'), defective: words.ui('verdict.defective') }
  const name = words.scene(`part.${part}.name`)
  return (
    <Slate<Verdict>
      name="verdict"
      widthM={WIDTH_M}
      px={PX}
      words={`${name} ${labels.sound} ${labels.defective}`}
      paint={(pen, hot) => paint(pen, name, labels, hot)}
      onPress={(verdict, event) => session.judge(part, verdict, new Contact(event).by)}
      onMesh={keep}
    />
  )
}
