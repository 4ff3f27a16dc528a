// What the school has settled, as this device last heard it: out of the service's reach it still counts.
import { DEFAULT_RULES, schoolRules } from '../core/comfort/school.ts'
import type { SchoolRules } from '../core/comfort/school.ts'
import { service } from './service.ts'

const SCHOOL = 'gongfang.school'

/** The rules heard last; the defaults before any were, or where they cannot be read. */
export function rulesHere(): SchoolRules {
  try {
    const kept = schoolRules.safeParse(JSON.parse(localStorage.getItem(SCHOOL) ?? 'null'))
    return kept.success ? kept.data : DEFAULT_RULES
  } catch (cause) {
    console.warn(`what the school has settled cannot be read, so the defaults count: ${String(cause)}`)
    return DEFAULT_RULES
  }
}

/** Asks the service, and keeps what it says. @returns the rules that count now */
export async function askSchool(): Promise<SchoolRules> {
  try {
    localStorage.setItem(SCHOOL, JSON.stringify(await service.schoolRules()))
  } catch (cause) {
    console.info(`the school's rules stay as they were heard last: ${String(cause)}`)
  }
  return rulesHere()
}
