// Where a workshop keeps its things: bar rack, chip bins, tool cabinet, absorbent. Origin on the floor, front +Z, mm.
import { PAINT } from '../palette.ts'
import { box, cut, cyl, decal, place, plate, poly, rev, tube, type Item, type P2, type V3 } from '../shape.ts'

const RACK = '#4b6c86'

/** A cantilever rack for bars lying along X, `w` wide and `h` high; `cells` label its levels from the top. */
export function barRack(w: number, h: number, cells: readonly string[]): Item[] {
  const posts = [-w / 2 + 160, 0, w / 2 - 160]
  const levels = cells.map((_, i) => h - 210 - (i * (h - 420)) / Math.max(1, cells.length - 1))
  const upright = (x: number): Item[] => [
    box([70, h, 90], { at: [x, h / 2, -180], tint: RACK, bevel: 4 }),
    box([80, 50, 520], { at: [x, 25, 0], tint: RACK, bevel: 4 }),
    ...levels.flatMap((y) => [
      box([46, 56, 400], { at: [x, y, 40], rot: [-2, 0, 0], tint: '#d9a520', bevel: 0 }),
      box([46, 70, 14], { at: [x, y + 40, 240], tint: '#d9a520', bevel: 0 }),
    ]),
  ]
  const stock: [radius: number, surface: 'turned' | 'iron' | 'brass' | 'ground', tint: string][] = [
    [14, 'ground', '#e3e6ea'],
    [20, 'turned', '#ffffff'],
    [26, 'iron', '#8c8f92'],
    [18, 'brass', '#ffffff'],
  ]
  const bars = levels.flatMap((y, level) => {
    const [r, surf, tint] = stock[(level + 1) % stock.length]!
    return Array.from({ length: 4 }, (_, i) =>
      cyl(r - (i % 3) * 3, w - 160 - ((i * 137 + level * 61) % 240), 'x', {
        at: [-w / 2 + 60 + ((i * 83 + level * 47) % 90), y + 29 + r - (i % 3) * 3, -110 + i * (r * 2 + 34)],
        surf,
        tint,
        bevel: 0,
      }),
    )
  })
  const off = cyl(40, 520, 'y', { at: [w / 2 - 120, 4, 170], surf: 'iron', tint: '#93969a' })
  return [
    ...posts.flatMap(upright),
    ...[0.3, 0.9].map((k) => box([w - 320, 40, 40], { at: [0, h * k, -200], tint: RACK, bevel: 3 })),
    ...bars,
    off,
    ...cells.map((cell, i) => decal(cell, 260, 65, [0, levels[i]! + 8, 248.5])),
    ...cells.map((_, i) => plate(280, 76, 4, 6, { at: [0, levels[i]! + 8, 245], tint: '#f2f2ec', bevel: 0 })),
  ]
}

/** A turning's path: a hook. */
const curl = (r: number): V3[] => [[-r, 0, 0], [r * 1.4, 6, 0], [-r * 0.4, 12, r]] // prettier-ignore

/** A wheeled steel bin for chips, 420 wide, with its label; `lid` closes it against fire. */
export function chipBin(tint: string, cell: string, lid: boolean): Item[] {
  const side: P2[] = [
    [-200, 110],
    [210, 110],
    [250, 640, 10],
    [-220, 640, 10],
  ]
  const inside: P2[] = [
    [-190, 130],
    [200, 130],
    [240, 660],
    [-210, 660],
  ]
  const bin = cut(poly(side, 420, { tint, bevel: 4 }), [poly(inside, 404)], { tint, bevel: 2 })
  const chips = Array.from({ length: 4 }, (_, i) =>
    tube(curl(40 + (i % 3) * 12), 2.9, 20, {
      at: [-90 + (i % 2) * 170, 572 + (i % 2) * 14, -80 + Math.floor(i / 2) * 150],
      rot: [20 * (i % 3), i * 50, 30 * (i % 2)],
      surf: 'ground',
      tint: cell === 'binAluminium' ? '#ffffff' : '#9a9da3',
      bevel: 0,
    }),
  )
  return [
    ...place([bin], [0, 0, 0], [0, -90, 0]),
    ...(lid
      ? place(
          [
            plate(450, 500, 20, 16, { rot: [90, 0, 0], tint, bevel: 4 }),
            box([140, 36, 16], { at: [0, 28, 0], surf: 'chrome', bevel: 4 }),
            box([380, 30, 40], { at: [0, -6, -245], tint: PAINT.dark, bevel: 4 }),
          ],
          [0, 655, 15],
        )
      : [box([400, 8, 420], { at: [0, 560, 10], surf: 'worn', tint: '#7c7f84', bevel: 0 }), ...chips]),
    box([320, 22, 22], { at: [0, 575, 296], surf: 'oxide', tint: '#77777a', bevel: 3 }),
    ...[-150, 150].map((x) => box([18, 18, 70], { at: [x, 572, 260], surf: 'oxide', tint: '#77777a', bevel: 0 })),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) => cyl(48, 34, 'x', { at: [x * 165 - 17, 50, z * 150], surf: 'rubber', tint: '#3a3a3a', bevel: 0 })),
    ),
    decal(cell, 300, 150, [0, 400, 233.2], [4.3, 0, 0]),
  ]
}

/** A two-door cabinet with glazed doors, gauges and tool holders on its shelves; labels left and right. */
export function toolCabinet(w: number, h: number, d: number, cells: readonly [string, string]): Item[] {
  const door = (x: number, cell: string): Item[] => {
    const dw = w / 2 - 14
    return [
      cut(plate(dw, h - 190, 22, 6, { at: [x, h / 2 + 35, d / 2 + 8], tint: '#8fa0a8', bevel: 2 }), [
        box([dw - 150, h * 0.46, 60], { at: [x, h * 0.66, d / 2 + 8] }),
      ]),
      box([dw - 146, h * 0.46, 4], { at: [x, h * 0.66, d / 2 + 4], surf: 'glass', bevel: 0 }),
      box([16, 150, 34], { at: [x - Math.sign(x) * (dw / 2 - 34), h * 0.52, d / 2 + 30], surf: 'chrome', bevel: 5 }),
      decal(cell, 260, 87, [x, h * 0.32, d / 2 + 19.6]),
    ]
  }
  const shell = [
    box([w, h - 80, 18], { at: [0, h / 2 + 40, -d / 2 + 9], tint: '#7f9099', bevel: 2 }),
    ...[-1, 1].map((s) => box([18, h - 80, d], { at: [(s * (w - 18)) / 2, h / 2 + 40, 0], tint: '#7f9099', bevel: 2 })),
    box([w, 18, d], { at: [0, h - 9, 0], tint: '#7f9099', bevel: 2 }),
    box([w, 60, d - 40], { at: [0, 60, 0], tint: PAINT.dark, bevel: 2 }),
    box([w - 36, h * 0.36, d - 30], { at: [0, h * 0.24, 0], tint: '#7f9099', bevel: 0 }),
    ...[0.52, 0.66, 0.8].map((k) => box([w - 40, 14, d - 80], { at: [0, h * k, 0], tint: '#d5d9d8', bevel: 1 })),
  ]
  const onShelf = (y: number, i: number, row: number): Item[] => {
    const x = -w / 2 + 140 + (i * (w - 280)) / 6
    const kind = (i + row) % 3
    if (kind === 0) return [box([110, 60, 190], { at: [x, y + 37, 60], surf: 'plastic', tint: ['#1f5fa8', '#7a2a1c', '#2f6b57'][(i + row * 2) % 3]!, bevel: 0 })] // prettier-ignore
    if (kind === 1)
      return [
        cyl(34, 92, 'y', { at: [x, y + 7, 80], surf: 'turned', bevel: 0 }),
        cyl(12, 120, 'y', { at: [x, y + 30, 80], surf: 'ground', bevel: 0 }),
      ]
    return [
      box([150, 22, 22], { at: [x, y + 18, 110], surf: 'oxide', tint: '#77777a', bevel: 0 }),
      box([150, 22, 22], { at: [x, y + 18, 50], surf: 'oxide', tint: '#88888a', bevel: 0 }),
    ]
  }
  return [
    ...shell,
    ...door(-w / 4, cells[0]),
    ...door(w / 4, cells[1]),
    ...[0.52, 0.66, 0.8].flatMap((k, row) => [0, 1, 2, 3, 4, 5, 6].flatMap((i) => onShelf(h * k, i, row))),
  ]
}

/** A tub of oil absorbent with scoop, and the folding wet-floor sign that goes with it. */
export const absorbentStation = (tubCell: string, signCell: string): Item[] => [
  rev([[0, 0], [165, 0], [190, 430], [198, 434], [198, 462], [0, 468]], { surf: 'plastic', tint: '#3f77b5', bevel: 0, at: [-20, 0, -60] }), // prettier-ignore
  decal(tubCell, 230, 150, [-20, 250, 120], [2, 0, 0]),
  plate(240, 160, 30, 10, { at: [-20, 250, 102], rot: [2, 0, 0], surf: 'plastic', tint: '#3f77b5', bevel: 2 }),
  ...place(
    [
      poly([[-130, 0], [130, 0], [85, 590], [-85, 590]], 12, { surf: 'plastic', tint: PAINT.yellow, bevel: 2, rot: [-11, 0, 0] }), // prettier-ignore
      poly([[-130, 0], [130, 0], [85, 590], [-85, 590]], 12, { surf: 'plastic', tint: PAINT.yellow, bevel: 2, rot: [11, 0, 0], at: [0, 0, -232] }), // prettier-ignore
      decal(signCell, 150, 225, [0, 322, -55.8], [-11, 0, 0]),
    ],
    [170, 2, 300],
  ),
  cyl(15, 900, 'y', { at: [-170, 30, -190], surf: 'wood' }),
  box([300, 36, 70], { at: [-170, 30, -190], surf: 'wood', tint: '#a98', bevel: 4 }),
  ...Array.from({ length: 8 }, (_, i) =>
    box([30, 60, 50], { at: [-300 + 19 + i * 37, 30, -190], surf: 'fabric', tint: '#4a4640', bevel: 0 }),
  ),
]

/** A peg: a bent hook standing out of the wall along +Z. */
export const peg = (out = 70): Item[] => [
  tube([[0, 0, 0], [0, 0, out], [0, 22, out + 6]], 5, 14, { surf: 'chrome' }), // prettier-ignore
]
