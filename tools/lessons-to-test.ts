// Chooses the lessons the end-to-end tests play: the lathe always, what changed, and two others in rotation.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** All lessons as `<cluster>/<equipment>`. */
export function allLessons(root = 'scenes'): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((cluster) => readdirSync(`${root}/${cluster.name}`).map((name) => `${cluster.name}/${name}`))
    .filter((lesson) => existsSync(`${root}/${lesson}/lesson.json`))
    .sort()
}

/** Files changed since the branch left `base`, committed or not; empty when git cannot tell. */
function changedFiles(base: string): string[] {
  const diff = spawnSync('git', ['diff', '--name-only', base], { encoding: 'utf8' })
  return diff.status === 0 ? diff.stdout.split('\n').filter(Boolean) : []
}

/** Pure: picks from `all`. `turn` makes the two others change from day to day. */
export function choose(all: string[], changed: string[], turn: number): string[] {
  const always = all.filter((lesson) => lesson.endsWith('/engine-lathe') || changed.some((file) => file.startsWith(`scenes/${lesson}/`)))
  const rest = all.filter((lesson) => !always.includes(lesson))
  const start = rest.length ? turn % rest.length : 0
  const others = [...rest.slice(start), ...rest.slice(0, start)].slice(0, 2)
  return [...always, ...others]
}

/** What this run of the tests should play. */
export function lessonsToTest(every: boolean): string[] {
  const all = allLessons()
  const day = Math.floor(Date.now() / 86_400_000)
  return every ? all : choose(all, changedFiles(process.env.GONGFANG_TEST_BASE ?? 'HEAD~1'), day * 2)
}
