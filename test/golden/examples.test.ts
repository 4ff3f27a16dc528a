// Every worked example comes to the end it promises, and every fault has one.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allLessons } from '../../tools/lessons-to-test.ts'
import { endOf, playExample } from '../../tools/replay.ts'

describe.each(allLessons())('%s', (name) => {
  const folder = `scenes/${name}/runs`
  const files = existsSync(folder) ? readdirSync(folder) : []
  it('has worked examples', () => {
    expect(files).toContain('perfect.json')
  })
  it.each(files)('%s ends as it says', (file) => {
    const { run, example } = playExample(`${folder}/${file}`)
    expect(endOf(run)).toEqual(example.expect)
  })
})
