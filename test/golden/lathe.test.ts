// The lathe is a real one where it matters: what its key, its wheels and its two ways to stop do.
import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { travelOf } from '../../src/core/machine/travel.ts'
import { advance, fact, legal } from '../../src/core/run/run.ts'
import { Player } from '../fixtures/play.ts'
import { headerFor, lesson } from '../session/lathe.ts'

/** The spindle at 550 rpm with nothing worn and the key where it is put: what is charged on the way does not matter here. */
function running(key: 'holder' | 'hand'): Player {
  const player = new Player(lesson, headerFor({ help: 'demo' }))
  if (key === 'hand') player.act('chuck-key', 'hand')
  player.act('chuck-guard', 0).wait(2).act('speed-lever', 550).act('main-switch', true).act('spindle-lever', 'forward').wait(4)
  expect(fact(player.run, 'spindle_rpm')).toBeGreaterThan(500)
  return player
}

describe('the chuck key', () => {
  it('does not go into a chuck that turns, and goes home', () => {
    const { run } = running('hand')
    expect(legal(lesson, run, 'chuck-key', 'chuck')).toEqual({ not: 'handled now' })
    expect(legal(lesson, run, 'chuck-key', 'holder')).toBe(true)
  })
  it('goes into a chuck that stands', () => {
    const { run } = running('hand').act('spindle-lever', 'neutral').wait(12)
    expect(legal(lesson, run, 'chuck-key', 'chuck')).toBe(true)
  })
})

describe('an emergency stop at speed', () => {
  const stopped = (player: Player) => advance(lesson, player.run, player.run.tick + 250).steps.s22
  it('is made by the mushroom or by the foot brake alike', () => {
    expect(stopped(running('holder').act('e-stop', true))).toBe('done')
    expect(stopped(running('holder').act('foot-brake', true))).toBe('done')
  })
  it('is not what braking after the lever is', () => {
    expect(stopped(running('holder').act('spindle-lever', 'neutral').act('foot-brake', true))).toBe('open')
  })
})

describe('a handwheel on a screw', () => {
  it.each([
    ['cross-wheel', 'cross-slide'],
    ['compound-wheel', 'compound-slide'],
    ['tailstock-wheel', 'tailstock-quill'],
  ])('%s pushes away from the hand when it is turned clockwise', (wheelId, slideId) => {
    const [wheel, slide] = [lesson.part(wheelId), lesson.part(slideId)]
    const variable = lesson.machine.variables.find((v) => v.id === wheel.control!.var)!
    const low = variable.min!
    const pushes = travelOf(slide.joint!, variable)
    // The hand looks along the way the slide goes when its number grows.
    const looking = new Vector3(...slide.joint!.axis).multiplyScalar(Math.sign(pushes(low + 1) - pushes(low)))
    const turns = travelOf(wheel.joint!, variable)
    const angle = ((turns(low + 0.1) - turns(low)) * Math.PI) / 180
    const top = new Vector3(0, 1, 0)
    const moved = top
      .clone()
      .applyQuaternion(new Quaternion().setFromAxisAngle(new Vector3(...wheel.joint!.axis), angle))
      .sub(top)
    const right = looking.clone().cross(top)
    expect(moved.dot(right)).toBeGreaterThan(0)
  })
})
