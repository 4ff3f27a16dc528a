// @vitest-environment jsdom
// One thing at a time: every deed that a demonstration does has its pictogram and its sentence.
import { describe, expect, it } from 'vitest'
import { createInterface } from '../../src/edge/i18n.ts'
import { instructionOf } from '../../src/pages/run/one-step/instruction.ts'
import { pictogramNames } from '../../src/pages/run/one-step/Pictogram.tsx'
import type { RunWords } from '../../src/pages/run/words.ts'
import { lesson, scene, world } from '../session/lathe.ts'

const zh = await createInterface('zh-TW')
const say = (id: string) => scene.text['zh-TW'][id] ?? ''
const words: RunWords = {
  lang: 'zh-TW',
  languages: zh.languages,
  ui: zh.t,
  change: zh.change,
  scene: say,
  news: ({ id }) => id,
  value: (variable, value) => say(`value.${variable.id}.${String(value)}`) || String(value),
}
const { session } = world()
const told = (deed: Parameters<typeof instructionOf>[2], inspecting?: string) => instructionOf(session, words, deed, inspecting)

describe('an instruction', () => {
  const deeds = lesson.file.steps.flatMap((step) => step.perform)
  it.each(deeds.map((deed) => [JSON.stringify(deed), deed] as const))('says what to do for %s', (_, deed) => {
    const { pictogram, sentence } = told(deed)
    expect(pictogramNames).toContain(pictogram)
    expect(sentence).not.toMatch(/^one\.|[{}]|：$|「」/)
  })

  it('says that a watch is taken off, though the rule about it comes true', () => {
    expect(told({ act: 'watch', to: true })).toMatchObject({ pictogram: 'remove', sentence: '拿下「手錶」' })
  })

  it('an e-stop is struck and twisted free, a pedal trodden and let go', () => {
    expect(told({ act: 'e-stop', to: true }).sentence).toBe('拍下「緊急停止按鈕」')
    expect(told({ act: 'e-stop', to: false }).sentence).toBe('旋開「緊急停止按鈕」')
    expect(told({ act: 'foot-brake', to: true }).sentence).toMatch(/^踩下/)
    expect(told({ act: 'foot-brake', to: false }).sentence).toMatch(/^放開/)
  })

  it('asks for a verdict once the part has been looked at, and for the look before', () => {
    expect(told({ judge: 'gear-cover', as: 'sound' }).pictogram).toBe('look')
    expect(told({ judge: 'gear-cover', as: 'sound' }, 'gear-cover')).toEqual({ pictogram: 'judge', sentence: '齒輪側蓋：你的判斷？' })
  })
})
