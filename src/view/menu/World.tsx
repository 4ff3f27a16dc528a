// The workshop and all that stands in it. While the menu is open hands go through it; in the calm room it is out of sight.
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useWorkshop } from '../workshop-context.ts'

export function World({ children }: { children: ReactNode }) {
  const { aside } = useWorkshop()
  const isOpen = useStore(aside, ({ open }) => open !== 'nothing')
  return (
    <group name="world" {...(isOpen && { pointerEvents: 'none' as const })}>
      {children}
    </group>
  )
}
