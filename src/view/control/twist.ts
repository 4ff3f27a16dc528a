// How far a wrist has turned about an axis.
import { Quaternion, Vector3 } from 'three'

const since = new Quaternion()

/** Measures the twist of a hand about a fixed axis since it took hold, degrees, −180…180. */
export class TwistMeter {
  private readonly axis: Vector3
  private readonly start: Quaternion

  constructor(axis: Vector3, start: Quaternion) {
    this.axis = axis.clone()
    this.start = start.clone().invert()
  }

  degrees(now: Quaternion): number {
    since.copy(now).multiply(this.start)
    const along = since.x * this.axis.x + since.y * this.axis.y + since.z * this.axis.z
    const degrees = (2 * Math.atan2(along, since.w) * 180) / Math.PI
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
