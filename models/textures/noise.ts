// Repeatable tiling noise on a square of `side` px.
export type Field = Float32Array
/** A repeatable source of numbers 0–1. */
export const chance = (seed: number) => () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const clamp = (v: number): number => Math.min(1, Math.max(0, v))
export const smooth = (a: number, b: number, v: number): number => {
  const t = clamp((v - a) / (b - a))
  return t * t * (3 - 2 * t)
}

/** Tiling value noise with `px` × `py` cells. */
function valueNoise(side: number, px: number, py: number, random: () => number): Field {
  const grid = Float32Array.from({ length: px * py }, random)
  const out = new Float32Array(side * side)
  const ease = (t: number) => t * t * (3 - 2 * t)
  const at = (i: number, j: number) => grid[(i % px) + (j % py) * px] ?? 0
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const u = (x / side) * px
      const v = (y / side) * py
      const i = Math.floor(u)
      const j = Math.floor(v)
      const a = ease(u - i)
      out[y * side + x] = mix(mix(at(i, j), at(i + 1, j), a), mix(at(i, j + 1), at(i + 1, j + 1), a), ease(v - j))
    }
  return out
}

/** Octaves of value noise, 0–1; `py` differs from `px` for streaks. */
export function octaves(side: number, px: number, count: number, random: () => number, py = px): Field {
  const out = new Float32Array(side * side)
  let weight = 0.5
  let total = 0
  for (let k = 0; k < count; k++) {
    const layer = valueNoise(side, Math.min(px << k, 512), Math.min(py << k, 512), random)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (layer[i] ?? 0) * weight
    total += weight
    weight /= 2
  }
  return out.map((v) => v / total)
}

/** `count` fine scratches of about `length` px. */
export function scratches(side: number, count: number, length: number, random: () => number): Field {
  const out = new Float32Array(side * side)
  for (let k = 0; k < count; k++) {
    let x = random() * side
    let y = random() * side
    const angle = random() * 2 * Math.PI
    const steps = length * (0.3 + random())
    const depth = 0.3 + random() * 0.7
    for (let t = 0; t < steps; t++) {
      x += Math.cos(angle)
      y += Math.sin(angle)
      out[((Math.floor(y) + side * 8) % side) * side + ((Math.floor(x) + side * 8) % side)] = depth
    }
  }
  return out
}
