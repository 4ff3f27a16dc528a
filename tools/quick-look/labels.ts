// The printed labels as a PNG: the only picture of them that is kept is the one for graphics cards (KTX2).
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import sharp from 'sharp'

const FOLDER = 'node_modules/three/examples/jsm/libs/basis'
const KEPT = '.cache/quick-look'
/** The transcoder's number for plain pixels, red first. */
const RGBA32 = 13

interface Ktx2File {
  getWidth(): number
  getHeight(): number
  startTranscoding(): boolean
  getImageTranscodedSizeInBytes(level: number, layer: number, face: number, format: number): number
  transcodeImage(into: Uint8Array, level: number, layer: number, face: number, format: number, ...rest: number[]): boolean
  close(): void
  delete(): void
}
interface Transcoder {
  initializeBasis(): void
  KTX2File: new (bytes: Uint8Array) => Ktx2File
}

/** three's transcoder is an old script among modules: a copy by another name is loaded as what it is. */
async function transcoder(): Promise<Transcoder> {
  mkdirSync(KEPT, { recursive: true })
  const copy = resolve(KEPT, 'basis_transcoder.cjs')
  copyFileSync(`${FOLDER}/basis_transcoder.js`, copy)
  const make = createRequire(import.meta.url)(copy) as (options: { wasmBinary: Uint8Array }) => Promise<Transcoder>
  const loaded = await make({ wasmBinary: readFileSync(`${FOLDER}/basis_transcoder.wasm`) })
  loaded.initializeBasis()
  return loaded
}

/** @throws when the file is not a KTX2 texture that the transcoder can read */
export async function pngOf(ktx2: string, widthPx: number): Promise<Buffer> {
  const { KTX2File } = await transcoder()
  const file = new KTX2File(new Uint8Array(readFileSync(ktx2)))
  const [width, height] = [file.getWidth(), file.getHeight()]
  const pixels = new Uint8Array(file.startTranscoding() ? file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA32) : 0)
  if (pixels.length === 0 || !file.transcodeImage(pixels, 0, 0, 0, RGBA32, 0, -1, -1))
    throw new Error(`${ktx2}: expected a KTX2 texture, cannot read it; build the models anew`)
  file.close()
  file.delete()
  return sharp(Buffer.from(pixels), { raw: { width, height, channels: 4 } })
    .resize(Math.min(widthPx, width))
    .png({ compressionLevel: 9, palette: true, colours: 64 })
    .toBuffer()
}
