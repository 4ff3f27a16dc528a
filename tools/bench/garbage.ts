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

/** Tells from where in `src` a place in a built script came. */
class OwnCode {
  private readonly maps = new Map<string, SourceMap | undefined>()
  private readonly dist: string

  constructor(dist: string) {
    this.dist = dist
  }

  /** File and line, or undefined for what is not of `src`. */
  placeOf(url: string, line: number, column: number): string | undefined {
    const entry = this.mapOf(new URL(url).pathname)?.findEntry(line, column)
    if (!entry || !('originalSource' in entry) || entry.originalSource.includes('node_modules')) return undefined
    const file = /(?:^|\/)(src\/.*)/.exec(entry.originalSource)?.[1]
    return file && `${file}:${entry.originalLine + 1}`
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

export interface Garbage {
  bytes: number
  /** By file and line of the function. */
  byPlace: ReadonlyMap<string, number>
}

/**
 * Bytes that functions of `src` allocate, short-lived ones too, while `during` runs; what a built-in (a map's iterator, a sort) allocates counts for its caller.
 * @throws when the build has no source maps: nothing could be told apart
 */
export async function ownGarbage(page: Page, during: () => Promise<unknown>, dist = 'dist'): Promise<Garbage> {
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
  const byPlace = new Map<string, number>()
  const walk = ({ callFrame, selfSize, children }: Sampled, caller: string | undefined): void => {
    const { scriptId, url, lineNumber, columnNumber } = callFrame
    const isBuiltIn = scriptId === '0'
    const place = isBuiltIn ? caller : url.startsWith('http') ? code.placeOf(url, lineNumber, columnNumber) : undefined
    if (place !== undefined) byPlace.set(place, (byPlace.get(place) ?? 0) + selfSize)
    for (const child of children) walk(child, place)
  }
  walk(profile.head, undefined)
  if (byPlace.size === 0)
    throw new Error(`${dist}: expected source maps that name files of src, found none; build with them (vite.config.ts)`)
  return { bytes: [...byPlace.values()].reduce((sum, bytes) => sum + bytes, 0), byPlace }
}
