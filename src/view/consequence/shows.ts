// Every word of the consequence vocabulary and what it looks like. A card alone only for `text_card`.
import type { Show } from '../../core/lesson/schema.ts'
import { dropDummy, flyTrail, freezeGhost, gaugeRed, glovePulled, partBreaks, spillSpread } from './blocks.ts'
import { animalUpset, arcLight, fireSmall, fumeCloud, germGlow, heatView, machineTrip, sparkBurst, splashDye } from './dots.ts'
import type { Consequence } from './particle.ts'

export const shows: Record<Show, Consequence | undefined> = {
  freeze_ghost: freezeGhost,
  glove_pulled: glovePulled,
  fly_trail: flyTrail,
  drop_dummy: dropDummy,
  spark_burst: sparkBurst,
  arc_light: arcLight,
  fire_small: fireSmall,
  fume_cloud: fumeCloud,
  splash_dye: splashDye,
  spill_spread: spillSpread,
  heat_view: heatView,
  machine_trip: machineTrip,
  gauge_red: gaugeRed,
  part_breaks: partBreaks,
  germ_glow: germGlow,
  animal_upset: animalUpset,
  text_card: undefined,
}
