// Import rules, names, stores and the arithmetic of core: what the compiler and the linter cannot see.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseSync } from '@swc/core'

const folders = ['src', 'server', 'tools', 'models'].filter(existsSync)

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}

/** All TypeScript files under the given folders. */
function sources(roots: string[]): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => `${root}/${file.replaceAll('\\', '/')}`),
  )
}

const parse = (file: string, code: string): unknown => parseSync(code, { syntax: 'typescript', tsx: file.endsWith('x') })

/** Calls `visit` for every node of a syntax tree; what is under a node for which it says false is left out. */
function walk(node: unknown, visit: (node: object) => boolean | void): void {
  if (typeof node !== 'object' || node === null || visit(node) === false) return
  Object.values(node).forEach((child) => walk(child, visit))
}

/** `a ** b` in core: engines may differ in the last bit, so a replay could. Returns one line a place. */
export function powersIn(file: string, code: string): string[] {
  const found: string[] = []
  walk(parse(file, code), (node) => {
    if ('operator' in node && (node.operator === '**' || node.operator === '**='))
      found.push(`${file}: ${node.operator} in core: engines may differ in the last bit; multiply instead`)
  })
  return found
}

/** A folder or file that is called by what it is not: what is in it belongs where it is used. Returns one line a path. */
export const namelessIn = (files: readonly string[]): string[] =>
  files
    .filter((file) => /(^|[/.-])(utils?|helpers?|misc)([/.-]|$)/i.test(file))
    .map((file) => `${file}: named after nothing it does; put what is in it where it is used`)

const storeMakers = /^(create|createStore|createWithEqualityFn)$/
const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|PrivateMethod|Constructor|MethodProperty)$/

/** zustand stores made when a file is loaded: one for all runs and tests, instead of one each. Returns one line a place. */
export function moduleStoresIn(file: string, code: string): string[] {
  const makers = new Set<string>()
  const found: string[] = []
  walk(parse(file, code), (node) => {
    if (!('type' in node)) return
    if (node.type === 'ImportDeclaration') {
      const { source, specifiers } = node as unknown as {
        source: { value: string }
        specifiers: { local: { value: string }; imported?: { value: string } | null }[]
      }
      if (/^zustand(\/|$)/.test(source.value))
        for (const { local, imported } of specifiers) if (storeMakers.test(imported?.value ?? local.value)) makers.add(local.value)
      return false
    }
    if (node.type === 'CallExpression') {
      const { callee } = node as unknown as { callee: { type: string; value?: string } }
      if (callee.type === 'Identifier' && makers.has(callee.value ?? ''))
        found.push(`${file}: ${callee.value} at module level: one store for everybody; make it where it is owned`)
    }
    return !isFunction.test(String(node.type))
  })
  return found
}

/** What a file imports, as a file that does nothing else: dependency-cruiser's parser knows TypeScript but no JSX. */
function importsOnly(file: string, code: string): string {
  const lines: string[] = []
  walk(parse(file, code), (node) => {
    if (!('type' in node)) return
    if ('source' in node && typeof node.source === 'object' && node.source && 'value' in node.source)
      lines.push(`import '${String(node.source.value)}'`)
    if (node.type === 'CallExpression' && 'callee' in node && 'arguments' in node) {
      const { callee, arguments: args } = node as { callee: { type: string }; arguments: { expression: { value?: unknown } }[] }
      if (callee.type === 'Import') lines.push(`void import('${String(args[0]?.expression.value)}')`)
    }
  })
  return `${lines.join('\n')}\nexport {}\n`
}

/** A copy of the house to be cruised, its .tsx files reduced to what they import. */
function cruisable(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cruise-'))
  for (const item of [...folders, 'docs/dependencies.md', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(item, join(copy, item), { recursive: true })
  for (const item of ['node_modules', 'scenes']) if (existsSync(item)) symlinkSync(resolve(item), join(copy, item))
  for (const file of sources(folders))
    if (file.endsWith('x')) writeFileSync(join(copy, file), importsOnly(file, readFileSync(file, 'utf8')))
  return copy
}

function importFaults(): string[] {
  const args = ['--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  const cwd = cruisable()
  const { modules, summary } = JSON.parse(execFileSync('npx', args, { cwd, encoding: 'utf8', maxBuffer: 1e9 })) as Cruise
  rmSync(cwd, { recursive: true })
  const cruised = new Set(modules.map((module) => module.source))
  const missed = sources(folders).filter((file) => !cruised.has(file) && !file.endsWith('.d.ts'))
  return [
    ...missed.map((file) => `${file}: not cruised; the import rules saw nothing of it`),
    ...summary.violations.map((v) => `${v.from} → ${v.to}: ${v.rule.name}`),
  ]
}

const faults = [
  ...importFaults(),
  ...namelessIn(sources([...folders, 'test'].filter(existsSync))),
  ...sources(['src']).flatMap((file) => moduleStoresIn(file, readFileSync(file, 'utf8'))),
  ...sources(['src/core']).flatMap((file) => powersIn(file, readFileSync(file, 'utf8'))),
]
for (const fault of faults) console.error(fault)
if (faults.length) process.exitCode = 1
