// The first-run check inside the headset, reachable again at any time; and the way into the calm room. The run stands still meanwhile.
import { useXR } from '@react-three/xr'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { CalmRoom } from '../comfort/CalmRoom.tsx'
import { useWorn } from '../hand/use-worn.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { StageMenu } from '../workshop-context.ts'
import { Menu } from './Menu.tsx'
import type { MenuAction } from './menu-model.ts'
import { WaysIn, useMenuButton } from './WaysIn.tsx'

interface HeadsetMenuProps {
  menu: StageMenu
  /** Turns the learner by their chosen step, +1 to the left; undefined where nobody is turned. */
  onTurn: ((sign: 1 | -1) => void) | undefined
  onRecentre(): void
}

export function HeadsetMenu(props: HeadsetMenuProps) {
  const { aside } = useWorkshop()
  const isWorn = useWorn()
  useEffect(() => {
    // Taken off with the menu open: the next one finds the workshop.
    if (!isWorn) aside.setState({ open: 'nothing', byEyes: false })
  }, [aside, isWorn])
  return isWorn ? <Worn {...props} /> : null
}

function Worn({ menu, onTurn, onRecentre }: HeadsetMenuProps) {
  const { session, aside } = useWorkshop()
  const { open, byEyes } = useStore(aside)
  const isHandless = useXR((xr) => xr.inputSourceStates.length === 0)
  const isOpen = open !== 'nothing'
  const { isFirst, onDone } = menu

  useEffect(() => {
    if (isFirst) aside.setState({ open: 'menu' })
  }, [aside, isFirst])

  useEffect(() => {
    if (!isOpen || session.store.getState().status !== 'running') return
    session.pause()
    return () => session.resume('asked')
  }, [session, isOpen])

  const close = () => {
    aside.setState({ open: 'nothing', byEyes: false })
    if (isFirst) onDone()
  }
  useMenuButton(() => (isOpen ? close() : aside.setState({ open: 'menu', byEyes: false })))

  const press = (action: MenuAction) => {
    switch (action.do) {
      case 'back':
      case 'on':
        return menu.rows.find(({ id }) => id === action.row)?.[action.do]()
      case 'calm':
        if (isFirst) onDone()
        return aside.setState({ open: 'calm' })
      case 'recentre':
        close()
        return onRecentre()
      case 'done':
        return close()
    }
  }
  const eyesPress = byEyes || isHandless
  if (open === 'menu') return <Menu menu={menu} byEyes={eyesPress} onPress={press} />
  if (open === 'calm') return <CalmRoom byEyes={eyesPress} onBack={close} />
  return <WaysIn onOpen={(eyes) => aside.setState({ open: 'menu', byEyes: eyes })} onTurn={onTurn} />
}
