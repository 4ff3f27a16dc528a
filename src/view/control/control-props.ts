// What every control component is given.
import type { Part } from '../../core/machine/schema.ts'
import type { Body } from '../machine/body.ts'

export interface ControlProps {
  part: Part
  /** What a pointer can strike; it lies where the part's node is. */
  body: Body
}
