// A model: named nodes (a node's origin is its pivot), the solids on them, and empty sockets. No joints: those live in machine.json.
import type { Label } from '../labels/label.ts'
import type { BakeLight } from './parts/room-light.ts'
import type { Panel } from './parts/shell.ts'
import type { Item, V3 } from './shape.ts'

/** What shades what: still things shade everything, moving ones only themselves, loose ones are shaded by nothing but themselves. */
export type Mobility = 'still' | 'moving' | 'loose'

export interface ModelNode {
  name: string
  parent: string | undefined
  /** Pivot in the parent's frame, mm. */
  at: V3
  /** Degrees, XYZ. */
  rot: V3
  items: Item[]
  mobility: Mobility
  /** Exact name for an empty that only marks a place. */
  socket: boolean
}

export interface Budget {
  triangles: number
  kilobytes: number
}

/** A box in the room's frame, mm. */
export interface StandIn {
  min: V3
  max: V3
  tint: string
}

export interface ModelOptions {
  labels?: Record<string, Label>
  /** Side of the label atlas, px. */
  atlas?: number
  budget: Budget
  /** A room's floor, walls and ceiling: flat panels with lightmap charts (build/shell.ts), not solids. */
  shell?: readonly Panel[]
  /** What lights a room's bake (build/bake.ts). */
  lights?: readonly BakeLight[]
  /** What throws shadows in a room's bake but belongs to another model: the machines, roughly. */
  standIns?: readonly StandIn[]
}

export class Model {
  readonly nodes: ModelNode[] = []
  readonly id: string
  readonly options: ModelOptions

  constructor(id: string, options: ModelOptions) {
    this.id = id
    this.options = options
  }

  /** A named node at `at` (mm, in the parent's frame) that stays where it is. Throws when the name is taken or the parent is not there yet. */
  part(name: string, at: V3, items: (Item | Item[])[], parent?: string, rot: V3 = [0, 0, 0]): void {
    this.add({ name, parent, at, rot, items: items.flat(), mobility: this.under(parent, 'still'), socket: false })
  }

  /** A named node that moves on a joint. */
  moving(name: string, at: V3, items: (Item | Item[])[], parent?: string, rot: V3 = [0, 0, 0]): void {
    this.add({ name, parent, at, rot, items: items.flat(), mobility: this.under(parent, 'moving'), socket: false })
  }

  /** A named node that is taken in the hand or shown and hidden. */
  loose(name: string, at: V3, items: (Item | Item[])[], parent?: string, rot: V3 = [0, 0, 0]): void {
    this.add({ name, parent, at, rot, items: items.flat(), mobility: 'loose', socket: false })
  }

  /** More solids on a node that is already there, in that node's frame. */
  more(name: string, ...items: (Item | Item[])[]): void {
    this.node(name).items.push(...items.flat())
  }

  /** An empty node: where something can be put. */
  socket(name: string, at: V3, parent?: string, rot: V3 = [0, 0, 0]): void {
    this.add({ name, parent, at, rot, items: [], mobility: this.under(parent, 'still'), socket: true })
  }

  node(name: string): ModelNode {
    const found = this.nodes.find((n) => n.name === name)
    if (!found) throw new Error(`model ${this.id}: no node "${name}" yet; add it with part() before using it`)
    return found
  }

  /** What rides on a moving thing moves. */
  private under(parent: string | undefined, own: Mobility): Mobility {
    const carried = parent === undefined ? 'still' : this.node(parent).mobility
    return carried === 'still' ? own : carried
  }

  private add(node: ModelNode): void {
    if (this.nodes.some((n) => n.name === node.name)) throw new Error(`model ${this.id}: node "${node.name}" is there twice`)
    this.nodes.push(node)
  }
}
