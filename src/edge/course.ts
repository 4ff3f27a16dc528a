// How far the person at this device has come before a first run: which parts are known, and how one moves.
const PARTS = 'gongfang.parts-known'
const LOOKING = 'gongfang.looking-known'

const known = (): string[] => JSON.parse(localStorage.getItem(PARTS) ?? '[]') as string[]

/** @param lesson `<cluster>/<equipment>` */
export const knowsParts = (lesson: string): boolean => known().includes(lesson)

/** Seen, or knowingly skipped. @param lesson `<cluster>/<equipment>` */
export const keepPartsKnown = (lesson: string): void => localStorage.setItem(PARTS, JSON.stringify([...new Set([...known(), lesson])]))

/** Whether how one looks about and walks on a screen has been told. */
export const knowsLooking = (): boolean => localStorage.getItem(LOOKING) !== null
export const keepLookingKnown = (): void => localStorage.setItem(LOOKING, '1')

export const forgetParts = (): void => [PARTS, LOOKING].forEach((key) => localStorage.removeItem(key))
