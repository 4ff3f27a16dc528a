// On iPads and iPhones, which have no WebXR: the machine on one's own floor at true size, to walk around; the lesson itself goes by touch.
import { useState } from 'react'
import { quickLookOf } from '../../edge/content.ts'
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'

const isSupported = () => document.createElement('a').relList.supports('ar')

export function QuickLook({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const [offered] = useState(isSupported)
  if (!offered) return null
  return (
    <figure className="card quick-look">
      {/* Safari opens it in place only when a picture is all that the link holds. */}
      <a rel="ar" href={quickLookOf(opened)}>
        <img src={`/pictures/${opened.lesson.machine.id}-front.webp`} alt={t('ar.quick-look')} />
      </a>
      <figcaption>
        <strong>{t('ar.quick-look')}</strong> <span className="muted">{t('ar.quick-look.note')}</span>
      </figcaption>
    </figure>
  )
}
