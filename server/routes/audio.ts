// Lines that a school has spoken itself: audio/<lang>/<cluster>/<equipment>/<text id> in the data folder, WAV, recorded on the teacher's page.
import { mkdirSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Auth } from '../auth.ts'
import { check } from '../check.ts'
import { needTeacher } from '../guards.ts'
import { Refusal } from '../refusal.ts'

/** A minute of 24 kHz, 16 bit, one channel is 2.9 MB; no line is longer. */
const MOST_BYTES = 3 * 1024 * 1024

/** Names are joined by dots; none begins with one, so none climbs out of its folder. */
const TEXT_ID = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/
const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as zh-TW')
const kebab = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a kebab-case id')
const textId = z.string().max(120).regex(TEXT_ID, 'expected the id of a text, such as step.s01.title')
const line = z.strictObject({ lang, cluster: kebab, equipment: kebab, id: textId })
const SAVE_LIMIT = { max: 120, timeWindow: '1 minute' }

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw cause
  }
}

/** RIFF … WAVE, as every WAV file begins. */
const isWav = (body: unknown): body is Buffer =>
  Buffer.isBuffer(body) && body.length > 44 && body.toString('latin1', 0, 4) === 'RIFF' && body.toString('latin1', 8, 12) === 'WAVE'

/** @param dataDir the folder that holds `audio/`; it is made when it is missing */
export async function audioRoutes(app: FastifyInstance, { dataDir, auth }: { dataDir: string; auth: Auth }): Promise<void> {
  const root = join(dataDir, 'audio')
  mkdirSync(root, { recursive: true })
  const fileOf = (params: unknown) => {
    const { lang, cluster, equipment, id } = check(line, params, 'address')
    return join(root, lang, cluster, equipment, id)
  }
  await app.register(staticFiles, {
    root,
    prefix: '/audio/',
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    allowedPath: (path) => TEXT_ID.test(path.split('/').at(-1) ?? ''),
    cacheControl: false,
    setHeaders: (response) => void response.setHeader('cache-control', 'no-cache'),
  })
  // What follows the last dot of a text's id is no file's ending.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/audio/') && (reply.statusCode === 200 || reply.statusCode === 206)) void reply.type('audio/wav')
  })
  app.addContentTypeParser('audio/wav', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, async (_request: unknown, body: Buffer) => body)

  app.get('/api/audio/:lang', async (request) => {
    const asked = check(z.strictObject({ lang }), request.params, 'address')
    const lessons: Record<string, string[]> = {}
    for (const cluster of await namesIn(join(root, asked.lang)))
      for (const equipment of await namesIn(join(root, asked.lang, cluster))) {
        const files = (await namesIn(join(root, asked.lang, cluster, equipment))).filter((name) => TEXT_ID.test(name))
        if (files.length > 0) lessons[`${cluster}/${equipment}`] = files
      }
    return { lessons }
  })

  app.put('/api/audio/:lang/:cluster/:equipment/:id', { bodyLimit: MOST_BYTES, config: { rateLimit: SAVE_LIMIT } }, async (request) => {
    await needTeacher(auth, request)
    const file = fileOf(request.params)
    if (!isWav(request.body)) throw new Refusal(400, 'not-wav', 'body: expected a WAV file (Content-Type audio/wav); nothing was kept')
    await mkdir(dirname(file), { recursive: true })
    // Whole or not at all: somebody may be listening to the one before.
    const fresh = join(root, `.${randomUUID()}`)
    try {
      await writeFile(fresh, request.body)
      await rename(fresh, file)
    } finally {
      await rm(fresh, { force: true })
    }
    return {}
  })

  app.delete('/api/audio/:lang/:cluster/:equipment/:id', async (request) => {
    await needTeacher(auth, request)
    await rm(fileOf(request.params), { force: true })
    return {}
  })
}
