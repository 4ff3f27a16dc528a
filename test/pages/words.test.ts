// The interface's words: both languages say the same things, and whatever a page asks for is there.
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCHOOL_LANG, filledFrom } from '../../src/core/scene/languages.ts'
import { compileTexts, languageList } from '../../tools/compiled-texts.ts'
import { readSceneIndex, stationWords } from '../../tools/scene-index.ts'

const read = (lang: string) => JSON.parse(readFileSync(`src/text/${lang}.json`, 'utf8')) as Record<string, string>
const [zh, en] = [read('zh-TW'), read('en')]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort((a, b) => a.localeCompare(b))
const sources = ['src/pages', 'src/console', 'src/session', 'src/view'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, code: readFileSync(`${folder}/${file}`, 'utf8') })),
)

describe('the interface’s words', () => {
  it('have the same ids in both languages, none of them empty', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe('')
  })

  it('have the same holes in both languages', () => {
    for (const [id, text] of Object.entries(zh)) expect([id, holes(en[id] ?? '')]).toEqual([id, holes(text)])
  })

  it('in every further language say nothing that nobody asks for, with the same holes, and fall back visibly', () => {
    for (const { lang } of languageList().slice(2))
      for (const [id, text] of Object.entries(read(lang))) expect([lang, id, holes(text)]).toEqual([lang, id, holes(zh[id] ?? '')])
    expect(filledFrom({ 'a.b': '按鈕', 'a.c': '關' }, { 'a.b': 'Nút', 'a.d': 'thừa' })).toEqual({ 'a.b': 'Nút', 'a.c': '〔中文〕關' })
  })

  it('are there for every id that a page, the board or a session names', () => {
    const asked = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/(?:\bt|\bui|\bplain)\(\s*'([a-z-]+\.[\w.-]+)'|\bid: '(live\.[\w.-]+)'/g)].map((m) => `${file}: ${m[1] ?? m[2]}`),
    )
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((line) => !((line.split(': ')[1] as string) in zh))).toEqual([])
  })

  it('are each asked for by somebody: an id is written out, or built from a template', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`src/${file}`, 'utf8'))
      .join('\n')
    const written = new Set([...code.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((m) => m[1]))
    const prefixes = new Set([...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map((m) => m[1] ?? ''))
    const isAsked = (id: string) => written.has(id) || [...prefixes].some((prefix) => id.startsWith(prefix))
    // What a language calls itself is read off its file (tools/languages.ts).
    const unused = Object.keys(zh).filter((id) => id !== 'language.name' && !isAsked(id))
    expect(unused).toEqual([])
    expect(['board.alone-exam', 'landing', 'live.never'].filter(isAsked)).toEqual([])
  })

  it('are refused at build time when a hole is never closed, naming the word', () => {
    expect(() => compileTexts('en.json', { 'a.b': '{n of {of}' })).toThrow(/en\.json: a\.b: .*\{n of/)
  })

  it('use Taiwan’s terms', () => {
    const foreign = /视|设|网络|数据|软件|屏幕|用户|信息(?!系)|视频|存储|链接|点击/
    for (const [id, text] of Object.entries(zh)) expect([id, foreign.test(text)]).toEqual([id, false])
  })
})

describe('the words of the stations', () => {
  it('name every station and every open lesson in the school’s own language', () => {
    const words = stationWords(SCHOOL_LANG)
    for (const { id, equipment } of readSceneIndex().clusters) {
      expect(words).toHaveProperty([`station.${id}.name`])
      for (const lesson of equipment) {
        expect(words).toHaveProperty([`station.${id}/${lesson.id}.name`])
        expect(words).toHaveProperty([`station.${id}/${lesson.id}.summary`])
      }
    }
  })
})
