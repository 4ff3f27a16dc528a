// The paints of the workshop. Safety colours follow ISO 3864; the machine greens and greys are those of Taiwanese lathes.
export const PAINT = {
  green: '#2f6b57',
  deepGreen: '#24513f',
  cream: '#c9ccc0',
  grey: '#aeb4ad',
  panel: '#e4e4dd',
  dark: '#3a4044',
  black: '#1b1c1e',
  red: '#c01818',
  yellow: '#f2b705',
  go: '#17903a',
  blue: '#1f5fa8',
  white: '#f2f2ec',
  steel: '#ffffff',
  iron: '#b4b6b5',
  blackened: '#55565a',
} as const
