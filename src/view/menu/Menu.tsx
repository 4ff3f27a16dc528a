// The menu itself: it hangs where it was called, and comes again before the eyes of who has turned or gone away from it. It cannot be lost.
import { useFrame } from '@react-three/fiber'
import { useCallback, useMemo, useRef } from 'react'
import { Vector3 } from 'three'
import type { Mesh } from 'three'
import { Slate } from '../panel/Slate.tsx'
import { useWorkshop } from '../workshop-context.ts'
import type { StageMenu } from '../workshop-context.ts'
import { menuOf } from './menu-model.ts'
import type { MenuAction } from './menu-model.ts'
import { menuPx, paintMenu } from './menu-paint.ts'

const WIDTH_M = 0.5
/** Wider it could not be taken in at arm's length. */
const WIDEST = 1.25
/** A finger reaches it, a ray strikes it. */
const AHEAD_M = 0.6
/** Its middle lies so much below the eyes. */
const BELOW_M = 0.08
/** Farther than this, or farther out of sight than some 60°, it is lost, after a moment. */
const FAR_M = 1.4
const ASIDE = 0.5
const LOST_S = 1

const eye = new Vector3()
const sight = new Vector3()
const way = new Vector3()

interface MenuProps {
  menu: StageMenu
  byEyes: boolean
  onPress(action: MenuAction): void
}

export function Menu({ menu, byEyes, onPress }: MenuProps) {
  const { words, settings } = useWorkshop()
  const mesh = useRef<Mesh>(null)
  const lostS = useRef(LOST_S)
  const keep = useCallback((made: Mesh) => {
    mesh.current = made
    made.visible = false
    lostS.current = LOST_S
  }, [])
  const model = menuOf(menu, words)
  const px = useMemo(() => menuPx(menu.rows.length), [menu.rows.length])

  useFrame(({ camera }, deltaS) => {
    if (!mesh.current) return
    eye.setFromMatrixPosition(camera.matrixWorld)
    sight.set(0, 0, -1).transformDirection(camera.matrixWorld)
    way.copy(mesh.current.position).sub(eye)
    const isLost = !mesh.current.visible || way.length() > FAR_M || way.normalize().dot(sight) < ASIDE
    lostS.current = isLost ? lostS.current + deltaS : 0
    if (lostS.current < LOST_S) return
    lostS.current = 0
    // Level before the eyes, whichever way the head nods.
    sight.setY(0)
    if (sight.lengthSq() < 1e-4) sight.set(0, 1, 0).transformDirection(camera.matrixWorld).setY(0)
    mesh.current.position.copy(eye).addScaledVector(sight.normalize(), AHEAD_M)
    mesh.current.position.y -= BELOW_M
    mesh.current.lookAt(eye)
    mesh.current.visible = true
  })

  return (
    <Slate<MenuAction>
      name="menu"
      widthM={WIDTH_M * Math.min(WIDEST, settings.textScale)}
      px={px}
      words={JSON.stringify(model)}
      paint={(pen, hot) => paintMenu(pen, model, hot)}
      onPress={onPress}
      {...(byEyes && { onStare: onPress })}
      over="workshop"
      onMesh={keep}
    />
  )
}
