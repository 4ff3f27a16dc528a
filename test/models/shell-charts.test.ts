// The lightmap charts of a room's shell, laid for the mechanical workshop.
import { describe, expect, it } from 'vitest'
import { layCharts, LIGHTMAP_SIDE } from '../../models/build/shell-charts.ts'
import { floorHatch, wall, type Panel } from '../../models/kit/parts/shell.ts'
import room from '../../models/rooms/mechanical.ts'

const panels = room.options.shell ?? []

/** Each chart's rectangle in the lightmap, px: least u, least v, most u, most v. */
function rectangles(list: readonly Panel[]): Map<string, [number, number, number, number]> {
  const charts = layCharts(list)
  const found = new Map<string, [number, number, number, number]>()
  for (const panel of list)
    for (const corner of panel.corners) {
      const [u, v] = charts.uv(panel.chart, corner).map((q) => q * LIGHTMAP_SIDE) as [number, number]
      const [a, b, c, d] = found.get(panel.chart) ?? [u, v, u, v]
      found.set(panel.chart, [Math.min(a, u), Math.min(b, v), Math.max(c, u), Math.max(d, v)])
    }
  return found
}

describe('lightmap charts', () => {
  it('lie inside the lightmap and leave room between each other for what is bled', () => {
    const list = [...rectangles(panels)]
    expect(list.length).toBeGreaterThan(20)
    for (const [name, [a, b, c, d]] of list) {
      expect(Math.min(a, b, LIGHTMAP_SIDE - c, LIGHTMAP_SIDE - d), name).toBeGreaterThanOrEqual(2)
      for (const [other, [e, f, g, h]] of list)
        if (other !== name) expect(c + 2 <= e || g + 2 <= a || d + 2 <= f || h + 2 <= b, `${name} and ${other} touch`).toBe(true)
    }
  })

  it('give paint on the floor the light of the floor under it', () => {
    const charts = layCharts(panels)
    expect(charts.uv('floor', [1000, 3, -2000])).toEqual(charts.uv('floor', [1000, 0, -2000]))
  })

  it('refuse a chart whose panels face different ways', () => {
    const [first, second] = [panels.find((p) => p.chart === 'floor')!, panels.find((p) => p.chart === 'back')!]
    expect(() => layCharts([first, { ...second, chart: 'floor' }])).toThrow(/"floor".*different ways/)
  })
})

describe('a wall', () => {
  it('has no T-junctions: every cell meets its neighbours at its corners', () => {
    const room = { width: 4000, depth: 3000, height: 2500 }
    const cells =
      wall('back', room, [{ top: 1000, tint: '#000' }, { top: 2500, tint: '#fff' }], [{ left: 1000, right: 2000, bottom: 900, top: 2000 }]) // prettier-ignore
        .filter((p) => p.chart === 'back')
    const corners = [...new Set(cells.flatMap((p) => p.corners.map((c) => c.join())))].map((c) => c.split(',').map(Number))
    for (const { corners: own } of cells) {
      const [x0, y0] = own[0]
      const [x1, y1] = own[2]
      const onEdge = corners.filter(
        ([x = 0, y = 0]) => ((x === x0 || x === x1) && y > y0 && y < y1) || ((y === y0 || y === y1) && x > x0 && x < x1),
      )
      expect(onEdge).toEqual([])
    }
    const area = cells.reduce((sum, { corners: own }) => sum + (own[2][0] - own[0][0]) * (own[2][1] - own[0][1]), 0)
    expect(area, 'the wall without its window').toBeCloseTo((4000 + 8) * (2500 + 8) - 1000 * 1100)
  })
})

describe('hatching', () => {
  it('stays inside its rectangle', () => {
    for (const { corners } of floorHatch(-500, 100, 300, 1200, '#f00'))
      for (const [x, , z] of corners) expect(x >= -500 && x <= 300 && z >= 100 && z <= 1200).toBe(true)
  })
})
