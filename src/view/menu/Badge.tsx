// A small sign that leads into the menu, and turns who has no thumbstick: it floats over a palm held up, or before the feet one looks down at.
import { useFrame } from '@react-three/fiber'
import { useCallback, useRef } from 'react'
import { Vector3 } from 'three'
import type { Mesh } from 'three'
import { ink } from '../panel/ink.ts'
import type { Pen } from '../panel/ink.ts'
import { Slate } from '../panel/Slate.tsx'
import type { Region } from '../panel/Slate.tsx'

export type BadgeAction = 'turn-left' | 'menu' | 'turn-right'

const KEY_PX = 128
const GAP_PX = 24
/** Each key is as wide as a fingertip needs at arm's length (DESIGN §7). */
const KEY_M = 0.04
const widths = { 1: KEY_PX, 3: 3 * KEY_PX + 2 * GAP_PX }
const pxOf = { 1: { width: widths[1], height: KEY_PX }, 3: { width: widths[3], height: KEY_PX } } as const

const eye = new Vector3()
const sight = new Vector3()

function drawMenu(pen: Pen, x: number): void {
  for (const y of [36, 58, 80]) pen.fillRect(x + 32, y, 64, 12)
}

/** A bent arrow that turns to one side. */
function drawTurn(pen: Pen, x: number, way: 1 | -1): void {
  const [middle, tip] = [x + KEY_PX / 2, x + KEY_PX / 2 + way * 28]
  pen.lineWidth = 11
  pen.beginPath()
  pen.arc(middle, 74, 28, Math.PI, 0)
  pen.stroke()
  pen.beginPath()
  pen.moveTo(tip - 22, 72)
  pen.lineTo(tip + 22, 72)
  pen.lineTo(tip, 100)
  pen.fill()
}

function paint(pen: Pen, actions: readonly BadgeAction[], hot: number): Region<BadgeAction>[] {
  pen.clearRect(0, 0, widths[3], KEY_PX)
  return actions.map((action, i) => {
    const x = i * (KEY_PX + GAP_PX)
    pen.fillStyle = hot === i ? ink.line : ink.ground
    pen.beginPath()
    pen.roundRect(x + 4, 4, KEY_PX - 8, KEY_PX - 8, 28)
    pen.fill()
    pen.lineWidth = 6
    pen.strokeStyle = ink.accent
    pen.stroke()
    pen.strokeStyle = pen.fillStyle = ink.text
    if (action === 'menu') drawMenu(pen, x)
    else drawTurn(pen, x, action === 'turn-left' ? -1 : 1)
    return { x, y: 0, width: KEY_PX, height: KEY_PX, action }
  })
}

interface BadgeProps {
  name: string
  withTurns: boolean
  /** Hands at rest or on their way go through it. */
  forEyesAlone?: boolean
  /** Says where it is now, room, given eyes and the way they look; false while it is not to be seen. Called every frame. */
  place(at: Vector3, eye: Vector3, sight: Vector3): boolean
  onPress(action: BadgeAction): void
  onStare(action: BadgeAction): void
}

export function Badge({ name, withTurns, forEyesAlone = false, place, onPress, onStare }: BadgeProps) {
  const mesh = useRef<Mesh>(null)
  const keep = useCallback((made: Mesh) => {
    mesh.current = made
    made.visible = false
  }, [])
  useFrame(({ camera }) => {
    if (!mesh.current) return
    eye.setFromMatrixPosition(camera.matrixWorld)
    sight.set(0, 0, -1).transformDirection(camera.matrixWorld)
    mesh.current.visible = place(mesh.current.position, eye, sight)
    // What is not seen is not struck either.
    mesh.current.pointerEvents = mesh.current.visible && !forEyesAlone ? 'auto' : 'none'
    if (mesh.current.visible) mesh.current.lookAt(eye)
  })
  const actions: readonly BadgeAction[] = withTurns ? ['turn-left', 'menu', 'turn-right'] : ['menu']
  const keys = withTurns ? 3 : 1
  return (
    <Slate<BadgeAction>
      name={name}
      widthM={(KEY_M * widths[keys]) / KEY_PX}
      px={pxOf[keys]}
      words={name}
      paint={(pen, hot) => paint(pen, actions, hot)}
      onPress={onPress}
      onStare={onStare}
      over="everything"
      onMesh={keep}
    />
  )
}
