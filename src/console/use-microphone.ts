// Records from the microphone until it is stopped, and gives the sound back as samples.
import { useEffect, useRef, useState } from 'react'
import { RATE_HZ } from './wav.ts'

export interface Microphone {
  isRecording: boolean
  /** Why there is none: refused, missing. */
  fault: string
  start(): void
  stop(): void
}

/** No line is longer, seconds: it stops by itself. */
const LONGEST_S = 60

/** @param onRecorded one channel at `RATE_HZ` */
export function useMicrophone(onRecorded: (samples: Float32Array) => void): Microphone {
  const [isRecording, setRecording] = useState(false)
  const [fault, setFault] = useState('')
  const recorder = useRef<MediaRecorder>(undefined)
  useEffect(() => () => recorder.current?.stop(), [])

  const record = async () => {
    setFault('')
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } })
    const made = new MediaRecorder(stream)
    const chunks: Blob[] = []
    made.addEventListener('dataavailable', ({ data }) => void chunks.push(data))
    made.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      recorder.current = undefined
      setRecording(false)
      new Blob(chunks, { type: made.mimeType })
        .arrayBuffer()
        // An offline context brings it to the rate we keep.
        .then((sound) => new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(sound))
        .then(
          (decoded) => onRecorded(decoded.getChannelData(0)),
          (cause: unknown) => setFault(String(cause)),
        )
    })
    recorder.current = made
    made.start()
    setRecording(true)
    setTimeout(() => made.state === 'recording' && made.stop(), LONGEST_S * 1000)
  }
  return {
    isRecording,
    fault,
    start: () => void record().catch((cause: unknown) => setFault(String(cause))),
    stop: () => recorder.current?.stop(),
  }
}
