import type { Operation, Step } from '../../engine/score/step.js'
import { type Exact, fraction, sum } from '../../exact/exact.js'
import { cellOf } from '../../finding/place.js'
import type { OutlineNode } from '../../formats/outline.js'
import { digits, operand, outcome, share } from '../../wording/figure.js'
import { contribution } from '../contribution.js'
import { evaluatorFacts, lineFacts } from './facts.js'
import { leadsTo, placeText, type Setting, settingWithin, sourceText } from './setting.js'

/** How a figure enters the one above it. */
type Entry = 'alone' | 'weighted' | 'mean'

interface Making {
  /** Facts that fit on one line together. */
  readonly facts: readonly string[]
  readonly parts: readonly OutlineNode[]
}

const facts = (...texts: readonly string[]): Making => ({ facts: texts, parts: [] })

/** A question's answers are reckoned on its own line: "1234 ÷ 290 = 4,2551724…". */
const reckoning = (step: Step, { lang }: Setting): string =>
  step.answers && step.terms.length === 0
    ? `${step.answers.sum} ÷ ${step.answers.n} = ${outcome(step.value, lang)}`
    : outcome(step.value, lang)

const calculation = (step: Step, entry: Entry, setting: Setting): string => {
  const { weight, of } = step.subject
  const { lang } = setting
  if (entry !== 'weighted' || !weight || !of) return reckoning(step, setting)
  return `${operand(step.value, lang)} × ${share(weight.value, of, lang)} = ${outcome(contribution(step), lang)}`
}

/** A line of a calculation that has no figure of its own name: a sum, a division. */
const resultNode = (label: string, value: Exact, { lang }: Setting): OutlineNode => ({
  label,
  calc: `= ${outcome(value, lang)}`,
  notes: [],
  parts: [],
})

const labelOf = ({ subject }: Step): string => `${subject.id} ${subject.title}`

/** Terms that are not asked about, added up in one line so that the sum can still be followed; one alone is shown. */
const othersNode = (others: readonly Step[], entry: Entry, setting: Setting): readonly OutlineNode[] => {
  const [only, ...more] = others
  if (!only) return []
  if (more.length === 0) return [{ ...stepNode(only, entry, setting), parts: [] }]
  const amounts = others.map((term) => (entry === 'weighted' ? contribution(term) : term.value))
  return [resultNode(setting.words.others(others.length), sum(amounts), setting)]
}

/** The terms of a sum: those asked about one by one, the others together. */
const termNodes = ({ terms }: Step, entry: Entry, setting: Setting): readonly OutlineNode[] => {
  const shown = terms.filter((term) => leadsTo(term, setting))
  const others = terms.filter((term) => !shown.includes(term))
  return [...shown.map((term) => stepNode(term, entry, setting)), ...othersNode(others, entry, setting)]
}

/** How many answers a survey's figure is made without. */
const withoutAnswers = ({ unanswered }: Step, { words }: Setting): readonly string[] =>
  unanswered === undefined ? [] : [words.unanswered(String(unanswered))]

/** Answers are pooled: questions asked about one by one, then all answers to all questions together. */
const answers = (step: Step, setting: Setting): Making => {
  const { words, lang } = setting
  const { n = 0n, sum: total = 0n } = step.answers ?? {}
  const inside = settingWithin(step, setting)
  const shown = step.terms.filter((term) => leadsTo(term, inside))
  const pooled = step.terms.length > 0 ? [words.answers(String(total), String(n), outcome(step.value, lang))] : []
  return {
    facts: [...pooled, ...withoutAnswers(step, setting), ...(step.place ? [placeText(step.place, setting)] : [])],
    parts: shown.map((term) => stepNode(term, 'mean', inside)),
  }
}

/** The sum below the terms, and the division where it is a mean. */
export const resultNodes = (step: Step, setting: Setting): readonly OutlineNode[] => {
  const { words } = setting
  if (step.op === 'weighted') return [resultNode(words.sum, step.value, setting)]
  const total = sum(step.terms.map((term) => term.value))
  const count = step.terms.length
  return [resultNode(words.sum, total, setting), resultNode(words.dividedBy(count), step.value, setting)]
}

const level =
  (entry: Entry): Make =>
  (step, setting) => {
    const parts = [...termNodes(step, entry, settingWithin(step, setting)), ...resultNodes(step, setting)]
    return { facts: withoutAnswers(step, setting), parts }
  }

const below = (step: Step, setting: Setting): readonly string[] =>
  step.terms.flatMap((term) => MAKE[term.op](term, setting).facts)

type Make = (step: Step, setting: Setting) => Making

/** What each operation says about how its figure came about. */
const MAKE: Readonly<Record<Operation, Make>> = {
  weighted: level('weighted'),
  mean: level('mean'),
  alone: (step, setting) => ({
    facts: [setting.words.alone],
    parts: termNodes(step, 'alone', setting),
  }),
  score: (step, setting) =>
    facts(...(step.evaluator ? [step.evaluator] : []), ...(step.place ? [placeText(step.place, setting)] : [])),
  evaluators: (step, setting) => facts(...evaluatorFacts(step, setting)),
  points: (step, setting) => {
    const { words, lang } = setting
    const [score] = step.terms
    const earned = score ? [words.points(digits(score.value, lang), digits(step.value, lang))] : []
    return facts(...earned, ...below(step, setting))
  },
  answers,
  given: (step, setting) => facts(setting.words.given, ...(step.place ? [placeText(step.place, setting)] : [])),
  convert: (step, setting) => facts(...below(step, setting), ...lineFacts(step, setting)),
  nothing: (step, setting) => facts(setting.words.nothing, ...below(step, setting)),
}

/** The scores that stand behind an indicator's figure, as the evaluators gave them. */
const scoresOf = (step: Step): readonly Exact[] => (step.op === 'score' ? [step.value] : step.terms.flatMap(scoresOf))

/** Longer titles are cut on most terminals, so that they are said once more in full. */
const LONG_TITLE = 40

/** Where one indicator is asked about: its whole title, what its scores stand for, what is known about its weight. */
const details = (step: Step, { words, lang, focus, indicators }: Setting): readonly string[] => {
  if (focus?.kind !== 'indicator' || !focus.matches(step)) return []
  const criteria = indicators.get(step.subject.id)?.criteria?.value ?? {}
  const scores = [...new Map(scoresOf(step).map((score) => [fraction(score), score])).values()]
  return [
    ...(step.subject.title.length > LONG_TITLE ? [step.subject.title] : []),
    ...scores.flatMap((score) => {
      const text = criteria[fraction(score)]
      return text === undefined ? [] : words.criterion(digits(score, lang), text)
    }),
    ...(step.subject.weight?.note ? [step.subject.weight.note] : []),
  ]
}

const sourcesOf = ({ subject: { weight, rule } }: Step, entry: Entry, { words }: Setting): readonly string[] => [
  ...(weight && entry === 'weighted' ? [words.weight(sourceText(weight, words))] : []),
  ...(rule ? [words.rule(sourceText(rule, words))] : []),
]

/** The cell of a score, where nothing else is to be said of it and its sheet is named already. */
const soleCell = (step: Step, { sheet, hasSources }: Setting): string | null =>
  step.op === 'score' && step.place && !step.evaluator && sheet && !hasSources ? cellOf(step.place) : null

/** A figure of the trace as a line of the tree, with everything it came from. */
export const stepNode = (step: Step, entry: Entry, setting: Setting): OutlineNode => {
  const making = MAKE[step.op](step, setting)
  const cell = soleCell(step, setting)
  const sources = setting.hasSources ? sourcesOf(step, entry, setting) : []
  const line = [...(cell === null ? making.facts : []), ...sources].join(' · ')
  return {
    label: labelOf(step),
    ...(cell === null ? {} : { mark: cell }),
    calc: calculation(step, entry, setting),
    notes: [...details(step, setting), ...(line === '' ? [] : [line])],
    parts: making.parts,
  }
}

/** An index with all below it; `more` says what becomes of it (rounding, predicate). */
export const topNode = (index: Step, more: readonly OutlineNode[], setting: Setting): OutlineNode => {
  const { facts: said, parts } = MAKE[index.op](index, setting)
  return {
    label: index.subject.title,
    calc: outcome(index.value, setting.lang),
    notes: said.length > 0 ? [said.join(' · ')] : [],
    parts: [...parts, ...more],
  }
}
