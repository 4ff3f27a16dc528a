// Every word of the consequence vocabulary can be seen, cheaply and without going astray.
import { Color, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { show } from '../../../src/core/lesson/schema.ts'
import { shows } from '../../../src/view/consequence/shows.ts'

test.each(show.options.filter((word) => word !== 'text_card'))('%s is an animation that stays near and finite', (word) => {
  const consequence = shows[word]!
  expect(Boolean(consequence.dots ?? consequence.blocks)).toBe(true)
  for (let time = 0; time <= consequence.lifeS; time += 0.1) {
    const dot = { position: new Vector3(), sizeM: 0, colour: new Color(), alpha: 0 }
    const block = { position: new Vector3(), turn: { x: 0, y: 0, z: 0 }, edges: new Vector3(), colour: new Color() }
    for (let i = 0; i < (consequence.dots?.count ?? 0); i++) {
      consequence.dots!.at(i, time, dot)
      expect(dot.position.length()).toBeLessThan(6)
      expect(dot.sizeM).toBeGreaterThanOrEqual(0)
      expect(dot.alpha).toBeLessThanOrEqual(1)
    }
    for (let i = 0; i < (consequence.blocks?.count ?? 0); i++) {
      consequence.blocks!.at(i, time, block)
      expect(block.position.length()).toBeLessThan(6)
      expect(Number.isFinite(block.turn.x + block.turn.y + block.turn.z + block.edges.length())).toBe(true)
    }
  }
})
