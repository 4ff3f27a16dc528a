// An xAPI statement as TypeScript sees it, after it was checked, and the walks over it.

export type Version = '1.0.3' | '2.0.0'
export type LanguageMap = Record<string, string>

export interface Identifiers {
  mbox?: string
  mbox_sha1sum?: string
  openid?: string
  account?: { homePage: string; name: string }
}
export interface Agent extends Identifiers {
  objectType?: 'Agent'
  name?: string
}
export interface Group extends Identifiers {
  objectType: 'Group'
  name?: string
  member?: Agent[]
}
export type Actor = Agent | Group

interface Component {
  id: string
  description?: LanguageMap
}
/** Lists of an interaction's components. */
export const COMPONENT_LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const
export interface Definition extends Partial<Record<(typeof COMPONENT_LISTS)[number], Component[]>> {
  name?: LanguageMap
  description?: LanguageMap
  type?: string
  moreInfo?: string
  interactionType?: string
  correctResponsesPattern?: string[]
  extensions?: Record<string, unknown>
}
export interface Activity {
  objectType?: 'Activity'
  id: string
  definition?: Definition
}
export interface StatementRef {
  objectType: 'StatementRef'
  id: string
}
export interface Attachment {
  usageType: string
  display: LanguageMap
  contentType: string
  length: number
  sha2: string
  fileUrl?: string
}
export interface Context {
  registration?: string
  instructor?: Actor
  team?: Group
  contextActivities?: Record<string, Activity[]>
  contextAgents?: { agent: Agent }[]
  contextGroups?: { group: Group }[]
  [other: string]: unknown
}
/** What a statement and a statement inside it have in common. */
export interface Sentence {
  actor: Actor
  verb: { id: string; display?: LanguageMap }
  object: Activity | Actor | StatementRef | SubStatement
  result?: Record<string, unknown>
  context?: Context
  timestamp?: string
  attachments?: Attachment[]
}
export interface SubStatement extends Sentence {
  objectType: 'SubStatement'
}
export interface Statement extends Sentence {
  id?: string
  stored?: string
  authority?: Actor
  version?: string
}

export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided'

export const isActivity = (object: Sentence['object']): object is Activity =>
  object.objectType === undefined || object.objectType === 'Activity'
export const isActor = (object: Sentence['object']): object is Actor => object.objectType === 'Agent' || object.objectType === 'Group'
export const isGroup = (actor: Actor): actor is Group => actor.objectType === 'Group'

/** The statement, then the statement inside it if there is one. */
export function sentences(statement: Sentence): Sentence[] {
  return statement.object.objectType === 'SubStatement' ? [statement, statement.object] : [statement]
}

/** Every activity a statement speaks of. */
export function activitiesOf(statement: Sentence): Activity[] {
  return sentences(statement).flatMap(({ object, context }) => [
    ...(isActivity(object) ? [object] : []),
    ...Object.values(context?.contextActivities ?? {}).flat(),
  ])
}

export function attachmentsOf(statement: Sentence): Attachment[] {
  return sentences(statement).flatMap(({ attachments }) => attachments ?? [])
}
