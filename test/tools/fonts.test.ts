// No text shows an empty box: every character in use has a letter in a font that we serve.
import { expect, it } from 'vitest'
import { charactersInUse, shared, slices } from '../../tools/fonts.ts'

it('has a letter for every character that some text shows, in any language', () => {
  expect(shared(charactersInUse()).none).toBe('')
})

it('writes Chinese and Vietnamese with one family, forms only Japanese has with the other, and says what nobody has', () => {
  expect(shared('機械ệđ検変\u{1F6E0}')).toEqual({ TC: '機械ệđ', JP: '検変', none: '\u{1F6E0}' })
})

it('cuts every character into one slice, those of the interface first and those of further languages last', () => {
  const cut = slices()
  const all = cut.flatMap(({ characters }) => Array.from(characters))
  expect(new Set(all).size).toBe(all.length)
  expect(all.sort().join('')).toBe(charactersInUse())
  const sliceOf = (character: string) => cut.findIndex(({ characters }) => characters.includes(character))
  expect(sliceOf('工')).toBeLessThan(sliceOf('溜'))
  expect(sliceOf('溜')).toBeLessThan(sliceOf('ớ'))
  expect(sliceOf('ế'), 'the menu of languages').toBeLessThan(sliceOf('溜'))
  expect(cut.at(-1)?.family).toBe('JP')
})
