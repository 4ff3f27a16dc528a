// What a machine.json may hold: parts and how hands move them, variables, logic, zones, sounds.
import { z } from 'zod'

/** Kebab-case id of a part, zone, step, fault…; a GLB node of the same name exists for parts. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case id, e.g. chuck-key')
/** Variable name as used in expressions; wearables are `ppe.<snake_case>`. */
export const variableName = z.string().regex(/^(ppe\.)?[a-z][a-z0-9_]*$/, 'snake_case name, e.g. spindle_rpm or ppe.safety_glasses')
/** A sentence of the condition language (docs/conditions.md); data only. */
export const expression = z.string().min(1).max(400)
export const value = z.union([z.number(), z.boolean(), z.string()])
/** Metres (or a unit vector) in the machine frame: +X operator's right, +Y up, +Z to the operator. */
export const vector = z.tuple([z.number(), z.number(), z.number()])
/** Ids of entries in the lesson's `sources`; a figure nobody vouches for says `estimate`. */
export const sources = z.array(z.string().min(1)).min(1)

/** The kinds of control: each has one component in src/view/control and a row in the action list. */
export const controlKind = z.enum([
  'button', // pressed, springs back
  'estop', // pressed and latched, twisted free
  'switch', // two positions
  'lever', // a few detents on a hinge
  'rotary', // detents around an axis
  'handwheel', // many turns, drives a length
  'valve', // a quarter turn (hinge) or several turns (spin), with or without detents
  'slider', // pushed along a line
  'hinge', // cover, guard, door
  'key', // turned while it sits in its socket
  'pedal', // held by the foot
  'spin', // turned by hand, any number of turns
  'free', // taken, carried, put into sockets
  'wearable', // put on and taken off
  'clip', // squeezed open and closed on one of its sockets
  'pour', // a vessel that is tilted over something: its number is what has been poured
  'touch', // a touch screen: pressed on one of its areas
])

/** How a variable moves the node: an angle (hinge, spin) or a length (slide, press), mapped linearly from the variable. */
export const joint = z.strictObject({
  kind: z.enum(['hinge', 'slide', 'press', 'spin']),
  axis: vector,
  unit: z.enum(['deg', 'mm']),
  /** Travel at the variable's lowest and highest value (bool: off, on; enum: by `detents`). */
  range: z.tuple([z.number(), z.number()]),
  /** One per enum/bool value or per number in the control's `values`, in their order. */
  detents: z.array(z.number()).optional(),
  var: variableName,
})

export const control = z.strictObject({
  kind: controlKind,
  var: variableName,
  /** The discrete values offered (enum and bool variables: all of theirs when left out). */
  values: z.array(value).optional(),
  /** The rest value a spring returns to when the hand lets go; for a clip, squeezed open or hanging loose. */
  springsTo: value.optional(),
  /** button: works only as long as it is held (hold-to-run, two-hand control). A pedal always does. */
  held: z.boolean().optional(),
  /** It can be handled only while this holds (a key turns only in its socket). A fact of the thing, not of the lesson. */
  when: expression.optional(),
  /** Value → it gets there only while this holds (a key goes into a chuck that stands still). A fact of the thing, too. */
  into: z.record(z.string(), expression).optional(),
  /** pour: the socket it is poured over. What is poured only grows, at the variable's `topSpeed` at most; the pivot is the vessel's lip. */
  over: id.optional(),
  /** touch: value → the middle of its area, metres from the pivot at rest. A page's areas are had by `into`. */
  areas: z.record(z.string(), vector).optional(),
  /** Steps offered by the action list and by keys for a number. */
  step: z.number().positive().optional(),
})

export const part = z.strictObject({
  id,
  /** Which GLB holds the node. */
  model: z.enum(['machine', 'ppe', 'room']).default('machine'),
  control: control.optional(),
  joint: joint.optional(),
  /** The part it rides on (the apron's lever rides on the carriage). */
  rides: id.optional(),
  /** Pivot and grip in the machine frame at rest. The grip is where a hand is when it works the part. */
  pivot: vector.optional(),
  grip: vector.optional(),
  /** free, wearable and clip: value of the variable → socket node; null: in the hand or on the learner (a clip has none). */
  sockets: z.record(z.string(), id.nullable()).optional(),
  /** Node is visible only while this holds. */
  show: expression.optional(),
  /** Node is scaled 0…1 by this number. */
  fill: expression.optional(),
  /** Node glows while this holds (lamps). */
  glow: expression.optional(),
  /** It can be judged sound or defective, and accused in the hazard hunt. */
  inspect: z.boolean().default(false),
})

export const variable = z.strictObject({
  id: variableName,
  type: z.enum(['number', 'bool', 'enum']),
  unit: z.string().default(''),
  min: z.number().optional(),
  max: z.number().optional(),
  values: z.array(z.string()).optional(),
  initial: value,
  /** hand: moved through a part · machine: driven by states · derived: from acts and time · scene: planted or the surroundings */
  cause: z.enum(['hand', 'machine', 'derived', 'scene']),
  /** hand-moved numbers: units per second at most; a jump sweeps. */
  topSpeed: z.number().positive().optional(),
  /** Dangerous while it is not at rest (law M1): |value| ≤ this is rest. */
  restWithin: z.number().nonnegative().optional(),
  sources: sources.optional(),
})

const derivedBase = { var: variableName, reset: expression.optional() }
/** What no hand moves, from acts and time. Evaluated every tick in file order after drives. */
export const derived = z.discriminatedUnion('kind', [
  z.strictObject({ ...derivedBase, kind: z.literal('latch'), set: expression }),
  z.strictObject({ ...derivedBase, kind: z.literal('count'), rising: expression }),
  z.strictObject({ ...derivedBase, kind: z.literal('integrate'), rate: expression, while: expression }),
  z.strictObject({ ...derivedBase, kind: z.literal('peak'), of: expression, while: expression }),
  z.strictObject({ ...derivedBase, kind: z.literal('equal'), to: expression }),
])

/** How a state drives a variable. Lag: first order, seconds, snaps to the target within `snap`. Ramp: units per second. */
export const drive = z.strictObject({
  var: variableName,
  to: z.union([value, expression]),
  lag: z.number().positive().optional(),
  snap: z.number().positive().optional(),
  ramp: z.union([z.number().positive(), expression]).optional(),
  sources: sources.optional(),
})

export const actMatch = z.strictObject({ part: id, to: value.optional() })

export const transition = z.strictObject({
  from: z.union([z.literal('*'), z.array(z.string()).min(1)]),
  to: z.string(),
  /** The act itself. Without it the transition follows from facts alone (a trip, a loss of power): it may never start anything (law M2). */
  on: z.array(actMatch).min(1).optional(),
  when: expression,
  set: z.record(variableName, value).optional(),
})

export const machineState = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'UPPER_SNAKE state'),
  /** Something dangerous is being driven. */
  driven: z.boolean().default(false),
  drives: z.array(drive).default([]),
})

export const interlock = z.strictObject({
  id,
  /** Open (not safe) while this holds. */
  open: expression,
  /** What it does while open: keeps a state from being entered, or locks a part in place. */
  effect: z.union([z.strictObject({ block: z.string() }), z.strictObject({ lock: id })]),
  /** real: the actual machine has it · training: only the simulator adds it, and says so. */
  kind: z.enum(['real', 'training']),
  sources,
})

export const zone = z.strictObject({
  id,
  /** hazard: entering is what a fault watches · spot: a place to stand. */
  kind: z.enum(['hazard', 'spot']),
  shape: z.enum(['box', 'cylinder', 'sphere']),
  center: vector,
  size: vector,
  axis: vector.optional(),
  /** in_zone() is true only while this holds as well. */
  active: expression.optional(),
})

export const hazard = z.strictObject({
  id,
  zone: id.optional(),
  severity: z.number().int().min(1).max(5),
  likelihood: z.number().int().min(1).max(5),
  sources,
})

export const sound = z.strictObject({
  id,
  /** motor, gears, cutting: synthesised loops · click, clunk, clink, brake, alarm: one-shots. */
  voice: z.enum(['motor', 'gears', 'cutting', 'click', 'clunk', 'clink', 'brake', 'alarm', 'crash', 'air', 'water', 'hum']),
  when: expression,
  loop: z.boolean(),
  /** Follows this number, 0…1 (pitch and level). */
  follows: expression.optional(),
  /** dB(A) at the operator, typical. */
  levelDb: z.number().min(20).max(120),
  at: id.optional(),
  sources,
})

/** A stop the machine declares (law M1): this act brings every variable with `restWithin` to rest in `withinS`. */
export const stop = z.strictObject({ id, act: actMatch.extend({ to: value }), withinS: z.number().positive(), sources })

export const machineFile = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Metres of free floor and where the operator stands. */
  footprint: z.strictObject({
    size: vector,
    clearance: z.strictObject({ front: z.number(), back: z.number(), left: z.number(), right: z.number() }),
    operator: z.strictObject({ position: vector, facing: vector }),
  }),
  parts: z.array(part).min(1),
  variables: z.array(variable).min(1),
  /** Named sentences, usable in every expression of machine and lesson. */
  definitions: z.record(variableName, expression).default({}),
  derived: z.array(derived).default([]),
  /** One-shot events raised by an act: event('id') holds for that tick. */
  events: z.array(z.strictObject({ id, on: actMatch, when: expression.optional() })).default([]),
  states: z.strictObject({
    initial: z.string(),
    list: z.array(machineState).min(1),
    transitions: z.array(transition),
  }),
  interlocks: z.array(interlock).default([]),
  stops: z.array(stop).default([]),
  zones: z.array(zone).default([]),
  hazards: z.array(hazard).default([]),
  sounds: z.array(sound).default([]),
})

export type MachineFile = z.infer<typeof machineFile>
export type Part = z.infer<typeof part>
export type Control = z.infer<typeof control>
export type ControlKind = z.infer<typeof controlKind>
export type Joint = z.infer<typeof joint>
export type Variable = z.infer<typeof variable>
export type Zone = z.infer<typeof zone>
export type Sound = z.infer<typeof sound>
export type Value = z.infer<typeof value>
