// The step at hand in sign language beside the board on the wall, in a headset, where the school has a video of it.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useXR } from '@react-three/xr'
import { useEffect, useState } from 'react'
import { Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, VideoTexture } from 'three'
import { useStore } from 'zustand'
import { shownNow } from '../../session/help-shows.ts'
import { useWorkshop } from '../workshop-context.ts'
import { BOARD_WIDTH_M } from './Board.tsx'

const WIDTH_M = 0.6
const BESIDE_M = 0.08

/** Plays in silence, again and again; pressed, it stops or goes on. */
function useSigner(address: string | undefined, playsByItself: boolean): Mesh | undefined {
  const [shown, setShown] = useState<Mesh>()
  useEffect(() => {
    if (address === undefined) return
    const video = Object.assign(document.createElement('video'), { muted: true, loop: true, playsInline: true, preload: 'auto' })
    const texture = Object.assign(new VideoTexture(video), { colorSpace: SRGBColorSpace })
    const mesh = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ name: 'signer', map: texture, toneMapped: false }))
    mesh.name = 'signer'
    const refused = (cause: unknown) => console.warn(`the sign-language video ${address} does not play: ${String(cause)}`)
    // Its first picture is there: now its shape is known.
    video.addEventListener('loadeddata', () => {
      mesh.scale.set(WIDTH_M, (WIDTH_M * video.videoHeight) / video.videoWidth, 1)
      setShown(mesh)
      if (playsByItself) video.play().catch(refused)
    })
    video.addEventListener('error', () => refused(video.error?.message))
    mesh.ancestorsHavePointerListeners = true
    mesh.addEventListener('click', (event: PointerEvent) => {
      event.stopPropagation()
      if (video.paused) video.play().catch(refused)
      else video.pause()
    })
    video.src = address
    return () => {
      video.pause()
      video.removeAttribute('src')
      video.load()
      setShown(undefined)
      texture.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
  }, [address, playsByItself])
  return shown
}

/** @param signs step id → address of its video */
export function SignBoard({ signs }: { signs: Readonly<Record<string, string>> }) {
  const { session, room, settings } = useWorkshop()
  const step = useStore(session.store, (view) => (shownNow(session.header.help, view.hintLevel).instruction ? view.step : undefined))
  const inHeadset = useXR((xr) => xr.session !== undefined && !xr.session.domOverlayState)
  const signer = useSigner(inHeadset && step !== undefined ? signs[step] : undefined, !settings.reducedMotion)
  const stand = room.panels[session.lesson.machine.id]
  if (!stand || !signer) return null
  return (
    <group position={stand.position} rotation-y={(stand.turnDeg * Math.PI) / 180}>
      <primitive object={signer} position-x={-(BOARD_WIDTH_M * settings.textScale + WIDTH_M) / 2 - BESIDE_M} />
    </group>
  )
}
