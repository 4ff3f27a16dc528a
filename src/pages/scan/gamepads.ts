// Adaptive controllers are gamepads: every even button is the first switch, every odd one the second.
import type { Contact } from './contact.ts'

const READ_EVERY_MS = 30

/** Reads the buttons as long as a gamepad is there. Returns how to stop. */
export function startGamepads(contacts: readonly [Contact, Contact]): () => void {
  if (!('getGamepads' in navigator)) return () => undefined
  const pressed = new Set<string>()
  const read = () => {
    for (const pad of navigator.getGamepads())
      pad?.buttons.forEach((button, i) => {
        const key = `${pad.index}/${i}`
        if (button.pressed === pressed.has(key)) return
        const contact = contacts[i % 2 === 0 ? 0 : 1]
        if (button.pressed) {
          pressed.add(key)
          contact.down()
        } else {
          pressed.delete(key)
          contact.up()
        }
      })
  }
  let timer: ReturnType<typeof setInterval> | undefined
  const look = () => {
    const isThere = navigator.getGamepads().some((pad) => pad !== null)
    if (isThere) timer ??= setInterval(read, READ_EVERY_MS)
    else {
      clearInterval(timer)
      timer = undefined
      pressed.clear()
    }
  }
  addEventListener('gamepadconnected', look)
  addEventListener('gamepaddisconnected', look)
  look()
  return () => {
    removeEventListener('gamepadconnected', look)
    removeEventListener('gamepaddisconnected', look)
    clearInterval(timer)
  }
}
