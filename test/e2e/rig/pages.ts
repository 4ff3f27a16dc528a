// Every address of the product, for what must hold on all of them.
import { LESSON } from './lesson.ts'

/** What anybody can open. */
export const pages = [
  '/',
  '/c/mechanical',
  '/c/food',
  `/l/${LESSON}`,
  '/setup',
  '/me',
  '/join',
  '/passport',
  '/teach',
  '/nowhere',
  `/l/${LESSON}/run?view=list&help=guided&seed=1`,
  `/l/${LESSON}/run?view=list&help=exam&seed=1`,
  `/l/${LESSON}/run?view=list&task=hunt&seed=1`,
  `/l/${LESSON}/run?view=list&profile=one-step`,
]

/** What a signed-in teacher can open. */
export const teachersPages = ['/teach', '/teach/school', '/teach/voice', '/admin']

/** The one that answers 404. */
export const NOWHERE = /404 \(Not Found\) \(http:\/\/localhost:\d+\/nowhere/
