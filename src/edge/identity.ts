// Who is at this device: a guest or a nickname. The service alone gives the pseudonym that records carry.
export interface Who {
  /** This device's own key for the learner: by it the service knows who enters again. */
  key: string
  nickname?: string
}

const WHO = 'gongfang.who'
const ENTERED = 'gongfang.entered-as'

/** The learner at this device; a new guest when nobody is here, or what is kept cannot be read. */
export function whoIsHere(): Who {
  const kept = localStorage.getItem(WHO)
  try {
    if (kept !== null) return JSON.parse(kept) as Who
  } catch (cause) {
    console.warn(`who was at this device cannot be read, so a guest is: ${String(cause)}`)
  }
  return comeIn(undefined)
}

/** Somebody else takes the device; an empty nickname is a guest. */
export function comeIn(nickname: string | undefined): Who {
  const name = nickname?.trim()
  const who: Who = { key: crypto.randomUUID(), ...(name !== undefined && name !== '' && { nickname: name.slice(0, 24) }) }
  localStorage.setItem(WHO, JSON.stringify(who))
  return who
}

/** Whether the service's cookie is this learner's. */
export const isEntered = (who: Who): boolean => localStorage.getItem(ENTERED) === who.key
export const setEntered = (who: Who | undefined): void => (who ? localStorage.setItem(ENTERED, who.key) : localStorage.removeItem(ENTERED))

const BASE = 'gongfang.base'
/** IRI base of statements as the service last said it; before it ever did, the default of a service nobody configured. */
export const iriBase = (): string => localStorage.getItem(BASE) ?? 'https://gongfang.example/'
export const setIriBase = (base: string): void => localStorage.setItem(BASE, base)
