// Sign-language videos that a school has put into the data folder: sign/<cluster>/<equipment>/<step>.mp4 or .webm, one a step.
import { mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { check } from '../check.ts'

const VIDEO = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.(mp4|webm)$/
const kebab = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a kebab-case id')
const lesson = z.strictObject({ cluster: kebab, equipment: kebab })

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

/** @param dataDir the folder that holds `sign/`; it is made when it is missing */
export async function signRoutes(app: FastifyInstance, dataDir: string): Promise<void> {
  const root = join(dataDir, 'sign')
  mkdirSync(root, { recursive: true })
  await app.register(staticFiles, {
    root,
    prefix: '/sign/',
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    allowedPath: (path) => VIDEO.test(path.split('/').at(-1) ?? ''),
    cacheControl: false,
    setHeaders: (response) => void response.setHeader('cache-control', 'no-cache'),
  })

  app.get('/api/signs/:cluster/:equipment', async (request) => {
    const { cluster, equipment } = check(lesson, request.params, 'address')
    const names = (await namesIn(join(root, cluster, equipment))).sort((a, b) => a.localeCompare(b))
    const videos = names.flatMap((name) => {
      const step = VIDEO.exec(name)?.[1]
      return step === undefined ? [] : [[step, `/sign/${cluster}/${equipment}/${name}`] as const]
    })
    return { steps: Object.fromEntries(videos) }
  })
}
