// Puts what the browser needs from packages into public/, before a build: texture transcoder, controller models, the font cut to our words.
import { cpSync, mkdirSync } from 'node:fs'
import { cutFonts } from './fonts.ts'
import { copyProfiles } from './xr-profiles.ts'

function copyTranscoder(): void {
  mkdirSync('public/basis', { recursive: true })
  for (const file of ['basis_transcoder.js', 'basis_transcoder.wasm'])
    cpSync(`node_modules/three/examples/jsm/libs/basis/${file}`, `public/basis/${file}`)
}

copyTranscoder()
copyProfiles()
await cutFonts()
