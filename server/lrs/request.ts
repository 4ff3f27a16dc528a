// One xAPI request as the resources see it: version agreed, alternate syntax undone, parameters once each.
import { Refusal } from '../refusal.ts'
import { parseJson } from '../json.ts'
import type { Version } from './statement.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
export interface XapiRequest {
  method: Method
  path: string
  params: URLSearchParams
  headers: Record<string, string | undefined>
  body: Buffer
  version: Version
}

export interface XapiAnswer {
  status: number
  json?: unknown
  body?: Buffer
  headers?: Record<string, string>
}

const FORM_HEADERS = [
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept-language',
]
const METHODS: Record<string, Method> = { GET: 'GET', HEAD: 'GET', PUT: 'PUT', POST: 'POST', DELETE: 'DELETE' }
const methodRefused = () =>
  new Refusal(405, 'method', 'Expected GET, HEAD, PUT, POST or DELETE as the standard gives them for this resource')

/** What a client without version header is told: neither suite takes 1.0.3 or 2.0.0 for an answer (RECORDS 2.2). */
export const UNSAID_VERSION = '0.95'

/** The version a header names; undefined when it names none that is spoken here. */
export function versionOf(header: string | undefined): Version | undefined {
  if (header !== undefined && /^1\.0(\.\d+)?$/.test(header)) return '1.0.3'
  if (header !== undefined && /^2\.0(\.\d+)?$/.test(header)) return '2.0.0'
  return undefined
}

/** Reads a request. Throws 400 without a version that is spoken here, 405 for methods the standard has not. */
export function readRequest(raw: {
  method: string
  path: string
  query: string
  headers: XapiRequest['headers']
  body: Buffer
}): XapiRequest {
  const method = METHODS[raw.method]
  if (!method) throw methodRefused()
  const plain: Omit<XapiRequest, 'version'> = {
    method,
    path: raw.path,
    params: new URLSearchParams(raw.query),
    headers: raw.headers,
    body: raw.body,
  }
  const alternate = method === 'POST' && plain.params.has('method') && versionOf(raw.headers['x-experience-api-version']) !== '2.0.0'
  const request = alternate ? undoAlternateSyntax(plain) : plain
  const version = versionOf(request.headers['x-experience-api-version'])
  if (!version) throw new Refusal(400, 'version', 'X-Experience-API-Version: expected 1.0.3 (or 1.0.x) or 2.0.0')
  const repeated = [...new Set(request.params.keys())].find((name) => request.params.getAll(name).length > 1)
  if (repeated) throw new Refusal(400, 'bad-parameter', `${repeated}: occurs more than once`)
  return { ...request, version }
}

/** 1.0.x: a POST form may carry another method, its headers, parameters and content. */
function undoAlternateSyntax(request: Omit<XapiRequest, 'version'>): Omit<XapiRequest, 'version'> {
  const wanted = request.params.get('method') ?? ''
  const method = METHODS[wanted.toUpperCase()]
  if (!method) throw methodRefused()
  if ([...request.params.keys()].length !== 1)
    throw new Refusal(400, 'bad-parameter', 'With method in the query nothing else may stand there')
  if (!/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(400, 'bad-content-type', 'Content-Type: expected application/x-www-form-urlencoded with method in the query')
  const form = new URLSearchParams(request.body.toString())
  const headers: XapiRequest['headers'] = { ...request.headers, 'content-type': 'application/json' }
  const params = new URLSearchParams()
  for (const [name, value] of form) {
    if (FORM_HEADERS.includes(name.toLowerCase())) headers[name.toLowerCase()] = value
    else if (name !== 'content') params.append(name, value)
  }
  const content = form.get('content')
  if (content === null && (method === 'PUT' || method === 'POST')) throw new Refusal(400, 'bad-input', 'content: missing in the form')
  return { method, path: request.path, params, headers, body: Buffer.from(content ?? '') }
}

/** A JSON parameter that must be there. */
export function jsonParameter(params: URLSearchParams, name: string): unknown {
  const text = params.get(name)
  if (text === null) throw new Refusal(400, 'bad-parameter', `${name}: missing`)
  return parseJson(text, name)
}
