// What a consequence is made of: soft dots that face the eye, and small solid blocks. Recipes are functions of time; nothing is remembered.
import type { Color, Vector3 } from 'three'

/** A soft dot: place relative to where it happens (metres), size, colour, how solid. */
export interface Dot {
  position: Vector3
  sizeM: number
  colour: Color
  alpha: number
}

/** A block: place, turn and edges. */
export interface Block {
  position: Vector3
  turn: { x: number; y: number; z: number }
  edges: Vector3
  colour: Color
}

/** How the dots of a consequence look at `time` (seconds since it began, looping after `lifeS`). Sets all of `dot`. */
export interface DotRecipe {
  count: number
  /** Light adds up (sparks, arcs, flames) or covers (smoke, liquid). */
  light: boolean
  at(i: number, time: number, dot: Dot): void
}

export interface BlockRecipe {
  count: number
  /** Seen through: what would have happened, not what did. */
  clear?: boolean
  at(i: number, time: number, block: Block): void
}

export interface Consequence {
  lifeS: number
  dots?: DotRecipe
  blocks?: BlockRecipe
  /** The part where it happens is tinted so, pulsing. */
  tint?: Color
  /** It happens on the floor below. */
  onFloor?: boolean
}

export const GRAVITY = 9.81

/** A number 0…1 that is the same for the same dot every time: recipes need variety, not chance. */
export function vary(i: number, salt: number): number {
  const mixed = Math.sin(i * 127.1 + salt * 311.7) * 43758.5453
  return mixed - Math.floor(mixed)
}

/** 0 → 1 → 0 over a life: comes quickly, goes slowly. */
export const swell = (share: number): number => (share <= 0 || share >= 1 ? 0 : Math.min(1, share * 8) * (1 - share))
