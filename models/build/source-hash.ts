// The hash of everything a model is made from: its program, all that it imports here, and Blender's scripts.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const BUILDER = 'models/build/build-model.ts'
const SCRIPTS = 'models/blender'

/** The files reached from `entry` by relative imports, itself included. */
function reached(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found
  found.add(entry)
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)) reached(join(dirname(entry), path), found)
  return found
}

/** Hash of the sources behind `program` (path from the repository's root); line ends do not count. */
export function sourceHash(program: string): string {
  const scripts = readdirSync(SCRIPTS)
    .filter((file) => file.endsWith('.py'))
    .map((file) => `${SCRIPTS}/${file}`)
  const files = [...new Set([...reached(program), ...reached(BUILDER), ...scripts])].sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\n`)
  return hash.digest('hex').slice(0, 24)
}
