// Switches the language, at any time, also in the middle of a run.
import { useWords } from '../text/words.ts'

export function LanguageButton() {
  const { lang, change } = useWords()
  const [next, name] = lang === 'zh-TW' ? (['en', 'English'] as const) : (['zh-TW', '中文'] as const)
  return (
    <button type="button" className="plain" lang={next === 'en' ? 'en' : 'zh-Hant-TW'} onClick={() => void change(next)}>
      {name}
    </button>
  )
}
