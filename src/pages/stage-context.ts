// The 3D workshop as the pages see it: a component loaded when a lesson is opened, given from outside.
import { createContext } from 'react'
import type { ComponentType } from 'react'
import type { WornNow } from '../core/comfort/sitting.ts'
import type { Lang, Language } from '../core/scene/languages.ts'
import type { RoomFile } from '../core/scene/schema.ts'
import type { Settings } from '../edge/settings.ts'
import type { Announcement, From, Sound } from '../session/ports.ts'
import type { Session } from '../session/session.ts'

export interface StageHandle {
  enter(mode: 'immersive-vr' | 'immersive-ar'): Promise<void>
  /** Turns the eyes to what the step at hand needs. */
  lookAtTarget(): void
}

/** Over a phone's camera picture. */
export interface CameraView {
  leave(): void
}

export interface StageWords {
  lang: Lang
  languages: readonly Language[]
  scene(id: string): string
  ui(id: string, params?: Record<string, string | number>): string
  /** An announcement as a sentence. */
  news(news: Announcement): string
  change(lang: Lang): Promise<void>
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

export interface StageMenu {
  rows: readonly MenuRow[]
  /** Nobody has been asked on this device: it opens by itself. */
  isFirst: boolean
  /** The headset has measured how tall a standing learner is, metres. */
  onMeasured(statureM: number): void
  /** It was closed for the first time. */
  onDone(): void
}

export interface StageProps {
  session: Session
  room: RoomFile
  words: StageWords
  settings: Settings
  /** What is announced now, for as long as it is to be read. */
  said?: Announcement
  /** Captions say everything in these words, too. */
  second?: Pick<StageWords, 'scene' | 'ui' | 'news'>
  /** The menu inside the headset; none where nobody puts one on. */
  menu?: StageMenu
  sound: Sound
  /** Step id → address of its video in sign language. */
  signs?: Readonly<Record<string, string>>
  /** No board on the wall: what is to be done stands beside the picture alone. */
  boardless?: boolean
  /** The headset was worn for that many more seconds: how it stands with its wearer. */
  onWorn?(seconds: number): WornNow
  /** It came off after so many seconds. */
  onTakenOff?(wornS: number): void
  /** The page lies over a phone's camera picture (handheld AR), or no longer. */
  onOverCamera?(view: CameraView | undefined): void
  onReady(handle: StageHandle): void
  onFault(cause: unknown): void
  /** The browser took the picture away in mid-run (WebGL context lost). */
  onLost(): void
  /** A sound began: the id of its caption in the scene's text, and where it comes from. */
  onCaption?(textId: string, from: From): void
}

export const StageContext = createContext<ComponentType<StageProps> | undefined>(undefined)
