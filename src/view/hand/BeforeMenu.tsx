// Hands and controllers are drawn after the menu, which is drawn over the workshop: so they are seen before it.
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Group } from 'three'

const AFTER_MENU = 6

/** Around a model that is there at once or suspends until it is. */
export function BeforeMenu({ children }: { children: ReactNode }) {
  const group = useRef<Group>(null)
  useLayoutEffect(() => {
    // A group's own order would not do: a model's inner groups begin anew.
    group.current?.traverse((object) => {
      object.renderOrder = AFTER_MENU
    })
  })
  return <group ref={group}>{children}</group>
}
