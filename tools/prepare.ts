// Puts what the browser needs from packages into public/, before a build: texture transcoder, controller models, the font cut to our words; and what is made of the models for Quick Look.
import { cutFonts } from './fonts.ts'
import { makeQuickLooks } from './quick-look.ts'
import { copyTranscoder } from './transcoder.ts'
import { copyProfiles } from './xr-profiles.ts'

copyTranscoder()
await copyProfiles()
await cutFonts()
await makeQuickLooks()
