// How far the person at this device has come before a first run: whose names and parts are known.
const PARTS = 'gongfang.parts-known'

const known = (): string[] => JSON.parse(localStorage.getItem(PARTS) ?? '[]') as string[]

/** @param lesson `<cluster>/<equipment>` */
export const knowsParts = (lesson: string): boolean => known().includes(lesson)

/** Seen, or knowingly skipped. @param lesson `<cluster>/<equipment>` */
export const keepPartsKnown = (lesson: string): void => localStorage.setItem(PARTS, JSON.stringify([...new Set([...known(), lesson])]))

export const forgetParts = (): void => localStorage.removeItem(PARTS)
