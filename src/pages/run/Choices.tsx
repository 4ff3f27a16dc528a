// What can be said, judged or answered now: a shuffled menu, a verdict on what was looked at, a question at the end.
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { RunWords } from './words.ts'

function SayMenu({ session, words }: { session: Session; words: RunWords }) {
  const menu = useStore(session.store, (view) => view.menu)
  const step = useStore(session.store, (view) => view.step)
  /** What was said last, and the step that followed: the reply stays for that long. */
  const [said, setSaid] = useState<{ option: string; step: string | undefined }>()
  return (
    <>
      {menu && (
        <fieldset className="choices" data-scan="first" data-menu={menu.id}>
          <legend>{words.scene(`menu.${menu.id}.prompt`)}</legend>
          {menu.options.map((option) => (
            <button
              key={option}
              type="button"
              data-option={option}
              onClick={() => {
                session.say(option, 'list')
                setSaid({ option, step: session.store.getState().step })
              }}
            >
              {words.scene(`option.${option}.name`)}
            </button>
          ))}
        </fieldset>
      )}
      {said !== undefined && said.step === step && session.header.help !== 'exam' && (
        <p className="notice small">{words.scene(`option.${said.option}.reply`)}</p>
      )}
    </>
  )
}

function Verdict({ session, words }: { session: Session; words: RunWords }) {
  const part = useStore(session.store, (view) => view.inspecting)
  if (part === undefined) return null
  return (
    <fieldset className="choices" data-scan="first" data-verdict={part}>
      <legend>{words.ui('run.verdict', { part: words.scene(`part.${part}.name`) })}</legend>
      {(['sound', 'defective'] as const).map((verdict) => (
        <button key={verdict} type="button" data-judge={verdict} onClick={() => session.judge(part, verdict, 'list')}>
          {words.ui(`verdict.${verdict}`)}
        </button>
      ))}
    </fieldset>
  )
}

function Question({ session, words }: { session: Session; words: RunWords }) {
  const asking = useStore(session.store, (view) => view.asking)
  const question = session.lesson.file.questions.find((q) => q.id === asking)
  if (!question) return null
  return (
    <fieldset className="choices question" data-scan="first" data-question={question.id}>
      <legend>{words.scene(`question.${question.id}.text`)}</legend>
      {Array.from({ length: question.options }, (_, option) => (
        <button key={option} type="button" data-answer={option} onClick={() => session.answer(question.id, option, 'list')}>
          {words.scene(`question.${question.id}.${option}`)}
        </button>
      ))}
    </fieldset>
  )
}

export function Choices(props: { session: Session; words: RunWords }) {
  return (
    <>
      <Question {...props} />
      <Verdict {...props} />
      <SayMenu {...props} />
    </>
  )
}
