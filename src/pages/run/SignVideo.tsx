// The step at hand in sign language, where the school has a video of it. Captions and words stay as they are.
import { useEffect, useState } from 'react'
import { signsOf } from '../../edge/signs.ts'
import type { Signs } from '../../edge/signs.ts'
import { useSettings } from '../use-settings.ts'
import type { RunWords } from './words.ts'

/** The school's videos for this lesson, asked for once. */
export function useSigns({ cluster, equipment }: { cluster: string; equipment: string }): Signs {
  const [signs, setSigns] = useState<Signs>({})
  useEffect(() => {
    let gone = false
    void signsOf(cluster, equipment).then((found) => gone || setSigns(found))
    return () => {
      gone = true
    }
  }, [cluster, equipment])
  return signs
}

export function SignVideo({ signs, step, words }: { signs: Signs; step: string; words: RunWords }) {
  const { reducedMotion } = useSettings()
  const address = signs[step]
  if (address === undefined) return null
  const name = words.ui('run.signed', { step: words.scene(`step.${step}.title`) })
  // It moves without being asked only where movement is welcome.
  return <video key={address} className="sign" src={address} aria-label={name} controls muted loop playsInline autoPlay={!reducedMotion} />
}
