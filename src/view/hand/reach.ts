// How near is near: the sizes of hands, pokes and grabs.

/** A hand is a sphere of this radius at the grip (DESIGN §8: 8 cm across would lose the fingers, so 8 cm radius). */
export const HAND_RADIUS_M = 0.08
/** The body is an upright capsule under the head (DESIGN §8). */
export const BODY_RADIUS_M = 0.25
/** A near grab takes hold of what is within this. */
export const GRAB_RADIUS_M = 0.07
/**
 * A finger begins to point at this distance and presses at the smaller one: 4 cm off is forgiven, and half a centimetre more for
 * what a large thing is put back behind a small one (`body.ts`). Of several within reach the nearest is meant.
 */
export const POKE_HOVER_M = 0.1
export const POKE_DOWN_M = 0.045
/** A loose part put down this near to a socket goes into it. */
export const SOCKET_RADIUS_M = 0.12
/** A wearable let go this near to the body is put on. */
export const WEAR_RADIUS_M = 0.25

/** A foot reaches the pedals within this of where one stands (metres on the floor). */
export const FOOT_REACH_M = 1.2

/** Gaze or pointer that rests this long on a part looks at it. */
export const DWELL_MS = 1000
/** What eyes rest on is looked at within this distance. */
export const LOOK_REACH_M = 2.5

/** A press that lasted longer was a hold: from afar it looks at the thing by then (`DWELL_MS`); a hand that closed on it thinks sooner. */
export const CLICK_MS = 900
export const GRAB_CLICK_MS = 400
/** What is only pressed (signs, the floor) takes a press of any length: some hands are slow, and so are some devices. */
const PRESS_MS = 60_000
/** A press that wandered farther was a drag: screen pixels, and metres at the pointed spot. */
export const CLICK_SLACK_PX = 8
export const CLICK_SLACK_M = 0.02

export const PRESS_OPTIONS = { clickThresholdMs: PRESS_MS } as const
