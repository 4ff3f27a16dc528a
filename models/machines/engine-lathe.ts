// Engine lathe, 360 mm swing, 750 mm between centres: 1.9 × 1.35 × 0.95 m, headstock on the left, operator at +Z; with the trolley beside it.
import { engineLatheLabels } from '../labels/engine-lathe.ts'
import { Model } from '../kit/model.ts'
import { addCarriage } from './engine-lathe/carriage.ts'
import { addChuck } from './engine-lathe/chuck.ts'
import { addHeadstock } from './engine-lathe/headstock.ts'
import { addLoose } from './engine-lathe/loose.ts'
import { addStand } from './engine-lathe/stand.ts'
import { addTailstock } from './engine-lathe/tailstock.ts'

const lathe = new Model('engine-lathe', {
  labels: engineLatheLabels,
  atlas: 912,
  budget: { triangles: 65_000, kilobytes: 750 },
})
addStand(lathe)
addHeadstock(lathe)
addChuck(lathe)
addCarriage(lathe)
addTailstock(lathe)
addLoose(lathe)
export default lathe
