// What the instruction board says, as plain data: painted to a canvas elsewhere, tested here.
export type Simple = 'hint' | 'pause' | 'resume' | 'languages' | 'end' | 'try-again' | 'skip'

export type BoardAction =
  { do: Simple } | { do: 'language'; lang: string } | { do: 'say'; option: string } | { do: 'answer'; question: string; option: number }

export interface BoardButton {
  label: string
  action: BoardAction
  kind: 'plain' | 'primary' | 'choice'
}

export type Dot = 'done' | 'now' | 'open' | 'missed'

export interface BoardModel {
  lesson: string
  level: string
  dots: Dot[]
  /** `3 / 14`, or empty when this help level hides it. */
  count: string
  faults: string
  score: string
  tone: 'calm' | 'alarm' | 'good'
  badge: string
  title: string
  body: string
  why: string
  whyLabel: string
  choices: BoardButton[]
  buttons: BoardButton[]
}
