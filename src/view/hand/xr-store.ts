// The headset's session: what we ask of it, and what stands for controllers and hands.
import { createXRStore } from '@react-three/xr'
import type { XRStore } from '@react-three/xr'
import { BareHand } from './BareHand.tsx'
import { TouchController } from './TouchController.tsx'

/** Refresh rate asked for, hertz: the default takes the highest offered (120 on Quest 3), more than a school headset holds. */
const FRAME_RATE_HZ = 72

/** Makes the store of one workshop's XR sessions. Everything comes from our own server; each further feature would be one more permission prompt. */
export function createHeadsetStore(): XRStore {
  return createXRStore({
    emulate: false,
    // The browser must not start a session by itself: the learner presses a button.
    offerSession: false,
    enterGrantedSession: false,
    // Absolute: the library resolves files against it with new URL(). Its default is a public CDN.
    baseAssetPath: new URL('/xr-profiles/', location.href).href,
    foveation: 1,
    frameRate: (offered) => (Array.from(offered).includes(FRAME_RATE_HZ) ? FRAME_RATE_HZ : false),
    controller: TouchController,
    hand: BareHand,
    handTracking: true,
    hitTest: true,
    planeDetection: true,
    layers: false,
    anchors: false,
    meshDetection: false,
    depthSensing: false,
    domOverlay: false,
  })
}
