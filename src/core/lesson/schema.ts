// What a lesson.json may hold: steps, faults, decisions, defects, drills, questions, preview, sources. No human word: those are in text/<lang>.json.
import { z } from 'zod'
import { expression, id, sources, value, variableName } from '../machine/schema.ts'

export const severity = z.enum(['critical', 'major', 'minor'])
export const phases = ['before', 'during', 'after', 'emergency'] as const

/** The gore-free vocabulary of consequences; each word is an animation in src/view/consequence. */
export const show = z.enum([
  'freeze_ghost',
  'glove_pulled',
  'fly_trail',
  'drop_dummy',
  'spark_burst',
  'arc_light',
  'fire_small',
  'fume_cloud',
  'splash_dye',
  'spill_spread',
  'heat_view',
  'machine_trip',
  'gauge_red',
  'part_breaks',
  'germ_glow',
  'animal_upset',
  'text_card',
])

/** One thing a learner can do; the vocabulary of worked examples, demonstrations and drills. */
export const deed = z.union([
  z.strictObject({ act: id, to: value }),
  z.strictObject({ look: id }),
  z.strictObject({ judge: id, as: z.enum(['sound', 'defective']) }),
  z.strictObject({ say: id }),
  z.strictObject({ stand: id }),
  z.strictObject({ reach: id }),
  z.strictObject({ withdraw: id }),
  z.strictObject({ answer: id, option: z.number().int().min(0) }),
  z.strictObject({ waitS: z.number().positive() }),
  z.strictObject({ waitFor: expression, atMostS: z.number().positive() }),
])

export const step = z.strictObject({
  id,
  phase: z.enum(phases),
  /** What kind of doing it is: decides pictogram and verb. */
  action: z.enum([
    'wear',
    'remove',
    'look',
    'grab',
    'place',
    'turn',
    'slide',
    'press',
    'open',
    'close',
    'pull',
    'pour',
    'walk',
    'say',
    'wait',
    'clip',
    'push',
    'hold',
    'scan',
    'wipe',
    'call',
    'decide',
  ]),
  /** Parts and zones that are highlighted, in order of use. */
  targets: z.array(id).min(1),
  after: z.array(id).default([]),
  done: expression,
  severity,
  /** The fault that stands for leaving this step out; without one, `missed-<step>` is charged. */
  omission: id.optional(),
  /** The menu whose options can be said while this step is open. */
  menu: id.optional(),
  /** How the demonstration does it. */
  perform: z.array(deed).min(1),
  sources,
})

export const fault = z.strictObject({
  id,
  step: id,
  /** Watched all the time; charged when it becomes true. */
  when: expression,
  severity,
  show,
  /** Where the consequence is shown. */
  at: id.optional(),
  sources,
})

/** Something to be said, called, refused or reported: 3–5 options, shuffled by the run's seed. */
export const menu = z.strictObject({
  id,
  kind: z.enum(['say', 'call', 'decision']),
  options: z.array(id).min(3).max(5),
  /** Open while this holds (a menu of a step is open while its step is). */
  when: expression.optional(),
  sources,
})

export const defect = z.strictObject({ id, target: id, plant: z.record(variableName, value), severity, sources })

export const drill = z.strictObject({
  id,
  start: z.strictObject({ state: z.string(), set: z.record(variableName, value) }),
  /** Seconds of normal running before it happens, then what is set. */
  afterS: z.number().positive(),
  trigger: z.record(variableName, value),
  limitS: z.number().positive(),
  actions: z.array(z.strictObject({ id, done: expression, severity, target: id, perform: z.array(deed).min(1) })).min(1),
  failWhen: expression,
  sources,
})

export const question = z.strictObject({ id, options: z.number().int().min(2).max(5), answer: z.number().int().min(0), sources })

export const preview = z.strictObject({
  durationS: z.number().positive(),
  start: z.strictObject({ state: z.string().optional(), set: z.record(variableName, value) }),
  /** In order; a beat without `done` ends at `untilS`. */
  beats: z.array(z.strictObject({ id, untilS: z.number().positive(), done: expression.optional(), targets: z.array(id) })).min(1),
  careers: z.number().int().min(0),
  certifications: z.array(z.strictObject({ id, level: z.enum(['單一級', '丙級', '乙級', '甲級']) })),
  departments: z.number().int().min(0),
})

export const source = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['law', 'standard', 'osha', 'hse', 'exam', 'manufacturer', 'curriculum', 'practice', 'estimate']),
  article: z.string().default(''),
  /** verified: the text was read at `url` (or in the named edition); background: from knowledge, shown as not yet checked. */
  status: z.enum(['verified', 'background']),
  url: z.string().default(''),
  /** Date of the edition that was read. */
  edition: z.string().default(''),
})

export const lessonFile = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  machine: id,
  minutes: z.number().int().positive(),
  /** Below it a run fails; a critical fault keeps every score below it (cmi5 masteryScore × 100). */
  passMark: z.number().int().min(1).max(100),
  programs: z.number().int().min(0),
  subjects: z.array(z.strictObject({ id, kind: z.enum(['部定實習科目', '部定專業科目', '校訂科目', '技能領域']), sources })),
  ppe: z.array(z.strictObject({ id: variableName, rule: z.enum(['required', 'forbidden']), when: expression.optional(), sources })),
  steps: z.array(step).min(1),
  faults: z.array(fault).min(1),
  menus: z.array(menu).default([]),
  defects: z.array(defect),
  drills: z.array(drill),
  questions: z.array(question),
  preview,
  /** Check-list for the real machine, ticked later by the teacher: that many lines in text. */
  transfer: z.array(id),
  sources: z.array(source).min(1),
})

export type LessonFile = z.infer<typeof lessonFile>
export type Step = z.infer<typeof step>
export type Fault = z.infer<typeof fault>
export type Severity = z.infer<typeof severity>
export type Show = z.infer<typeof show>
export type Deed = z.infer<typeof deed>
export type Menu = z.infer<typeof menu>
export type Drill = z.infer<typeof drill>
export type Source = z.infer<typeof source>
