// Finds a Chromium for the end-to-end tests, or installs the system's package where it may.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

function onPath(name: string): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

/** The path of a Chromium that is already here, or undefined. `CHROME_PATH` goes first. */
export function findChromium(): string | undefined {
  const given = process.env.CHROME_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROME_PATH says ${given}, but there is no such file: correct it or unset it`)
  }
  for (const name of names) {
    const path = onPath(name)
    if (path) return path
  }
  return undefined
}

/** A Chromium to test with. Installs Debian's or Ubuntu's package when this process is root and apt-get is there; otherwise throws with the command to run. */
export function needChromium(): string {
  const here = findChromium()
  if (here) return here
  const asRoot = process.getuid?.() === 0
  if (asRoot && onPath('apt-get')) {
    console.log('No Chromium found: installing the system package (apt-get install chromium fonts-noto-cjk)…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'The end-to-end tests need a Chromium and none was found (looked for ' +
      names.join(', ') +
      ' on the PATH).\nInstall one and run again:\n  Debian/Ubuntu: sudo apt-get install chromium\n  Fedora: sudo dnf install chromium\n  macOS: brew install --cask chromium\nor set CHROME_PATH to the browser to use.',
  )
}
