// Lays .br and .gz files beside what a built folder serves, once, so that nothing is compressed while a class waits.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const WORTH = /\.(html|js|css|json|svg|webmanifest|wasm|glb|txt)$/
const MIN_BYTES = 1024
const br = promisify(brotliCompress)
const gz = promisify(gzip)

async function compressFile(path: string): Promise<void> {
  const source = await readFile(path)
  if (source.length < MIN_BYTES) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: source.length }
  const [asBr, asGz] = await Promise.all([br(source, { params }), gz(source, { level: 9 })])
  if (asBr.length < source.length) await writeFile(`${path}.br`, asBr)
  if (asGz.length < source.length) await writeFile(`${path}.gz`, asGz)
}

/** Compresses every file worth it under `folder`, as many at once as there are threads for it. */
export async function compressFolder(folder: string): Promise<void> {
  const items = await readdir(folder, { withFileTypes: true, recursive: true })
  await Promise.all(
    items.filter((item) => item.isFile() && WORTH.test(item.name)).map((item) => compressFile(join(item.parentPath, item.name))),
  )
}
