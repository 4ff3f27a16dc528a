// The headset's session: what we ask of it, and what stands for controllers and hands.
import { createXRStore } from '@react-three/xr'
import type { XRStore } from '@react-three/xr'
import { BareHand } from './BareHand.tsx'
import { PRESS_OPTIONS } from './reach.ts'
import { TouchController } from './TouchController.tsx'

/** Refresh rate asked for, hertz: the default takes the highest offered (120 on Quest 3), more than a school headset holds. */
const FRAME_RATE_HZ = 72

/** What a session may use, each where it is offered; none of it makes the browser ask the learner anything. */
const FEATURES = ['hand-tracking', 'hit-test', 'plane-detection', 'anchors']

/**
 * How sessions begin. Where a phone is the window (handheld AR), the page lies over the camera's picture: its step card, captions and buttons go on.
 * @param page what is laid over it
 */
const sessionInit = (page: Element | null): XRSessionInit => ({
  requiredFeatures: ['local-floor'],
  optionalFeatures: page ? [...FEATURES, 'dom-overlay'] : FEATURES,
  ...(page && { domOverlay: { root: page } }),
})

/** Makes the store of one workshop's XR sessions. Everything comes from our own server. */
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
    screenInput: PRESS_OPTIONS,
    handTracking: true,
    // The library would move a page given to it out of its place.
    domOverlay: false,
    customSessionInit: sessionInit(document.querySelector('#root')),
  })
}
