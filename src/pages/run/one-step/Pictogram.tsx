// Pictograms: one for each kind of doing. The words beside them say the same, so a screen reader is spared them.

/** Thick lines; `body` is the thing or the person, `move` what happens to it. Drawn for these pages, on a field of 64 × 64. */
const drawings = {
  wear: { body: 'M32 22 A11 11 0 1 0 32.1 22 Z M10 61 C12 48 52 48 54 61', move: 'M10 30 H54 M18 30 C18 12 46 12 46 30 M32 2 V12' },
  remove: {
    body: 'M32 26 A10 10 0 1 0 32.1 26 Z M10 61 C12 50 52 50 54 61',
    move: 'M10 20 H46 M17 20 C17 6 39 6 39 20 M56 24 V8 M50 14 L56 8 L62 14',
  },
  take: {
    body: 'M14 40 V30 M22 38 V22 M30 37 V19 M38 38 V22 M14 40 C14 54 22 58 30 58 C42 58 46 50 46 42 L50 30',
    move: 'M30 12 V3 M25 7 L30 3 L35 7',
  },
  put: { body: 'M8 56 H56 M20 34 H44 V48 H20 Z', move: 'M32 6 V26 M24 19 L32 27 L40 19' },
  press: { body: 'M16 58 V50 H48 V58 Z M22 50 V42 H42 V50', move: 'M32 6 V34 M23 26 L32 35 L41 26' },
  stop: { body: 'M20 58 V46 H44 V58 Z M10 46 C10 30 54 30 54 46 Z', move: 'M32 4 V25 M24 18 L32 26 L40 18' },
  turn: { body: 'M32 22 A16 16 0 1 1 31.9 22 Z M32 38 V26', move: 'M8 36 A25 25 0 0 1 55 30 M57 16 L56 31 L42 27' },
  on: { body: 'M18 18 A22 22 0 1 0 46 18', move: 'M32 6 V30' },
  off: { body: 'M18 18 A22 22 0 1 0 46 18 M32 6 V30', move: 'M8 8 L56 58' },
  lever: { body: 'M14 58 H50 M32 58 L20 18', move: 'M20 18 A5 5 0 1 1 19.9 18 Z M34 12 C46 16 51 24 52 34 M44 30 L52 36 L57 27' },
  slide: { body: 'M6 44 H58 M20 34 H36 V54 H20 Z', move: 'M24 20 H52 M43 11 L53 20 L43 29' },
  open: { body: 'M10 56 H54 M14 56 L14 28', move: 'M14 28 L46 10 M50 40 C51 32 49 26 45 22 M40 29 L44 20 L53 23' },
  close: { body: 'M10 56 H54 M14 56 V28 H50 V56', move: 'M46 6 C50 9 52 13 52 19 M44 14 L52 21 L58 12' },
  pour: { body: 'M14 60 V46 H44 V60 Z', move: 'M30 6 L54 16 L46 36 L22 26 Z M22 26 C16 28 20 34 20 40' },
  look: { body: 'M4 32 C16 12 48 12 60 32 C48 52 16 52 4 32 Z', move: 'M32 23 A9 9 0 1 1 31.9 23 Z' },
  judge: { body: 'M6 34 L16 46 L30 18', move: 'M38 22 L58 46 M58 22 L38 46' },
  say: { body: 'M8 12 H56 V42 H30 L18 55 V42 H8 Z', move: 'M18 22 H46 M18 31 H38' },
  walk: {
    body: 'M34 8 A5 5 0 1 1 33.9 8 Z M34 20 L30 38 L40 48 L42 60 M30 38 L20 58 M33 24 L44 32 M32 24 L20 32',
    move: 'M50 58 H60 M8 58 H14',
  },
  reach: { body: 'M6 44 C16 30 24 28 38 28 M6 54 C22 46 30 42 40 36', move: 'M46 18 H58 V46 H46 Z' },
  wait: { body: 'M32 8 A24 24 0 1 1 31.9 8 Z', move: 'M32 16 V32 L43 40' },
  done: { body: 'M32 6 A26 26 0 1 1 31.9 6 Z', move: 'M19 33 L28 43 L46 22' },
} as const

export type PictogramName = keyof typeof drawings

export const pictogramNames = Object.keys(drawings) as PictogramName[]

export function Pictogram({ name }: { name: PictogramName }) {
  const { body, move } = drawings[name]
  return (
    <svg className="pictogram" data-pictogram={name} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path className="body" d={body} />
      <path className="move" d={move} />
    </svg>
  )
}
