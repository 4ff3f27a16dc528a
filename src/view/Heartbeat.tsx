// The one place where a frame moves the run on: everything else in the view only reads.
import { useFrame } from '@react-three/fiber'
import { useWorkshop } from './workshop-context.ts'

/** After pointers (−50), before every copying of facts (0). */
const STEPPING = -10

export function Heartbeat() {
  const { session } = useWorkshop()
  useFrame((_, deltaS) => session.advance(deltaS), STEPPING)
  return null
}
