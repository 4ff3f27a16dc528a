// No text shows an empty box: every character in use has a letter in a font that we serve.
import { expect, it } from 'vitest'
import { charactersInUse, shared } from '../../tools/fonts.ts'

it('has a letter for every character that some text shows, in any language', () => {
  expect(shared(charactersInUse()).none).toBe('')
})

it('writes Chinese and Vietnamese with one family, forms only Japanese has with the other, and says what nobody has', () => {
  expect(shared('機械ệđ検変\u{1F6E0}')).toEqual({ TC: '機械ệđ', JP: '検変', none: '\u{1F6E0}' })
})
