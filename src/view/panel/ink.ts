// Colours and letters of everything written in the room.
export type Pen = CanvasRenderingContext2D

export const ink = {
  ground: '#16232a',
  raised: '#20333c',
  line: '#36505c',
  text: '#f7f1e3',
  soft: '#b9c7c9',
  accent: '#f6b900',
  alarm: '#ff6b57',
  good: '#69d08c',
  dark: '#16232a',
}

export const font = (weight: 400 | 700, px: number): string => `${weight} ${px}px "Noto Sans TC", "Noto Sans JP", sans-serif`

/** Kana: then forms that only Japanese has may come as well. */
const japanese = /[\u3040-\u30ff]/
const loading = new Map<string, Promise<void>>()

/** Without the file the words still show, in the device's own letters. */
const noop = () => undefined

function load(family: 'TC' | 'JP'): Promise<void> {
  const load = async (weight: 400 | 700) => {
    const url = `url(/fonts/noto-sans-${family.toLowerCase()}-${weight}.woff2)`
    document.fonts.add(await new FontFace(`Noto Sans ${family}`, url, { weight: String(weight) }).load())
  }
  const known = loading.get(family) ?? Promise.all(([400, 700] as const).map(load)).then(noop, noop)
  loading.set(family, known)
  return known
}

/**
 * Loads the letters that these words need, once, from this server. A device without them still shows its own font.
 * @returns how many families are here for them: who has painted with fewer paints again
 */
export async function lettersLoaded(words: string): Promise<number> {
  await load('TC')
  if (!japanese.test(words)) return 1
  await load('JP')
  return 2
}
