// Lightmap charts of a room's shell: every plane becomes one rectangle, larger where learners stand and look.
import { Vector3 } from 'three'
import type { Panel } from '../kit/parts/shell.ts'

/** Side of every room's lightmap, px. */
export const LIGHTMAP_SIDE = 1024
/** Pixels a metre of the best-lit charts at most: finer costs kilobytes and shows nothing. */
const FINEST = 46
/** Free pixels between charts, so that no light bleeds from one to the next in the smaller mips. */
const GAP = 4

/** How finely a chart is baked, against the floor: ceilings and the way behind one's back need less. */
function density(chart: string): number {
  if (chart === 'floor' || chart === 'back') return 1
  if (chart === 'left' || chart === 'right') return 0.75
  if (chart === 'front') return 0.55
  if (chart === 'ceiling') return 0.42
  return chart.startsWith('beam') ? 0.35 : 0.6
}

interface Chart {
  name: string
  /** Which two of x, y, z run along the chart's u and v. */
  u: 0 | 2
  v: 1 | 2
  min: [number, number]
  max: [number, number]
  x: number
  y: number
  w: number
  h: number
}

export interface Charts {
  /** Where a point of a chart lies in the lightmap, 0–1. */
  uv(chart: string, point: readonly number[]): [number, number]
  /** Pixels a metre of floor. */
  pixelsPerMetre: number
}

/** The way a panel faces. */
export function panelNormal(panel: Panel): Vector3 {
  const [a, b, c] = panel.corners.map((p) => new Vector3(...p)) as [Vector3, Vector3, Vector3]
  return b.sub(a).cross(c.sub(a)).normalize()
}

function measure(panels: readonly Panel[]): Chart[] {
  const charts = new Map<string, Chart>()
  for (const panel of panels) {
    const n = panelNormal(panel)
    const across = Math.abs(n.y) > 0.9 ? 'y' : Math.abs(n.x) > 0.9 ? 'x' : 'z'
    const u = across === 'x' ? 2 : 0
    const v = across === 'y' ? 2 : 1
    const chart = charts.get(panel.chart) ?? { name: panel.chart, u, v, min: [Infinity, Infinity], max: [-Infinity, -Infinity], x: 0, y: 0, w: 0, h: 0 } // prettier-ignore
    if (chart.u !== u || chart.v !== v)
      throw new Error(`shell chart "${panel.chart}" holds panels that face different ways; give each plane its own chart`)
    for (const corner of panel.corners) {
      chart.min = [Math.min(chart.min[0], corner[u]), Math.min(chart.min[1], corner[v])]
      chart.max = [Math.max(chart.max[0], corner[u]), Math.max(chart.max[1], corner[v])]
    }
    charts.set(panel.chart, chart)
  }
  return [...charts.values()]
}

/** Lays all charts of a shell into one square, as large as they fit. */
export function layCharts(panels: readonly Panel[], side = LIGHTMAP_SIDE): Charts {
  const charts = measure(panels)
  for (let scale = FINEST / 1000; scale > 0.005; scale *= 0.985) {
    for (const c of charts) {
      const s = scale * density(c.name)
      c.w = Math.max(3, Math.round((c.max[0] - c.min[0]) * s))
      c.h = Math.max(3, Math.round((c.max[1] - c.min[1]) * s))
    }
    if (!packed(charts, side)) continue
    const byName = new Map(charts.map((c) => [c.name, c]))
    return {
      pixelsPerMetre: scale * 1000,
      uv: (name, point) => {
        const c = byName.get(name)!
        // from edge to edge of its pixels: their middles lie inside the room, and what filtering reaches beyond was bled there by the baker
        const along = (i: 0 | 1, axis: 0 | 1 | 2, size: number) => ((point[axis]! - c.min[i]) / (c.max[i] - c.min[i])) * size
        return [(c.x + along(0, c.u, c.w)) / side, (c.y + along(1, c.v, c.h)) / side]
      },
    }
  }
  throw new Error(`${charts.length} charts do not fit a lightmap of ${side} px`)
}

function packed(charts: Chart[], side: number): boolean {
  const shelves: { y: number; h: number; x: number }[] = []
  let top = GAP
  for (const c of charts.toSorted((a, b) => b.h - a.h || b.w - a.w)) {
    let shelf = shelves.find((s) => s.x + c.w + GAP <= side && c.h <= s.h)
    if (!shelf) {
      if (top + c.h + GAP > side || c.w + 2 * GAP > side) return false
      shelf = { y: top, h: c.h, x: GAP }
      shelves.push(shelf)
      top += c.h + GAP
    }
    c.x = shelf.x
    c.y = shelf.y
    shelf.x += c.w + GAP
  }
  return true
}
