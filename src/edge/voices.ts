// The machine's voices, synthesised: loops that follow a number, and single sounds. No recording, nothing to fetch.
import type { Sound } from '../core/machine/schema.ts'

export type VoiceName = Sound['voice']

/** A sounding loop. `follow` 0…1 carries pitch and fullness (spindle speed, depth of cut). */
export interface Loop {
  follow(amount: number): void
  stop(): void
}

/** Seconds over which a followed number glides, so that steps are not heard as zips. */
const GLIDE_S = 0.06
const FADE_S = 0.12

/** Two seconds of white noise, made once for a context. */
function noiseOf(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * 2, context.sampleRate)
  const samples = buffer.getChannelData(0)
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1
  return buffer
}

/** Building blocks over one context: every source is started at once and stopped together. */
class Bench {
  readonly out: GainNode
  private readonly sources: AudioScheduledSourceNode[] = []
  private readonly context: BaseAudioContext
  private readonly noiseBuffer: AudioBuffer

  constructor(context: BaseAudioContext, noise: AudioBuffer, destination: AudioNode) {
    this.context = context
    this.noiseBuffer = noise
    this.out = context.createGain()
    this.out.connect(destination)
  }

  get now(): number {
    return this.context.currentTime
  }

  tone(type: OscillatorType, hz: number): OscillatorNode {
    const oscillator = this.context.createOscillator()
    oscillator.type = type
    oscillator.frequency.value = hz
    oscillator.start()
    this.sources.push(oscillator)
    return oscillator
  }

  noise(): AudioBufferSourceNode {
    const source = this.context.createBufferSource()
    source.buffer = this.noiseBuffer
    source.loop = true
    source.start(this.now, Math.random() * 1.5)
    this.sources.push(source)
    return source
  }

  filter(type: BiquadFilterType, hz: number, q = 0.7): BiquadFilterNode {
    const filter = this.context.createBiquadFilter()
    filter.type = type
    filter.frequency.value = hz
    filter.Q.value = q
    return filter
  }

  gain(amount: number): GainNode {
    const gain = this.context.createGain()
    gain.gain.value = amount
    return gain
  }

  /** Connects in a row, ending at the voice's output. */
  chain(...nodes: AudioNode[]): void {
    const row = [...nodes, this.out]
    for (let i = 1; i < row.length; i++) row[i - 1]!.connect(row[i]!)
  }

  glide(param: AudioParam, value: number): void {
    param.setTargetAtTime(value, this.now, GLIDE_S)
  }

  /** A struck thing: rises at once, dies away with time constant `decayS`. */
  strike(decayS: number, amount = 1, delayS = 0): GainNode {
    const gain = this.gain(0)
    const at = this.now + delayS
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(amount, at + 0.002)
    gain.gain.setTargetAtTime(0, at + 0.002, decayS)
    return gain
  }

  end(afterS: number): void {
    for (const source of this.sources) source.stop(this.now + afterS)
  }

  fadeOut(): void {
    this.out.gain.setTargetAtTime(0, this.now, FADE_S / 3)
    this.end(FADE_S * 2)
  }
}

type LoopMaker = (bench: Bench) => (follow: number) => void

/** Electric motor: mains hum with its harmonics and the fan's breath. */
const motor: LoopMaker = (b) => {
  const body = b.filter('lowpass', 420)
  const level = b.gain(0.5)
  const tones = [b.tone('sawtooth', 49.6), b.tone('sawtooth', 99.2), b.tone('triangle', 148)]
  for (const tone of tones) tone.connect(body)
  b.chain(body, level)
  const fan = b.gain(0.12)
  b.chain(b.noise(), b.filter('bandpass', 700, 0.8), fan)
  return (follow) => {
    tones.forEach((tone, i) => b.glide(tone.frequency, (24.8 + 24.8 * follow) * (i + 1)))
    b.glide(level.gain, 0.25 + 0.3 * follow)
    b.glide(fan.gain, 0.03 + 0.14 * follow)
  }
}

/** Gear train: a whine at the tooth-mesh frequency, roughened once a turn. */
const gears: LoopMaker = (b) => {
  const whine = b.tone('sawtooth', 180)
  const second = b.tone('triangle', 361)
  const band = b.filter('bandpass', 700, 1.4)
  const level = b.gain(0)
  whine.connect(band)
  second.connect(band)
  const turn = b.tone('sine', 3)
  const roughness = b.gain(0.12)
  turn.connect(roughness).connect(level.gain)
  b.chain(band, level)
  const rattle = b.gain(0)
  b.chain(b.noise(), b.filter('bandpass', 1600, 2), rattle)
  return (follow) => {
    const mesh = 70 + 1050 * follow
    b.glide(whine.frequency, mesh)
    b.glide(second.frequency, mesh * 2.01)
    b.glide(band.frequency, 250 + 1900 * follow)
    b.glide(turn.frequency, 1 + 20 * follow)
    b.glide(level.gain, follow > 0 ? 0.12 + 0.3 * follow : 0)
    b.glide(rattle.gain, 0.1 * follow)
  }
}

/** Chips coming off: hiss with an uneven crackle over a low grind. */
const cutting: LoopMaker = (b) => {
  const hiss = b.gain(0)
  const crackle = b.gain(0.5)
  const slow = b.filter('lowpass', 23)
  const swing = b.gain(6)
  b.noise().connect(slow).connect(swing).connect(crackle.gain)
  b.chain(b.noise(), b.filter('bandpass', 3600, 0.9), crackle, hiss)
  const grind = b.gain(0)
  b.chain(b.tone('sawtooth', 92), b.filter('lowpass', 300), grind)
  return (follow) => {
    b.glide(hiss.gain, 1.6 * follow)
    b.glide(grind.gain, 0.09 * follow)
  }
}

const steady =
  (type: BiquadFilterType, hz: number, amount: number): LoopMaker =>
  (b) => {
    const level = b.gain(amount)
    b.chain(b.noise(), b.filter(type, hz, 0.6), level)
    return (follow) => b.glide(level.gain, amount * follow)
  }

const hum: LoopMaker = (b) => {
  const level = b.gain(0.4)
  for (const hz of [100, 200, 300]) b.chain(b.tone('sine', hz), b.gain(100 / hz), level)
  return (follow) => b.glide(level.gain, 0.4 * follow)
}

const alarmLoop: LoopMaker = (b) => {
  const tone = b.tone('square', 760)
  const warble = b.gain(110)
  b.tone('square', 2.2).connect(warble).connect(tone.frequency)
  const level = b.gain(0.25)
  b.chain(tone, b.filter('lowpass', 2600), level)
  return (follow) => b.glide(level.gain, 0.25 * follow)
}

const loops: Partial<Record<VoiceName, LoopMaker>> = {
  motor,
  gears,
  cutting,
  hum,
  alarm: alarmLoop,
  air: steady('highpass', 2600, 0.35),
  water: steady('bandpass', 900, 0.5),
  brake: steady('bandpass', 1900, 0.4),
}

/** Partials of struck steel; their ratios are those of a free bar. */
function ring(b: Bench, hz: number, decayS: number, amount: number, delayS = 0): void {
  for (const [ratio, share] of [
    [1, 1],
    [2.76, 0.6],
    [5.4, 0.3],
  ] as const)
    b.chain(b.tone('sine', hz * ratio), b.strike(decayS / ratio, amount * share, delayS))
}

function thud(b: Bench, fromHz: number, toHz: number, decayS: number, amount: number): void {
  const tone = b.tone('sine', fromHz)
  tone.frequency.exponentialRampToValueAtTime(toHz, b.now + decayS)
  b.chain(tone, b.strike(decayS, amount))
}

function puff(b: Bench, type: BiquadFilterType, hz: number, decayS: number, amount: number, delayS = 0): void {
  b.chain(b.noise(), b.filter(type, hz, 0.9), b.strike(decayS, amount, delayS))
}

/** How long a single sound lasts (seconds) and how it is struck. */
interface Single {
  lengthS: number
  play(b: Bench): void
}

const singles: Record<VoiceName, Single> = {
  click: {
    lengthS: 0.3,
    play(b) {
      puff(b, 'bandpass', 2900, 0.006, 2.4)
      puff(b, 'bandpass', 1700, 0.01, 1.6, 0.035)
      thud(b, 320, 160, 0.02, 0.9)
    },
  },
  clunk: {
    lengthS: 0.8,
    play(b) {
      thud(b, 170, 62, 0.09, 1)
      puff(b, 'lowpass', 900, 0.03, 0.7)
      ring(b, 410, 0.12, 0.15)
    },
  },
  clink: {
    lengthS: 1.2,
    play(b) {
      ring(b, 1870, 0.22, 0.4)
      ring(b, 2310, 0.16, 0.25, 0.07)
      puff(b, 'highpass', 4000, 0.008, 0.4)
    },
  },
  brake: {
    lengthS: 1.4,
    play(b) {
      puff(b, 'bandpass', 1500, 0.28, 0.5)
      thud(b, 110, 70, 0.15, 0.6)
    },
  },
  crash: {
    lengthS: 2,
    play(b) {
      thud(b, 140, 38, 0.22, 1)
      puff(b, 'lowpass', 3200, 0.14, 0.9)
      ring(b, 530, 0.5, 0.35)
      ring(b, 790, 0.4, 0.3, 0.09)
      ring(b, 1240, 0.35, 0.2, 0.16)
    },
  },
  alarm: { lengthS: 0.9, play: (b) => b.chain(b.tone('square', 880), b.filter('lowpass', 2400), b.strike(0.25, 0.35)) },
  air: { lengthS: 1.2, play: (b) => puff(b, 'highpass', 2600, 0.25, 0.5) },
  water: { lengthS: 1.4, play: (b) => puff(b, 'bandpass', 900, 0.3, 0.6) },
  motor: { lengthS: 1, play: (b) => thud(b, 60, 48, 0.3, 0.8) },
  gears: {
    lengthS: 0.7,
    play(b) {
      ring(b, 240, 0.12, 0.5)
      puff(b, 'bandpass', 1300, 0.08, 0.6)
    },
  },
  cutting: { lengthS: 0.9, play: (b) => puff(b, 'bandpass', 3600, 0.2, 0.5) },
  hum: { lengthS: 1, play: (b) => b.chain(b.tone('sine', 100), b.strike(0.3, 0.4)) },
}

/** The voices of one audio context. */
export class Voices {
  private readonly context: BaseAudioContext
  private readonly noise: AudioBuffer

  constructor(context: BaseAudioContext) {
    this.context = context
    this.noise = noiseOf(context)
  }

  /** Starts a loop at nothing; `follow` brings it in. @throws for a voice that only sounds once */
  loop(name: VoiceName, destination: AudioNode): Loop {
    const maker = loops[name]
    if (!maker)
      throw new Error(`sound voice ${name}: expected a loop (${Object.keys(loops).join(', ')}); set loop: false or choose one of these`)
    const bench = new Bench(this.context, this.noise, destination)
    const follow = maker(bench)
    follow(0)
    return { follow, stop: () => bench.fadeOut() }
  }

  /** Sounds once. */
  once(name: VoiceName, destination: AudioNode): void {
    const bench = new Bench(this.context, this.noise, destination)
    const single = singles[name]
    single.play(bench)
    bench.end(single.lengthS)
  }
}
