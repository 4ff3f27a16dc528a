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
const spark = new Color('#ffe9a8')
const frost = new Color('#8fd0ff')
const sack = new Color('#b58a55')

/** The gauge hangs above the part, clear of it. */
const GAUGE_UP_M = 0.42

function put(block: Block, x: number, y: number, z: number, edgeX: number, edgeY: number, edgeZ: number, colour: Color): void {
  block.position.set(x, y, z)
  block.edges.set(edgeX, edgeY, edgeZ)
  block.colour.copy(colour)
  block.turn.x = block.turn.y = block.turn.z = 0
}

/** Where the safety screen stands that catches what flies, seen from where it started. */
const SCREEN = { x: 0.75, y: 0.22, z: 0.5 }
const FLIGHT_S = 0.45
const FLY_LIFE_S = 2.6

/** From where it sat to the screen in a flat arc, then down along it. */
function flight(time: number, into: { x: number; y: number; z: number }): void {
  const share = Math.min(1, time / FLIGHT_S)
  const fallen = Math.min(0.9, 0.5 * GRAVITY * Math.max(0, time - FLIGHT_S) ** 2)
  into.x = SCREEN.x * share
  into.y = SCREEN.y * share + 0.25 * share * (1 - share) - fallen
  into.z = SCREEN.z * share
}

/** The screen's frame (four bars, squarely in the way), then the thing that flies. */
const screenAndKey: BlockRecipe = {
  count: 7,
  at(i, time, block) {
    if (i < 4) {
      const across = i < 2
      const sign = i % 2 === 0 ? 1 : -1
      const side = across ? 0 : sign * 0.26
      put(
        block,
        SCREEN.x + 0.05 + side * 0.66,
        SCREEN.y - 0.06 + (across ? sign * 0.26 : 0),
        SCREEN.z + 0.05 - side * 0.75,
        across ? 0.54 : 0.022,
        across ? 0.022 : 0.54,
        0.022,
        hazard,
      )
      block.turn.y = 0.848
      return
    }
    flight(time, block.position)
    const { x, y, z } = block.position
    const spin = Math.min(time, FLIGHT_S) * 21
    const c = Math.cos(spin)
    const s = Math.sin(spin)
    if (i === 4) put(block, x, y, z, 0.16, 0.022, 0.022, steel)
    else put(block, x + c * 0.075 + (i === 5 ? -s : s) * 0.05, y + s * 0.075 + (i === 5 ? c : -c) * 0.05, z, 0.026, 0.1, 0.026, red)
    block.turn.z = spin
  },
}

/** The bright trail stays where the thing flew, and a star where it struck. */
const trail: DotRecipe = {
  count: 60,
  light: true,
  at(i, time, dot) {
    const reached = Math.min(time, FLIGHT_S)
    if (i < 44) {
      const when = (i / 44) * FLIGHT_S
      flight(when, dot.position)
      dot.sizeM = 0.03 + 0.04 * (i / 44)
      dot.colour.copy(streak)
      dot.alpha = when <= reached ? 0.75 : 0
      return
    }
    const angle = ((i - 44) / 16) * Math.PI * 2
    const out = Math.min(0.2, Math.max(0, time - FLIGHT_S) * 1.2)
    dot.position.set(SCREEN.x + Math.cos(angle) * out * 0.7, SCREEN.y + Math.sin(angle) * out, SCREEN.z - Math.cos(angle) * out * 0.7)
    dot.sizeM = 0.05
    dot.colour.copy(spark)
    dot.alpha = time > FLIGHT_S ? Math.max(0, 1 - (time - FLIGHT_S) / 1.4) : 0
  },
}

export const flyTrail: Consequence = { lifeS: FLY_LIFE_S, blocks: screenAndKey, dots: trail }

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

/** A sandbag comes down on the toes of two empty shoes. */
export const dropDummy: Consequence = {
  lifeS: 2.6,
  onFloor: true,
  blocks: {
    count: 4,
    at(i, time, block) {
      const height = Math.max(0, 1.1 - 0.5 * GRAVITY * Math.max(0, time - 0.4) ** 2)
      const struck = height === 0
      if (i === 0) put(block, 0.02, 0.15 + height, 0.62, 0.3, struck ? 0.16 : 0.22, struck ? 0.26 : 0.2, sack)
      else if (i === 1) put(block, 0.02, 0.25 + height - (struck ? 0.03 : 0), 0.62, 0.1, 0.06, 0.08, sack)
      else put(block, i === 2 ? -0.08 : 0.12, 0.05, 0.74, 0.1, struck ? 0.06 : 0.09, 0.28, black)
    },
  },
}

/** A see-through figure, caught in the moment: head, trunk, legs, one arm to where it happened. */
const figure: readonly [x: number, y: number, z: number, ex: number, ey: number, ez: number, lean: number][] = [
  [0.1, 0.42, 0.36, 0.19, 0.23, 0.2, 0],
  [0.1, 0.02, 0.44, 0.4, 0.58, 0.22, 0.22],
  [0, -0.66, 0.56, 0.15, 0.84, 0.17, 0.08],
  [0.22, -0.66, 0.6, 0.15, 0.84, 0.17, 0.08],
  [-0.06, 0.1, 0.2, 0.09, 0.1, 0.46, -0.35],
  [-0.04, 0.02, 0, 0.1, 0.08, 0.12, 0],
  [0.36, 0, 0.44, 0.1, 0.54, 0.11, 0.1],
]

/** Time stands still: the figure sways to the place and never reaches it. */
export const freezeGhost: Consequence = {
  lifeS: 4,
  tint: streak,
  blocks: {
    count: figure.length,
    clear: true,
    at(i, time, block) {
      const [x, y, z, ex, ey, ez, lean] = figure[i]!
      const near = 0.1 + 0.22 * Math.max(0, 1 - time / 0.9)
      put(block, x, y, z + near, ex, ey, ez, frost)
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
      const size = 0.006 + 0.014 * vary(i, 3)
      put(
        block,
        Math.cos(angle) * out * now,
        (0.8 + 1.6 * vary(i, 4)) * now - 0.5 * GRAVITY * now * now,
        Math.sin(angle) * out * now,
        size * 1.8,
        size,
        size,
        steel,
      )
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

/** A gauge before a dark plate: the needle climbs into the red and trembles there. */
export const gaugeRed: Consequence = {
  lifeS: 3,
  blocks: {
    count: 16,
    at(i, time, block) {
      if (i === 15) return put(block, 0, GAUGE_UP_M, -0.02, 0.6, 0.52, 0.01, black)
      const climb = Math.min(1, time / 1.4) + (time > 1.4 ? Math.sin(time * 30) * 0.015 : 0)
      const share = i === 14 ? climb : i / 13
      const angle = (1.25 - 1.5 * share) * Math.PI
      const radius = i === 14 ? 0.09 : 0.2
      put(
        block,
        Math.cos(angle) * radius,
        Math.sin(angle) * radius + GAUGE_UP_M,
        0.01,
        i === 14 ? 0.18 : 0.055,
        i === 14 ? 0.018 : 0.024,
        0.012,
        i === 14 ? hazard : share > 0.7 ? red : cloth,
      )
      block.turn.z = angle
    },
  },
}
