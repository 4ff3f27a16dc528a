// A flat thing that is written on and pressed: canvas texture on a plane, painted anew only when its words change.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, Vector3 } from 'three'
import { useStare } from '../hand/use-stare.ts'
import { lettersLoaded } from './ink.ts'
import type { Pen } from './ink.ts'

/** A button's place on the canvas, pixels. */
export interface Region<Action> {
  x: number
  y: number
  width: number
  height: number
  action: Action
}

interface SlateProps<Action> {
  name: string
  widthM: number
  px: { width: number; height: number }
  /** Changes when what is written changes. */
  words: string
  /** Paints and tells the regions that can be pressed; `hot` is the index of the one under a pointer, −1 for none. */
  paint(pen: Pen, hot: number): Region<Action>[]
  onPress?(action: Action, event: PointerEvent): void
  /** Eyes that rest on a button press it, too: for who has no hand free. */
  onStare?(action: Action): void
  /** Drawn over the workshop, or over hands as well: for what hangs before the eyes. */
  over?: 'nothing' | 'workshop' | 'everything'
  onMesh?(mesh: Mesh): void
}

/** Fingers and rays may miss a button by this much. */
const SLACK_PX = 10
const local = new Vector3()
/** After what is solid in the workshop; hands come after it (`BeforeMenu`). */
const OVER_WORKSHOP = 5

export function Slate<Action>({ name, widthM, px, words, paint, onPress, onStare, over = 'nothing', onMesh }: SlateProps<Action>) {
  const [lettersHere, setLettersHere] = useState(0)
  const [hot, setHot] = useState(-1)
  const regions = useRef<Region<Action>[]>([])
  const painter = useRef(paint)
  const press = useRef(onPress)
  painter.current = paint
  press.current = onPress

  const { mesh, texture, pen } = useMemo(() => {
    const canvas = document.createElement('canvas')
    canvas.width = px.width
    canvas.height = px.height
    const texture = new CanvasTexture(canvas)
    texture.colorSpace = SRGBColorSpace
    texture.anisotropy = 8
    const material = new MeshBasicMaterial({
      name: 'slate',
      map: texture,
      toneMapped: false,
      transparent: over === 'everything',
      depthTest: over === 'nothing',
    })
    const mesh = new Mesh(new PlaneGeometry(widthM, (widthM * px.height) / px.width), material)
    mesh.name = name
    mesh.renderOrder = over === 'everything' ? 10 : over === 'workshop' ? OVER_WORKSHOP : 0
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error(`${name}: this browser gives no 2D canvas to write on`)
    return { mesh, texture, pen }
  }, [name, widthM, px, over])

  useEffect(() => {
    let here = true
    void lettersLoaded(words).then((files) => here && setLettersHere(files))
    return () => void (here = false)
  }, [words])

  useLayoutEffect(() => {
    regions.current = painter.current(pen, hot)
    // What it says and where its buttons are, for whoever must find them without eyes: the end-to-end tests.
    mesh.userData.slate = { regions: regions.current, widthM, px, words }
    texture.needsUpdate = true
  }, [mesh, pen, texture, px, widthM, words, hot, lettersHere])

  useEffect(() => onMesh?.(mesh), [mesh, onMesh])

  const at = useCallback(
    (xM: number, yM: number) => {
      const x = (xM / widthM + 0.5) * px.width
      const y = px.height / 2 - (yM / widthM) * px.width
      return regions.current.findIndex(
        (r) => x >= r.x - SLACK_PX && x <= r.x + r.width + SLACK_PX && y >= r.y - SLACK_PX && y <= r.y + r.height + SLACK_PX,
      )
    },
    [px, widthM],
  )

  useStare(onStare !== undefined, mesh, at, (button) => {
    const region = regions.current[button]
    if (region) onStare?.(region.action)
  })

  useEffect(() => {
    const under = (event: PointerEvent) => {
      mesh.worldToLocal(local.copy(event.point))
      return at(local.x, local.y)
    }
    const move = (event: PointerEvent) => setHot(under(event))
    const leave = () => setHot(-1)
    const click = (event: PointerEvent) => {
      const region = regions.current[under(event)]
      if (!region) return
      event.stopPropagation()
      press.current?.(region.action, event)
    }
    mesh.ancestorsHavePointerListeners = true
    mesh.pointerEventsType = { deny: 'grab' }
    mesh.addEventListener('pointermove', move)
    mesh.addEventListener('pointerleave', leave)
    mesh.addEventListener('click', click)
    return () => {
      mesh.removeEventListener('pointermove', move)
      mesh.removeEventListener('pointerleave', leave)
      mesh.removeEventListener('click', click)
    }
  }, [mesh, at])

  useEffect(
    () => () => {
      texture.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
    [mesh, texture],
  )
  return <primitive object={mesh} />
}
