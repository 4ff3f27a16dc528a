// Who may import whom (DESIGN: the house). Packages a folder may use are read from the table in docs/dependencies.md.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** folder → packages, from rows `| package | version line | folders | why |`. */
function allowedPackages() {
  const rows = readFileSync(join(__dirname, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]+\|$/gm)
  const byFolder = new Map()
  for (const [, name, folders] of rows)
    for (const folder of folders
      .split(',')
      .map((f) => f.trim())
      .filter(Boolean))
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), name])
  return byFolder
}

const packages = allowedPackages()
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** Everything a folder may reach: its own project folders and its packages. */
const only = (name, from, own) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [
      ...own,
      ...(packages.get(name) ?? []).map((p) => `node_modules/${escape(p)}/`),
      ...(packages.get(name) ?? []).map((p) => `node_modules/@types/${escape(p.replace(/^@/, '').replace('/', '__'))}/`),
    ],
  },
})
const builtIn =
  '^(node:)?(fs|path|url|http|https|crypto|os|child_process|stream|zlib|net|module|util|worker_threads|buffer|events|assert|timers|process|perf_hooks|dns)(/|$)'

module.exports = {
  forbidden: [
    only('core', '^src/core/', ['^src/core/']),
    only('session', '^src/session/', ['^src/(core|session)/']),
    only('edge', '^src/edge/', ['^src/(core|edge)/', '^src/session/ports\\.ts$', '^src/text/', '^scenes/', '^virtual:']),
    only('view', '^src/view/', ['^src/(core|session|view)/', '^virtual:model-urls$']),
    only('pages', '^src/pages/', ['^src/(core|session|edge|pages|text)/', '^scenes/']),
    only('console', '^src/console/', ['^src/(core|console|text)/', '^src/edge/(service|i18n|content|stations|recordings)\\.ts$']),
    only('server', '^server/', ['^server/', '^src/core/', builtIn]),
    only('tools', '^tools/', ['^tools/', '^src/core/', '^models/', builtIn]),
    only('models', '^models/', ['^models/', builtIn]),
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.tsx$' } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|server)/', pathNot: ['^src/main\\.tsx$', '\\.d\\.ts$', 'no-emulator\\.ts$', '^src/text/'] },
      to: {},
    },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
