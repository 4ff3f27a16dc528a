// What xAPI 1.0.3 and 2.0 let a statement hold, as zod schemas. Source: ADL xAPI-Data.md 1.0.3; IEEE 9274.1.1 for 2.0.
import { z } from 'zod'
import { tellIssue } from '../check.ts'
import { COMPONENT_LISTS, VOIDED } from './statement.ts'
import type { Statement, Version } from './statement.ts'
import { timestampFault } from './time.ts'
import { Refusal } from '../refusal.ts'

const IRI = /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/u
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
// RFC 5646
const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wy-z](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$/i
// ISO 8601
const DURATION =
  /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T\d)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;.*)?$/

export const iri = z.string('expected an IRI').regex(IRI, 'expected an IRI')
export const uuid = z.string('expected a UUID').regex(UUID, 'expected a UUID')
const language = z.string('expected a language tag').regex(LANGUAGE, 'expected a language tag (RFC 5646)')
const words = z.string().refine((text) => !text.includes('\0'), 'expected text without NUL')
const languageMap = z.record(language, words)
const extensions = z.record(iri, z.unknown())
const timestamp = z.string('expected an ISO 8601 timestamp').superRefine((text, context) => {
  const fault = timestampFault(text)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const
const identifiers = {
  name: words.optional(),
  mbox: z
    .string()
    .regex(/^mailto:[^\s@]+@[^\s@]+$/, 'expected mailto: and an address')
    .optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i, 'expected 40 hex digits')
    .optional(),
  openid: iri.optional(),
  account: z.strictObject({ homePage: iri, name: words }).optional(),
}
const countIdentifiers = (actor: object) => IDENTIFIERS.filter((key) => key in actor).length
export const agent = z
  .strictObject({ objectType: z.literal('Agent').optional(), ...identifiers })
  .refine((a) => countIdentifiers(a) === 1, 'expected exactly one of mbox, mbox_sha1sum, openid, account')
export const group = z
  .strictObject({ objectType: z.literal('Group'), ...identifiers, member: z.array(agent).optional() })
  .refine((g) => countIdentifiers(g) <= 1, 'expected at most one of mbox, mbox_sha1sum, openid, account')
  .refine((g) => g.member || countIdentifiers(g) === 1, 'expected members in a group without identifier')

/** The schema that `objectType` names; a fault is then told by the schema that was meant. */
function byObjectType(schemas: Record<string, z.ZodType>, unsaid: string) {
  return z.looseObject({}).superRefine((value, context) => {
    const named = 'objectType' in value ? value.objectType : unsaid
    const schema = typeof named === 'string' && Object.hasOwn(schemas, named) ? schemas[named] : undefined
    if (!schema) return context.addIssue({ code: 'custom', path: ['objectType'], message: `expected ${Object.keys(schemas).join(', ')}` })
    const checked = schema.safeParse(value, { reportInput: true })
    const issue = checked.error?.issues[0]
    if (issue && checked.error)
      context.addIssue({ code: 'custom', path: issue.path, message: tellIssue('', checked.error).replace(/^[^:]*: /, '') })
  })
}

export const actor = byObjectType({ Agent: agent, Group: group }, 'Agent')

const COMPONENTS_OF: Record<string, readonly string[]> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
}
const INTERACTIONS = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const
const components = z
  .array(z.strictObject({ id: words, description: languageMap.optional() }))
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'expected distinct component ids')
  .optional()
const definition = z
  .strictObject({
    name: languageMap.optional(),
    description: languageMap.optional(),
    type: iri.optional(),
    moreInfo: iri.optional(),
    interactionType: z.enum(INTERACTIONS).optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
    extensions: extensions.optional(),
  })
  .superRefine((d, context) => {
    const used = COMPONENT_LISTS.filter((list) => list in d)
    if (!d.interactionType && (used.length || 'correctResponsesPattern' in d))
      context.addIssue({ code: 'custom', message: 'expected an interactionType' })
    for (const list of used)
      if (d.interactionType && !COMPONENTS_OF[d.interactionType]?.includes(list))
        context.addIssue({ code: 'custom', path: [list], message: `not allowed with interactionType ${d.interactionType}` })
  })
const activity = z.strictObject({ objectType: z.literal('Activity').optional(), id: iri, definition: definition.optional() })
const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid })

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine((s) => s.min === undefined || s.max === undefined || s.min < s.max, 'expected min below max')
  .refine((s) => s.raw === undefined || (s.raw >= (s.min ?? s.raw) && s.raw <= (s.max ?? s.raw)), 'expected raw between min and max')
const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: z.string().regex(DURATION, 'expected an ISO 8601 duration').optional(),
  extensions: extensions.optional(),
})
const activities = z.union([z.array(activity), activity], 'expected an Activity or an array of Activities').optional()
const relevantTypes = z.array(iri).min(1).optional()
const context = (version: Version) =>
  z.strictObject({
    registration: uuid.optional(),
    instructor: actor.optional(),
    team: group.optional(),
    contextActivities: z.strictObject({ parent: activities, grouping: activities, category: activities, other: activities }).optional(),
    revision: words.optional(),
    platform: words.optional(),
    language: language.optional(),
    statement: statementRef.optional(),
    extensions: extensions.optional(),
    ...(version === '2.0.0' && {
      contextAgents: z.array(z.strictObject({ objectType: z.literal('contextAgent'), agent, relevantTypes })).optional(),
      contextGroups: z.array(z.strictObject({ objectType: z.literal('contextGroup'), group, relevantTypes })).optional(),
    }),
  })
const attachment = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: languageMap.optional(),
  contentType: z.string().regex(MEDIA_TYPE, 'expected a media type'),
  length: z.number().int(),
  sha2: z.string().regex(/^[0-9a-f]{56,128}$/i, 'expected a SHA-2 in hex'),
  fileUrl: iri.optional(),
})

const parts = (version: Version, objects: Record<string, z.ZodType>) => ({
  actor,
  verb: z.strictObject({ id: iri, display: languageMap.optional() }),
  object: byObjectType(objects, 'Activity'),
  result: result.optional(),
  context: context(version).optional(),
  timestamp: timestamp.optional(),
  attachments: z.array(attachment).optional(),
})
type Draft = { object: { objectType?: unknown }; context?: { revision?: unknown; platform?: unknown } | undefined }
const speaksOfActivity = (s: Draft) =>
  (s.object.objectType ?? 'Activity') === 'Activity' || (s.context?.revision ?? s.context?.platform) === undefined
const ACTIVITY_ONLY = 'context.revision and context.platform are only for an Activity'

function statementSchema(version: Version) {
  const objects = { Activity: activity, Agent: agent, Group: group, StatementRef: statementRef }
  const inner = z
    .strictObject({ objectType: z.literal('SubStatement'), ...parts(version, objects) })
    .refine(speaksOfActivity, ACTIVITY_ONLY)
  return z
    .strictObject({
      id: uuid.optional(),
      ...parts(version, { ...objects, SubStatement: inner }),
      stored: timestamp.optional(),
      authority: actor
        .refine(
          (a) => a.objectType !== 'Group' || (countIdentifiers(a) === 0 && Array.isArray(a.member) && a.member.length === 2),
          'expected an Agent or a group of two',
        )
        .optional(),
      version: z
        .string()
        .regex(version === '2.0.0' ? /^(1|2)\.0(\.\d+)?$/ : /^1\.0(\.\d+)?$/, `expected a version that ${version} allows`)
        .optional(),
    })
    .refine(speaksOfActivity, ACTIVITY_ONLY)
    .refine((s) => s.verb.id !== VOIDED || s.object.objectType === 'StatementRef', 'expected a StatementRef as object of voided')
}
const schemas = { '1.0.3': statementSchema('1.0.3'), '2.0.0': statementSchema('2.0.0') }

/** Checks one statement; `root` names it in the refusal (400). The very same object comes back, its numbers and keys untouched. */
export function checkStatement(value: unknown, version: Version, root: string): Statement {
  const checked = schemas[version].safeParse(value, { reportInput: true })
  if (!checked.success) throw new Refusal(400, 'bad-statement', tellIssue(root, checked.error))
  return value as Statement
}
