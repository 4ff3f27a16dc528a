// Loads what one lesson shows, sets the place up, and gives it to everything that stands in it.
import { useFrame } from '@react-three/fiber'
import type { XRStore } from '@react-three/xr'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Vector3 } from 'three'
import type { MeshStandardMaterial } from 'three'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { modelUrl } from 'virtual:model-urls'
import type { WornNow } from '../core/comfort/sitting.ts'
import { currentSteps } from '../core/run/run.ts'
import type { RoomFile } from '../core/scene/schema.ts'
import type { Announcement, From, Sound } from '../session/ports.ts'
import type { Session } from '../session/session.ts'
import { ConsequenceShow } from './consequence/ConsequenceShow.tsx'
import { shows } from './consequence/shows.ts'
import { OverCamera } from './comfort/OverCamera.tsx'
import type { CameraView } from './comfort/OverCamera.tsx'
import { Worn } from './comfort/Worn.tsx'
import { PartControl } from './control/PartControl.tsx'
import { Dispensable } from './Dispensable.tsx'
import { Attention } from './hand/attention.ts'
import { Headset } from './hand/Headset.tsx'
import { Heartbeat } from './Heartbeat.tsx'
import { Ears } from './machine/Ears.tsx'
import { useModel, useTexture } from './machine/load.ts'
import { addLabels, addRelief, makeMaterials, materialName } from './machine/materials.ts'
import type { Materials } from './machine/materials.ts'
import { setUpPlace } from './machine/place.ts'
import type { Place } from './machine/place.ts'
import { readingOf } from './machine/reading.ts'
import { placeOf } from './machine/where.ts'
import { World } from './menu/World.tsx'
import { Board } from './panel/Board.tsx'
import { CaptionStrip } from './panel/CaptionStrip.tsx'
import { FrozenEdge } from './panel/FrozenEdge.tsx'
import { Ghost } from './panel/Ghost.tsx'
import { Pointers } from './panel/Pointers.tsx'
import { SignBoard } from './panel/SignBoard.tsx'
import { VerdictCard } from './panel/Verdict.tsx'
import { PictureQuality } from './quality/PictureQuality.tsx'
import { FloorPointer } from './room/FloorPointer.tsx'
import { Room } from './room/Room.tsx'
import { ScreenCamera } from './room/ScreenCamera.tsx'
import type { LookRequest } from './room/ScreenCamera.tsx'
import { approach } from './room/walkway.ts'
import { startingStance } from './room/starting-stance.ts'
import { WorkshopContext } from './workshop-context.ts'
import type { Aside, SecondWords, StageMenu, Stance, ViewSettings, Words, Workshop } from './workshop-context.ts'

export interface StageProps {
  session: Session
  room: RoomFile
  words: Words
  settings: ViewSettings
  /** What is announced now, for as long as it is to be read. */
  said?: Announcement
  /** Captions say everything in these words, too. */
  second?: SecondWords
  /** The menu inside the headset; none where nobody puts one on. */
  menu?: StageMenu
  sound: Sound
  /** Step id → address of its video in sign language: shown beside the board in a headset. */
  signs?: Readonly<Record<string, string>>
  headset: XRStore
  /** No board on the wall: what is to be done stands beside the picture alone. */
  boardless?: boolean
  /** The headset was worn for that many more seconds: how it stands with its wearer. */
  onWorn?(seconds: number): WornNow
  /** It came off after so many seconds. */
  onTakenOff?(wornS: number): void
  /** The page lies over a phone's camera picture, or no longer. */
  onOverCamera?(view: CameraView | undefined): void
  /** The first picture is there. */
  onReady?(handle: WorkshopHandle): void
  /** A sound began: the id of its caption in the scene's text, and where it comes from. */
  onCaption?(textId: string, from: From): void
}

/** What the page around the picture may ask of it. */
export interface WorkshopHandle {
  /** Goes into the headset, or into one's own room; rejected with the browser's reason. */
  enter(mode: 'immersive-vr' | 'immersive-ar'): Promise<void>
  /** Turns the eyes to what the step at hand needs. */
  lookAtTarget(): void
}

/** What happens on the floor is watched at knee height. */
const FLOOR_SHOW_HEIGHT_M = 0.5

/** The labels drawn for a model lie beside it. */
const labelsOf = (model: string) => modelUrl(model.replace(/\.glb$/, '.labels.ktx2'))

interface Placed {
  place: Place
  materials: Materials
  /** What is printed on room and protective gear. */
  roomLabels: MeshStandardMaterial
}

function usePlace(session: Session, room: RoomFile): Placed {
  const machineFile = session.lesson.machine
  const machine = useModel(modelUrl(`${machineFile.id}.glb`))
  const worn = useModel(modelUrl('ppe.glb'))
  const shell = useModel(modelUrl(room.model))
  const base = useTexture(modelUrl('shared/trim_base.ktx2'), 'colour')
  const orm = useTexture(modelUrl('shared/trim_orm.ktx2'), 'data')
  const machineLabels = useTexture(labelsOf(`${machineFile.id}.glb`), 'colour')
  const materials = useMemo(() => makeMaterials({ base, orm }), [base, orm])
  const roomLabels = useMemo(() => materials.labels(), [materials])
  const read = useMemo(() => readingOf(session.lesson), [session])
  const place = useMemo(() => {
    const drawn = (root: typeof shell, labels: MeshStandardMaterial) => ({
      root,
      materialOf: (mesh: Parameters<typeof materialName>[0]) => {
        const name = materialName(mesh)
        return name === 'labels' ? labels : name === 'shop' || name === 'guard' || name === 'glow' ? materials[name] : undefined
      },
    })
    return setUpPlace(
      machineFile,
      room,
      { machine: drawn(machine, materials.labels(machineLabels)), worn: drawn(worn, roomLabels), room: drawn(shell, roomLabels) },
      read,
    )
  }, [machineFile, room, machine, worn, shell, materials, machineLabels, roomLabels, read])
  return { place, materials, roomLabels }
}

export function Stage({
  session,
  room,
  words,
  settings,
  said,
  second,
  menu,
  sound,
  signs,
  headset,
  boardless = false,
  onWorn,
  onTakenOff,
  onOverCamera,
  onReady,
  onCaption,
}: StageProps) {
  const machineFile = session.lesson.machine
  const { place, materials, roomLabels } = usePlace(session, room)
  const stance = useMemo(() => createStore<Stance>(() => startingStance(room, machineFile)), [room, machineFile])
  const attention = useMemo(() => new Attention(session), [session])
  const aside = useMemo(() => createStore<Aside>(() => ({ open: 'nothing', byEyes: false })), [])
  const workshop = useMemo<Workshop>(
    () => ({
      session,
      words,
      settings,
      room,
      stance,
      nodes: place.nodes,
      socket: place.socket,
      bodies: place.bodies,
      machineFrame: place.machineFrame,
      roomFrame: place.roomFrame,
      roomDrawing: place.roomDrawing,
      carried: place.carried,
      attention,
      aside,
    }),
    [session, words, settings, room, stance, place, attention, aside],
  )
  const unreflected = useMemo(() => [place.machineFrame], [place])
  const dragging = useRef(false)
  const isDragging = useCallback(() => dragging.current, [])
  const drag = useCallback((now: boolean) => void (dragging.current = now), [])
  const [request, setRequest] = useState<LookRequest>()
  const [caption, setCaption] = useState({ heard: [] as string[], n: 0, must: false })

  const lookAt = useCallback(
    (id: string | undefined, heightM?: number) => {
      const at = place.machineFrame.localToWorld(placeOf(workshop, id, new Vector3()))
      at.y = heightM ?? at.y
      setRequest({ at: [at.x, at.y, at.z] })
    },
    [place, workshop],
  )
  const lookAtTarget = useCallback(() => {
    const target = currentSteps(session.lesson, session.now())[0]?.targets[0]
    const at = place.machineFrame.localToWorld(placeOf(workshop, target, new Vector3()))
    stance.setState(approach(room, stance.getState(), at))
    lookAt(target)
  }, [lookAt, session, place, workshop, room, stance])
  const consequence = useStore(session.store, (view) => view.consequence)
  useEffect(() => {
    if (consequence?.at) lookAt(consequence.at, shows[consequence.show]?.onFloor ? FLOOR_SHOW_HEIGHT_M : undefined)
  }, [consequence, lookAt])
  const ready = useCallback(
    () =>
      onReady?.({
        enter: async (mode) => void (await headset.enterXR(mode)),
        lookAtTarget,
      }),
    [onReady, headset, lookAtTarget],
  )
  const bilingual = useCallback((tell: (words: SecondWords) => string) => [tell(words), ...(second ? [tell(second)] : [])], [words, second])
  const say = useCallback(
    (id: string, params: Record<string, number>) =>
      setCaption((before) => ({ heard: bilingual((each) => each.ui(id, params)), n: before.n + 1, must: true })),
    [bilingual],
  )
  const hear = useCallback(
    (id: string, from: From) => {
      const textId = `sound.${id}.caption`
      const heard = bilingual(
        ({ ui, scene }) => `${ui('caption.machine')}${from === 'ahead' ? '' : ` ${ui(`caption.${from}`)}`}：${scene(textId)}`,
      )
      setCaption((before) => ({ heard, n: before.n + 1, must: false }))
      onCaption?.(textId, from)
    },
    [bilingual, onCaption],
  )

  return (
    <WorkshopContext.Provider value={workshop}>
      <Headset store={headset} {...(menu && { menu })}>
        <Heartbeat />
        <PictureQuality />
        <World>
          <primitive object={place.root} />
          <Follow place={place} session={session} onReady={ready} />
          {room.light && (
            <Room frame={place.roomFrame} lightMapUrl={modelUrl(room.light)} lamps={materials.glow} unreflected={unreflected} />
          )}
          {machineFile.parts.map((part) => {
            const body = place.bodies.get(part.id)
            return body && <PartControl key={part.id} part={part} body={body} />
          })}
          <FloorPointer onDrag={drag} />
          <ScreenCamera request={request} dragging={isDragging} />
          {!boardless && <Board />}
          {signs && (
            <Dispensable what="sign language">
              <SignBoard signs={signs} />
            </Dispensable>
          )}
          <VerdictCard />
          <Pointers drawn={place.drawn} />
          <Ghost ghost={place.ghost} />
          <ConsequenceShow drawn={place.drawn} />
          <FrozenEdge />
        </World>
        {onOverCamera && <OverCamera onChange={onOverCamera} />}
        {onWorn && <Worn onWorn={onWorn} {...(onTakenOff && { onTakenOff })} say={say} />}
        <CaptionStrip saying={said ? bilingual(({ news }) => news(said)) : []} {...caption} />
        <Ears sound={sound} onHeard={hear} />
        <Later>
          <Dispensable what="labels of the room">
            <RoomLabels labels={roomLabels} url={labelsOf(room.model)} />
          </Dispensable>
          <Dispensable what="relief of the surfaces">
            <Relief materials={materials} />
          </Dispensable>
        </Later>
      </Headset>
    </WorkshopContext.Provider>
  )
}

/** Copies the facts onto the place, every frame; says once that the first ones have been drawn. */
function Follow({ place, session, onReady }: { place: Place; session: Session; onReady(): void }) {
  const frames = useRef(0)
  useFrame((_, deltaS) => {
    place.follow(session.now(), deltaS)
    frames.current += 1
    if (frames.current === 3) onReady()
  })
  return null
}

/** Frames that are drawn before what comes later is fetched: the lesson can be begun by then. */
const FIRST_FRAMES = 20

/** Keeps what the first picture can do without out of its way. */
function Later({ children }: { children: ReactNode }) {
  const [isLater, setLater] = useState(false)
  const frames = useRef(0)
  useFrame(() => {
    frames.current += 1
    if (frames.current === FIRST_FRAMES) setLater(true)
  })
  return isLater ? children : null
}

function RoomLabels({ labels, url }: { labels: MeshStandardMaterial; url: string }) {
  const atlas = useTexture(url, 'colour')
  useEffect(() => addLabels(labels, atlas), [labels, atlas])
  return null
}

function Relief({ materials }: { materials: Materials }) {
  const normals = useTexture(modelUrl('shared/trim_normal.ktx2'), 'data')
  useEffect(() => addRelief(materials, normals), [materials, normals])
  return null
}
