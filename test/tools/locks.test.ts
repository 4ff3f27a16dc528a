// Every lock of the house is seen to catch a planted fault, in a small house of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const house = mkdtempSync(join(tmpdir(), 'house-'))

const planted: Record<string, string> = {
  'src/core/lesson/fine.ts': 'export const one = 1\n',
  'src/core/lesson/types-of-three.ts': "import type { Object3D } from 'three'\nexport type Node = Object3D\n",
  'src/core/lesson/reads-files.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
  'src/core/lesson/asks-the-dom.ts': 'export const title = document.title\n',
  'src/core/lesson/asks-the-clock.ts': 'export const now = (): number => Date.now()\n',
  'src/core/lesson/rolls-dice.ts': 'export const dice = (): number => Math.random() + Math.sin(1)\n',
  'src/core/lesson/bends.ts': 'export const bend = (a: number): number => Math.hypot(Math.atan(a), Math.log1p(a))\n',
  'src/core/lesson/sorts.ts': 'export const sorted = (a: string, b: string): number => a.localeCompare(b)\n',
  'src/core/lesson/loose.ts': 'export const first = (list: string[]): string => list[0]\n',
  'src/core/lesson/untidy.ts': 'export const untidy = 1;\n',
  'src/core/lesson/raises.ts': 'export const square = (a: number): number => a ** 2\n',
  'src/core/lesson/ring-a.ts': "import { b } from './ring-b.ts'\nexport const a: number = b\n",
  'src/core/lesson/ring-b.ts': "import { a } from './ring-a.ts'\nexport const b: number = a\n",
  'src/session/draws.ts': "import { Mesh } from 'three'\nexport const mesh = new Mesh()\n",
  'src/view/phones-home.ts': "import { one } from '../edge/line.ts'\nexport const two = one + one\n",
  'src/edge/line.ts': 'export const one = 1\n',
  'src/edge/everything.ts': "export * from './line.ts'\n",
  'src/edge/forgets.ts': 'export async function send(): Promise<void> {}\nexport function go(): void {\n  send()\n}\n',
  'src/edge/anything.ts': 'export const anything = (x: any): unknown => x\n',
  'src/edge/half-switch.ts':
    "export const say = (x: 'a' | 'b'): string => {\n  switch (x) {\n    case 'a':\n      return x\n  }\n  return ''\n}\n",
  'src/edge/long.ts': `${'// a line\n'.repeat(401)}export const long = 1\n`,
  'src/edge/lonely.ts': 'const lonely = 1\nvoid lonely\n',
  'src/main.tsx': "import './session/draws.ts'\n",
  'src/session/utils/all.ts': 'export const all = 1\n',
  'src/session/shared.ts': "import { createStore as make } from 'zustand/vanilla'\nexport const shared = make(() => ({ n: 0 }))\n",
  'src/session/owned.ts':
    "import { createStore } from 'zustand/vanilla'\nexport const owned = (): unknown => createStore(() => ({ n: 0 }))\n",
  'src/view/shared.tsx':
    "import { create } from 'zustand'\nexport const useShared = create<{ n: number }>()(() => ({ n: 0 }))\nexport const Shared = () => <p>{useShared.name}</p>\n",
  'src/edge/draws.ts': "import '../view/phones-home.ts'\n",
  'src/pages/draws.tsx': "import { Mesh } from 'three'\nexport const Draws = () => <p>{new Mesh().name}</p>\n",
  'src/console/keeps.ts': "import '../session/draws.ts'\n",
  'server/shows.ts': "import '../src/edge/line.ts'\n",
  'tools/shows.ts': "import '../src/session/draws.ts'\n",
  'models/plays.ts': "import '../src/core/lesson/fine.ts'\n",
  'src/pages/loop.ts': "import '../main.tsx'\n",
}

function run(command: string): string {
  const done = spawnSync('npx', ['--no-install', ...command.split(' ')], { cwd: house, encoding: 'utf8', maxBuffer: 1e8 })
  return `${done.stdout}${done.stderr}`
}

beforeAll(() => {
  for (const file of [
    '.oxlintrc.json',
    '.prettierrc.json',
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'src/core/tsconfig.json',
    'docs/dependencies.md',
    'package.json',
    'tools/check-house.ts',
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    cpSync(join(root, file), join(house, file))
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [file, code] of Object.entries(planted)) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), code)
  }
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the compiler', () => {
  it('knows no DOM in core', () => {
    const said = run('tsc -p src/core')
    expect(said).toContain('asks-the-dom.ts')
    expect(said).not.toContain('fine.ts')
  })
  it('is strict', () => {
    expect(run('tsc -p src/core')).toMatch(/loose\.ts.*TS2322/)
  })
})

describe('the format', () => {
  it('is one for all', () => {
    const said = run('prettier --check src/core/lesson')
    expect(said).toContain('untidy.ts')
    expect(said).not.toContain('fine.ts')
  })
})

describe('the import rules', () => {
  it('refuse what the house refuses, type imports, rings and main included, and let the rest be', () => {
    const said = run('tsx tools/check-house.ts')
    expect(said).toMatch(/types-of-three\.ts → .*three.*core-imports-only-its-own/)
    expect(said).toMatch(/reads-files\.ts → fs: core-imports-only-its-own/)
    expect(said).toMatch(/draws\.ts → .*session-imports-only-its-own/)
    expect(said).toMatch(/edge\/draws\.ts → src\/view\/phones-home\.ts: edge-imports-only-its-own/)
    expect(said).toMatch(/pages\/draws\.tsx → .*three.*: pages-imports-only-its-own/)
    expect(said).toMatch(/keeps\.ts → src\/session\/draws\.ts: console-imports-only-its-own/)
    expect(said).toMatch(/server\/shows\.ts → src\/edge\/line\.ts: server-imports-only-its-own/)
    expect(said).toMatch(/tools\/shows\.ts → src\/session\/draws\.ts: tools-imports-only-its-own/)
    expect(said).toMatch(/plays\.ts → src\/core\/lesson\/fine\.ts: models-imports-only-its-own/)
    expect(said).toMatch(/phones-home\.ts → src\/edge\/line\.ts: view-imports-only-its-own/)
    expect(said).toMatch(/ring-a\.ts.*no-circular/)
    expect(said).toMatch(/loop\.ts → src\/main\.tsx: nobody-imports-main/)
    expect(said).toMatch(/lonely\.ts.*no-orphans/)
    expect(said).toMatch(/raises\.ts: \*\* in core/)
    expect(said).toMatch(/session\/utils\/all\.ts: named after nothing it does/)
    expect(said).toMatch(/session\/shared\.ts: make at module level/)
    expect(said).toMatch(/view\/shared\.tsx: create at module level/)
    expect(said).not.toContain('owned.ts: ')
    expect(said).not.toContain('not cruised')
    expect(said).not.toMatch(/fine\.ts → .*imports-only-its-own/)
  })
})

describe('the linter', () => {
  it('refuses clocks and chance in core, lost promises, any, half switches, barrels and long files', () => {
    const said = run('oxlint --type-aware --format=unix')
    for (const [file, rule] of [
      ['asks-the-clock.ts', 'no-restricted-globals'],
      ['rolls-dice.ts', 'no-restricted-properties'],
      ['bends.ts', 'no-restricted-properties'],
      ['sorts.ts', 'no-restricted-properties'],
      ['forgets.ts', 'no-floating-promises'],
      ['anything.ts', 'no-explicit-any'],
      ['half-switch.ts', 'switch-exhaustiveness-check'],
      ['everything.ts', 'no-barrel-file'],
      ['long.ts', 'max-lines'],
    ])
      expect(said).toMatch(new RegExp(`${file}.*${rule}`))
    expect(said).not.toContain('fine.ts')
  })
})
