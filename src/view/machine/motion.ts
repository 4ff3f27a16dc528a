// Moves one part's node as the facts say: along its joint, into its socket, shown, filled. Cosmetic easing only; truth is the run's.
import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Object3D } from 'three'
import type { Part, Value, Variable } from '../../core/machine/schema.ts'
import type { Run } from '../../core/run/run.ts'
import { travelOf } from '../../core/machine/travel.ts'

/** Reads a sentence or variable of the facts; compiled once. */
export type Reader = (run: Run) => Value

/** What a part's motion needs to know beside its node. */
export interface MotionSources {
  variable(name: string): Variable
  read(expression: string): Reader
  socket(name: string): Object3D | undefined
  carried: ReadonlyMap<string, Matrix4>
  /** The machine frame: what is in a hand hangs here. */
  frame: Object3D
}

/** A lever flicked from detent to detent takes about this long on the screen (seconds to two thirds of the way). */
const FLICK_S = 0.05
/** Faster than this the eye sees a wheel stand or turn back; drawn no faster (turns per second). */
const FASTEST_DRAWN = 5.3
const RADIANS = Math.PI / 180

const turn = new Quaternion()
const inHand = new Matrix4()
const inverse = new Matrix4()
const toNode = new Matrix4()
const scale = new Vector3()
const way = new Vector3()

export class PartMotion {
  private readonly node: Object3D
  private readonly part: Part
  private readonly sources: MotionSources
  /** The part's pose relative to a socket it sits in. */
  private readonly inSocket = new Matrix4()
  /** Where the joint's travel starts from: the rest pose, or the pose in socket or hand. */
  private readonly base = new Vector3()
  private readonly baseTurn = new Quaternion()
  /** The joint's axis in the node's own frame. */
  private readonly axis = new Vector3()
  private readonly travel: ((value: Value) => number) | undefined
  private readonly jointFact: Reader | undefined
  private readonly place: Reader | undefined
  /** Where a thing that only leaves its place in a hand goes back to: its parent, and its pose there. */
  private readonly home: { parent: Object3D; pose: Matrix4 } | undefined
  private isAway = false
  /** A loose part's joint rests while the part lies where it first lay. */
  private readonly restsAt: Value | undefined
  /** A wheel that turns by itself and by hand: what the hand has turned, degrees. */
  private readonly byHand: Reader | undefined
  private readonly shown: Reader | undefined
  private readonly filled: Reader | undefined
  private readonly endless: boolean
  private readonly eased: boolean
  private along = Number.NaN
  /** The travel the node is posed at, so that what stands still costs nothing; not a number when it must be posed anew. */
  private posedAt = Number.NaN

  constructor(part: Part, node: Object3D, sources: MotionSources) {
    this.part = part
    this.node = node
    this.sources = sources
    this.base.copy(node.position)
    this.baseTurn.copy(node.quaternion)
    const { joint, control } = part
    const variable = joint && sources.variable(joint.var)
    this.endless = joint?.kind === 'spin' && variable?.unit === 'rpm'
    this.eased = variable?.type !== 'number'
    if (joint && variable) {
      node.updateWorldMatrix(true, false)
      toNode.multiplyMatrices(inverse.copy(node.matrixWorld).invert(), sources.frame.matrixWorld)
      this.axis.fromArray(joint.axis).transformDirection(toNode)
      if (!this.endless) this.travel = travelOf(joint, variable, control)
      this.jointFact = sources.read(joint.var)
      if (this.endless && control && control.var !== joint.var) this.byHand = sources.read(control.var)
    }
    if (part.sockets && control) {
      this.place = sources.read(control.var)
      this.restsAt = sources.variable(control.var).initial
      this.rememberRestSocket(part.sockets, this.restsAt)
    }
    if (control?.kind === 'pour' && node.parent) {
      node.updateMatrix()
      this.home = { parent: node.parent, pose: node.matrix.clone() }
    }
    if (part.show) this.shown = sources.read(part.show)
    if (part.fill) this.filled = sources.read(part.fill)
  }

  /** A machine's loose part lies in its first socket in the GLB: it keeps that relation to every socket. Worn things hang by their centre. */
  private rememberRestSocket(sockets: Record<string, string | null>, first: Value): void {
    const name = sockets[String(first)]
    const socket = name ? this.sources.socket(name) : undefined
    if (!socket || this.part.model !== 'machine') return
    socket.updateWorldMatrix(true, false)
    this.node.updateWorldMatrix(true, false)
    this.inSocket.multiplyMatrices(inverse.copy(socket.matrixWorld).invert(), this.node.matrixWorld)
  }

  /** Brings the node to where the facts say. Allocates nothing. */
  step(run: Run, deltaS: number): void {
    const placed = this.settle(run)
    this.node.visible = placed && (this.shown === undefined || this.shown(run) === true)
    if (this.filled) this.node.scale.setScalar(Math.max(0.001, Math.min(1, Number(this.filled(run)))))
    if (this.jointFact && !(this.place && this.place(run) === this.restsAt))
      this.move(this.jointFact(run), deltaS, this.byHand ? Number(this.byHand(run)) : 0)
  }

  /** A copy of the part standing where it would be at `value`; the caller takes it away again. Undefined when that is nowhere to be seen. */
  ghost(value: Value): Object3D | undefined {
    const copy = this.node.clone()
    if (this.part.sockets) {
      const name = this.part.sockets[String(value)]
      const socket = name ? this.sources.socket(name) : undefined
      if (!socket) return undefined
      this.inSocket.decompose(copy.position, copy.quaternion, scale)
      socket.add(copy)
      return copy
    }
    if (!this.travel || this.part.joint?.var !== this.part.control?.var) return undefined
    this.pose(copy, this.travel(value))
    this.node.parent?.add(copy)
    return copy
  }

  /** In a hand, in a socket, or (false) nowhere to be seen: on the learner or out of reach. */
  private settle(run: Run): boolean {
    if (!this.place && !this.home) return true
    const held = this.sources.carried.get(this.part.id)
    if (held) {
      this.isAway = true
      this.hang(this.sources.frame, inHand.copy(this.sources.frame.matrixWorld).invert().multiply(held))
      return true
    }
    if (this.home) {
      if (this.isAway) this.hang(this.home.parent, this.home.pose)
      this.isAway = false
      return true
    }
    const name = this.place && this.part.sockets?.[String(this.place(run))]
    const socket = name ? this.sources.socket(name) : undefined
    if (!socket) return false
    if (this.node.parent !== socket) this.hang(socket, this.inSocket)
    return true
  }

  private hang(parent: Object3D, local: Matrix4): void {
    if (this.node.parent !== parent) parent.add(this.node)
    local.decompose(this.base, this.baseTurn, scale)
    this.node.position.copy(this.base)
    this.node.quaternion.copy(this.baseTurn)
    this.posedAt = Number.NaN
  }

  private move(value: Value, deltaS: number, byHandDeg: number): void {
    this.along = this.next(value, deltaS)
    const travel = this.along + byHandDeg
    if (travel === this.posedAt) return
    this.posedAt = travel
    this.pose(this.node, travel)
  }

  private pose(node: Object3D, travel: number): void {
    const kind = this.part.joint?.kind
    if (kind === 'hinge' || kind === 'spin')
      node.quaternion.copy(this.baseTurn).multiply(turn.setFromAxisAngle(this.axis, travel * RADIANS))
    else node.position.copy(this.base).addScaledVector(way.copy(this.axis).applyQuaternion(this.baseTurn), travel / 1000)
  }

  private next(value: Value, deltaS: number): number {
    if (this.endless) {
      const turnsPerS = Math.max(-FASTEST_DRAWN, Math.min(FASTEST_DRAWN, Number(value) / 60))
      return ((Number.isNaN(this.along) ? 0 : this.along) + turnsPerS * 360 * deltaS) % 360
    }
    const target = this.travel!(value)
    if (!this.eased || Number.isNaN(this.along)) return target
    const near = this.along + (target - this.along) * (1 - Math.exp(-deltaS / FLICK_S))
    return Math.abs(target - near) < 0.01 ? target : near
  }
}
