// A hand of boxes, reaching forward (−Z) with its palm down: the wrist at +Z, the finger tips at the origin. Metres.
import { BoxGeometry, BufferAttribute, Matrix4 } from 'three'
import type { BufferGeometry } from 'three'
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js'

/** Width, thickness, length; then the middle; then a turn about +X and about +Y, degrees. */
type Block = [size: [number, number, number], middle: [number, number, number], bendDeg?: number, fanDeg?: number]

/** A right hand seen from above: the thumb to the left. Fingers bend a little, as they do towards a grip. */
const blocks: readonly Block[] = [
  [
    [0.082, 0.026, 0.09],
    [0, 0.018, 0.115],
  ],
  [
    [0.056, 0.034, 0.05],
    [0, 0.018, 0.18],
  ],
  ...[-0.031, -0.0105, 0.0105, 0.031].flatMap((x, i): Block[] => {
    const length = [0.036, 0.042, 0.04, 0.03][i]!
    return [
      [[0.017, 0.019, length], [x, 0.016, 0.072 - length / 2], -12],
      [[0.016, 0.017, length * 0.85], [x, -0.001, 0.066 - length * 1.32], -42],
    ]
  }),
  [[0.022, 0.022, 0.056], [-0.049, 0.008, 0.1], -10, -32],
  [[0.018, 0.019, 0.038], [-0.067, 0, 0.062], -14, -12],
]

/** Light falls from above; the hand is drawn without lamps. */
const shade = (up: number) => 0.72 + 0.28 * up

/** One geometry, a few hundred triangles, its shading in its colours. */
export function handShape(): BufferGeometry {
  const turn = new Matrix4()
  const parts = blocks.map(([size, middle, bendDeg = 0, fanDeg = 0]) => {
    const box = new BoxGeometry(...size)
    box.applyMatrix4(turn.makeRotationX((bendDeg * Math.PI) / 180)).applyMatrix4(turn.makeRotationY((-fanDeg * Math.PI) / 180))
    return box.translate(...middle)
  })
  const hand = mergeGeometries(parts)
  const normal = hand.getAttribute('normal')
  const colours = new Float32Array(normal.count * 3)
  for (let i = 0; i < normal.count; i++) colours.fill(shade(normal.getY(i)), i * 3, i * 3 + 3)
  hand.setAttribute('color', new BufferAttribute(colours, 3))
  for (const part of parts) part.dispose()
  return hand
}
