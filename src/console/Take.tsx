// One take of a line: drawn, cut at both ends, heard, kept.
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../text/words.ts'
import { RATE_HZ, blocks, levelled, loudnessDb, voiced, wavOf } from './wav.ts'

const SIZE = { width: 640, height: 96 }

function draw(canvas: HTMLCanvasElement, samples: Float32Array, fromS: number, toS: number): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const { color } = getComputedStyle(canvas)
  const all = blocks(samples, RATE_HZ)
  const most = Math.max(...all, 1e-6)
  pen.clearRect(0, 0, SIZE.width, SIZE.height)
  pen.fillStyle = color
  const step = SIZE.width / all.length
  const lengthS = samples.length / RATE_HZ
  all.forEach((level, i) => {
    const atS = (i / all.length) * lengthS
    pen.globalAlpha = atS >= fromS && atS <= toS ? 1 : 0.25
    const height = Math.max(1, (level / most) * SIZE.height)
    pen.fillRect(i * step, (SIZE.height - height) / 2, Math.max(1, step - 1), height)
  })
  pen.globalAlpha = 1
}

interface TakeProps {
  samples: Float32Array
  onKeep(wav: Blob): Promise<unknown>
  onDrop(): void
}

export function Take({ samples, onKeep, onDrop }: TakeProps) {
  const { t, lang } = useWords()
  const lengthS = samples.length / RATE_HZ
  const [{ fromS, toS }, setCut] = useState(() => voiced(samples, RATE_HZ))
  const [fault, setFault] = useState('')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, samples, fromS, toS)
  }, [samples, fromS, toS])
  const wav = () => wavOf(levelled(samples, RATE_HZ, fromS, toS), RATE_HZ)
  const listen = () => {
    const url = URL.createObjectURL(wav())
    const audio = new Audio(url)
    audio.addEventListener('ended', () => URL.revokeObjectURL(url))
    void audio.play().catch((cause: unknown) => setFault(String(cause)))
  }
  const seconds = (s: number) => s.toLocaleString(lang, { maximumFractionDigits: 1 })
  const level = Math.round(loudnessDb(samples, RATE_HZ))
  const edge = (name: 'from' | 'to', value: number, set: (s: number) => void) => (
    <label className="field">
      {t(`voice.${name}`, { s: seconds(value) })}
      <input type="range" min={0} max={lengthS} step={0.02} value={value} onChange={(event) => set(event.target.valueAsNumber)} />
    </label>
  )
  return (
    <div className="stack take">
      <canvas ref={canvas} width={SIZE.width} height={SIZE.height} aria-hidden="true" />
      {edge('from', fromS, (s) => setCut({ fromS: Math.min(s, toS - 0.1), toS }))}
      {edge('to', toS, (s) => setCut({ fromS, toS: Math.max(s, fromS + 0.1) }))}
      <p className="small muted">{Number.isFinite(level) ? t('voice.level', { db: level }) : t('voice.silent')}</p>
      {fault !== '' && (
        <p className="notice bad" role="alert">
          {fault}
        </p>
      )}
      <p className="row">
        <button type="button" onClick={listen}>
          {t('voice.listen')}
        </button>
        <button
          type="button"
          className="primary"
          disabled={!Number.isFinite(level)}
          onClick={() => void onKeep(wav()).catch((cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))}
        >
          {t('voice.keep')}
        </button>
        <button type="button" className="plain" onClick={onDrop}>
          {t('voice.drop-take')}
        </button>
      </p>
    </div>
  )
}
