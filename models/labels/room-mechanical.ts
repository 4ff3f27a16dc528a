// Every printed word and sign of the mechanical workshop. Words are those of Taiwanese school workshops.
import { frame, rect, text, type Label, type Pen } from './label.ts'
import * as iso from './iso7010.ts'

const { SIGN } = iso
const PAPER = '#fbfaf4'
const INK = '#1c1c1c'

/** A sign: its picture above, its words on a panel below. */
const signed = (colour: string, words: string, english: string, draw: (pen: Pen) => void): Label => ({
  w: 200,
  h: 270,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, PAPER)
    draw(pen)
    rect(pen, 8, 196, w - 16, 66, 6, colour)
    text(pen, words, w / 2, 218, words.length > 5 ? 28 : 31, '#ffffff')
    text(pen, english, w / 2, 247, english.length > 16 ? 14 : 17, '#ffffff')
  },
})

/** A small name strip. */
const strip = (words: string, ground: string, ink = '#ffffff', w = 200, h = 50): Label => ({
  w,
  h,
  paint: (pen) => {
    rect(pen, 0, 0, w, h, 6, ground)
    text(pen, words, w / 2, h / 2 + 1, Math.min(h * 0.62, (w - 16) / words.length), ink)
  },
})

const bin = (words: string, note: string, ground: string, ink: string): Label => ({
  w: 220,
  h: 110,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, ground)
    frame(pen, w, h, 5, 5, 3, ink)
    text(pen, words, w / 2, 42, 46, ink)
    text(pen, note, w / 2, 86, 22, ink)
  },
})

const RULES = [
  '進場先整裝：工作服、安全鞋、安全眼鏡',
  '長髮束進帽內，袖口束緊，取下手錶、飾物、掛繩',
  '操作旋轉機械，一律禁止戴手套',
  '開機前檢查護罩、急停、工件；夾頭扳手歸位',
  '一人操作一機，他人不得越過黃線',
  '量測、換刀、清屑先停機；切屑用鉤刷，不用手',
  '地面油漬立即擦拭，綠色通道保持淨空',
  '發現異常：停機、斷電、掛牌、報告老師',
]

const rulesBoard: Label = {
  w: 640,
  h: 560,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, PAPER)
    rect(pen, 0, 0, w, 84, 0, SIGN.red)
    text(pen, '工場安全守則', w / 2, 44, 54, '#ffffff')
    RULES.forEach((rule, i) => {
      const y = 118 + i * 54
      pen.fillStyle = SIGN.red
      pen.beginPath()
      pen.arc(34, y, 19, 0, 7)
      pen.fill()
      text(pen, String(i + 1), 34, y + 1, 24, '#ffffff')
      text(pen, rule, 62, y + 1, 25, INK, 'left')
    })
    rect(pen, 0, h - 24, w, 24, 0, SIGN.yellow)
  },
}

const lessonBoard: Label = {
  w: 360,
  h: 560,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, '#2c5a49')
    text(pen, '今日實習', w / 2, 44, 44, '#f4f4ea')
    pen.strokeStyle = '#c9d8cf'
    pen.lineWidth = 3
    pen.strokeRect(20, 78, w - 40, 2)
    const rows = ['車床基本操作', '外徑車削 Ø40', '材料：S45C', '', '收工前：', '□ 斷電掛牌', '□ 清屑擦油', '□ 量具歸位', '□ 通道淨空']
    rows.forEach((row, i) => text(pen, row, 30, 118 + i * 44, 31, i === 0 ? '#ffe28a' : '#eef3ea', 'left'))
    text(pen, '值日：3 號・17 號', w / 2, h - 28, 26, '#c9d8cf')
  },
}

const rotating: Label = {
  w: 480,
  h: 170,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, SIGN.yellow)
    frame(pen, w, h, 6, 6, 5, SIGN.black)
    iso.prohibition(pen, 86, h / 2, 130, iso.glove)
    text(pen, '旋轉中禁止戴手套', 316, 62, 37, SIGN.black)
    text(pen, 'NO GLOVES AT TURNING PARTS', 316, 112, 19, SIGN.black)
  },
}

const safetyFirst: Label = {
  w: 620,
  h: 120,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, PAPER)
    text(pen, '安', 80, 62, 88, SIGN.green)
    text(pen, '全', 200, 62, 88, SIGN.green)
    pen.fillStyle = SIGN.green
    pen.fillRect(w / 2 - 14, 18, 28, 84)
    pen.fillRect(w / 2 - 42, 46, 84, 28)
    text(pen, '第', w - 200, 62, 88, SIGN.green)
    text(pen, '一', w - 80, 62, 88, SIGN.green)
  },
}

const fiveS: Label = {
  w: 620,
  h: 90,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, '#1f5fa8')
    text(pen, '整理・整頓・清掃・清潔・素養', w / 2, h / 2 + 2, 40, '#ffffff')
  },
}

const whiteboard: Label = {
  w: 400,
  h: 208,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, '#fbfcfb')
    const ink = '#1d3c78'
    text(pen, '車削速度', 18, 30, 27, '#b3261e', 'left')
    text(pen, 'V = π × D × N ÷ 1000', 18, 72, 29, ink, 'left')
    text(pen, 'Ø40、碳化物車刀 V = 70 m/min', 18, 114, 23, ink, 'left')
    text(pen, 'N = 1000 × 70 ÷ (π × 40) ≈ 557', 18, 148, 23, ink, 'left')
    text(pen, '→ 選不超過的一檔：550 r/min', 18, 184, 21, '#1b7a3a', 'left')
  },
}

/** A wall chart: the lathe drawn plainly, its parts named. */
const latheParts: Label = {
  w: 400,
  h: 250,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 0, '#f4f6f1')
    rect(pen, 0, 0, w, 36, 0, '#2f6b57')
    text(pen, '車床各部名稱', w / 2, 19, 25, '#ffffff')
    const steel = '#b9c2bf'
    rect(pen, 62, 158, 70, 62, 3, '#2f6b57')
    rect(pen, 262, 158, 70, 62, 3, '#2f6b57')
    rect(pen, 50, 148, 296, 12, 2, steel)
    rect(pen, 60, 126, 280, 18, 2, '#3c7a65')
    rect(pen, 60, 74, 74, 56, 4, '#3c7a65')
    rect(pen, 136, 84, 16, 36, 3, steel)
    rect(pen, 152, 97, 44, 10, 1, '#8d9699')
    rect(pen, 190, 112, 52, 30, 3, steel)
    rect(pen, 204, 98, 18, 15, 2, '#6d7679')
    rect(pen, 284, 92, 40, 36, 4, '#3c7a65')
    rect(pen, 262, 99, 24, 7, 1, steel)
    rect(pen, 70, 226, 254, 7, 2, SIGN.yellow)
    const names: [string, number, number, number, number][] = [
      ['車頭', 40, 60, 80, 78],
      ['夾頭', 150, 60, 144, 84],
      ['刀座', 216, 74, 213, 98],
      ['尾座', 318, 70, 304, 92],
      ['床台', 374, 136, 338, 136],
      ['刀具溜座', 216, 176, 216, 142],
      ['腳煞車', 366, 218, 326, 229],
      ['機座', 30, 192, 62, 190],
    ]
    pen.strokeStyle = '#5b6561'
    pen.lineWidth = 2
    for (const [name, x, y, toX, toY] of names) {
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(toX, toY)
      pen.stroke()
      rect(pen, x - 9 * name.length - 3, y - 11, 18 * name.length + 6, 22, 4, '#ffffff')
      text(pen, name, x, y + 1, 17, INK)
    }
  },
}

const panel: Label = {
  w: 300,
  h: 150,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 8, SIGN.yellow)
    iso.warning(pen, 66, 78, 104, iso.bolt)
    text(pen, '工場電源盤', 208, 50, 33, SIGN.black)
    text(pen, '3φ 220 V 60 Hz', 208, 90, 22, SIGN.black)
    text(pen, '有電危險', 208, 122, 25, SIGN.red)
  },
}

const powerOff: Label = {
  w: 300,
  h: 100,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 4, SIGN.yellow)
    text(pen, '全區斷電', w / 2, 36, 46, SIGN.black)
    text(pen, 'AREA POWER OFF', w / 2, 80, 22, SIGN.black)
  },
}

const extensions: Label = {
  w: 230,
  h: 240,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 4, PAPER)
    rect(pen, 0, 0, w, 58, 4, SIGN.green)
    iso.safe(pen, 30, 29, 50, iso.handset)
    text(pen, '緊急電話', 140, 30, 36, '#ffffff')
    const rows: [string, string][] = [
      ['消防救護', '119'],
      ['校安中心', '250'],
      ['健康中心', '230'],
      ['實習處', '310'],
      ['總務處', '410'],
    ]
    rows.forEach(([who, number], i) => {
      text(pen, who, 14, 82 + i * 34, 26, i === 0 ? SIGN.red : INK, 'left')
      text(pen, number, w - 14, 82 + i * 34, 28, i === 0 ? SIGN.red : INK, 'right')
    })
  },
}

const exit: Label = {
  w: 300,
  h: 108,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 4, SIGN.green)
    pen.fillStyle = '#ffffff'
    pen.fillRect(14, 10, 66, 88)
    pen.save()
    pen.translate(47, 54)
    pen.scale(0.82, 0.82)
    pen.fillStyle = pen.strokeStyle = SIGN.green
    pen.lineCap = 'round'
    iso.runner(pen)
    pen.restore()
    text(pen, '出口', 146, 56, 54, '#ffffff')
    text(pen, 'EXIT', 248, 57, 36, '#ffffff')
  },
}

const agent = (words: string, english: string, classes: string): Label => ({
  w: 110,
  h: 154,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 6, PAPER)
    rect(pen, 0, 0, w, 44, 6, SIGN.red)
    text(pen, words, w / 2, 23, words.length > 3 ? 22 : 30, '#ffffff')
    text(pen, english, w / 2, 62, 17, INK)
    text(pen, classes, w / 2, 88, 17, SIGN.red)
    ;['1 拉插銷', '2 對準火源', '3 壓握把'].forEach((step, i) => text(pen, step, 10, 108 + i * 18, 15, INK, 'left'))
  },
})

const firstAid: Label = {
  w: 220,
  h: 170,
  paint: (pen, w, h) => {
    rect(pen, 0, 0, w, h, 6, SIGN.green)
    pen.fillStyle = '#ffffff'
    pen.fillRect(92, 16, 36, 96)
    pen.fillRect(62, 46, 96, 36)
    text(pen, '急救箱', w / 2, 142, 40, '#ffffff')
  },
}

const wet: Label = {
  w: 150,
  h: 225,
  paint: (pen, w) => {
    rect(pen, 0, 0, w, 225, 6, SIGN.yellow)
    iso.warning(pen, w / 2, 80, 124, iso.slipping)
    text(pen, '小心', w / 2, 164, 40, SIGN.black)
    text(pen, '地滑', w / 2, 203, 40, SIGN.black)
  },
}

const clock: Label = {
  w: 180,
  h: 180,
  paint: (pen, w) => {
    rect(pen, 0, 0, w, w, w / 2, '#fdfdf8')
    pen.translate(w / 2, w / 2)
    pen.fillStyle = INK
    const hand = (turns: number, width: number, from: number, to: number) => {
      pen.save()
      pen.rotate(turns * 2 * Math.PI)
      pen.fillRect(-width / 2, -to, width, to - from)
      pen.restore()
    }
    for (let i = 0; i < 60; i++) hand(i / 60, i % 5 ? 2 : 5, i % 5 ? 80 : 68, 86)
    hand(9.25 / 12, 7, -10, 48)
    hand(15 / 60, 5, -14, 74)
    pen.fillStyle = SIGN.red
    hand(38 / 60, 2, -16, 78)
  },
}

const PPE_STRIP = { ground: '#0a52a0', ink: '#ffffff' }

/** Cells by name; the room's program hangs them up. */
export const roomMechanicalLabels: Record<string, Label> = {
  rulesBoard,
  lessonBoard,
  rotating,
  safetyFirst,
  fiveS,
  whiteboard,
  latheParts,
  panel,
  powerOff,
  extensions,
  exit,
  firstAid,
  wet,
  clock,
  agentPowder: agent('乾粉滅火器', 'ABC POWDER', 'A・B・C 類'),
  agentCo2: agent('二氧化碳', 'CO₂', 'B・C 類（電氣）'),
  signGoggles: signed(SIGN.blue, '必須戴護目鏡', 'Eye protection', (pen) => iso.mandatory(pen, 100, 98, 176, iso.goggles)),
  signBoots: signed(SIGN.blue, '必須穿安全鞋', 'Safety footwear', (pen) => iso.mandatory(pen, 100, 98, 176, iso.boots)),
  signClothing: signed(SIGN.blue, '必須穿工作服', 'Work clothes', (pen) => iso.mandatory(pen, 100, 98, 176, iso.clothing)),
  signGloves: signed(SIGN.red, '禁止戴手套', 'No gloves', (pen) => iso.prohibition(pen, 100, 98, 176, iso.glove)),
  signRollers: signed('#3a3a3a', '小心捲夾', 'Drawing-in hazard', (pen) => iso.warning(pen, 100, 100, 170, iso.rollers)),
  signFire: signed(SIGN.red, '滅火器', 'Fire extinguisher', (pen) => iso.fire(pen, 100, 98, 176, iso.extinguisher)),
  absorbentTub: bin('吸油材', '油漬先撒再掃', '#f2f2ec', '#1f3f66'),
  binSteel: bin('鐵屑', '乾屑・不混油布', '#4b5358', '#ffffff'),
  binAluminium: bin('鋁屑', '與鐵屑分開', '#cfd6da', INK),
  binRags: bin('油布', '用畢加蓋防自燃', '#c8102e', '#ffffff'),
  rackS45c: strip('S45C 中碳鋼', PAPER, INK),
  rackA6061: strip('A6061 鋁', PAPER, INK),
  rackBrass: strip('C3604 黃銅', PAPER, INK),
  rackSs400: strip('SS400 軟鋼', PAPER, INK),
  cabinetGauges: strip('量具', '#1f5fa8', '#ffffff', 150, 50),
  cabinetTools: strip('刀具・夾具', '#1f5fa8', '#ffffff', 150, 50),
  'ppe-safety-glasses': strip('安全眼鏡', PPE_STRIP.ground),
  'ppe-face-shield': strip('面罩', PPE_STRIP.ground),
  'ppe-ear-plugs': strip('耳塞', PPE_STRIP.ground),
  'ppe-apron-leather': strip('皮圍裙', PPE_STRIP.ground),
  'ppe-gloves-cotton': strip('棉手套', PPE_STRIP.ground),
  'ppe-safety-shoes': strip('安全鞋', PPE_STRIP.ground),
  'ppe-workwear': strip('工作服', PPE_STRIP.ground),
  'ppe-hair-cap': strip('工作帽', PPE_STRIP.ground),
  'ppe-cuff-straps': strip('袖口束帶', PPE_STRIP.ground),
  ppeOff: strip('手錶・飾物・掛繩 放這裡', PAPER, SIGN.red, 300, 46),
  ppeTitle: strip('個人防護具', '#0a52a0', '#ffffff', 420, 66),
  mirrorTitle: strip('整裝鏡：帽・眼鏡・袖口・鞋', '#0a52a0', '#ffffff', 360, 46),
}
