// The product's budgets, in one place. Chosen for Quest-class headsets; the bench reports against them, check-models enforces the file sizes.
const KB = 1000
const MiB = 1_048_576

export const budgets = {
  /** In view, per eye, each room with its machines, panels, hands. */
  view: { drawCalls: 40, triangles: 200_000, textureBytes: 40 * MiB },
  /** Models by rank: triangles and file bytes. */
  hero: { triangles: 65_000, bytes: 750 * KB },
  ordinary: { triangles: 35_000, bytes: 350 * KB },
  /** All protective gear together. */
  worn: { triangles: 16_000, bytes: 150 * KB },
  labels: { bytes: 250 * KB },
  room: { triangles: 40_000, bytes: 500 * KB, lightmapBytes: 400 * KB },
  /** What an iPad sets on the floor: fetched only by who asks for it. */
  quickLook: { bytes: 4_000 * KB },
  /** JavaScript of the landing page, gzipped, without three. */
  landing: { gzipBytes: 80 * KB },
  /** Transferred before the first 3D frame. */
  firstFrame: { bytes: 3_000 * KB },
  /** A steady frame: garbage, and median JavaScript against the empty fiber + xr scene of the same run. */
  frame: { garbageBytes: 5 * KB, medianRatio: 1.5, reactRenders: 0 },
  /** A stereo frame on a GPU against A-Frame's hello-world scene of the same run. */
  gpu: { ratio: 1.0 },
  /** Replay of 30 minutes and 600 acts, times real time. */
  replay: { timesRealTime: 1000 },
  /** xAPI statements a run. */
  statements: { perRun: 40 },
} as const
