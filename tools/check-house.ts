// Import rules and the arithmetic of core: what the compiler and the linter cannot see.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
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

/** `a ** b` in core: engines may differ in the last bit, so a replay could. Returns one line a place. */
export function powersIn(file: string, code: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('operator' in node && (node.operator === '**' || node.operator === '**='))
      found.push(`${file}: ${node.operator} in core: engines may differ in the last bit; multiply instead`)
    Object.values(node).forEach(walk)
  }
  walk(parseSync(code, { syntax: 'typescript', tsx: file.endsWith('x') }))
  return found
}

function importFaults(): string[] {
  const args = ['--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  const { modules, summary } = JSON.parse(execFileSync('npx', args, { encoding: 'utf8', maxBuffer: 1e9 })) as Cruise
  const cruised = new Set(modules.map((module) => module.source))
  const missed = sources(folders).filter((file) => !cruised.has(file) && !file.endsWith('.d.ts'))
  return [
    ...missed.map((file) => `${file}: not cruised; the import rules saw nothing of it`),
    ...summary.violations.map((v) => `${v.from} → ${v.to}: ${v.rule.name}`),
  ]
}

const faults = [...importFaults(), ...sources(['src/core']).flatMap((file) => powersIn(file, readFileSync(file, 'utf8')))]
for (const fault of faults) console.error(fault)
if (faults.length) process.exitCode = 1
