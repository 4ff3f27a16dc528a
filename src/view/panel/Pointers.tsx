// Points at what the step needs: a pulsing ring at each part, a disc on the floor where to stand. Two draw calls.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  CanvasTexture,
  CircleGeometry,
  Color,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  PlaneGeometry,
  Vector3,
} from 'three'
import { useStore } from 'zustand'
import type { Zone } from '../../core/machine/schema.ts'
import { shownNow } from '../../session/help-shows.ts'
import { tint } from '../machine/batch.ts'
import type { Instance } from '../machine/batch.ts'
import { placeOf } from '../machine/where.ts'
import { useWorkshop } from '../workshop-context.ts'
import { ink } from './ink.ts'

const MOST_RINGS = 5
const RING_M = 0.13
/** Never smaller on the screen than this share of the distance, so that it is found from across the room. */
const LEAST_ANGLE = 0.035

/** The glow goes in steps the eye cannot tell: each sends the whole table of colours to the GPU. */
const GLOW_STEP = 0.04
const plain = new Color(1, 1, 1)
const warm = new Color(1.7, 1.35, 0.55)
const mixed = new Color()
const at = new Vector3()
const eye = new Vector3()
const facing = new Matrix4()
const pose = new Object3D()

function ringTexture(): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 128
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('pointers: this browser gives no 2D canvas to draw on')
  pen.lineWidth = 22
  pen.strokeStyle = ink.dark
  pen.beginPath()
  pen.arc(64, 64, 48, 0, Math.PI * 2)
  pen.stroke()
  pen.lineWidth = 13
  pen.strokeStyle = ink.accent
  pen.stroke()
  return new CanvasTexture(canvas)
}

interface PointersProps {
  drawn(part: string): readonly Instance[]
}

export function Pointers({ drawn }: PointersProps) {
  const workshop = useWorkshop()
  const { session, machineFrame, settings } = workshop
  const stepId = useStore(session.store, (view) =>
    view.step && view.status === 'running' && shownNow(session.header.help, view.hintLevel).highlight ? view.step : undefined,
  )
  const { parts, spot, tinted } = useMemo(() => {
    const targets = session.lesson.file.steps.find((step) => step.id === stepId)?.targets ?? []
    const zones = session.lesson.machine.zones
    const parts = targets.filter((id) => !zones.some((zone) => zone.id === id)).slice(0, MOST_RINGS)
    const spot: Zone | undefined = zones.find((zone) => zone.kind === 'spot' && targets.includes(zone.id))
    const tinted = parts.flatMap((part) => drawn(part)).filter(({ batch }) => batch.name !== 'batch-glow')
    return { parts, spot, tinted }
  }, [session, stepId, drawn])

  const { rings, disc } = useMemo(() => {
    const look = { transparent: true, depthWrite: false, toneMapped: false }
    const rings = new InstancedMesh(
      new PlaneGeometry(1, 1),
      new MeshBasicMaterial({ ...look, map: ringTexture(), depthTest: false }),
      MOST_RINGS,
    )
    const disc = new Mesh(
      new CircleGeometry(1, 48).rotateX(-Math.PI / 2),
      new MeshBasicMaterial({ ...look, color: ink.accent, opacity: 0.35 }),
    )
    rings.frustumCulled = false
    rings.renderOrder = 6
    rings.name = 'pointer-rings'
    disc.name = 'pointer-disc'
    return { rings, disc }
  }, [])
  useEffect(() => {
    machineFrame.add(rings, disc)
    return () => {
      rings.removeFromParent()
      disc.removeFromParent()
    }
  }, [machineFrame, rings, disc])
  const glow = useRef(-1)
  useEffect(() => {
    glow.current = -1
    return () => tint(tinted, plain)
  }, [tinted])

  useFrame(({ camera, clock }) => {
    const beat = settings.reducedMotion ? 0.5 : 0.5 + 0.5 * Math.sin(clock.elapsedTime * 4)
    rings.count = parts.length
    rings.visible = parts.length > 0
    disc.visible = spot !== undefined
    if (parts.length > 0) {
      // From world matrices: in a headset the camera hangs under an origin that turns.
      pose.quaternion.setFromRotationMatrix(facing.copy(machineFrame.matrixWorld).invert().multiply(camera.matrixWorld))
      eye.setFromMatrixPosition(camera.matrixWorld)
      for (let i = 0; i < parts.length; i++) {
        placeOf(workshop, parts[i], pose.position)
        const away = machineFrame.localToWorld(at.copy(pose.position)).distanceTo(eye)
        pose.scale.setScalar(Math.max(RING_M, away * LEAST_ANGLE) * (0.85 + 0.3 * beat))
        pose.updateMatrix()
        rings.setMatrixAt(i, pose.matrix)
      }
      rings.instanceMatrix.needsUpdate = true
      if (Math.abs(beat - glow.current) > GLOW_STEP) tint(tinted, mixed.lerpColors(plain, warm, 0.25 + 0.6 * (glow.current = beat)))
    }
    if (spot) {
      disc.position.set(spot.center[0], 0.012, spot.center[2])
      disc.scale.set(spot.size[0] / 2, 1, spot.size[2] / 2)
      disc.material.opacity = 0.22 + 0.22 * beat
    }
  })
  return null
}
