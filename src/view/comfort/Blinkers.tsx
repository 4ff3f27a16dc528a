// While one glides: a dark frame before the eyes and a ring that stands still around the feet. Both are gone when one stands.
import { useFrame } from '@react-three/fiber'
import { useRef } from 'react'
import type { RefObject } from 'react'
import type { Group } from 'three'
import { DoubleSide, Vector3 } from 'three'

/** The frame hangs this far before the eyes; what lies further than about 38° from the line of sight is dark. */
const AHEAD_M = 0.35
const OPEN_M = 0.27
const WIDE_M = 1.4
const FEET_M = { inner: 0.5, outer: 0.56 }

const ahead = new Vector3()

/** @param moving whether one glides just now */
export function Blinkers({ moving }: { moving: RefObject<boolean> }) {
  const frame = useRef<Group>(null)
  const feet = useRef<Group>(null)
  useFrame(({ camera }) => {
    if (!frame.current || !feet.current) return
    frame.current.visible = feet.current.visible = moving.current
    if (!moving.current) return
    camera.matrixWorld.decompose(frame.current.position, frame.current.quaternion, ahead)
    feet.current.position.set(frame.current.position.x, 0.01, frame.current.position.z)
    frame.current.position.add(ahead.set(0, 0, -AHEAD_M).applyQuaternion(frame.current.quaternion))
  })
  return (
    <>
      <group ref={frame} name="blinkers" visible={false}>
        <mesh renderOrder={1000}>
          <ringGeometry args={[OPEN_M, WIDE_M, 48]} />
          <meshBasicMaterial color="black" depthTest={false} depthWrite={false} side={DoubleSide} transparent opacity={0.94} />
        </mesh>
      </group>
      <group ref={feet} visible={false}>
        <mesh rotation-x={-Math.PI / 2}>
          <ringGeometry args={[FEET_M.inner, FEET_M.outer, 48]} />
          <meshBasicMaterial color="#f4b41a" />
        </mesh>
      </group>
    </>
  )
}
