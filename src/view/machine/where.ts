// Where in the machine frame something happens or is pointed at: a part's grip, its node, or a zone's middle.
import { Vector3 } from 'three'
import type { Workshop } from '../workshop-context.ts'

const world = new Vector3()

/** Sets `into` to the place of a part or zone (machine frame, metres); above the machine's middle when there is none. */
export function placeOf(
  { session, nodes, machineFrame }: Pick<Workshop, 'session' | 'nodes' | 'machineFrame'>,
  id: string | undefined,
  into: Vector3,
): Vector3 {
  if (id === undefined) return into.set(0, 1.2, 0.2)
  const zone = session.lesson.machine.zones.find((each) => each.id === id)
  if (zone) return into.fromArray(zone.center)
  const grip = session.gripOf(id)
  if (grip) return into.fromArray(grip)
  const node = nodes.get(id)
  if (!node) return into.set(0, 1.2, 0.2)
  return into.copy(machineFrame.worldToLocal(node.getWorldPosition(world)))
}
