// The floor a machine needs: its own rectangle and the free space around it, drawn as lines; while it is placed, each is named on the floor.
import { createPortal } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BufferGeometry,
  CanvasTexture,
  Float32BufferAttribute,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three'
import type { MachineFile } from '../../core/machine/schema.ts'
import { font } from '../panel/ink.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { Words } from '../workshop-context.ts'

type Floor = MachineFile['footprint']
type Rectangle = readonly [minX: number, minZ: number, maxX: number, maxZ: number]

/** Just above the floor, so that it does not flicker with it. */
const LIFT_M = 0.01

/** The machine's own rectangle, and with the clearance it asks for (metres, machine frame). */
export function rectangles({ size, clearance }: Floor): { own: Rectangle; free: Rectangle } {
  const [halfX, halfZ] = [size[0] / 2, size[2] / 2]
  return {
    own: [-halfX, -halfZ, halfX, halfZ],
    free: [-halfX - clearance.left, -halfZ - clearance.back, halfX + clearance.right, halfZ + clearance.front],
  }
}

const edges = ([x0, z0, x1, z1]: Rectangle) => [x0, z0, x1, z0, x1, z0, x1, z1, x1, z1, x0, z1, x0, z1, x0, z0]

export function Footprint({ footprint, withClearance }: { footprint: Floor; withClearance: boolean }) {
  const { machineFrame } = useWorkshop()
  const lines = useMemo(() => {
    const { own, free } = rectangles(footprint)
    const flat = [...edges(own), ...(withClearance ? edges(free) : [])]
    const corners = flat.flatMap((value, i) => (i % 2 === 0 ? [value, LIFT_M] : [value]))
    const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(corners, 3))
    return Object.assign(new LineSegments(geometry, new LineBasicMaterial({ color: '#f2b705' })), { name: 'footprint' })
  }, [footprint, withClearance])
  useEffect(
    () => () => {
      lines.geometry.dispose()
      lines.material.dispose()
    },
    [lines],
  )
  return (
    <>
      {createPortal(<primitive object={lines} />, machineFrame)}
      {withClearance && <FloorWords footprint={footprint} />}
    </>
  )
}

const PX_PER_M = 256
const LETTERS_M = 0.1

/** Each side's clearance where it is, and the machine's own size in front of it; to be read by who stands before the machine. */
function paint(floor: Floor, { own, free }: ReturnType<typeof rectangles>, words: Words): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = (free[2] - free[0]) * PX_PER_M
  canvas.height = (free[3] - free[1]) * PX_PER_M
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('Footprint: expected a 2D canvas, got none; this browser cannot draw the words on the floor')
  pen.font = font(700, LETTERS_M * PX_PER_M)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const write = (text: string, xM: number, zM: number, widthM: number) => {
    const [x, z] = [(xM - free[0]) * PX_PER_M, (zM - free[1]) * PX_PER_M]
    const width = Math.min(pen.measureText(text).width + LETTERS_M * PX_PER_M, widthM * PX_PER_M)
    pen.fillStyle = 'rgb(31 42 48 / 0.85)'
    pen.fillRect(x - width / 2, z - LETTERS_M * PX_PER_M, width, 2 * LETTERS_M * PX_PER_M)
    pen.fillStyle = '#ffffff'
    pen.fillText(text, x, z, width * 0.9)
  }
  const { clearance, size } = floor
  const clear = (m: number) => words.ui('ar.clear', { m: m.toFixed(2) })
  write(clear(clearance.front), 0, (own[3] + free[3]) / 2, 2)
  write(clear(clearance.back), 0, (own[1] + free[1]) / 2, 2)
  // At the machine's front edge: beside it things may stand.
  write(clear(clearance.left), (own[0] + free[0]) / 2, own[3], clearance.left)
  write(clear(clearance.right), (own[2] + free[2]) / 2, own[3], clearance.right)
  write(words.ui('ar.footprint', { w: size[0].toFixed(2), d: size[2].toFixed(2) }), 0, own[3] + LETTERS_M * 1.5, size[0])
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  return texture
}

function FloorWords({ footprint }: { footprint: Floor }) {
  const { machineFrame, words } = useWorkshop()
  const sheet = useMemo(() => {
    const both = rectangles(footprint)
    const [x0, z0, x1, z1] = both.free
    const geometry = new PlaneGeometry(x1 - x0, z1 - z0).rotateX(-Math.PI / 2).translate((x0 + x1) / 2, LIFT_M, (z0 + z1) / 2)
    const material = new MeshBasicMaterial({ map: paint(footprint, both, words), transparent: true, depthWrite: false, toneMapped: false })
    return Object.assign(new Mesh(geometry, material), { name: 'footprint-words', pointerEvents: 'none' as const })
  }, [footprint, words])
  useEffect(
    () => () => {
      sheet.geometry.dispose()
      sheet.material.map?.dispose()
      sheet.material.dispose()
    },
    [sheet],
  )
  return createPortal(<primitive object={sheet} />, machineFrame)
}
