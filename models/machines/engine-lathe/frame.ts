// Measures that several parts of the lathe share, mm, machine frame: +X operator's right, +Y up, +Z to the operator.

/** Height of the spindle axis and of the ways. */
export const SPINDLE = 1100
export const WAYS = 920
/** Where the carriage and the tailstock stand at rest. */
export const CARRIAGE_X = 50
export const TAILSTOCK_X = 660
export const CHUCK_X = -385
/** Front face of the jaws: stick-out is counted from here. */
export const JAW_FACE_X = -300
/** Headstock casting: its right and left faces, front and top. */
export const HEAD_RIGHT = -500
export const HEAD_LEFT = -905
export const HEAD_FRONT = 230
export const HEAD_TOP = 1352
/** Upper face of the trolley beside the machine. */
export const TROLLEY_TOP = 930
