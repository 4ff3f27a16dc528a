// A quiet room in the headset: the workshop fades away, nothing moves or sounds, and one button leads back. Over one's own room only the machine goes.
import { useFrame, useThree } from '@react-three/fiber'
import { useXR } from '@react-three/xr'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { BackSide, BufferAttribute, Color, Mesh, MeshBasicMaterial, SphereGeometry, Vector3 } from 'three'
import { font, ink } from '../panel/ink.ts'
import type { Pen } from '../panel/ink.ts'
import { Slate } from '../panel/Slate.tsx'
import type { Region } from '../panel/Slate.tsx'
import { wrap } from '../panel/wrap.ts'
import { useWorkshop } from '../workshop-context.ts'

const FADE_S = 0.8
const RADIUS_M = 4
/** A dusk without edges; darker towards the ground, so that it is known where down is. */
const SKY = new Color('#8fa5a4')
const GROUND = new Color('#2f4147')
const PX = { width: 900, height: 420 }
const WIDTH_M = 0.5
const AHEAD_M = 0.75
const BELOW_M = 0.12

const eye = new Vector3()
const sight = new Vector3()

function makeDusk(): Mesh<SphereGeometry, MeshBasicMaterial> {
  const geometry = new SphereGeometry(RADIUS_M, 24, 16)
  const position = geometry.getAttribute('position')
  const colours = new Float32Array(position.count * 3)
  const colour = new Color()
  for (let i = 0; i < position.count; i++)
    colour.lerpColors(GROUND, SKY, Math.min(1, Math.max(0, 0.5 + position.getY(i) / RADIUS_M / 1.6))).toArray(colours, i * 3)
  geometry.setAttribute('color', new BufferAttribute(colours, 3))
  const material = new MeshBasicMaterial({
    vertexColors: true,
    side: BackSide,
    transparent: true,
    opacity: 0,
    depthTest: false,
    depthWrite: false,
  })
  return Object.assign(new Mesh(geometry, material), { name: 'calm', renderOrder: 4, pointerEvents: 'none' as const })
}

function paint(pen: Pen, lead: string, back: string, hot: number): Region<'back'>[] {
  pen.clearRect(0, 0, PX.width, PX.height)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = ink.text
  pen.font = font(700, 54)
  const lines = wrap(lead, PX.width - 40, (part) => pen.measureText(part).width).slice(0, 2)
  lines.forEach((line, i) => pen.fillText(line, PX.width / 2, 90 + (i - (lines.length - 1) / 2) * 66))
  pen.font = font(700, 48)
  const width = Math.min(PX.width - 40, pen.measureText(back).width + 120)
  const region = { x: (PX.width - width) / 2, y: 230, width, height: 140, action: 'back' as const }
  pen.fillStyle = hot === 0 ? ink.line : ink.ground
  pen.beginPath()
  pen.roundRect(region.x, region.y, region.width, region.height, 32)
  pen.fill()
  pen.lineWidth = 5
  pen.strokeStyle = ink.accent
  pen.stroke()
  pen.fillStyle = ink.text
  pen.fillText(back, PX.width / 2, region.y + region.height / 2 + 3, width - 48)
  return [region]
}

interface CalmRoomProps {
  byEyes: boolean
  onBack(): void
}

export function CalmRoom({ byEyes, onBack }: CalmRoomProps) {
  const { words, settings } = useWorkshop()
  const scene = useThree((state) => state.scene)
  const isOwnRoom = useXR((xr) => xr.mode === 'immersive-ar')
  const dusk = useMemo(() => makeDusk(), [])
  const sinceS = useRef(0)
  const sign = useRef<Mesh>(null)
  const keep = useCallback((made: Mesh) => {
    sign.current = made
    made.visible = false
  }, [])

  useEffect(
    () => () => {
      const world = scene.getObjectByName('world')
      if (world) world.visible = true
      dusk.geometry.dispose()
      dusk.material.dispose()
    },
    [scene, dusk],
  )

  useFrame(({ camera }, deltaS) => {
    eye.setFromMatrixPosition(camera.matrixWorld)
    dusk.position.copy(eye)
    const wasOver = sinceS.current >= FADE_S
    sinceS.current += settings.reducedMotion || isOwnRoom ? FADE_S : Math.min(deltaS, 0.1)
    dusk.material.opacity = Math.min(1, sinceS.current / FADE_S)
    if (sinceS.current < FADE_S || wasOver || !sign.current) return
    const world = scene.getObjectByName('world')
    if (world) world.visible = false
    // Solid now, and drawn first: hands are seen before it.
    dusk.material.transparent = false
    dusk.renderOrder = -1
    dusk.material.needsUpdate = true
    sight.set(0, 0, -1).transformDirection(camera.matrixWorld).setY(0).normalize()
    sign.current.position.copy(eye).addScaledVector(sight, AHEAD_M)
    sign.current.position.y -= BELOW_M
    sign.current.lookAt(eye)
    sign.current.visible = true
  })

  const [lead, back] = [words.ui('one.resting'), words.ui('run.calm-back')]
  return (
    <>
      {!isOwnRoom && <primitive object={dusk} />}
      <Slate<'back'>
        name="calm-sign"
        widthM={WIDTH_M * settings.textScale}
        px={PX}
        words={`${lead} ${back}`}
        paint={(pen, hot) => paint(pen, lead, back, hot)}
        onPress={onBack}
        {...(byEyes && { onStare: onBack })}
        over="everything"
        onMesh={keep}
      />
    </>
  )
}
