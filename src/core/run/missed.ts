// A step left out is a fault named after it, when it has none of its own.
const MISSED = 'missed-'

/** The fault that a step left out is. */
export const missedFault = (step: string): string => MISSED + step

/** The step that was left out, when that is what the fault is. */
export const missedStep = (fault: string): string | undefined => (fault.startsWith(MISSED) ? fault.slice(MISSED.length) : undefined)
