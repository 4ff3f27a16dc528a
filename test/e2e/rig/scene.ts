// The lesson under test as its files say, and the way a part goes from value to value.
import { readFileSync } from 'node:fs'
import { Vector3 } from 'three'
import type { Object3D } from 'three'
import { machineFile } from '../../../src/core/machine/schema.ts'
import type { MachineFile, Part, Value, Variable } from '../../../src/core/machine/schema.ts'
import { workedExample } from '../../../src/core/run/schema.ts'
import type { WorkedExample } from '../../../src/core/run/schema.ts'
import type { Means as Pointing } from '../../../src/view/control/contact.ts'
import { gearing } from '../../../src/view/control/gearing.ts'
import { jointOf } from '../../../src/view/control/joint-of.ts'
import { GripPath } from '../../../src/view/control/path.ts'
import { placesOf } from '../../../src/view/control/places.ts'
import type { Places } from '../../../src/view/control/places.ts'
import { detentValues } from '../../../src/view/control/value-at.ts'
import { travelOf } from '../../../src/core/machine/travel.ts'
import type { Vec } from './install-headset.ts'

/** A drag goes on in pieces no longer than this, so that turns are counted and sweeps are seen. */
const PIECE = { deg: 40, mm: 25 }

export class SceneFiles {
  readonly lesson: string
  readonly machine: MachineFile
  readonly text: Record<string, string>
  private readonly folder: string

  /**
   * @param lesson `<cluster>/<equipment>`
   * @param machine another that stands in its place
   */
  constructor(lesson: string, machine?: MachineFile) {
    this.lesson = lesson
    this.folder = `scenes/${lesson}`
    this.machine = machine ?? machineFile.parse(this.read('machine.json'))
    this.text = this.read('text/zh-TW.json') as Record<string, string>
  }

  example(name: string): WorkedExample {
    return workedExample.parse(this.read(`runs/${name}.json`))
  }

  part(id: string): Part {
    const found = this.machine.parts.find((part) => part.id === id)
    if (!found) throw new Error(`${this.folder}/machine.json has no part ${id}`)
    return found
  }

  variable(name: string | undefined): Variable {
    const found = this.machine.variables.find((variable) => variable.id === name)
    if (!found) throw new Error(`${this.folder}/machine.json has no variable ${String(name)}`)
    return found
  }

  variableOf(part: Part): Variable {
    return this.variable(part.control?.var)
  }

  places(part: Part): Places {
    return placesOf(part, this.variableOf(part))
  }

  /** What a part is as long as nobody works it, where a spring sees to that. */
  rest(part: Part): Value | undefined {
    return part.control?.kind === 'clip' ? undefined : part.control?.springsTo
  }

  /** It works only as long as it is held. */
  isHeld({ control }: Part): boolean {
    return control?.kind === 'pedal' || control?.held === true
  }

  /** The middle of a touch screen's area, in the frame of its node. */
  area({ id, control }: Part, value: Value): Vec {
    const area = control?.areas?.[String(value)]
    if (!area) throw new Error(`${id} has no area for ${String(value)}`)
    return area
  }

  /** Two values only: a click is enough. */
  isTwoValued(part: Part): boolean {
    return part.control !== undefined && detentValues(this.variableOf(part), part.control)?.length === 2
  }

  /** World points along which a hand that holds the part at `grip` leads it from one value to another; the last is the end. */
  way(part: Part, node: Object3D, grip: Vec, from: Value, to: Value, means: Pointing): Vector3[] {
    const joint = jointOf(part, this.machine, this.variableOf(part))
    if (!joint) throw new Error(`part ${part.id} has no joint to be led along`)
    const travel = travelOf(joint, this.variable(joint.var), part.control)
    const [start, end] = [travel(from), travel(to)]
    const path = new GripPath(joint, node, new Vector3(...grip), 0)
    const length = (end - start) / gearing(joint, means)
    const pieces = Math.max(3, Math.ceil(Math.abs(length) / PIECE[joint.unit]))
    return Array.from({ length: pieces }, (_, i) => path.at((length * (i + 1)) / pieces, new Vector3()))
  }

  private read(file: string): unknown {
    return JSON.parse(readFileSync(`${this.folder}/${file}`, 'utf8'))
  }
}
