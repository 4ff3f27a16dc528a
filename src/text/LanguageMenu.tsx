// Switches the language, at any time, also in the middle of a run.
import { htmlLang } from '../core/scene/languages.ts'
import { useWords } from './words.ts'

export function LanguageMenu() {
  const { lang, languages, change, t } = useWords()
  return (
    <select className="language" aria-label={t('nav.language')} value={lang} onChange={(event) => void change(event.target.value)}>
      {languages.map((each) => (
        <option key={each.lang} value={each.lang} lang={htmlLang(each.lang)}>
          {each.name}
        </option>
      ))}
    </select>
  )
}
