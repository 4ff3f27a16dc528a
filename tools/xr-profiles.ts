// Copies the controller and hand models that we serve ourselves into public/xr-profiles, their textures shrunk, with a list that names only those.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import sharp from 'sharp'

const out = 'public/xr-profiles'
/** Quest 2, Quest 3 and 3S, Pico 4, any hand, and one plain model for every other controller. */
const kept = ['meta-quest-touch-plus', 'oculus-touch-v3', 'oculus-touch-v2', 'pico-4', 'generic-hand', 'generic-trigger']
/** A controller fills a hand's breadth of the view; the package's textures of up to 2048 px would fill the whole texture budget. */
const TEXTURE_PX = 256

interface ProfileEntry {
  path: string
  deprecated?: boolean
}

/** The package's list cut to the kept profiles; every plain `generic-trigger…` id falls back to the one plain model. */
export function slimList(all: Record<string, ProfileEntry>): Record<string, ProfileEntry> {
  const plain = all['generic-trigger']
  if (!plain)
    throw new Error('profilesList.json: expected an entry generic-trigger, got none; the package @webxr-input-profiles/assets has changed')
  const entries = Object.entries(all).flatMap(([id, entry]): [string, ProfileEntry][] => {
    if (kept.includes(id)) return [[id, entry]]
    return id.startsWith('generic-trigger') ? [[id, plain]] : []
  })
  return Object.fromEntries(entries)
}

/** A controller's GLB with every texture at most `TEXTURE_PX` wide; nodes, names and animations stay as they are. */
export async function withSmallTextures(glb: Uint8Array): Promise<Uint8Array> {
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS)
  const document = await io.readBinary(glb)
  for (const texture of document.getRoot().listTextures()) {
    const image = texture.getImage()
    if (!image) continue
    const small = sharp(image).resize(TEXTURE_PX, TEXTURE_PX, { fit: 'inside', withoutEnlargement: true })
    texture.setImage(await small.png().toBuffer()).setMimeType('image/png')
  }
  return io.writeBinary(document)
}

/** Writes public/xr-profiles (ignored by git), unless it was made by this program from this package before. */
export async function copyProfiles(): Promise<void> {
  const listFile = fileURLToPath(import.meta.resolve('@webxr-input-profiles/assets/dist/profiles/profilesList.json'))
  const stampFile = join(out, 'made.sha256')
  const stamp = createHash('sha256')
    .update(readFileSync(listFile))
    .update(readFileSync(import.meta.filename))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const list = slimList(JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, ProfileEntry>)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const id of kept) {
    cpSync(join(dirname(listFile), id), join(out, id), { recursive: true })
    for (const name of readdirSync(join(out, id)).filter((file) => file.endsWith('.glb'))) {
      const path = join(out, id, name)
      writeFileSync(path, await withSmallTextures(readFileSync(path)))
    }
  }
  writeFileSync(join(out, 'profilesList.json'), JSON.stringify(list))
  writeFileSync(stampFile, stamp)
}
