// The words of our statements: borrowed ids where a kept vocabulary has one, ours under the base otherwise (docs/vocabulary.md).

export interface Verb {
  id: string
  display: Record<string, string>
}

const adl = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`

/** Verbs by short name; ours live under the base. */
export function verbs(base: string) {
  const ours = (name: string) => `${base}verbs/${name}`
  return {
    initialized: { id: adl('initialized'), display: { en: 'initialized', 'zh-TW': '開始' } },
    progressed: { id: adl('progressed'), display: { en: 'progressed', 'zh-TW': '有進度' } },
    answered: { id: adl('answered'), display: { en: 'answered', 'zh-TW': '作答' } },
    completed: { id: adl('completed'), display: { en: 'completed', 'zh-TW': '做完' } },
    passed: { id: adl('passed'), display: { en: 'passed', 'zh-TW': '及格' } },
    failed: { id: adl('failed'), display: { en: 'failed', 'zh-TW': '不及格' } },
    terminated: { id: adl('terminated'), display: { en: 'terminated', 'zh-TW': '結束' } },
    erred: { id: ours('erred'), display: { en: 'made a mistake', 'zh-TW': '犯錯' } },
    hinted: { id: ours('hinted'), display: { en: 'asked for a hint', 'zh-TW': '要提示' } },
    found: { id: ours('found'), display: { en: 'found a defect', 'zh-TW': '找到缺失' } },
    accused: { id: ours('accused'), display: { en: 'called something sound defective', 'zh-TW': '誤報' } },
  } satisfies Record<string, Verb>
}
export type VerbName = keyof ReturnType<typeof verbs>

/** Kinds of activity. */
export function types(base: string) {
  return {
    lesson: 'http://adlnet.gov/expapi/activities/lesson',
    step: 'http://adlnet.gov/expapi/activities/objective',
    question: 'http://adlnet.gov/expapi/activities/question',
    fault: `${base}activity-types/fault`,
    defect: `${base}activity-types/defect`,
    part: `${base}activity-types/part`,
  }
}
export type ActivityType = keyof ReturnType<typeof types>

/** Keys of what a statement says beyond xAPI's own properties. */
export function extensions(base: string) {
  return {
    /** In the context: which kind of run this is. */
    run: `${base}extensions/run`,
    /** In the result: where the run stands after this statement. */
    standing: `${base}extensions/standing`,
    /** In the result: the statement's own particulars. */
    detail: `${base}extensions/detail`,
  }
}
