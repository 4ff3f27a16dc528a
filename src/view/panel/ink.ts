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

export const font = (weight: 400 | 700, px: number): string => `${weight} ${px}px Workshop, sans-serif`

/** Without the files the words still show, in the device's own letters. */
const noop = () => undefined

/**
 * Fetches the letters that these words need (public/fonts/letters.css says which file has which), each file once.
 * @returns how many files of letters are here now: who has painted with fewer paints again
 */
export async function lettersLoaded(words: string): Promise<number> {
  await Promise.all(([400, 700] as const).map((weight) => document.fonts.load(font(weight, 16), words).then(noop, noop)))
  return [...document.fonts].filter(({ status }) => status === 'loaded').length
}
