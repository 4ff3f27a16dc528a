// Which words a scene needs: the id of every sentence and name that machine and lesson speak of (docs/text-ids.md).
import type { LessonFile } from '../lesson/schema.ts'
import type { ClusterFile } from './schema.ts'
import type { MachineFile } from '../machine/schema.ts'

const each = <T>(items: readonly T[], ids: (item: T, i: number) => string[]) => items.flatMap(ids)
const of = (prefix: string, ...ends: string[]) => ends.map((end) => `${prefix}.${end}`)
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}.${i}`)

/** What a scene must say in every language. */
export function neededTexts(machine: MachineFile, lesson: LessonFile): string[] {
  const offered = new Map(machine.parts.flatMap((p) => (p.control?.values ? [[p.control.var, p.control.values] as const] : [])))
  return [
    'machine.name',
    'machine.summary',
    ...each(machine.parts, (p) => of(`part.${p.id}`, 'name')),
    ...each(machine.variables, (v) => of(`variable.${v.id}`, 'name')),
    ...each(machine.variables, (v) => {
      if (v.cause !== 'hand') return []
      const values = v.type === 'bool' ? [false, true] : (v.values ?? offered.get(v.id) ?? [])
      return values.map((value) => `value.${v.id}.${String(value)}`)
    }),
    ...each(machine.states.list, (s) => of(`state.${s.id}`, 'name')),
    ...each(machine.interlocks, (l) => of(`interlock.${l.id}`, 'message')),
    ...each(machine.hazards, (h) => of(`hazard.${h.id}`, 'name', 'mechanism', 'controls')),
    ...each(machine.sounds, (s) => of(`sound.${s.id}`, 'caption')),
    ...each(machine.zones, (z) => of(`zone.${z.id}`, 'name')),
    'lesson.title',
    'lesson.situation',
    ...each(lesson.ppe, (p) => of(p.id, 'name', 'why')),
    ...each(lesson.steps, (s) => of(`step.${s.id}`, 'title', 'instruction', 'why', 'hint')),
    ...each(lesson.faults, (f) => of(`fault.${f.id}`, 'name', 'consequence', 'why')),
    ...each(lesson.menus, (m) => [`menu.${m.id}.prompt`, ...each(m.options, (o) => of(`option.${o}`, 'name', 'reply'))]),
    ...each(lesson.defects, (d) => of(`defect.${d.id}`, 'name', 'visual', 'response')),
    ...each(lesson.drills, (d) => [...of(`drill.${d.id}`, 'name', 'story', 'debrief'), ...d.actions.map((a) => `drill.${d.id}.${a.id}`)]),
    ...each(lesson.questions, (q) => [...of(`question.${q.id}`, 'text', 'why'), ...numbered(`question.${q.id}`, q.options)]),
    'preview.hook',
    'preview.takeaway',
    ...each(lesson.preview.beats, (b) => of(`beat.${b.id}`, 'see', 'try')),
    ...numbered('career', lesson.preview.careers),
    ...each(lesson.preview.certifications, (c) => [`certification.${c.id}`]),
    ...numbered('department', lesson.preview.departments),
    ...numbered('program', lesson.programs),
    ...each(lesson.subjects, (s) => [`subject.${s.id}`]),
    ...each(lesson.transfer, (id) => [`transfer.${id}`]),
    'teachback.prompt',
    ...each(lesson.sources, (s) => of(`source.${s.id}`, 'title', 'gist')),
  ]
}

/** What a scene may say besides. */
export function allowedTexts(machine: MachineFile): string[] {
  return machine.parts.map((p) => `part.${p.id}.note`)
}

/** What a 職群 must say in every language. */
export function neededClusterTexts(cluster: ClusterFile): string[] {
  return [
    'cluster.name',
    'cluster.summary',
    ...numbered('program', cluster.programs),
    ...numbered('certification', cluster.certifications),
    ...numbered('department', cluster.departments),
  ]
}
