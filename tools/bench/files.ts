// Budgets that lie on disk: what the landing page loads, and what each model weighs.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { budgets } from '../budgets.ts'
import type { Line } from './statistics.ts'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
}

/** Gzipped bytes of all scripts the landing page needs: the entry, its static imports, and the lazily loaded landing chunk with its own. */
export function landingLine(dist = 'dist'): Line {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const needed = new Set<string>()
  const need = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || needed.has(key)) return
    needed.add(key)
    chunk.imports?.forEach(need)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry || key.endsWith('pages/Landing.tsx')) need(key)
  const scripts = new Set([...needed].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js')))
  const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0)
  return { what: 'landing page JavaScript, gzipped', measured: bytes, budget: budgets.landing.gzipBytes, unit: 'bytes' }
}
