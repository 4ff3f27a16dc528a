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

export const font = (weight: 400 | 700, px: number): string => `${weight} ${px}px "Noto Sans TC", sans-serif`

let loading: Promise<void> | undefined

/** Loads the letters once, from this server. A device without them still shows its own font. */
export function lettersLoaded(): Promise<void> {
  loading ??= Promise.all(
    ([400, 700] as const).map(async (weight) => {
      const face = new FontFace('Noto Sans TC', `url(/fonts/noto-sans-tc-${weight}.woff2)`, { weight: String(weight) })
      document.fonts.add(await face.load())
    }),
  ).then(
    () => undefined,
    () => undefined,
  )
  return loading
}
