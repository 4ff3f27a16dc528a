// The texture transcoder that we serve makes no functions from text.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withoutEval } from '../../tools/transcoder.ts'

const glue = readFileSync('node_modules/three/examples/jsm/libs/basis/basis_transcoder.js', 'utf8')

describe('the transcoder', () => {
  it('loses every use of the Function constructor on text', () => {
    expect(glue).toContain('newFunc(Function,')
    expect(withoutEval(glue)).not.toContain('newFunc(Function,')
  })

  it('says so when the package has changed', () => {
    expect(() => withoutEval(glue.replace('newFunc(Function,params)', 'makeFunction(params)'))).toThrow(/found it 0 times/)
  })
})
