// npm start: builds the app when its sources have changed since the last build, then serves it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressFolder } from './compress-folder.ts'

/** The tools as a whole: a list of those that the build imports would be out of date one day. */
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'scenes', 'public', 'tools']
/** Put into public/ by tools/prepare.ts at every build: results, not sources. */
const PREPARED = ['public/basis', 'public/xr-profiles', 'public/fonts']
const MARK = 'dist/.source-hash'

function filesUnder(path: string): string[] {
  if (!existsSync(path) || PREPARED.includes(path) || path.endsWith('.usdz')) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

async function buildIfStale(): Promise<void> {
  const wanted = sourceHash()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return
  console.log('Building the app (the sources have changed since the last build)…')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('Gongfang did not start: the app could not be built. The reason stands above; "npm ci" mends missing packages.')
    process.exit(1)
  }
  await compressFolder('dist')
  writeFileSync(MARK, wanted)
}

await buildIfStale()
await import('./main.ts')
