// Garbage of our own code, told from the libraries' and the emulator's by the build's source maps.
import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

/** Mean bytes between two sampled allocations: small against the budget times the frames measured. */
const samplingInterval = 256

/** A node of V8's sampling heap profile (Chrome DevTools protocol, HeapProfiler.SamplingHeapProfileNode). */
interface Sampled {
  callFrame: { scriptId: string; url: string; lineNumber: number; columnNumber: number }
  selfSize: number
  children: Sampled[]
}

/** Whether a place in a built script came from `src`. */
class OwnCode {
  private readonly maps = new Map<string, SourceMap | undefined>()
  private readonly dist: string

  constructor(dist: string) {
    this.dist = dist
  }

  has(url: string, line: number, column: number): boolean {
    const entry = this.mapOf(new URL(url).pathname)?.findEntry(line, column)
    return (
      entry !== undefined &&
      'originalSource' in entry &&
      /(^|\/)src\//.test(entry.originalSource) &&
      !entry.originalSource.includes('node_modules')
    )
  }

  private mapOf(path: string): SourceMap | undefined {
    const file = `${this.dist}${path}.map`
    if (!this.maps.has(path))
      this.maps.set(
        path,
        existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]) : undefined,
      )
    return this.maps.get(path)
  }
}

/**
 * Bytes that functions of `src` allocate, short-lived ones too, while `during` runs; what a built-in (a map's iterator, a sort) allocates counts for its caller.
 * @throws when the build has no source maps: nothing could be told apart
 */
export async function ownGarbage(page: Page, during: () => Promise<unknown>, dist = 'dist'): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.startSampling', {
    samplingInterval,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  await during()
  const { profile } = await session.send('HeapProfiler.stopSampling')
  const code = new OwnCode(dist)
  let own = 0
  let known = 0
  const walk = ({ callFrame, selfSize, children }: Sampled, isCallerOwn: boolean): void => {
    const { scriptId, url, lineNumber, columnNumber } = callFrame
    const isBuiltIn = scriptId === '0'
    const isOwn = isBuiltIn ? isCallerOwn : url.startsWith('http') && code.has(url, lineNumber, columnNumber)
    if (isOwn) own += selfSize
    if (isOwn && !isBuiltIn) known += 1
    for (const child of children) walk(child, isOwn)
  }
  walk(profile.head, false)
  if (known === 0) throw new Error(`${dist}: expected source maps that name files of src, found none; build with them (vite.config.ts)`)
  return own
}
