// Vite plugin: the address of every model, with a hash of its bytes in it, so that a machine never meets the model of another version.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { Plugin } from 'vite'

const MODULE = 'virtual:model-urls'

/** Eight digits of the SHA-256 of each file under `root`, by its path there. */
export function versionsOf(root = 'public/models'): Record<string, string> {
  if (!existsSync(root)) return {}
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(root.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)]),
  )
}

/** The module's code. A file that is not there has no version; asking for it fails as it should. */
const code = (versions: Record<string, string>): string =>
  `const versions = ${JSON.stringify(versions)}
export const modelUrl = (file) => '/models/' + file + (file in versions ? '?v=' + versions[file] : '')`

export function modelUrls(): Plugin {
  return {
    name: 'model-urls',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? code(versionsOf()) : undefined),
  }
}
