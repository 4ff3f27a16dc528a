// Every printed word and scale of the engine lathe.
import * as iso from './iso7010.ts'
import { frame, rect, text, type Label, type Pen } from './label.ts'

const { SIGN } = iso
const INK = '#16181a'
const PALE = '#d7d9d6'
const DARK = '#23282b'
const LIGHT = '#f1f1ee'

/** r/min at the six detents, counter-clockwise from the top. */
export const SPEEDS_RPM = [83, 270, 550, 820, 1200, 1800]

/** Marks along the top edge: `count` of them over the width, long every `major`. */
function ticks(pen: Pen, w: number, h: number, count: number, major: number, numbers?: (i: number) => string): void {
  pen.fillStyle = INK
  for (let i = 0; i < count; i++) {
    const x = (i * w) / count
    const tall = i % major === 0 ? 0.5 : i % (major / 2) === 0 ? 0.38 : 0.25
    pen.fillRect(x, 0, w / count / 4, h * tall)
    if (numbers && i % major === 0) text(pen, numbers(i), x + 3, h * 0.74, h * 0.36, INK, 'left')
  }
}
const collar = (count: number, major: number, numbers: (i: number) => string): Label => ({
  w: 900,
  h: 84,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, '#c9cccb')
    ticks(pen, w, h, count, major, numbers)
  },
})

const plain = (w: number, h: number, ground: string, ink: string, words: string, px: number): Label => ({
  w,
  h,
  paint: (pen) => {
    rect(pen, 0, 0, w, h, 8, ground)
    text(pen, words, w / 2, h / 2, px, ink)
  },
})

/** Two lines, the lower one smaller. */
const bilingual = (w: number, h: number, ground: string, ink: string, zh: string, en: string): Label => ({
  w,
  h,
  paint: (pen) => {
    rect(pen, 0, 0, w, h, 8, ground)
    frame(pen, w, h, 4, 6, 3, ink)
    text(pen, zh, w / 2, h * 0.38, h * 0.36, ink)
    text(pen, en, w / 2, h * 0.75, h * 0.2, ink)
  },
})

const warningSquare = (words: string, picture: (pen: Pen) => void): Label => ({
  w: 230,
  h: 230,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 12, SIGN.yellow)
    frame(pen, w, h, 4, 9, 4, SIGN.black)
    iso.warning(pen, w / 2, 98, 130, picture)
    text(pen, words, w / 2, 196, 38, SIGN.black)
  },
})

const speedPlate: Label = {
  w: 420,
  h: 420,
  paint: (pen, w) => {
    const c = w / 2
    pen.fillStyle = DARK
    pen.beginPath()
    pen.arc(c, c, c, 0, 7)
    pen.fill()
    pen.strokeStyle = '#c9ccca'
    pen.lineWidth = 4
    pen.beginPath()
    pen.arc(c, c, c - 8, 0, 7)
    pen.stroke()
    SPEEDS_RPM.forEach((rpm, i) => {
      const a = Math.PI / 2 + (i * Math.PI) / 3
      const [x, y] = [Math.cos(a), -Math.sin(a)]
      pen.strokeStyle = '#f7c600'
      pen.lineWidth = 5
      pen.beginPath()
      pen.moveTo(c + x * 112, c + y * 112)
      pen.lineTo(c + x * 132, c + y * 132)
      pen.stroke()
      text(pen, String(rpm), c + x * 158, c + y * 162, 37, LIGHT)
    })
  },
}

const panel: Label = {
  w: 640,
  h: 214,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 10, '#2a2d30')
    frame(pen, w, h, 6, 8, 3, '#8d9290')
    text(pen, '總電源', 107, 24, 27, LIGHT)
    text(pen, 'ON', 186, 160, 18, LIGHT)
    text(pen, '待機', 233, 44, 27, LIGHT)
    text(pen, '停止', 327, 44, 27, LIGHT)
    text(pen, 'READY', 233, 164, 19, '#cfcfcf')
    text(pen, 'STOP', 327, 164, 19, '#cfcfcf')
    text(pen, '緊急停止', 510, 24, 30, '#ffce00')
    text(pen, 'EMERGENCY STOP', 510, 197, 18, '#ffce00')
  },
}

const feedChart: Label = {
  w: 560,
  h: 262,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 6, PALE)
    text(pen, '螺紋及進給表 THREAD & FEED', w / 2, 20, 20, INK)
    const [x, y] = [12, 38]
    const [cw, ch] = [(w - 24) / 9, (h - 48) / 7]
    rect(pen, x, y, 9 * cw, ch, 0, '#2f6b57')
    rect(pen, x, y, cw, 7 * ch, 0, '#2f6b57')
    pen.strokeStyle = '#444444'
    pen.lineWidth = 1.4
    for (let i = 0; i <= 9; i++) pen.strokeRect(x + i * cw, y, 0, 7 * ch)
    for (let j = 0; j <= 7; j++) pen.strokeRect(x, y + j * ch, 9 * cw, 0)
    for (let j = 0; j < 7; j++)
      for (let i = 0; i < 9; i++) {
        const heading = j === 0 || i === 0
        const words = j === 0 ? (i ? ('ABCDEFGH'[i - 1] ?? '') : 'mm') : i === 0 ? String(j) : (0.2 * j + 0.25 * (i - 1)).toFixed(2)
        text(pen, words, x + (i + 0.5) * cw, y + (j + 0.5) * ch, 17, heading ? '#ffffff' : INK)
      }
  },
}

const warnStrip: Label = {
  w: 1000,
  h: 126,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 12, SIGN.yellow)
    frame(pen, w, h, 5, 9, 5, SIGN.black)
    iso.warning(pen, 76, 64, 92, iso.bang)
    text(pen, '旋轉中禁止戴手套', 140, 46, 50, SIGN.black, 'left')
    text(pen, 'NO GLOVES WHILE ROTATING', 142, 95, 25, SIGN.black, 'left')
    iso.prohibition(pen, 640, 63, 100, iso.glove)
    iso.mandatory(pen, 756, 63, 100, iso.goggles)
    text(pen, '必須戴護目鏡', 820, 46, 25, SIGN.black, 'left')
    text(pen, '長髮須束起', 820, 84, 25, SIGN.black, 'left')
  },
}

const spindlePlate: Label = {
  w: 230,
  h: 250,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, PALE)
    frame(pen, w, h, 4, 6, 3, INK)
    text(pen, '主軸桿', w / 2, 34, 36, INK)
    text(pen, '後 反轉', w / 2, 92, 36, '#1f5fa8')
    text(pen, '中 停止', w / 2, 148, 36, '#b01020')
    text(pen, '前 正轉', w / 2, 204, 36, '#12722c')
  },
}

const apronPlate: Label = {
  w: 330,
  h: 150,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, PALE)
    frame(pen, w, h, 4, 6, 3, INK)
    text(pen, '自動進給', w / 2, 42, 40, INK)
    text(pen, '脫開 ↑  ← 接合', w / 2, 106, 34, '#b01020')
  },
}

const guardLabel: Label = {
  w: 420,
  h: 130,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, '#ffffff')
    rect(pen, 5, 5, w - 10, 38, 6, SIGN.red)
    text(pen, '危險 DANGER', w / 2, 25, 28, '#ffffff')
    text(pen, '護罩關妥才可運轉', w / 2, 86, 42, INK)
  },
}

const keyLabel: Label = {
  w: 300,
  h: 120,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, SIGN.yellow)
    frame(pen, w, h, 4, 6, 4, SIGN.black)
    text(pen, '扳手座', w / 2, 42, 48, SIGN.black)
    text(pen, '用畢立即歸位', w / 2, 92, 34, SIGN.black)
  },
}

const nameplate: Label = {
  w: 560,
  h: 150,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, DARK)
    frame(pen, w, h, 5, 6, 3, '#c9ccca')
    text(pen, '工坊 高速車床', w / 2, 52, 52, '#f1f1ee')
    text(pen, 'ENGINE LATHE  GF-360 × 750', w / 2, 112, 30, '#c9ccca')
  },
}

const rating: Label = {
  w: 300,
  h: 200,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 6, '#c9ccca')
    const lines = ['旋徑 360 mm', '兩心距 750 mm', '電壓 3φ 220 V 60 Hz', '馬達 2.2 kW', '重量 1000 kg']
    lines.forEach((words, i) => text(pen, words, 16, 26 + i * 37, 25, INK, 'left'))
  },
}

const faultTag: Label = {
  w: 240,
  h: 400,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 16, '#ffffff')
    rect(pen, 0, 60, w, 150, 0, SIGN.red)
    text(pen, '故障', w / 2, 106, 66, '#ffffff')
    text(pen, '禁止使用', w / 2, 172, 48, '#ffffff')
    text(pen, 'OUT OF ORDER', w / 2, 240, 28, SIGN.red)
    for (const [i, words] of ['日期', '姓名', '原因'].entries()) {
      text(pen, words, 16, 284 + i * 40, 26, INK, 'left')
      pen.fillStyle = '#888888'
      pen.fillRect(78, 298 + i * 40, 146, 2)
    }
    pen.fillStyle = '#555555'
    pen.beginPath()
    pen.arc(w / 2, 30, 14, 0, 7)
    pen.fill()
  },
}

const arrows: Label = {
  w: 120,
  h: 120,
  paint: (pen, w) => {
    pen.translate(w / 2, w / 2)
    pen.strokeStyle = pen.fillStyle = '#ffffff'
    pen.lineWidth = 8
    for (let k = 0; k < 3; k++) {
      pen.beginPath()
      pen.arc(0, 0, 38, 0.15, 1.45)
      pen.stroke()
      pen.save()
      pen.rotate(1.45)
      pen.beginPath()
      pen.moveTo(28, 0)
      pen.lineTo(48, 0)
      pen.lineTo(38, 16)
      pen.fill()
      pen.restore()
      pen.rotate((2 * Math.PI) / 3)
    }
  },
}

/** Protective earth, IEC 60417-5019. */
const earth: Label = {
  w: 100,
  h: 100,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 50, '#ffffff')
    pen.strokeStyle = INK
    pen.lineWidth = 5
    pen.beginPath()
    pen.arc(50, 50, 44, 0, 7)
    pen.stroke()
    pen.fillStyle = INK
    pen.fillRect(47, 16, 6, 34)
    for (const [y, half] of [[50, 26], [62, 17], [74, 8]] as const) pen.fillRect(50 - half, y, 2 * half, 6) // prettier-ignore
  },
}

export const engineLatheLabels: Record<string, Label> = {
  panel,
  speedPlate,
  feedChart,
  warnStrip,
  spindlePlate,
  apronPlate,
  guardLabel,
  keyLabel,
  nameplate,
  rating,
  faultTag,
  arrows,
  speedTitle: bilingual(380, 92, PALE, INK, '主軸轉速 r/min', '停車後才可變速  STOP BEFORE SHIFTING'),
  // 20 mm a turn, 0.2 mm a mark; 4 mm a turn, 0.05 mm a mark; 3 mm a turn, 0.05 mm a mark.
  dialCarriage: collar(100, 10, (i) => String(i / 5)),
  dialCross: collar(80, 10, (i) => (i / 20).toFixed(1)),
  dialCompound: collar(60, 10, (i) => (i / 20).toFixed(1)),
  protractor: {
    w: 900,
    h: 40,
    paint: (pen, w, h) => {
      rect(pen, 0, 0, w, h, 0, '#b9bcba')
      ticks(pen, w, h, 180, 10)
    },
  },
  ruler: {
    w: 600,
    h: 60,
    paint: (pen, w, h) => {
      rect(pen, 0, 0, w, h, 0, '#c9cccb')
      ticks(pen, w, h, 100, 10, String)
    },
  },
  caliperScale: {
    w: 700,
    h: 52,
    paint: (pen, w, h) => {
      rect(pen, 0, 0, w, h, 0, '#cfd2d1')
      ticks(pen, w, h, 150, 10, (i) => String(i / 10))
    },
  },
  gearsInside: warningSquare('小心捲夾', iso.rollers),
  electric: warningSquare('小心觸電', iso.bolt),
  coverNote: bilingual(330, 110, SIGN.yellow, SIGN.black, '開啟即斷電', 'OPENING CUTS POWER'),
  brake: bilingual(450, 110, SIGN.yellow, SIGN.black, '腳踏煞車', 'FOOT BRAKE'),
  oilLevel: plain(110, 44, DARK, LIGHT, '油位', 30),
  clampNote: bilingual(250, 90, PALE, INK, '尾座固定', 'TAILSTOCK CLAMP'),
  trolley: bilingual(420, 110, '#ffffff', INK, '工件與量具推車', 'STOCK & GAUGES'),
  halfNut: bilingual(200, 72, PALE, INK, '開合螺帽', 'HALF NUT'),
  feedRange: plain(150, 44, DARK, LIGHT, 'A–H', 36),
  feedNumber: plain(150, 44, DARK, LIGHT, '1–6', 36),
  coolantTank: bilingual(330, 100, PALE, INK, '切削液箱', 'COOLANT TANK'),
  earth,
  jaw1: plain(56, 56, '#b9bcba', INK, '1', 48),
  jaw2: plain(56, 56, '#b9bcba', INK, '2', 48),
  jaw3: plain(56, 56, '#b9bcba', INK, '3', 48),
}
