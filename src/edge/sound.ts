// The machine's sounds through WebAudio: synthesised voices, each at its place in the room, as loud as the file says.
import type { Sound as SoundFile } from '../core/machine/schema.ts'
import type { Sound } from '../session/ports.ts'
import { Voices } from './voices.ts'
import type { Loop } from './voices.ts'

/** The level in machine.json (dB(A) at the operator) that plays at full scale. */
const FULL_SCALE_DB = 92
/** While somebody speaks the machine is heard at this share (−9 dB): still there, under the voice. */
const DUCKED = 0.35

/** An operator's distance: there a sound has its declared level. */
const OPERATOR_M = 0.8

/** A loudspeaker has half the range of a workshop: differences are halved, so that a click is heard beside a motor. */
const RANGE_KEPT = 0.5

/** Share of full scale for a declared level. Never above 1, so nothing in a headset is louder than the device allows. */
export const gainOf = (levelDb: number): number => Math.min(1, 10 ** (((levelDb - FULL_SCALE_DB) * RANGE_KEPT) / 20))

interface Channel {
  file: SoundFile
  panner: PannerNode
  loop?: Loop
}

function channelOf(context: BaseAudioContext, master: AudioNode, file: SoundFile): Channel {
  const panner = context.createPanner()
  panner.panningModel = 'HRTF'
  panner.distanceModel = 'inverse'
  panner.refDistance = OPERATOR_M
  panner.rolloffFactor = 1
  const level = context.createGain()
  level.gain.value = gainOf(file.levelDb)
  panner.connect(level).connect(master)
  return { file, panner }
}

/**
 * The sounds of one machine on one context.
 * @param context an AudioContext in the app; an OfflineAudioContext where the result is measured
 */
export function soundsOn(context: BaseAudioContext, files: readonly SoundFile[]): Sound {
  const master = context.createGain()
  const limiter = context.createDynamicsCompressor()
  // One channel is what both ears get; two keep each sound in its place.
  master.channelCountMode = 'explicit'
  master.channelInterpretation = 'speakers'
  master.connect(limiter).connect(context.destination)
  const voices = new Voices(context)
  const channels = new Map(files.map((file) => [file.id, channelOf(context, master, file)]))
  const channel = (id: string): Channel => {
    const found = channels.get(id)
    if (!found) throw new Error(`sound ${id}: expected one of ${[...channels.keys()].join(', ')}`)
    return found
  }
  let loud = 1
  let awake = true
  let ducked = 1
  const master01 = (amount: number) => master.gain.setTargetAtTime(amount, context.currentTime, 0.05)
  return {
    play: (id) => {
      const { file, panner } = channel(id)
      voices.once(file.voice, panner)
    },
    loop: (id, follow) => {
      const each = channel(id)
      if (follow === undefined) {
        each.loop?.stop()
        delete each.loop
        return
      }
      each.loop ??= voices.loop(each.file.voice, each.panner)
      each.loop.follow(follow)
    },
    place: (id, x, y, z) => {
      const { panner } = channel(id)
      panner.positionX.value = x
      panner.positionY.value = y
      panner.positionZ.value = z
    },
    listen: (x, y, z, facing, up) => {
      const { listener } = context
      listener.positionX.value = x
      listener.positionY.value = y
      listener.positionZ.value = z
      listener.forwardX.value = facing[0]
      listener.forwardY.value = facing[1]
      listener.forwardZ.value = facing[2]
      listener.upX.value = up[0]
      listener.upY.value = up[1]
      listener.upZ.value = up[2]
    },
    volume: (amount) => {
      loud = amount
      if (awake) master01(amount * ducked)
    },
    duck: (on) => {
      ducked = on ? DUCKED : 1
      if (awake) master01(loud * ducked)
    },
    mono: (on) => {
      master.channelCount = on ? 1 : 2
    },
    wake: () => {
      awake = true
      master01(loud * ducked)
      if (context instanceof AudioContext && context.state === 'suspended') void context.resume()
    },
    hush: () => {
      awake = false
      master01(0)
    },
    close: () => {
      for (const each of channels.values()) each.loop?.stop()
      if (context instanceof AudioContext) void context.close()
    },
  }
}

/**
 * The sounds of one machine on this device's loudspeaker. The device is opened at the first `wake` and let go by `close`;
 * before and after, everything else is silently left undone.
 */
export function createSound(files: readonly SoundFile[]): Sound {
  let open: Sound | undefined
  let loud = 1
  let isMono = false
  return {
    play: (id) => open?.play(id),
    loop: (id, follow) => open?.loop(id, follow),
    place: (id, x, y, z) => open?.place(id, x, y, z),
    listen: (x, y, z, facing, up) => open?.listen(x, y, z, facing, up),
    volume: (amount) => {
      loud = amount
      open?.volume(amount)
    },
    mono: (on) => {
      isMono = on
      open?.mono(on)
    },
    duck: (on) => open?.duck(on),
    wake: () => {
      if (!open) {
        open = soundsOn(new AudioContext({ latencyHint: 'interactive' }), files)
        open.volume(loud)
        open.mono(isMono)
      }
      open.wake()
    },
    hush: () => open?.hush(),
    close: () => {
      open?.close()
      open = undefined
    },
  }
}
