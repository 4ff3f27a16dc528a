// Who is asking: a learner by signed cookie, a teacher by session, a run by its ticket. And whether the page asking is ours.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth, Teacher } from './auth.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store/store.ts'

export interface Learner {
  id: string
  nickname: string | null
  guest: boolean
}

const COOKIE = 'gongfang_learner'
const HALF_A_YEAR_S = 182 * 24 * 3600

/** Gives the browser the learner's pseudonym, signed, out of reach of scripts. */
export function rememberLearner(reply: FastifyReply, id: string): void {
  const secure = reply.request.protocol === 'https'
  void reply.setCookie(COOKIE, id, { path: '/', httpOnly: true, sameSite: 'lax', signed: true, secure, maxAge: HALF_A_YEAR_S })
}

export function forgetLearner(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' })
}

export const asLearner = ({ id, nickname }: { id: string; nickname: string | null }): Learner => ({
  id,
  nickname,
  guest: nickname === null,
})

/** The learner of the cookie; undefined when there is none, or it was forged. */
export async function learnerOf(store: Store, request: FastifyRequest): Promise<Learner | undefined> {
  const { valid, value } = request.unsignCookie(request.cookies[COOKIE] ?? '')
  if (!valid || !value) return undefined
  const row = await store.db
    .selectFrom('learner')
    .select(['id', 'nickname'])
    .where('school', '=', store.school)
    .where('id', '=', value)
    .executeTakeFirst()
  return row && asLearner(row)
}

export async function needLearner(store: Store, request: FastifyRequest): Promise<Learner> {
  const learner = await learnerOf(store, request)
  if (!learner) throw new Refusal(401, 'no-learner', 'Expected a learner: enter first (POST /api/enter).')
  return learner
}

export async function needTeacher(auth: Auth, request: FastifyRequest): Promise<Teacher> {
  const teacher = await auth.whoIs(request.headers)
  if (!teacher) throw new Refusal(401, 'no-teacher', 'Expected a signed-in teacher: sign in at /teach.')
  return teacher
}

export async function needOwner(auth: Auth, request: FastifyRequest): Promise<Teacher> {
  const teacher = await needTeacher(auth, request)
  if (teacher.role !== 'owner') throw new Refusal(403, 'not-owner', 'Only the owner may do this.')
  return teacher
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses changes asked for by a page of another site; programs send no Origin and are let through to the other guards. */
export function refuseForeignPage(request: FastifyRequest): void {
  if (READING.has(request.method)) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign = origin === undefined ? site === 'cross-site' : !URL.canParse(origin) || new URL(origin).host !== host
  if (foreign) throw new Refusal(403, 'foreign-page', 'This request comes from a page of another site and was refused.')
}
