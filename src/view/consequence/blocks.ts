// Consequences made of things: what flies, falls, breaks, is pulled in, spreads. Plain shapes, never a body.
import { Color } from 'three'
import { GRAVITY, vary } from './particle.ts'
import type { Block, BlockRecipe, Consequence, DotRecipe } from './particle.ts'

const steel = new Color('#b9c0c4')
const red = new Color('#d8352a')
const cloth = new Color('#e8e2d0')
const cuff = new Color('#3a6ea5')
const hazard = new Color('#f6b900')
const black = new Color('#22282c')
const oil = new Color('#4a3a1c')
const streak = new Color('#ff6b57')

function put(block: Block, x: number, y: number, z: number, edgeX: number, edgeY: number, edgeZ: number, colour: Color): void {
  block.position.set(x, y, z)
  block.edges.set(edgeX, edgeY, edgeZ)
  block.colour.copy(colour)
  block.turn.x = block.turn.y = block.turn.z = 0
}

/** Along the throw: up and towards whoever stands in front. */
function flight(time: number): { x: number; y: number; z: number } {
  return { x: -0.35 * time, y: 2.1 * time - 0.5 * GRAVITY * time * time, z: 2.9 * time }
}

const FLIGHT_S = 0.7

const flyingKey: BlockRecipe = {
  count: 3,
  at(i, time, block) {
    const now = Math.min(time % 2.2, FLIGHT_S)
    const { x, y, z } = flight(now)
    const spin = now * 17
    const c = Math.cos(spin)
    const s = Math.sin(spin)
    if (i === 0) put(block, x, y, z, 0.16, 0.022, 0.022, steel)
    else put(block, x + c * 0.075 + (i === 1 ? -s : s) * 0.05, y + s * 0.075 + (i === 1 ? c : -c) * 0.05, z, 0.026, 0.1, 0.026, red)
    block.turn.z = spin
  },
}

const trail: DotRecipe = {
  count: 40,
  light: true,
  at(i, time, dot) {
    const behind = Math.min(time % 2.2, FLIGHT_S) - i * 0.012
    const { x, y, z } = flight(Math.max(0, behind))
    dot.position.set(x, y, z)
    dot.sizeM = 0.06 * (1 - i / 40)
    dot.colour.copy(streak)
    dot.alpha = behind > 0 ? 0.7 * (1 - i / 40) : 0
  },
}

export const flyTrail: Consequence = { lifeS: 2.2, blocks: flyingKey, dots: trail }

/** A glove: palm, four fingers, cuff. Drawn to the middle, then wound round the spindle's line. */
export const glovePulled: Consequence = {
  lifeS: 2.6,
  blocks: {
    count: 7,
    at(i, time, block) {
      const pull = Math.min(1, time / 0.55)
      const wound = Math.max(0, time - 0.55) * 14
      const reach = (1 - pull * pull) * 0.34 + 0.07
      const angle = 0.9 + wound
      const squeeze = 1 - 0.45 * Math.min(1, Math.max(0, time - 0.55))
      const across = i === 0 || i === 5 || i === 6 ? 0 : (i - 2.5) * 0.026
      const along = i === 0 ? 0 : i === 5 ? 0.075 : i === 6 ? 0.02 : -0.085
      const radius = reach + along
      put(block, across + (i === 6 ? 0.062 : 0), Math.cos(angle) * radius, Math.sin(angle) * radius, 0, 0, 0, i === 5 ? cuff : cloth)
      if (i === 0) block.edges.set(0.1, 0.1, 0.045)
      else if (i === 5) block.edges.set(0.11, 0.055, 0.055)
      else block.edges.set(0.022, i === 6 ? 0.06 : 0.075, 0.03)
      block.edges.multiplyScalar(squeeze)
      block.turn.x = angle
    },
  },
}

/** A test dummy of blocks that goes down: head, trunk, arms, legs. */
const limbs: readonly [x: number, y: number, z: number, ex: number, ey: number, ez: number, dark: boolean][] = [
  [0, 1.55, 0, 0.2, 0.24, 0.2, false],
  [0, 1.12, 0, 0.4, 0.56, 0.22, true],
  [-0.27, 1.1, 0, 0.11, 0.55, 0.12, false],
  [0.27, 1.1, 0, 0.11, 0.55, 0.12, false],
  [-0.11, 0.42, 0, 0.15, 0.82, 0.16, false],
  [0.11, 0.42, 0, 0.15, 0.82, 0.16, false],
]

export const dropDummy: Consequence = {
  lifeS: 2.8,
  onFloor: true,
  blocks: {
    count: limbs.length,
    at(i, time, block) {
      const [x, y, z, ex, ey, ez, dark] = limbs[i]!
      const fall = Math.min(1, Math.max(0, (time - 0.3) / 0.7))
      const lean = fall * fall * 1.5
      put(block, x, y * Math.cos(lean) + 0.09 * fall, z + y * Math.sin(lean), ex, ey, ez, dark ? black : hazard)
      block.turn.x = lean
    },
  },
}

export const partBreaks: Consequence = {
  lifeS: 2,
  blocks: {
    count: 26,
    at(i, time, block) {
      const now = Math.min(time % 2, 0.9)
      const angle = vary(i, 1) * Math.PI * 2
      const out = 0.5 + 1.3 * vary(i, 2)
      const size = 0.012 + 0.03 * vary(i, 3)
      put(block, Math.cos(angle) * out * now, (0.8 + 1.6 * vary(i, 4)) * now - 0.5 * GRAVITY * now * now, Math.sin(angle) * out * now, size * 1.8, size, size, steel)
      block.turn.x = now * 11 * vary(i, 5)
      block.turn.y = now * 9 * vary(i, 6)
    },
  },
}

/** A puddle of flat slabs that grows outwards. */
export const spillSpread: Consequence = {
  lifeS: 5,
  onFloor: true,
  blocks: {
    count: 24,
    at(i, time, block) {
      const reach = Math.min(1, time / 3)
      const angle = i * 2.399963
      const radius = Math.sqrt(i / 24) * 0.55 * reach
      const size = (0.18 + 0.16 * vary(i, 2)) * reach + 0.01
      put(block, Math.cos(angle) * radius, 0.006 + i * 0.0002, Math.sin(angle) * radius, size, 0.004, size, oil)
      block.turn.y = angle
    },
  },
}

/** A gauge's scale of blocks: the needle climbs into the red. */
export const gaugeRed: Consequence = {
  lifeS: 3,
  blocks: {
    count: 14,
    at(i, time, block) {
      const climb = Math.min(1, time / 1.4) + (time > 1.4 ? Math.sin(time * 30) * 0.015 : 0)
      const share = i / 12
      const angle = (1.25 - 1.5 * (i === 13 ? climb : share)) * Math.PI
      const radius = i === 13 ? 0.07 : 0.15
      put(block, Math.cos(angle) * radius, Math.sin(angle) * radius + 0.2, 0, i === 13 ? 0.14 : 0.035, 0.014, 0.01, i === 13 ? black : share > 0.7 ? red : steel)
      block.turn.z = angle
    },
  },
}
