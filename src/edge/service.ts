// The service over HTTP: what it is asked, what it answers, and how it refuses.
import type { Told } from '../core/comfort/check.ts'
import type { SchoolRules } from '../core/comfort/school.ts'
import type { Entry, Header, Help } from '../core/run/schema.ts'
import type { Statement } from '../core/record/statements.ts'

export interface Learner {
  id: string
  nickname: string | null
  guest: boolean
}

/** One attempt as the store knows it. */
export interface Attempt {
  runId: string
  learner: Learner
  header: Header
  startedAt: string
  receivedAt: string
  statements: Statement[]
}

export interface LiveStatement {
  runId: string
  learner: Learner
  statement: Statement
}

export interface KeptLog {
  header: Header
  entries: Entry[]
  learner: Learner
}

/** Where a code leads. */
export interface CodeTarget {
  cluster: string
  equipment: string
  help: Help
}

export interface Teacher {
  id: string
  name: string
  email: string
  role: 'owner' | 'teacher'
}

export interface Account {
  name: string
  email: string
  password: string
}

/** A refusal or no answer at all (`status` 0). `retryAfterS` when the service said how long to wait. */
export class ServiceError extends Error {
  readonly status: number
  readonly code: string
  readonly body: unknown
  readonly retryAfterS: number | undefined

  constructor(status: number, code: string, message: string, body?: unknown, retryAfterS?: number) {
    super(message)
    this.status = status
    this.code = code
    this.body = body
    this.retryAfterS = retryAfterS
  }
}

const field = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && key in from ? (from as Record<string, unknown>)[key] : undefined

async function refusal(response: Response): Promise<ServiceError> {
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = text // not every proxy answers in JSON; what it said is kept as it is
  }
  const error = field(body, 'error') ?? body
  const said = field(error, 'message') ?? response.statusText
  const wait = Number(response.headers.get('retry-after'))
  const code = field(error, 'code')
  return new ServiceError(
    response.status,
    typeof code === 'string' ? code : String(response.status),
    typeof said === 'string' ? said : response.statusText,
    body,
    wait > 0 ? wait : undefined,
  )
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  ticket?: string
  keepalive?: boolean
  /** Given up after so long; otherwise the browser decides. */
  withinMs?: number
}

/** A run waits for this answer before it starts. */
const ABOUT_WITHIN_MS = 3_000

/** Calls the service. @throws ServiceError on every answer but 2xx, with status 0 when none came. */
async function call<T>(path: string, { method = 'GET', body, ticket, keepalive = false, withinMs }: Call = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      keepalive,
      credentials: 'same-origin',
      ...(withinMs !== undefined && { signal: AbortSignal.timeout(withinMs) }),
      headers: {
        ...(body !== undefined && { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
        ...(ticket !== undefined && { authorization: `Bearer ${ticket}` }),
      },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
  } catch (cause) {
    throw new ServiceError(0, 'unreachable', `${path} could not be reached: ${String(cause)}`)
  }
  if (!response.ok) throw await refusal(response)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export const service = {
  /** The same key is the same learner, however often it enters. */
  enter: ({ key, nickname }: { key: string; nickname?: string }, lang: string) =>
    call<{ learner: Learner }>('/api/enter', { method: 'POST', body: { key, lang, ...(nickname !== undefined && { nickname }) } }),
  leave: () => call<unknown>('/api/leave', { method: 'POST', body: {} }),
  openRun: (runId: string, header: Header) => call<{ ticket: string }>('/api/runs', { method: 'POST', body: { runId, header } }),
  tell: (runId: string, ticket: string, statements: readonly Statement[], keepalive = false) =>
    call<{ stored: string[] }>(`/api/runs/${runId}/statements`, { method: 'POST', body: statements, ticket, keepalive }),
  appendLog: (runId: string, ticket: string, from: number, entries: readonly Entry[]) =>
    call<unknown>(`/api/runs/${runId}/log`, { method: 'POST', body: { from, entries }, ticket }),
  log: (runId: string) => call<KeptLog>(`/api/runs/${runId}`),
  attempts: () => call<{ runs: Attempt[] }>('/api/attempts'),
  /** What every device asks first: how many milliseconds the service's clock is ahead of its own, and the IRI base of statements. */
  async about(): Promise<{ offsetMs: number; base: string }> {
    const asked = Date.now()
    const { now, base } = await call<{ now: string; base: string }>('/api/about', { withinMs: ABOUT_WITHIN_MS })
    return { offsetMs: Math.round(Date.parse(now) - (asked + Date.now()) / 2), base }
  },
  signs: (cluster: string, equipment: string) => call<{ steps: Record<string, string> }>(`/api/signs/${cluster}/${equipment}`),
  /** Ids of the lines that the school has recorded, by lesson. */
  recordings: async (lang: string) => (await call<{ lessons: Record<string, string[]> }>(`/api/audio/${lang}`)).lessons,
  keepRecording: (lang: string, lesson: string, id: string, wav: Blob) =>
    call<unknown>(`/api/audio/${lang}/${lesson}/${id}`, { method: 'PUT', body: wav }),
  dropRecording: (lang: string, lesson: string, id: string) => call<unknown>(`/api/audio/${lang}/${lesson}/${id}`, { method: 'DELETE' }),
  /** Six digits that lead to a lesson, for a school day. */
  giveCode: (lesson: CodeTarget) => call<{ code: string; expires: string }>('/api/codes', { method: 'POST', body: lesson }),
  lessonOfCode: async (code: string) => (await call<{ lesson: CodeTarget }>(`/api/codes/${code}`)).lesson,
  /** What the school has settled for time in headsets. */
  schoolRules: async () => (await call<{ rules: SchoolRules }>('/api/school')).rules,
  setSchoolRules: (rules: SchoolRules) => call<unknown>('/api/school', { method: 'PUT', body: rules }),
  tellComfort: (runId: string, told: Told) => call<unknown>(`/api/runs/${runId}/comfort`, { method: 'POST', body: told }),
  comfortOf: async (runId: string) => (await call<{ told: Told[] }>(`/api/runs/${runId}/comfort`)).told,
  /** Who is signed in as a teacher; null when nobody is. */
  teacher: async () => (await call<{ teacher: Teacher | null }>('/api/teacher')).teacher,
  teachers: async () => (await call<{ teachers: Teacher[] }>('/api/teachers')).teachers,
  addTeacher: (account: Account) => call<unknown>('/api/teachers', { method: 'POST', body: account }),
  setup: (token: string, account: Account) => call<unknown>('/api/setup', { method: 'POST', body: { token, ...account } }),
  signIn: (email: string, password: string) => call<unknown>('/api/auth/sign-in/email', { method: 'POST', body: { email, password } }),
  signOut: () => call<unknown>('/api/auth/sign-out', { method: 'POST', body: {} }),
  /** Live statements; the browser reconnects by itself and asks for what it missed. @returns how to stop */
  listen(onStatement: (live: LiveStatement) => void, onState: (connected: boolean) => void): () => void {
    const source = new EventSource('/api/events')
    source.addEventListener('open', () => onState(true))
    source.addEventListener('error', () => onState(false))
    source.addEventListener('statement', (event: MessageEvent<string>) => onStatement(JSON.parse(event.data) as LiveStatement))
    return () => source.close()
  },
}

export type Service = typeof service
