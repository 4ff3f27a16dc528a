// Plays the consequence of a fault where it happened, until the learner tries again: at most two draw calls and a tint.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Color, Object3D } from 'three'
import { useStore } from 'zustand'
import { tint } from '../machine/batch.ts'
import type { Instance } from '../machine/batch.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Blocks, Dots } from './drawing.ts'
import { shows } from './shows.ts'
import { placeOf } from '../machine/where.ts'

const plain = new Color(1, 1, 1)
const pulse = new Color()

interface ConsequenceShowProps {
  drawn(part: string): readonly Instance[]
}

export function ConsequenceShow({ drawn }: ConsequenceShowProps) {
  const workshop = useWorkshop()
  const { session, settings, machineFrame } = workshop
  const consequence = useStore(session.store, (view) => view.consequence)
  const recipe = consequence && shows[consequence.show]
  const staged = useMemo(() => {
    if (!recipe) return undefined
    const place = new Object3D()
    const dots = recipe.dots && new Dots(recipe.dots)
    const blocks = recipe.blocks && new Blocks(recipe.blocks)
    if (dots) place.add(dots.mesh)
    if (blocks) place.add(blocks.mesh)
    return { place, dots, blocks, began: 0 }
  }, [recipe])
  const tinted = useMemo(() => (consequence?.at && recipe?.tint ? drawn(consequence.at) : []), [consequence, recipe, drawn])

  useEffect(() => {
    if (!staged || !recipe) return
    placeOf(workshop, consequence.at, staged.place.position)
    if (recipe.onFloor) staged.place.position.y = 0
    machineFrame.add(staged.place)
    return () => {
      staged.place.removeFromParent()
      staged.dots?.dispose()
      staged.blocks?.dispose()
      tint(tinted, plain)
    }
  }, [staged, recipe, consequence, machineFrame, workshop, tinted])

  useFrame(({ camera, clock }) => {
    if (!staged || !recipe) return
    staged.began ||= clock.elapsedTime
    const since = clock.elapsedTime - staged.began
    // Someone who asked for less motion sees the middle of it, standing still.
    const time = settings.reducedMotion ? recipe.lifeS * 0.35 : since % recipe.lifeS
    staged.dots?.show(time, camera)
    staged.blocks?.show(time)
    if (recipe.tint)
      tint(
        tinted,
        pulse
          .copy(plain)
          .lerp(recipe.tint, 0.6 + 0.4 * Math.cos(since * 5))
          .multiplyScalar(1.5),
      )
  })
  return null
}
