// Everything a worked example tells is valid xAPI, in both versions the store speaks.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkStatement } from '../../server/lrs/schema.ts'
import { statements } from '../../src/core/record/statements.ts'
import { startRun } from '../../src/core/run/run.ts'
import { allLessons } from '../../tools/lessons-to-test.ts'
import { playExample } from '../../tools/replay.ts'

const actor = { objectType: 'Agent', account: { homePage: 'https://gongfang.example/', name: 'p-7' } }

describe.each(allLessons())('%s', (name) => {
  const folder = `scenes/${name}/runs`
  it.each(['1.0.3', '2.0.0'] as const)('speaks valid xAPI %s', (version) => {
    for (const file of readdirSync(folder)) {
      const { lesson, scene, run } = playExample(`${folder}/${file}`)
      for (const statement of statements(lesson, scene.text, startRun(lesson, run.header), run, 'https://gongfang.example/')) {
        expect(checkStatement({ ...statement, actor }, version, file).id).toBe(statement.id)
        expect(Object.keys(statement.object.definition.name), `${file} ${statement.object.id} has a name`).toEqual(['zh-TW', 'en'])
        expect(JSON.stringify(statement).length, `${file} bytes`).toBeLessThan(5000)
      }
    }
  })
})
