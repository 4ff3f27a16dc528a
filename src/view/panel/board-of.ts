// From the run to the words on the board, as the level of help allows. Decides nothing about the run.
import { shownNow } from '../../session/help-shows.ts'
import type { ShownNow } from '../../session/help-shows.ts'
import type { Session, SessionView } from '../../session/session.ts'
import type { Words } from '../workshop-context.ts'
import type { BoardButton, BoardModel, Dot, Simple } from './board-model.ts'

type Said = Pick<BoardModel, 'tone' | 'badge' | 'title' | 'body' | 'why' | 'choices'>

const said = (words: Partial<Said>): Said => ({ tone: 'calm', badge: '', title: '', body: '', why: '', choices: [], ...words })
const choice = (label: string, action: BoardButton['action']): BoardButton => ({ label, kind: 'choice', action })

/** What stops everything else: the end, a consequence, a pause. */
function stopped({ run, status, consequence }: SessionView, words: Words): Said | undefined {
  if (run.ended) {
    const passed = run.ended.outcome === 'passed'
    return said({
      tone: passed ? 'good' : 'alarm',
      badge: passed ? '✓' : '×',
      title: words.ui(`result.${run.ended.outcome}`),
      body: words.ui('run.score', { n: run.score }),
    })
  }
  if (consequence) {
    const id = `fault.${consequence.fault}`
    return said({
      tone: 'alarm',
      badge: '!',
      title: words.scene(`${id}.name`),
      body: words.scene(`${id}.consequence`),
      why: words.scene(`${id}.why`),
    })
  }
  return status === 'paused' ? said({ badge: 'II', title: words.ui('run.pause') }) : undefined
}

/** What asks for an answer: a question, a menu. */
function asked({ lesson }: Session, { asking, menu }: SessionView, words: Words): Said | undefined {
  if (asking) {
    const options = lesson.file.questions.find((each) => each.id === asking)?.options ?? 0
    const choices = Array.from({ length: options }, (_, option) =>
      choice(words.scene(`question.${asking}.${option}`), { do: 'answer', question: asking, option }),
    )
    return said({ badge: '?', title: words.scene(`question.${asking}.text`), choices })
  }
  if (!menu) return undefined
  const choices = menu.options.map((option) => choice(words.scene(`option.${option}.name`), { do: 'say', option }))
  return said({ badge: '?', title: words.scene(`menu.${menu.id}.prompt`), choices })
}

/** An emergency has no turn of its own: it counts once it has been done. */
const counted = ({ lesson }: Session, run: SessionView['run']) =>
  lesson.file.steps.filter(({ id, phase }) => phase !== 'emergency' || run.steps[id] === 'done')

/** Tasks that have no steps to show: hunt, drill, the visitor's minute. */
function otherTask({ header }: Session, { run }: SessionView, words: Words): Said | undefined {
  const { task } = header
  switch (task.kind) {
    case 'lesson':
      return undefined
    case 'hunt':
      return said({
        title: words.ui('hunt.title'),
        body: words.ui('hunt.text', { n: task.defects.length }),
        why: words.ui('hunt.count', { found: run.hunt?.found.length ?? 0, all: task.defects.length, alarms: run.hunt?.falseAlarms ?? 0 }),
      })
    case 'drill':
      return said({ tone: 'alarm', title: words.scene(`drill.${task.drill}.name`), body: words.scene(`drill.${task.drill}.story`) })
    case 'preview': {
      const beat = run.preview?.beat
      return said({
        title: words.scene('preview.hook'),
        body: beat ? words.scene(`beat.${beat}.see`) : '',
        why: beat ? words.scene(`beat.${beat}.try`) : '',
      })
    }
  }
}

function stepAtHand({ lesson, header }: Session, { step, hintLevel }: SessionView, shown: ShownNow, words: Words): Said {
  if (!step) return said({ tone: 'good', title: words.ui('run.all-done') })
  if (!shown.title) return said({ title: words.ui(`run.silent.${header.help === 'exam' ? 'exam' : 'independent'}`) })
  const hint = hintLevel > 0 && shown.hints ? words.scene(`step.${step}.hint`) : ''
  return said({
    badge: String(lesson.file.steps.findIndex((each) => each.id === step) + 1),
    title: words.scene(`step.${step}.title`),
    body: hint || (shown.instruction ? words.scene(`step.${step}.instruction`) : ''),
    why: shown.why ? words.scene(`step.${step}.why`) : '',
  })
}

function buttonsOf({ lesson, header }: Session, view: SessionView, shown: ShownNow, words: Words): BoardButton[] {
  const button = (label: string, action: Simple, kind: BoardButton['kind'] = 'plain'): BoardButton => ({
    label,
    action: { do: action },
    kind,
  })
  const language = button(words.ui('nav.language'), 'languages')
  if (view.run.ended) return [language]
  if (view.consequence) return [button(words.ui('run.try-again'), 'try-again', 'primary'), language]
  const end = button(words.ui('run.finish'), 'end', view.step === undefined && header.task.kind === 'lesson' ? 'primary' : 'plain')
  if (view.status === 'paused') return [button(words.ui('run.resume'), 'resume', 'primary'), language, end]
  const waits = lesson.file.steps.find((each) => each.id === view.step)?.action === 'wait'
  return [
    ...(shown.hints && view.step && view.hintLevel < 3 ? [button(words.ui(`run.hint.${view.hintLevel}`), 'hint', 'primary')] : []),
    ...(waits ? [button(words.ui('run.skip'), 'skip')] : []),
    button(words.ui('run.pause'), 'pause'),
    language,
    end,
  ]
}

function dotsOf(session: Session, view: SessionView, shown: ShownNow): Dot[] {
  return counted(session, view.run).map(({ id }) => {
    const status = view.run.steps[id]
    if (status === 'done' || status === 'missed') return status
    return id === view.step && shown.title ? 'now' : 'open'
  })
}

/** The languages to choose from, in place of everything else that could be answered. */
function languagesToChoose(words: Words): Said {
  const choices = words.languages.map(({ lang, name }) => choice(name, { do: 'language', lang }))
  return said({ title: words.ui('nav.language'), choices })
}

/**
 * The whole board for what the session shows now.
 * @param choosing whether a language is being chosen
 */
export function boardOf(session: Session, view: SessionView, words: Words, choosing = false): BoardModel {
  const { run } = view
  const { help, task } = session.header
  const shown = shownNow(help, view.hintLevel)
  const bySteps = shown.progress && task.kind === 'lesson'
  const all = counted(session, run).length
  const done = Object.values(run.steps).filter((status) => status === 'done').length
  return {
    lesson: words.scene('lesson.title'),
    level: words.ui(`help.${help}.name`),
    dots: bySteps ? dotsOf(session, view, shown) : [],
    count: bySteps ? words.ui('run.progress', { done, all }) : '',
    faults: shown.faults && run.faults.length > 0 ? words.ui('run.faults', { n: run.faults.length }) : '',
    score: shown.score || run.ended ? words.ui('run.score', { n: Math.round(run.score) }) : '',
    whyLabel: task.kind === 'lesson' ? words.ui('run.why') : '',
    buttons: buttonsOf(session, view, shown, words),
    ...(choosing
      ? languagesToChoose(words)
      : (stopped(view, words) ??
        asked(session, view, words) ??
        otherTask(session, view, words) ??
        stepAtHand(session, view, shown, words))),
  }
}
