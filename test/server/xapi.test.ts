// The xAPI store's sharp corners: where 1.0.3 and 2.0.0 differ, and what both ask.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const V1 = { 'x-experience-api-version': '1.0.3' }
const V2 = { 'x-experience-api-version': '2.0.0' }
const AGENT = { mbox: 'mailto:student@school.example' }
const who = encodeURIComponent(JSON.stringify(AGENT))
const VOIDED = 'http://adlnet.gov/expapi/verbs/voided'
const newActivity = () => `https://school.example/activity/${randomUUID()}`

interface Found {
  statements: { id: string; timestamp?: string; object: { id: string; definition?: { name: Record<string, string> } } }[]
  more: string
}
interface Fault {
  error: { message: string }
}

const statement = (extra: object = {}) => ({
  id: randomUUID(),
  actor: AGENT,
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'https://school.example/activity' },
  ...extra,
})
const voiding = (id: string) => statement({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } })
const post = (body: unknown, headers: Record<string, string> = V1) =>
  service.xapi<string[] & Fault>('POST', '/statements', { body, headers })
const find = async (query: string, headers: Record<string, string> = V1) =>
  (await service.xapi<Found>('GET', `/statements?${query}`, { headers })).json
const status = async (method: string, path: string, options: Parameters<Service['xapi']>[2] = {}) =>
  (await service.xapi(method, path, options)).status

describe('versions', () => {
  test('the answer carries the version that was asked for', async () => {
    for (const headers of [V1, V2])
      expect((await service.xapi('GET', '/statements', { headers })).headers.get('x-experience-api-version')).toBe(
        headers['x-experience-api-version'],
      )
  })

  test('a request without version is refused with one that is neither', async () => {
    const response = await fetch(`${service.url}/xapi/statements`, { headers: { authorization: 'Basic bm86bm8=' } })
    expect(response.status).toBe(400)
    expect(response.headers.get('x-experience-api-version')).toBe('0.95')
  })

  test('the alternate request syntax is undone in 1.0.3 and refused in 2.0.0', async () => {
    const sent = statement()
    const form = new URLSearchParams({
      statementId: sent.id,
      content: JSON.stringify(sent),
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
    }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await status('POST', '/statements?method=PUT', { body: form, headers: { ...headers, ...V2 } })).toBe(400)
    expect(await status('POST', '/statements?method=PUT', { body: form, headers })).toBe(204)
    expect(await status('GET', `/statements?statementId=${sent.id}`)).toBe(200)
  })

  test('an offset in a timestamp is kept in 1.0.3 and becomes UTC in 2.0.0', async () => {
    const [one, two] = [
      statement({ timestamp: '2026-11-23T09:00:00.000+08:00' }),
      statement({ timestamp: '2026-11-23T09:00:00.000+08:00' }),
    ]
    await post(one)
    await post(two, V2)
    const stamp = async (id: string) => (await service.xapi<{ timestamp: string }>('GET', `/statements?statementId=${id}`)).json.timestamp
    expect(await stamp(one.id)).toBe('2026-11-23T09:00:00.000+08:00')
    expect(await stamp(two.id)).toBe('2026-11-23T01:00:00.000Z')
  })

  test.each(['2026-11-23T01:00:00-00:00', '2026-02-30T01:00:00Z', '2026-13-01T00:00:00Z', 'yesterday'])(
    'the timestamp %s is refused',
    async (timestamp) => {
      expect((await post(statement({ timestamp }))).status).toBe(400)
    },
  )

  test('contextAgents are unknown to 1.0.3 and checked in 2.0.0', async () => {
    const context = (relevantTypes: string[]) => ({
      context: { contextAgents: [{ objectType: 'contextAgent', agent: AGENT, relevantTypes }] },
    })
    expect((await post(statement(context(['https://school.example/role'])))).status).toBe(400)
    expect((await post(statement(context(['https://school.example/role'])), V2)).status).toBe(200)
    expect((await post(statement(context([])), V2)).status).toBe(400)
  })
})

describe('documents', () => {
  const state = (id: string) => `/activities/state?activityId=${encodeURIComponent('https://school.example/a')}&agent=${who}&stateId=${id}`
  const profile = (id: string) => `/agents/profile?agent=${who}&profileId=${id}`

  test('a blind PUT of a new profile is refused in 1.0.3 and taken in 2.0.0', async () => {
    const path = profile(randomUUID())
    expect(await status('PUT', path, { body: { a: 1 }, headers: V1 })).toBe(400)
    expect(await status('PUT', path, { body: { a: 1 }, headers: V2 })).toBe(204)
    expect(await status('PUT', path, { body: { a: 2 }, headers: V2 })).toBe(409)
  })

  test('a blind PUT over a state is taken in 1.0.3 and refused in 2.0.0', async () => {
    const path = state(randomUUID())
    expect(await status('PUT', path, { body: { a: 1 }, headers: V1 })).toBe(204)
    expect(await status('PUT', path, { body: { a: 2 }, headers: V1 })).toBe(204)
    expect(await status('PUT', path, { body: { a: 3 }, headers: V2 })).toBe(409)
  })

  test('the ETag is the SHA-1 in quotes, and a write with an old one is refused', async () => {
    const path = state(randomUUID())
    await service.xapi('PUT', path, { body: '{"a":1}' })
    const read = await service.xapi('GET', path)
    const etag = `"${createHash('sha1').update('{"a":1}').digest('hex')}"`
    expect(read.headers.get('etag')).toBe(etag)
    expect(await status('PUT', path, { body: { a: 2 }, headers: { 'if-match': etag } })).toBe(204)
    expect(await status('PUT', path, { body: { a: 3 }, headers: { 'if-match': etag } })).toBe(412)
    expect(await status('PUT', path, { body: { a: 3 }, headers: { 'if-none-match': '*' } })).toBe(412)
  })

  test('POST merges JSON, and only JSON', async () => {
    const path = state(randomUUID())
    await service.xapi('POST', path, { body: { a: 1, b: 1 } })
    await service.xapi('POST', path, { body: { b: 2 } })
    expect((await service.xapi('GET', path)).json).toEqual({ a: 1, b: 2 })
    expect(await status('POST', path, { body: 'words', headers: { 'content-type': 'text/plain' } })).toBe(400)
  })

  test('a registration keeps states apart, and a list without it shows all', async () => {
    const activity = encodeURIComponent(newActivity())
    const registration = randomUUID()
    const at = `/activities/state?activityId=${activity}&agent=${who}`
    await service.xapi('PUT', `${at}&stateId=x`, { body: { of: 'none' } })
    await service.xapi('PUT', `${at}&stateId=y&registration=${registration}`, { body: { of: 'one' } })
    expect(await status('GET', `${at}&stateId=y`)).toBe(404)
    expect(((await service.xapi<string[]>('GET', at)).json as string[]).sort()).toEqual(['x', 'y'])
    expect((await service.xapi('GET', `${at}&registration=${registration}`)).json).toEqual(['y'])
  })
})

describe('statements', () => {
  test('an id twice in a batch is 400, against a stored one with other content 409, with the same content fine', async () => {
    const one = statement()
    expect((await post([one, one])).status).toBe(400)
    expect((await post([one])).status).toBe(200)
    expect((await post([one])).status).toBe(200)
    expect((await post([{ ...one, object: { id: newActivity() } }])).status).toBe(409)
  })

  test('unknown and repeated parameters are refused', async () => {
    expect(await status('GET', '/statements?who=me')).toBe(400)
    expect(await status('GET', '/statements?limit=1&limit=2')).toBe(400)
    expect(await status('GET', '/statements?Limit=1')).toBe(400)
  })

  test('a language tag must be one', async () => {
    expect((await post(statement({ verb: { id: VOIDED.replace('voided', 'x'), display: { 'zh-Hant-TW': '做' } } }))).status).toBe(200)
    expect((await post(statement({ verb: { id: VOIDED.replace('voided', 'x'), display: { chinese_tw: '做' } } }))).status).toBe(400)
  })

  test('format=ids leaves only the id of an activity', async () => {
    const id = newActivity()
    await post(statement({ object: { objectType: 'Activity', id, definition: { name: { en: 'Lathe' } } } }))
    expect((await find(`activity=${encodeURIComponent(id)}&format=ids`)).statements[0]?.object).toEqual({ id })
  })

  test('definitions given twice in one batch are merged, and canonical shows one language', async () => {
    const id = newActivity()
    const named = (name: object) => statement({ object: { id, definition: { name } } })
    await post([named({ en: 'Lathe' }), named({ 'zh-TW': '車床' })])
    const activity = await service.xapi<{ definition: object }>('GET', `/activities?activityId=${encodeURIComponent(id)}`)
    expect(activity.json.definition).toEqual({ name: { en: 'Lathe', 'zh-TW': '車床' } })
    const { statements } = await find(`activity=${encodeURIComponent(id)}&format=canonical`, { ...V1, 'accept-language': 'zh-TW,en;q=0.5' })
    expect(statements.map(({ object }) => object.definition?.name)).toEqual([{ 'zh-TW': '車床' }, { 'zh-TW': '車床' }])
  })

  test('a voided statement is found only as voided, also when its voiding came first', async () => {
    const [early, late] = [statement(), statement()]
    await post(voiding(late.id))
    await post([early, late])
    await post(voiding(early.id))
    for (const { id } of [early, late]) {
      expect(await status('GET', `/statements?statementId=${id}`)).toBe(404)
      expect(await status('GET', `/statements?voidedStatementId=${id}`)).toBe(200)
    }
  })

  test('a voiding statement cannot be voided', async () => {
    const target = statement()
    const first = voiding(target.id)
    await post([target, first])
    await post(voiding(first.id))
    expect(await status('GET', `/statements?statementId=${first.id}`)).toBe(200)
    expect(await status('GET', `/statements?statementId=${target.id}`)).toBe(404)
  })

  test.each([
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [0, 2, 1],
  ])('a statement about a statement is found by what finds its target, through two references, arriving as %i %i %i', async (...order) => {
    const id = newActivity()
    const target = statement({ object: { id } })
    const about = statement({ object: { objectType: 'StatementRef', id: target.id } })
    const aboutThat = statement({ object: { objectType: 'StatementRef', id: about.id } })
    for (const place of order) await post([target, about, aboutThat][place])
    const { statements } = await find(`activity=${encodeURIComponent(id)}`)
    expect(statements.map((one) => one.id).sort()).toEqual([target.id, about.id, aboutThat.id].sort())
  })

  test('filters agree: verb, agent, registration, activity and their related forms', async () => {
    const [activity, parent, registration] = [newActivity(), newActivity(), randomUUID()]
    const instructor = { mbox: `mailto:${randomUUID()}@school.example` }
    const sent = statement({
      object: { id: activity },
      context: { registration, instructor, contextActivities: { parent: { id: parent } } },
    })
    await post([sent, statement()])
    const count = async (query: Record<string, string>) => (await find(new URLSearchParams(query).toString())).statements.length
    expect(await count({ registration })).toBe(1)
    expect(await count({ registration: registration.toUpperCase() })).toBe(1)
    expect(await count({ registration, verb: sent.verb.id, activity, agent: JSON.stringify(AGENT) })).toBe(1)
    expect(await count({ registration, verb: VOIDED })).toBe(0)
    expect(await count({ activity: parent })).toBe(0)
    expect(await count({ activity: parent, related_activities: 'true' })).toBe(1)
    expect(await count({ agent: JSON.stringify(instructor) })).toBe(0)
    expect(await count({ agent: JSON.stringify(instructor), related_agents: 'true' })).toBe(1)
    expect(await count({ registration, since: '2099-01-01T00:00:00Z' })).toBe(0)
    expect(await count({ registration, until: '2000-01-01T00:00:00Z' })).toBe(0)
  })

  test('pages neither repeat nor miss a statement while others are written', async () => {
    const object = { id: newActivity() }
    const sent = Array.from({ length: 25 }, () => statement({ object }))
    await post(sent)
    const seen: string[] = []
    for (
      let page = await find(`activity=${encodeURIComponent(object.id)}&limit=10`);
      ;
      page = (await service.xapi<Found>('GET', page.more.slice('/xapi'.length))).json
    ) {
      seen.push(...page.statements.map(({ id }) => id))
      await post(statement({ object }))
      if (!page.more) break
    }
    expect(seen).toEqual(sent.map(({ id }) => id).reverse())
  })

  test('the same batch from four senders at once is stored once, without a fault', async () => {
    const object = { id: newActivity(), definition: { name: { en: 'Lathe' } } }
    const batch = Array.from({ length: 20 }, () => statement({ object }))
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(batch)))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
    expect((await find(`activity=${encodeURIComponent(object.id)}`)).statements).toHaveLength(20)
  })

  test('attachments travel as multipart both ways, and a wrong hash is refused', async () => {
    const data = 'the picture'
    const sha2 = createHash('sha256').update(data).digest('hex')
    const attachment = {
      usageType: 'https://school.example/photo',
      display: { en: 'photo' },
      contentType: 'text/plain',
      length: data.length,
      sha2,
    }
    const sent = statement({ attachments: [attachment] })
    const body = (hash: string) =>
      [
        '--cut',
        'Content-Type: application/json',
        '',
        JSON.stringify(sent),
        '--cut',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: binary',
        `X-Experience-API-Hash: ${hash}`,
        '',
        data,
        '--cut--',
        '',
      ].join('\r\n')
    const headers = { 'content-type': 'multipart/mixed; boundary=cut' }
    expect(await status('POST', '/statements', { body: body('0'.repeat(64)), headers })).toBe(400)
    expect(await status('POST', '/statements', { body: body(sha2), headers })).toBe(200)
    const back = await service.xapi<string>('GET', `/statements?statementId=${sent.id}&attachments=true`)
    expect(back.headers.get('content-type')).toContain('multipart/mixed')
    expect(back.json).toContain(`X-Experience-API-Hash: ${sha2}\r\n\r\n${data}\r\n`)
    expect((await post(sent)).status).toBe(400)
  })

  test('a very long IRI and text from every script are stored and found', async () => {
    const id = `https://school.example/${'長'.repeat(1000)}`
    await post(statement({ object: { id, definition: { name: { 'zh-TW': '車床🛠️' } } } }))
    expect((await service.xapi<Found>('GET', `/activities?activityId=${encodeURIComponent(id)}`)).json).toMatchObject({
      definition: { name: { 'zh-TW': '車床🛠️' } },
    })
  })
})

describe('keys', () => {
  test.each([
    ['a wrong secret', 'outside:wrong'],
    ['an unknown key', 'nobody:outside-secret'],
    ['nothing', ''],
  ])('%s is refused with 401 and a challenge', async (_what, pair) => {
    const answer = await service.xapi('GET', '/statements', { headers: { authorization: pair ? `Basic ${btoa(pair)}` : '' } })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toContain('Basic')
  })

  test('a key reaches as far as its scopes', async () => {
    const writer = await startService({ GONGFANG_LRS_KEYS: 'writer:writer-secret' })
    await writer.store.db.updateTable('lrs_key').set({ scopes: 'statements/write' }).execute()
    const headers = { authorization: `Basic ${btoa('writer:writer-secret')}` }
    expect((await writer.xapi('POST', '/statements', { body: statement(), headers })).status).toBe(200)
    expect((await writer.xapi('GET', '/statements', { headers })).status).toBe(403)
    await writer.close()
  })

  test('secrets are kept as hashes', async () => {
    const rows = await service.store.db.selectFrom('lrs_key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('outside-secret')
  })
})
