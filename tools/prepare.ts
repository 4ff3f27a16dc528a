// Puts what the browser needs from packages into public/, before a build: texture transcoder, controller models, the font cut to our words.
import { cutFonts } from './fonts.ts'
import { copyTranscoder } from './transcoder.ts'
import { copyProfiles } from './xr-profiles.ts'

copyTranscoder()
await copyProfiles()
await cutFonts()
