// Signs over a machine in one's own room: how it is set down; turn left, turn right, keep it here; and beside it, take it up again.
import { createPortal } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three'
import { useHold } from '../control/use-hold.ts'
import { font } from '../panel/ink.ts'
import { useWorkshop } from '../workshop-context.ts'

const WIDTH_M = 0.24
const HEIGHT_M = 0.12
const PX_PER_M = 1600
const SIGN_HEIGHT_M = 1.45

interface SignProps {
  name: string
  words: string
  x: number
  z: number
  widthM?: number
  onPress?(): void
}

function paint(words: string, widthM: number): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = widthM * PX_PER_M
  canvas.height = HEIGHT_M * PX_PER_M
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('PlaceButtons: expected a 2D canvas, got none; this browser cannot draw the signs')
  brush.fillStyle = '#1f2a30'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.fillStyle = '#ffffff'
  brush.font = font(700, canvas.height * 0.4)
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  brush.fillText(words, canvas.width / 2, canvas.height / 2, canvas.width * 0.9)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  return texture
}

function Sign({ name, words, x, z, widthM = WIDTH_M, onPress }: SignProps) {
  const { machineFrame } = useWorkshop()
  const sign = useMemo(() => {
    const mesh = new Mesh(new PlaneGeometry(widthM, HEIGHT_M), new MeshBasicMaterial({ map: paint(words, widthM), toneMapped: false }))
    mesh.name = name
    return mesh
  }, [name, words, widthM])
  useHold(
    sign,
    () => ({ end: () => onPress?.() }),
    (pointer) => pointer !== 'grab',
  )
  useEffect(
    () => () => {
      sign.geometry.dispose()
      sign.material.map?.dispose()
      sign.material.dispose()
    },
    [sign],
  )
  return createPortal(<primitive object={sign} position={[x, SIGN_HEIGHT_M, z]} />, machineFrame)
}

interface PlaceButtonsProps {
  onTurn(sign: 1 | -1): void
  onKeep(): void
}

export function PlaceButtons({ onTurn, onKeep }: PlaceButtonsProps) {
  const { session, words } = useWorkshop()
  const z = session.lesson.machine.footprint.size[2] / 2
  return (
    <>
      <Sign name="ar-turn-left" words={words.ui('ar.turn-left')} x={-0.3} z={z} onPress={() => onTurn(1)} />
      <Sign name="ar-keep" words={words.ui('ar.keep')} x={0} z={z} onPress={onKeep} />
      <Sign name="ar-turn-right" words={words.ui('ar.turn-right')} x={0.3} z={z} onPress={() => onTurn(-1)} />
    </>
  )
}

interface TakeUpButtonProps {
  onTakeUp(): void
}

/** Behind the machine's left end: out of the way of every hand that works it. */
export function TakeUpButton({ onTakeUp }: TakeUpButtonProps) {
  const { session, words } = useWorkshop()
  const { size } = session.lesson.machine.footprint
  return <Sign name="ar-take-up" words={words.ui('ar.take-up')} x={-size[0] / 2 - WIDTH_M} z={-size[2] / 2} onPress={onTakeUp} />
}

/** What to do while it follows the eyes. */
export function HowToPlace() {
  const { session, words } = useWorkshop()
  return <Sign name="ar-how" words={words.ui('ar.how')} widthM={3 * WIDTH_M} x={0} z={session.lesson.machine.footprint.size[2] / 2} />
}
