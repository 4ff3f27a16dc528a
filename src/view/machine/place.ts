// One lesson's place, set up from its models: nodes by part id, sockets, bodies, batches, and the motions that follow the facts.
import { Color, Group, MathUtils, Object3D } from 'three'
import type { Matrix4, Mesh } from 'three'
import type { MachineFile, Value } from '../../core/machine/schema.ts'
import type { Run } from '../../core/run/run.ts'
import type { RoomFile } from '../../core/scene/schema.ts'
import { ModelBatch, tint } from './batch.ts'
import type { Drawn, Instance } from './batch.ts'
import { Body } from './body.ts'
import { PartMotion } from './motion.ts'
import type { MotionSources } from './motion.ts'
import type { Reading } from './reading.ts'

/** A lamp that is off is drawn this dark. */
const lampOff = new Color(0.12, 0.12, 0.12)
const lampOn = new Color(1.1, 1.1, 1.1)

export interface Place {
  /** In the room frame: the room's own drawing and the machine's frame. */
  root: Group
  roomFrame: Group
  /** What is seen of the room; its sockets, and what hangs there, are not among it. */
  roomDrawing: readonly Object3D[]
  machineFrame: Group
  nodes: ReadonlyMap<string, Object3D>
  bodies: ReadonlyMap<string, Body>
  carried: Map<string, Matrix4>
  socket(name: string): Object3D | undefined
  /** What is drawn for a part. */
  drawn(part: string): readonly Instance[]
  /** A copy of a part where it would be at a value; undefined when it would not be seen. */
  ghost(part: string, value: Value): Object3D | undefined
  /** Once a frame: facts onto nodes, nodes into batches. */
  follow(run: Run, deltaS: number): void
}

/**
 * @param loaded node trees: the machine, what is worn, and the room (whose shell, drawn with its lightmap, is left out of the batch)
 * @throws when machine.json names a part that no model has a node for
 */
export function setUpPlace(
  machine: MachineFile,
  room: RoomFile,
  loaded: { machine: Drawn; worn: Drawn; room: Drawn },
  read: Reading,
): Place {
  // Copies: the loaded trees are shared, and a place moves its nodes.
  const own = ({ root, materialOf }: Drawn): Drawn => ({ root: root.clone(true), materialOf })
  const models = { machine: own(loaded.machine), worn: own(loaded.worn), room: own(loaded.room) }
  const root = new Group()
  const roomFrame = new Group()
  const machineFrame = new Group()
  root.name = 'place'
  machineFrame.name = 'machine-frame'
  const stand = room.machines.find((each) => each.id === machine.id)
  if (stand) {
    machineFrame.position.fromArray(stand.position)
    machineFrame.rotation.y = MathUtils.degToRad(stand.turnDeg)
  }
  roomFrame.add(models.room.root)
  machineFrame.add(models.machine.root, models.worn.root)
  // Pointers strike bodies, never the models themselves: their hundreds of nodes need not be walked through every frame.
  for (const { root: tree } of Object.values(models)) tree.intersectChildren = false
  root.add(roomFrame, machineFrame)
  root.updateMatrixWorld(true)

  const ids = new Set(machine.parts.map((part) => part.id))
  const isPart = (name: string) => ids.has(name)
  const trees = { machine: models.machine.root, ppe: models.worn.root, room: models.room.root }
  const nodes = new Map<string, Object3D>()
  for (const part of machine.parts) {
    const node = trees[part.model].getObjectByName(part.id)
    if (!node)
      throw new Error(
        `model ${part.model} of ${machine.id}: expected a node named "${part.id}", found none; rebuild the models or mend machine.json`,
      )
    nodes.set(part.id, node)
  }
  const sockets = new Map<string, Object3D>()
  root.traverse((object) => {
    if (object.name.startsWith('socket-')) sockets.set(object.name, object)
  })
  const bodies = new Map(
    machine.parts
      .filter((part) => part.control || part.inspect)
      .map((part) => [part.id, new Body(part.id, nodes.get(part.id)!, isPart, part.control !== undefined)]),
  )
  for (const body of bodies.values()) root.add(body)
  const machineBatch = new ModelBatch(machineFrame, [models.machine, models.worn])
  const roomBatch = new ModelBatch(roomFrame, [models.room])
  // What the batch has gathered is out of sight by now; the shell draws itself.
  const roomDrawing: Object3D[] = [...roomBatch.meshes]
  models.room.root.traverse((object) => {
    if ((object as Mesh).isMesh && object.visible) roomDrawing.push(object)
  })
  const carried = new Map<string, Matrix4>()
  const sources: MotionSources = {
    variable: (name) => {
      const found = machine.variables.find((each) => each.id === name)
      if (!found) throw new Error(`${machine.id}: expected a variable "${name}", found none; name one of machine.json's variables`)
      return found
    },
    read,
    socket: (name) => sockets.get(name),
    carried,
    frame: machineFrame,
  }
  const motions = new Map(
    machine.parts
      .filter((part) => part.joint || part.sockets || part.show || part.fill || part.control?.kind === 'pour')
      .map((part) => [part.id, new PartMotion(part, nodes.get(part.id)!, sources)] as const),
  )
  // What never moves of itself keeps its place without being asked every frame; it still follows what it is fixed to.
  const movers = new Set([...motions.keys()].map((part) => nodes.get(part)))
  for (const { root: tree } of Object.values(models))
    tree.traverse((object) => {
      object.matrixAutoUpdate = movers.has(object)
    })
  const drawn = new Map(
    machine.parts.map((part) => {
      const batch = part.model === 'room' ? roomBatch : machineBatch
      return [part.id, batch.of(nodes.get(part.id)!, isPart)] as const
    }),
  )
  const lamps = machine.parts
    .filter((part) => part.glow)
    .map((part) => ({ lit: read(part.glow!), was: undefined as unknown, instances: drawn.get(part.id)!.filter(isLamp) }))

  const moving = [...motions.values()]
  const follow = (run: Run, deltaS: number) => {
    for (const motion of moving) motion.step(run, deltaS)
    for (const lamp of lamps) {
      const lit = lamp.lit(run)
      if (lit !== lamp.was) tint(lamp.instances, (lamp.was = lit) === true ? lampOn : lampOff)
    }
    machineFrame.updateMatrixWorld()
    machineBatch.follow()
  }
  roomBatch.follow()
  return {
    root,
    roomFrame,
    roomDrawing,
    machineFrame,
    nodes,
    bodies,
    carried,
    socket: (name) => sockets.get(name),
    drawn: (part) => drawn.get(part) ?? [],
    ghost: (part, value) => motions.get(part)?.ghost(value),
    follow,
  }
}

const isLamp = ({ mesh }: { mesh: Mesh }) => !Array.isArray(mesh.material) && mesh.material.name === 'glow'
