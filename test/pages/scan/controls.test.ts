// @vitest-environment jsdom
// Working native controls from outside, and reading a page as groups and things.
import { afterEach, describe, expect, it } from 'vitest'
import { lettersOf, optionsOf, stepsOf, write } from '../../../src/pages/scan/controls.ts'
import { outlined, readPage, rootOf } from '../../../src/pages/scan/read-page.ts'
import { isGroup, thingsOf } from '../../../src/pages/scan/tree.ts'
import type { Stop } from '../../../src/pages/scan/tree.ts'

afterEach(() => document.body.replaceChildren())

function built(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body
}
const named = (stop: Stop): unknown => (isGroup(stop) ? { [stop.name]: stop.of.map(named) } : stop.name)
const slider = (min: number, max: number, step: number | 'any'): HTMLInputElement => {
  built(`<input type="range" min="${min}" max="${max}" step="${step}">`)
  return document.querySelector('input')!
}

describe('a slider', () => {
  it('moves by its own step and by a round number of steps', () => {
    expect(stepsOf(slider(0, 120, 1))).toEqual([10, 1, -1, -10])
    expect(stepsOf(slider(0, 250, 5))).toEqual([25, 5, -5, -25])
    expect(stepsOf(slider(0, 10, 10))).toEqual([10, -10])
  })

  it('without a step of its own moves by fiftieths', () => {
    expect(stepsOf(slider(0, 100, 'any'))).toEqual([10, 2, -2, -10])
  })

  it('comes to any of its values within twenty-five presses', () => {
    for (const [min, max, step] of [
      [0, 120, 1],
      [0, 250, 5],
      [0, 7200, 90],
      [0, 100, 10],
      [40, 160, 5],
    ] as const) {
      const [long = 0, short = 0] = stepsOf(slider(min, max, step))
      const most = Math.floor((max - min) / long) + long / short
      expect(most, `${min} to ${max} by ${step}`).toBeLessThanOrEqual(25)
    }
  })
})

it('a written value is heard of by the page', () => {
  const heard: string[] = []
  built('<select><option>a<option>b<option disabled>c</select><textarea></textarea>')
  document.body.addEventListener('input', ({ target }) => heard.push((target as HTMLTextAreaElement).value))
  document.body.addEventListener('change', ({ target }) => heard.push((target as HTMLSelectElement).value))
  write(document.querySelector('textarea')!, 'x')
  write(document.querySelector('select')!, 'b')
  expect(heard).toEqual(['x', 'b'])
  expect(optionsOf(document.querySelector('select')!).map(({ value }) => value)).toEqual(['a', 'b'])
})

it('a field for digits is filled with digits alone', () => {
  built('<input type="text" inputmode="numeric"><textarea></textarea>')
  expect(lettersOf(document.querySelector('input')!).flat().join('')).toBe('0123456789')
  expect(lettersOf(document.querySelector('textarea')!).flat()).toContain('q')
})

describe('a page', () => {
  it('is read as its sections, fieldsets and roles say', () => {
    const { tree } = readPage(
      built(`
        <header><nav aria-label="Ways"><a href="/a">A</a><a href="/b">B</a></nav></header>
        <main><section><h2>Lessons</h2><div><button>One</button><button>Two</button></div></section>
        <fieldset><legend>Help</legend><label><input type="radio" name="h">Much <b>help</b></label></fieldset></main>`),
    )
    expect(tree.of.map(named)).toEqual([
      { Ways: [{ Ways: ['A', 'B'] }] },
      { Lessons: [{ Lessons: ['One', 'Two'] }, { Help: ['Much help'] }] },
    ])
  })

  it('leaves out what is off, what is hidden from everybody and what leads out of reach', () => {
    const { tree } = readPage(
      built(`<a class="skip" href="#m">Skip</a><button disabled>Off</button><button aria-disabled="true">Not now</button>
        <fieldset disabled><button>Paused</button></fieldset><div inert><button>Inert</button></div>
        <button data-scan="never">Print</button><div aria-hidden="true"><button>Picture</button></div><button>On</button>`),
    )
    expect(thingsOf(tree).map(({ name }) => name)).toEqual(['On'])
  })

  it('marks what asks now, the main action and the ways elsewhere', () => {
    const { tree } = readPage(
      built(`<section data-scan="first"><button>Say</button></section><button class="primary">Go on</button><button>Other</button>
        <nav><a href="/">Home</a></nav>`),
    )
    expect(tree.of.map(({ rank }) => rank)).toEqual([0, 1, 2, 3])
  })

  it('takes an open dialog for the whole, the last that came up', () => {
    built(
      '<button>Below</button><section role="alertdialog"><button>Again</button></section><div role="dialog" aria-modal="true" id="d"></div>',
    )
    expect(rootOf(document).id).toBe('d')
    document.querySelector('#d')!.remove()
    expect(thingsOf(readPage(rootOf(document)).tree).map(({ name }) => name)).toEqual(['Again'])
  })

  it('outlines the whole label of a choice', () => {
    built('<label id="l"><input type="radio">A</label><input id="alone">')
    expect(outlined(document.querySelector('input')!).id).toBe('l')
    expect(outlined(document.querySelector('#alone')!).id).toBe('alone')
  })

  it('calls a list by its label, not by its options', () => {
    built('<label>Speed <select><option>83<option>270</select></label>')
    expect(thingsOf(readPage(document.body).tree)[0]!.name).toBe('Speed')
  })
})
