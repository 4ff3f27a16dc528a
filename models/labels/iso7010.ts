// Safety signs after ISO 7010 / ISO 3864: the five shapes, and the pictograms a workshop needs, each drawn in a square of 100 around 0,0.
import type { Pen } from './label.ts'

export const SIGN = { red: '#c8102e', blue: '#0a52a0', green: '#0d8a43', yellow: '#f7c600', black: '#111111', white: '#ffffff' } as const

type Picture = (pen: Pen) => void

function inSquare(pen: Pen, x: number, y: number, size: number, draw: Picture): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(size / 100, size / 100)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  draw(pen)
  pen.restore()
}

const dot = (pen: Pen, x: number, y: number, r: number): void => {
  pen.beginPath()
  pen.arc(x, y, r, 0, 7)
  pen.fill()
}
const bar = (pen: Pen, x: number, y: number, w: number, h: number, r = 0): void => {
  pen.beginPath()
  pen.roundRect(x, y, w, h, r)
  pen.fill()
}
const line = (pen: Pen, width: number, ...points: [number, number][]): void => {
  pen.lineWidth = width
  pen.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.stroke()
}
const shape = (pen: Pen, ...points: [number, number][]): void => {
  pen.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
  pen.fill()
}

/** Yellow triangle. The picture's square is the triangle's inside. */
export const warning = (pen: Pen, x: number, y: number, size: number, picture: Picture): void =>
  inSquare(pen, x, y, size, () => {
    const triangle = () => {
      pen.beginPath()
      pen.moveTo(0, -45)
      pen.lineTo(50, 41)
      pen.lineTo(-50, 41)
      pen.closePath()
    }
    pen.strokeStyle = pen.fillStyle = SIGN.black
    triangle()
    pen.lineWidth = 9
    pen.stroke()
    pen.fillStyle = SIGN.yellow
    triangle()
    pen.fill()
    pen.strokeStyle = pen.fillStyle = SIGN.black
    triangle()
    pen.lineWidth = 5
    pen.stroke()
    pen.translate(0, 10)
    pen.scale(0.62, 0.62)
    picture(pen)
  })

/** Red ring with a slash. */
export const prohibition = (pen: Pen, x: number, y: number, size: number, picture: Picture): void =>
  inSquare(pen, x, y, size, () => {
    pen.fillStyle = SIGN.white
    dot(pen, 0, 0, 50)
    pen.fillStyle = pen.strokeStyle = SIGN.black
    pen.save()
    pen.scale(0.72, 0.72)
    picture(pen)
    pen.restore()
    pen.strokeStyle = SIGN.red
    pen.lineWidth = 9
    pen.beginPath()
    pen.arc(0, 0, 45, 0, 7)
    pen.stroke()
    pen.lineCap = 'butt'
    line(pen, 9, [-31, -31], [31, 31])
  })

/** Blue disc with a white picture. */
export const mandatory = (pen: Pen, x: number, y: number, size: number, picture: Picture): void =>
  inSquare(pen, x, y, size, () => {
    pen.fillStyle = SIGN.blue
    dot(pen, 0, 0, 50)
    pen.fillStyle = pen.strokeStyle = SIGN.white
    pen.scale(0.8, 0.8)
    picture(pen)
  })

const square = (tint: string) => (pen: Pen, x: number, y: number, size: number, picture: Picture) =>
  inSquare(pen, x, y, size, () => {
    pen.fillStyle = tint
    bar(pen, -50, -50, 100, 100, 5)
    pen.fillStyle = pen.strokeStyle = SIGN.white
    picture(pen)
  })
/** Green square: escape and first aid. */
export const safe = square(SIGN.green)
/** Red square: fire equipment. */
export const fire = square(SIGN.red)

/** A head from the front; eyes and mouth belong to the picture. */
const head = (pen: Pen): void => {
  dot(pen, 0, -8, 32)
  bar(pen, -24, 22, 48, 24, 10)
}
const onHead =
  (colour: string, draw: Picture): Picture =>
  (pen) => {
    head(pen)
    pen.fillStyle = pen.strokeStyle = colour
    draw(pen)
  }

/** M004 wear eye protection. */
export const goggles = onHead(SIGN.blue, (pen) => {
  bar(pen, -29, -20, 26, 19, 8)
  bar(pen, 3, -20, 26, 19, 8)
  bar(pen, -33, -16, 66, 5)
})
/** M003 wear ear protection. */
export const earmuffs = onHead(SIGN.blue, (pen) => {
  pen.lineWidth = 5
  pen.beginPath()
  pen.arc(0, -10, 35, Math.PI, 2 * Math.PI)
  pen.stroke()
  bar(pen, -40, -16, 13, 26, 5)
  bar(pen, 27, -16, 13, 26, 5)
})
/** M008 wear safety footwear. */
export const boots: Picture = (pen) => {
  for (const y of [-26, 12]) shape(pen, [-34, y], [-8, y], [-6, y + 10], [22, y + 14], [30, y + 22], [30, y + 27], [-34, y + 27])
}
/** M010 wear protective clothing. */
export const clothing: Picture = (pen) =>
  shape(pen, [-14, -40], [14, -40], [36, -28], [44, 6], [31, 10], [24, -8], [24, 42], [-24, 42], [-24, -8], [-31, 10], [-44, 6], [-36, -28])
/** P028 do not wear gloves. */
export const glove: Picture = (pen) => {
  bar(pen, -26, -6, 46, 40, 10)
  bar(pen, -22, 28, 38, 18, 3)
  for (const [x, y, h] of [[-26, -34, 40], [-14, -44, 50], [-2, -44, 50], [10, -35, 40]] as const) bar(pen, x, y, 10, h, 5) // prettier-ignore
  pen.save()
  pen.translate(22, 16)
  pen.rotate(0.7)
  bar(pen, -6, -24, 12, 36, 6)
  pen.restore()
}
/** W012 electricity. */
export const bolt: Picture = (pen) => shape(pen, [8, -50], [-26, 10], [-4, 10], [-14, 54], [26, -10], [4, -10])
/** W024 crushing of hands, told by two rollers. */
export const rollers: Picture = (pen) => {
  for (const [x, y, r] of [
    [-18, 20, 22],
    [20, -8, 20],
  ] as const) {
    // prettier-ignore
    pen.save()
    pen.translate(x, y)
    for (let i = 0; i < 8; i++) {
      pen.rotate(Math.PI / 4)
      bar(pen, -4.5, -r - 6, 9, 10)
    }
    dot(pen, 0, 0, r)
    pen.fillStyle = SIGN.yellow
    dot(pen, 0, 0, r * 0.4)
    pen.restore()
  }
}
/** W011 slippery surface. */
export const slipping: Picture = (pen) => {
  dot(pen, -8, -42, 10)
  line(pen, 11, [-4, -24], [10, 2])
  line(pen, 8, [-2, -20], [22, -22])
  line(pen, 8, [-4, -22], [-26, -10])
  line(pen, 9, [10, 2], [-14, 20], [-34, 34])
  line(pen, 9, [10, 2], [26, 20], [44, 26])
  line(pen, 6, [-40, 48], [40, 48])
}
/** F001 fire extinguisher. */
export const extinguisher: Picture = (pen) => {
  bar(pen, -14, -18, 30, 60, 9)
  bar(pen, -6, -32, 14, 16)
  bar(pen, -18, -36, 30, 7, 3)
  line(pen, 6, [-12, -28], [-28, -18], [-30, 22])
}
/** E003 first aid. */
export const cross: Picture = (pen) => {
  bar(pen, -12, -36, 24, 72)
  bar(pen, -36, -12, 72, 24)
}
/** E004 emergency telephone. */
export const handset: Picture = (pen) => {
  pen.save()
  pen.rotate(-0.7)
  bar(pen, -36, -16, 72, 12, 6)
  bar(pen, -38, -16, 20, 26, 7)
  bar(pen, 18, -16, 20, 26, 7)
  pen.restore()
  line(pen, 5, [-6, 30], [6, 40], [20, 36])
}
/** The running figure of E001/E002. */
export const runner: Picture = (pen) => {
  dot(pen, 10, -38, 9)
  line(pen, 13, [4, -22], [-6, 6])
  line(pen, 7, [4, -20], [24, -8], [34, -16])
  line(pen, 7, [2, -20], [-18, -16], [-28, 0])
  line(pen, 8, [-6, 6], [14, 18], [16, 42])
  line(pen, 8, [-6, 6], [-16, 26], [-38, 28])
}
/** W001 general warning. */
export const bang: Picture = (pen) => {
  shape(pen, [-8, -42], [8, -42], [5, 16], [-5, 16])
  dot(pen, 0, 32, 8)
}
