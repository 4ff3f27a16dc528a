// Keeps the lesson on this device as soon as its page is open, and says whether it would run with the network off.
import { useEffect, useState } from 'react'
import { assetsOf } from '../../edge/content.ts'
import type { Opened } from '../../edge/content.ts'
import { headsetAssets } from '../../edge/headset-assets.ts'
import { askToPersist, isShellKept, keepForOffline } from '../../edge/offline.ts'
import { useWords } from '../../text/words.ts'

type Kept = 'keeping' | 'ready' | 'not'

async function keep(opened: Opened): Promise<Kept> {
  await askToPersist()
  const missing = await keepForOffline([...assetsOf(opened), ...(await headsetAssets())])
  return missing.length === 0 && (await isShellKept()) ? 'ready' : 'not'
}

export function KeptOffline({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const [kept, setKept] = useState<Kept>('keeping')
  useEffect(() => {
    let gone = false
    keep(opened).then(
      (now) => gone || setKept(now),
      (cause: unknown) => {
        console.warn(`not kept for offline use: ${String(cause)}`)
        if (!gone) setKept('not')
      },
    )
    return () => {
      gone = true
    }
  }, [opened])
  return (
    <p className="small muted" role="status">
      {t(`offline.${kept}`)}
    </p>
  )
}
