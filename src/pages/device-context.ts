// The device behind the pages: opened when first needed, shared by all of them.
import { createContext, useContext, useEffect, useState } from 'react'
import type { Device } from '../edge/device.ts'

export const DeviceContext = createContext<(() => Promise<Device>) | undefined>(undefined)

/** The device once it is open; `refused` says why this browser keeps nothing. */
export function useDevice(): { device?: Device; refused?: string } {
  const open = useContext(DeviceContext)
  const [state, setState] = useState<{ device?: Device; refused?: string }>({})
  useEffect(() => {
    let gone = false
    open?.().then(
      (device) => gone || setState({ device, ...(device.db.keepsNothing !== undefined && { refused: device.db.keepsNothing }) }),
      (cause: unknown) => gone || setState({ refused: String(cause) }),
    )
    return () => {
      gone = true
    }
  }, [open])
  return state
}
