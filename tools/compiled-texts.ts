// Vite plugin: the interface's words with their {placeholders} already read, so that the browser needs no message parser.
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** Compiles one language file; throws naming the word that cannot be read. */
export function compileTexts(file: string, json: string): string {
  const texts = JSON.parse(json) as Record<string, string>
  const compiled = Object.entries(texts).map(([id, text]) => {
    try {
      return [id, compileMessageOrThrow(text)]
    } catch (cause) {
      throw new Error(`${file}: ${id}: expected words with {placeholders}, came "${text}" (${String(cause)})`)
    }
  })
  return JSON.stringify(Object.fromEntries(compiled))
}

export function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/text\/[^/]+\.json$/.test(id) ? { code: compileTexts(id, code), map: null } : undefined),
  }
}
