// What the outside may set: environment and arguments, read once, checked, with the documented defaults.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { tellIssue } from './check.ts'
import { StartRefused } from './refusal.ts'

export interface Settings {
  port: number
  host: string
  /** Serve the LAN over https with a certificate of our own. */
  lan: boolean
  dataDir: string
  /** PostgreSQL instead of the embedded store. */
  databaseUrl: string | undefined
  /** Fixes the token of the one-time owner link. */
  setupToken: string | undefined
  lrsKeys: { key: string; secret: string }[]
  /** IRI under which pseudonyms and vocabulary live; ends in a slash. */
  base: string
  tls: { certFile: string; keyFile: string } | undefined
  /** Folder of the built app. */
  dist: string
  version: string
}

const unset = (value: unknown) => (value === '' ? undefined : value)
const environment = z.object({
  PORT: z.preprocess(unset, z.coerce.number('expected a port number').int().min(0).max(65535).default(8080)),
  HOST: z.preprocess(unset, z.string().optional()),
  DATA_DIR: z.preprocess(unset, z.string().default('./data')),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'expected postgresql://user:password@host/database')
      .optional(),
  ),
  GONGFANG_SETUP_TOKEN: z.preprocess(unset, z.string().min(8, 'expected at least 8 characters').optional()),
  GONGFANG_LRS_KEYS: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[^:,\s]+:[^:,\s]{8,}(,[^:,\s]+:[^:,\s]{8,})*$/, 'expected key:secret,key:secret with secrets of 8 characters or more')
      .optional(),
  ),
  GONGFANG_BASE: z.preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: 'expected an http(s) address ending in a slash' })
      .endsWith('/', 'expected a slash at the end')
      .default('https://gongfang.example/'),
  ),
  TLS_CERT: z.preprocess(unset, z.string().optional()),
  TLS_KEY: z.preprocess(unset, z.string().optional()),
})

// Never told in a message: their values are secrets.
const SECRET = /TOKEN|KEYS|DATABASE_URL/

/** Reads the settings. Throws StartRefused naming the variable that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const unknown = args.find((arg) => arg !== '--lan')
  if (unknown) throw new StartRefused(`Unknown argument ${unknown}: only --lan is known.`)
  const read = environment.safeParse(env, { reportInput: true })
  if (!read.success) {
    const issue = read.error.issues[0]
    const name = String(issue?.path[0])
    throw new StartRefused(SECRET.test(name) ? `${name}: ${issue?.message ?? 'not as expected'}` : tellIssue('environment', read.error))
  }
  const e = read.data
  if (!e.TLS_CERT !== !e.TLS_KEY) throw new StartRefused('TLS_CERT and TLS_KEY belong together: set both files or neither.')
  const lan = args.includes('--lan')
  const packageFile = new URL('../package.json', import.meta.url)
  return {
    port: e.PORT,
    host: e.HOST ?? (lan ? '0.0.0.0' : '127.0.0.1'),
    lan,
    dataDir: resolve(e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    setupToken: e.GONGFANG_SETUP_TOKEN,
    lrsKeys: (e.GONGFANG_LRS_KEYS?.split(',') ?? []).map((pair) => {
      const [key = '', secret = ''] = pair.split(':')
      return { key, secret }
    }),
    base: e.GONGFANG_BASE,
    tls: e.TLS_CERT && e.TLS_KEY ? { certFile: e.TLS_CERT, keyFile: e.TLS_KEY } : undefined,
    dist: fileURLToPath(new URL('../dist', import.meta.url)),
    version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version,
  }
}
