// Whether a headset is on: a phone that is held up as a window is none.
import { useXR } from '@react-three/xr'

export const useWorn = (): boolean => useXR((xr) => xr.session !== undefined && xr.session.interactionMode !== 'screen-space')
