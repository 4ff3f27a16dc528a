// From the run to the words on the board, as the level of help allows. Decides nothing about the run.
import { shownNow } from '../../session/help-shows.ts'
import type { Session, SessionView } from '../../session/session.ts'
import type { Words } from '../workshop-context.ts'
import type { BoardButton, BoardModel, Dot } from './board-model.ts'

type Said = Pick<BoardModel, 'tone' | 'badge' | 'title' | 'body' | 'why' | 'choices'>

const said = (words: Partial<Said>): Said => ({ tone: 'calm', badge: '', title: '', body: '', why: '', choices: [], ...words })

/** What the middle of the board says now, most pressing first. */
function saying({ lesson, header }: Session, view: SessionView, words: Words, scene: (id: string) => string): Said {
  const { run, status, consequence, asking, menu, step } = view
  const ended = run.ended
  if (ended)
    return said({
      tone: ended.outcome === 'passed' ? 'good' : 'alarm',
      badge: ended.outcome === 'passed' ? '✓' : '✕',
      title: words.t(`board.${ended.outcome}`),
      body: words.t('board.final', { score: run.score }),
    })
  if (consequence) {
    const id = `fault.${consequence.fault}`
    return said({ tone: 'alarm', badge: '!', title: scene(`${id}.name`), body: scene(`${id}.consequence`), why: scene(`${id}.why`) })
  }
  if (status === 'paused') return said({ badge: '‖', title: words.t('board.paused'), body: words.t('board.paused-body') })
  if (asking) {
    const question = lesson.file.questions.find((each) => each.id === asking)
    const choices = Array.from({ length: question?.options ?? 0 }, (_, option): BoardButton => ({ label: scene(`question.${asking}.${option}`), kind: 'choice', action: { do: 'answer', question: asking, option } }))
    return said({ badge: '?', title: scene(`question.${asking}.text`), choices })
  }
  if (menu) {
    const choices = menu.options.map((option): BoardButton => ({ label: scene(`option.${option}.name`), kind: 'choice', action: { do: 'say', option } }))
    return said({ badge: '?', title: scene(`menu.${menu.id}.prompt`), choices })
  }
  const shown = shownNow(header.help, view.hintLevel)
  if (!step || !shown.title) return said({ title: words.t(`board.alone-${header.help === 'exam' ? 'exam' : 'practice'}`) })
  const number = lesson.file.steps.findIndex((each) => each.id === step) + 1
  return said({
    badge: String(number),
    title: scene(`step.${step}.title`),
    body: shown.instruction ? scene(`step.${step}.instruction`) : '',
    why: shown.why ? scene(`step.${step}.why`) : '',
  })
}

function buttonsOf(session: Session, view: SessionView, words: Words): BoardButton[] {
  const button = (label: string, action: BoardButton['action']['do'] & ('hint' | 'pause' | 'resume' | 'language' | 'end' | 'try-again' | 'look' | 'skip'), kind: BoardButton['kind'] = 'plain'): BoardButton => ({
    label: words.t(`board.${label}`),
    action: { do: action },
    kind,
  })
  const language = button('language', 'language')
  if (view.run.ended) return [language]
  if (view.consequence) return [button('try-again', 'try-again', 'primary'), language]
  if (view.status === 'paused') return [button('resume', 'resume', 'primary'), language, button('end', 'end')]
  const shown = shownNow(session.header.help, view.hintLevel)
  const waiting = session.lesson.file.steps.find((each) => each.id === view.step)?.action === 'wait'
  return [
    ...(shown.hints ? [button('hint', 'hint', 'primary')] : []),
    ...(waiting ? [button('skip', 'skip')] : []),
    ...(shown.highlight ? [button('look', 'look')] : []),
    button('pause', 'pause'),
    language,
    button('end', 'end'),
  ]
}

function dotsOf({ lesson, header }: Session, view: SessionView): Dot[] {
  if (!shownNow(header.help, view.hintLevel).progress) return []
  return lesson.file.steps.map((step) => {
    const stage = view.run.steps[step.id]
    if (stage === 'done' || stage === 'missed') return stage
    return step.id === view.step && shownNow(header.help, view.hintLevel).title ? 'now' : 'open'
  })
}

/** The whole board for what the session shows now. */
export function boardOf(session: Session, view: SessionView, words: Words, scene: (id: string) => string): BoardModel {
  const { run } = view
  const shown = shownNow(session.header.help, view.hintLevel)
  const steps = session.lesson.file.steps
  const done = steps.filter((step) => run.steps[step.id] === 'done').length
  const score = shown.score || run.ended !== undefined
  const faults = run.faults.length
  return {
    lesson: scene('lesson.title'),
    level: words.t(`help.${session.header.help}.name`),
    dots: dotsOf(session, view),
    count: shown.progress ? words.t('board.count', { done, of: steps.length }) : '',
    faults: shown.faults && faults > 0 ? words.t('board.faults', { count: faults }) : '',
    score: score ? words.t('board.score', { score: run.score }) : '',
    whyLabel: words.t('board.why'),
    buttons: buttonsOf(session, view, words),
    ...saying(session, view, words, scene),
  }
}
