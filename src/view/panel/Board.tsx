// The instruction board on the wall behind the machine: step, reason, progress, and everything that can be pressed or answered.
import { useState } from 'react'
import { useStore } from 'zustand'
import { useWorkshop } from '../workshop-context.ts'
import { Contact } from '../control/contact.ts'
import type { BoardAction } from './board-model.ts'
import { boardOf } from './board-of.ts'
import { BOARD_PX, paintBoard } from './board-paint.ts'
import { Slate } from './Slate.tsx'

export const BOARD_WIDTH_M = 1.2

export function Board() {
  const { session, words, room, settings } = useWorkshop()
  const view = useStore(session.store)
  const [choosing, setChoosing] = useState(false)
  const stand = room.panels[session.lesson.machine.id]
  if (!stand) return null
  const board = boardOf(session, view, words, choosing)
  const press = (action: BoardAction, by: Parameters<typeof session.say>[1]) => {
    switch (action.do) {
      case 'hint':
        return session.hint()
      case 'pause':
        return session.pause('asked')
      case 'resume':
        return session.resume()
      case 'try-again':
        return session.tryAgain()
      case 'skip':
        return session.skip()
      case 'end':
        return session.end()
      case 'languages':
        return setChoosing(!choosing)
      case 'language':
        setChoosing(false)
        return void words.change(action.lang)
      case 'say':
        return session.say(action.option, by)
      case 'answer':
        return session.answer(action.question, action.option, by)
    }
  }
  const widthM = BOARD_WIDTH_M * settings.textScale
  const [x, y, z] = stand.position
  // It grows upwards: below it the machine stands before it.
  const raisedM = ((widthM - BOARD_WIDTH_M) * BOARD_PX.height) / BOARD_PX.width / 2
  return (
    <group position={[x, y + raisedM, z]} rotation-y={(stand.turnDeg * Math.PI) / 180}>
      <Slate<BoardAction>
        name="board"
        widthM={widthM}
        px={BOARD_PX}
        words={JSON.stringify(board)}
        paint={(pen, hot) => paintBoard(pen, board, hot)}
        onPress={(action, event) => press(action, new Contact(event).by)}
      />
    </group>
  )
}
