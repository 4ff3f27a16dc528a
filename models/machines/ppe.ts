// Protective gear, and what must be taken off: each a node whose origin is its middle, front +Z, as it hangs on the rack.
import { Model } from '../kit/model.ts'
import * as wear from '../kit/parts/wear.ts'
import type { Item, V3 } from '../kit/shape.ts'

const ppe = new Model('ppe', { budget: { triangles: 16_000, kilobytes: 150 } })

const GEAR: Record<string, Item[]> = {
  'safety-glasses': wear.safetyGlasses(),
  'face-shield': wear.faceShield(),
  'ear-plugs': wear.earPlugs(),
  'apron-leather': wear.apron(),
  'gloves-cotton': wear.gloves(),
  'safety-shoes': wear.shoes(),
  workwear: wear.jacket(),
  'hair-cap': wear.cap(),
  'cuff-straps': wear.cuffStraps(),
  watch: wear.watch(),
  lanyard: wear.lanyard(),
}
Object.entries(GEAR).forEach(([id, items], i) => {
  const place: V3 = [i * 700, 0, 0]
  ppe.loose(id, place, items)
})

export default ppe
