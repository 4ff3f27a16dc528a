// The content hash: which machine and lesson a run was taken under. Words are left out, so a mended sentence changes nothing.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** JSON with sorted keys: the same content is the same text. */
function canonical(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`
  if (typeof json !== 'object' || json === null) return JSON.stringify(json)
  const pairs = Object.entries(json).filter(([key, value]) => key !== '$schema' && value !== undefined)
  return `{${pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
    .join(',')}}`
}

/** SHA-256 (hex) of machine and lesson, whatever their layout and the order of their keys. */
export function contentHash(machine: unknown, lesson: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ machine, lesson }))))
}
