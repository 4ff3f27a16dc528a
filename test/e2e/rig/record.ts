// What became of a run: its statements read back over /xapi with a Basic key, and its row on the teacher's page.
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { Entry, Header } from '../../../src/core/run/schema.ts'
import { house } from './house.ts'
import { listen } from './test.ts'

/** The parts of a statement that the tests look at. */
export interface Told {
  id: string
  verb: { id: string }
  object: { id: string; definition?: { type: string } }
  actor: { account?: { homePage: string; name: string } }
  result?: { score?: { scaled?: number; raw?: number }; success?: boolean; duration?: string; extensions?: Record<string, unknown> }
  context?: {
    registration?: string
    contextActivities?: { grouping?: { id: string }[] }
    extensions?: Record<string, unknown>
  }
}

const verbOf = ({ verb }: Told) => verb.id.slice(verb.id.lastIndexOf('/') + 1)

/** Words of other people's vocabularies (docs/vocabulary.md). */
const BORROWED = /^http:\/\/adlnet\.gov\/expapi\//

/** Every IRI that a statement speaks with. */
const irisOf = ({ actor, verb, object, result, context }: Told): string[] => [
  actor.account?.homePage ?? '',
  verb.id,
  object.id,
  ...(object.definition ? [object.definition.type] : []),
  ...(context?.contextActivities?.grouping ?? []).map(({ id }) => id),
  ...Object.keys({ ...result?.extensions, ...context?.extensions }),
]

/** Every statement of a run as the store has it now, oldest first. */
export async function statementsOf(run: string): Promise<Told[]> {
  const { url, key, secret } = house()
  const response = await fetch(`${url}/xapi/statements?registration=${run}&ascending=true&limit=100`, {
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'x-experience-api-version': '1.0.3',
    },
  })
  if (!response.ok) throw new Error(`GET /xapi/statements answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { statements: Told[] }).statements
}

/** Waits until the store has the run's end; returns the verbs' last words in order. */
export async function verbsOf(run: string, end: 'passed' | 'failed' | 'terminated'): Promise<string[]> {
  await expect
    .poll(async () => (await statementsOf(run)).map(verbOf), { timeout: 20_000, message: `run ${run} was told to the end` })
    .toContain(end)
  const told = await statementsOf(run)
  expect(new Set(told.map(({ id }) => id)).size, 'each statement once').toBe(told.length)
  expect(told.length, 'at most 40 statements a run').toBeLessThanOrEqual(40)
  for (const { actor } of told) expect(actor.account?.name, 'a pseudonymous account').toBeTruthy()
  expect(
    told.flatMap(irisOf).filter((iri) => !iri.startsWith(house().base) && !BORROWED.test(iri)),
    'every IRI of ours lies under the base of this installation',
  ).toEqual([])
  return told.map(verbOf)
}

/** A teacher, signed in in a browser of their own, sees the row of a run, with these words in it. */
export async function teacherSees(browser: Browser, run: string, ...words: string[]): Promise<void> {
  const { url, teacher } = house()
  const context = await browser.newContext({ baseURL: url, locale: 'zh-TW', serviceWorkers: 'block' })
  const complaints = listen(context)
  const page = await context.newPage()
  try {
    await signIn(page, teacher)
    const row = page.locator(`[data-run-id="${run}"]`)
    for (const word of words) await expect(row, `the row of run ${run}`).toContainText(word, { timeout: 20_000 })
    expect(complaints.all, 'the teacher’s page stayed clean').toEqual([])
  } finally {
    await context.close()
  }
}

/** Signs in on the teacher's page. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/teach')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
}

/** A run's log as the service keeps it, and the IRI base its statements were told under. */
export async function runLogOf(run: string): Promise<{ header: Header; entries: Entry[]; base: string }> {
  const { url, teacher } = house()
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(teacher),
  })
  if (!signedIn.ok) throw new Error(`sign-in answered ${signedIn.status}: ${await signedIn.text()}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const response = await fetch(`${url}/api/runs/${run}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`GET /api/runs/${run} answered ${response.status}: ${await response.text()}`)
  const { header, entries } = (await response.json()) as { header: Header; entries: Entry[] }
  const [first] = await statementsOf(run)
  return { header, entries, base: first?.actor.account?.homePage ?? '' }
}
