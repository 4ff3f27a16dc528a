// Consequences made of light, smoke and drops.
import { Color } from 'three'
import { GRAVITY, swell, vary } from './particle.ts'
import type { Block, Consequence, Dot } from './particle.ts'

const ember = new Color('#ffb347')
const whiteHot = new Color('#fff3d0')
const arcBlue = new Color('#bfe4ff')
const flame = new Color('#ff8a2a')
const flameTip = new Color('#ffd75e')
const fume = new Color('#93a27a')
const dye = new Color('#2f6fe0')
const germ = new Color('#7dff5a')
const alarm = new Color('#ff5a3c')

/** Thrown from the middle in all directions, falling. */
function thrown(i: number, time: number, speed: number, up: number, dot: Dot): void {
  const angle = vary(i, 1) * Math.PI * 2
  const out = speed * (0.3 + 0.7 * vary(i, 2))
  const rise = up * (0.4 + 0.6 * vary(i, 3))
  dot.position.set(Math.cos(angle) * out * time, rise * time - 0.5 * GRAVITY * time * time, Math.sin(angle) * out * time)
}

/** Each dot lives its own while, over and over. */
const age = (i: number, time: number, lifeS: number) => ((time + vary(i, 9) * lifeS) % lifeS) / lifeS

export const sparkBurst: Consequence = {
  lifeS: 1.6,
  dots: {
    count: 90,
    light: true,
    at(i, time, dot) {
      const own = (time * (0.7 + 0.6 * vary(i, 5))) % 0.8
      thrown(i, own, 2.4, 2.2, dot)
      dot.sizeM = 0.012 + 0.016 * vary(i, 4)
      dot.colour.lerpColors(whiteHot, ember, own / 0.8)
      dot.alpha = 1 - own / 0.8
    },
  },
}

/** A real arc flickers; this one writhes, as bright all the time: nothing here may flash (WCAG 2.3.1). */
export const arcLight: Consequence = {
  lifeS: 1.2,
  dots: {
    count: 26,
    light: true,
    at(i, time, dot) {
      const turn = (time / 1.2) * Math.PI * 2
      const sway = (salt: number) => Math.sin(turn * (1 + Math.floor(vary(i, salt) * 2)) + vary(i, salt + 1) * Math.PI * 2)
      dot.position.set(sway(1) * 0.06, (i / 26) * 0.22 - 0.1, sway(3) * 0.05)
      dot.sizeM = i === 0 ? 0.5 : 0.04 + 0.05 * vary(i, 5)
      dot.colour.copy(arcBlue)
      dot.alpha = i === 0 ? 0.35 : 0.85
    },
  },
}

export const fireSmall: Consequence = {
  lifeS: 2,
  dots: {
    count: 46,
    light: true,
    at(i, time, dot) {
      const share = age(i, time, 0.9)
      const lean = Math.sin(time * 5 + i) * 0.03
      dot.position.set((vary(i, 1) - 0.5) * 0.2 * (1 - share) + lean * share, share * 0.5, (vary(i, 2) - 0.5) * 0.2 * (1 - share))
      dot.sizeM = 0.14 * (1 - share * 0.75)
      dot.colour.lerpColors(flameTip, flame, share)
      dot.alpha = 0.75 * swell(share)
    },
  },
}

/** Puffs that rise and spread. */
const cloud = (colour: Color, count: number, spreadM: number, riseM: number, alpha: number): Consequence => ({
  lifeS: 4,
  dots: {
    count,
    light: false,
    at(i, time, dot) {
      const share = age(i, time, 4)
      const angle = vary(i, 1) * Math.PI * 2 + share
      const out = spreadM * share * (0.4 + 0.6 * vary(i, 2))
      dot.position.set(Math.cos(angle) * out, riseM * share, Math.sin(angle) * out)
      dot.sizeM = 0.12 + 0.4 * share
      dot.colour.copy(colour)
      dot.alpha = alpha * swell(share)
    },
  },
})

export const fumeCloud = cloud(fume, 40, 0.5, 0.9, 0.55)

/** Blue drops fly up to where a face would be and stay on the clear visor there. */
export const splashDye: Consequence = {
  lifeS: 3,
  dots: {
    count: 60,
    light: false,
    at(i, time, dot) {
      const share = Math.min(1, Math.max(0, time - 0.5 * vary(i, 5)) / 0.4)
      const run = Math.max(0, time - 1.2) * 0.03 * vary(i, 6)
      dot.position.set(
        (vary(i, 1) - 0.5) * 0.3 * share,
        (0.34 + (vary(i, 2) - 0.5) * 0.22) * share + 0.1 * share * (1 - share) - run,
        0.42 * share,
      )
      dot.sizeM = 0.02 + 0.03 * vary(i, 4)
      dot.colour.copy(dye)
      dot.alpha = 1
    },
  },
  blocks: { count: 1, clear: true, at: (_, __, block) => visor(block) },
}

function visor(block: Block): void {
  block.position.set(0, 0.34, 0.43)
  block.edges.set(0.34, 0.27, 0.01)
  block.turn.x = block.turn.y = block.turn.z = 0
  block.colour.copy(arcBlue)
}

export const germGlow: Consequence = {
  lifeS: 5,
  dots: {
    count: 80,
    light: true,
    at(i, time, dot) {
      const reach = Math.min(1, time / 3)
      const angle = vary(i, 1) * Math.PI * 2
      const height = (vary(i, 2) - 0.5) * 2
      const radius = 0.28 * reach * Math.sqrt(1 - height * height)
      dot.position.set(Math.cos(angle) * radius, height * 0.28 * reach, Math.sin(angle) * radius)
      dot.sizeM = 0.02 + 0.012 * Math.sin(time * 4 + i)
      dot.colour.copy(germ)
      dot.alpha = 0.8
    },
  },
}

/** A ring of dots that opens from where it happened, again and again. */
const rings = (colour: Color, radiusM: number): Consequence['dots'] => ({
  count: 60,
  light: true,
  at(i, time, dot) {
    const share = (time / 1.6 + (i % 2) * 0.5) % 1
    const angle = (i / 60) * Math.PI * 2
    dot.position.set(Math.cos(angle) * radiusM * share, Math.sin(angle) * radiusM * share, 0)
    dot.sizeM = 0.035
    dot.colour.copy(colour)
    dot.alpha = 0.9 * (1 - share)
  },
})

export const machineTrip: Consequence = { lifeS: 3.2, tint: alarm, dots: rings(alarm, 0.5)! }
export const heatView: Consequence = {
  lifeS: 4,
  tint: new Color('#ff3b1f'),
  dots: {
    count: 22,
    light: true,
    at(i, time, dot) {
      const share = age(i, time, 2.4)
      dot.position.set((vary(i, 1) - 0.5) * 0.16 + Math.sin(time * 3 + i) * 0.015, share * 0.36, (vary(i, 2) - 0.5) * 0.16)
      dot.sizeM = 0.1
      dot.colour.copy(flame)
      dot.alpha = 0.3 * swell(share)
    },
  },
}
export const animalUpset: Consequence = { lifeS: 3, dots: { ...rings(flameTip, 0.3)!, count: 36 } }
