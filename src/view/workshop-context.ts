// What everything in the 3D workshop shares: the living session, the words, and where things are.
import { createContext, useContext } from 'react'
import type { Matrix4, Object3D } from 'three'
import type { StoreApi } from 'zustand/vanilla'
import type { Lang, Language } from '../core/scene/languages.ts'
import type { RoomFile } from '../core/scene/schema.ts'
import type { Announcement } from '../session/ports.ts'
import type { Session } from '../session/session.ts'
import type { Attention } from './hand/attention.ts'
import type { Body } from './machine/body.ts'

/** Words on demand, in the language chosen now. */
export interface Words {
  lang: Lang
  /** Every language there is, the school's own first. */
  languages: readonly Language[]
  /** A scene's word by id (`step.s01.title`); empty when there is none. */
  scene(id: string): string
  /** An interface word by id (`run.pause`), with its parameters filled in. */
  ui(id: string, params?: Record<string, string | number>): string
  /** An announcement as a sentence. */
  news(news: Announcement): string
  change(lang: Lang): Promise<void>
}

/** What captions need of a second language. */
export type SecondWords = Pick<Words, 'scene' | 'ui' | 'news'>

/** What the learner chose in the 20 s first-run check. */
export interface ViewSettings {
  reducedMotion: boolean
  captions: boolean
  captionsAt: 'below' | 'above'
  /** In a headset the eyes of someone seated are lifted to where they would be standing. */
  seated: boolean
  /** Metres: how tall the learner is. */
  statureM: number
  snapDeg: number
  leftHanded: boolean
  /** Everything is done with the stronger hand alone. */
  oneHanded: boolean
  /** The weaker hand's stick glides instead of jumping. */
  smoothMotion: boolean
  /** A short press keeps hold until the next one: holding needs no strength. */
  toggleHold: boolean
  /** Times the usual size of letters. */
  textScale: number
  /** 0…1 */
  volume: number
  /** How fine the picture is: as the device keeps up, always sharp, or always quick. */
  picture: 'auto' | 'sharp' | 'fast'
}

/** Where the learner's feet are, room frame, and which way the body looks (degrees about +Y, 0 = towards −Z). */
export interface Stance {
  x: number
  z: number
  turnDeg: number
}

/** One line of the menu inside the headset. */
export interface MenuRow {
  id: string
  label: string
  value: string
  /** The answer before, the answer after. */
  back(): void
  on(): void
}

/** What the first-run check asks, inside the headset. */
export interface StageMenu {
  rows: readonly MenuRow[]
  /** Nobody has been asked on this device: it opens by itself. */
  isFirst: boolean
  /** The headset has measured how tall a standing learner is, metres. */
  onMeasured(statureM: number): void
  /** It was closed for the first time. */
  onDone(): void
}

/** What stands before the workshop in the headset: the run waits behind it. */
export interface Aside {
  open: 'nothing' | 'menu' | 'calm'
  /** It was opened without hands, and goes on so. */
  byEyes: boolean
}

/** One lesson's place in the room. */
export interface Workshop {
  session: Session
  words: Words
  settings: ViewSettings
  room: RoomFile
  /** Part id → its node, origin at the pivot; moved by facts, never by hands. */
  nodes: ReadonlyMap<string, Object3D>
  /** An empty of the GLBs by its name (`socket-chuck-key`). */
  socket(name: string): Object3D | undefined
  /** Part id → what a pointer can strike (parts with a control or to be inspected). */
  bodies: ReadonlyMap<string, Body>
  /** The group that carries the machine: zones, grips and pivots are in its frame. */
  machineFrame: Object3D
  /** The group that carries the room's sockets and its drawing. */
  roomFrame: Object3D
  /** What is seen of the room: out of sight where one's own room is seen. */
  roomDrawing: readonly Object3D[]
  /** World poses of free parts in a hand: written by hands, read by the machine instead of the part's socket. */
  carried: Map<string, Matrix4>
  attention: Attention
  stance: StoreApi<Stance>
  aside: StoreApi<Aside>
}

export const WorkshopContext = createContext<Workshop | undefined>(undefined)

/** The workshop around this component. @throws when there is none: mount it inside `<Workshop>`. */
export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext)
  if (!workshop) throw new Error('useWorkshop: no <Workshop> above this component; mount it inside Workshop.tsx')
  return workshop
}
