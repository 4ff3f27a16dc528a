// GPU textures (KTX2) from PNG. Encoding is slow, so results are kept by the hash of what went in.
import { encodeToKTX2 } from 'ktx2-encoder'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

/** colour: small, blocky at 0.5 m · data: the same, linear · normal, print, light: sharp, larger. */
export type TextureKind = 'colour' | 'data' | 'normal' | 'print' | 'light'
const CACHE = '.cache/models/ktx2'

const settings = {
  colour: { isUASTC: false, qualityLevel: 180, compressionLevel: 2, isPerceptual: true, isSetKTX2SRGBTransferFunc: true },
  data: { isUASTC: false, qualityLevel: 180, compressionLevel: 2, isPerceptual: false, isSetKTX2SRGBTransferFunc: false },
  normal: {
    isUASTC: true,
    needSupercompression: true,
    isNormalMap: true,
    isPerceptual: false,
    isSetKTX2SRGBTransferFunc: false,
    enableRDO: true,
    rdoQualityLevel: 2.5,
  },
  print: {
    isUASTC: true,
    needSupercompression: true,
    isPerceptual: true,
    isSetKTX2SRGBTransferFunc: true,
    enableRDO: true,
    rdoQualityLevel: 3,
  },
  light: {
    isUASTC: true,
    needSupercompression: true,
    isPerceptual: true,
    isSetKTX2SRGBTransferFunc: true,
    enableRDO: true,
    rdoQualityLevel: 5,
  },
} satisfies Record<TextureKind, Record<string, number | boolean>>

async function decode(png: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

/** Encodes a PNG with mipmaps. */
export async function toKtx2(png: Buffer, kind: TextureKind): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify(settings[kind])).update(png).digest('hex').slice(0, 20)
  const kept = `${CACHE}/${hash}.ktx2`
  if (existsSync(kept)) return readFileSync(kept)
  const encoded = await encodeToKTX2(new Uint8Array(png), { generateMipmap: true, imageDecoder: decode, ...settings[kind] })
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(kept, encoded)
  return encoded
}
