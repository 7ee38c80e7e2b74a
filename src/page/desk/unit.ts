import { planUnit } from '../../engine/plan/plan.js'
import { predicatesOf } from '../../engine/score/ladder.js'
import type { UnitResult } from '../../engine/score/score.js'
import { nameOf } from '../../engine/score/select.js'
import { mean, parseExact, toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { outlineLines } from '../../formats/outline.js'
import { ink } from '../../formats/terminal.js'
import { allowedScores } from '../../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../../instrument/schema.js'
import { explain } from '../../report/explain/explain.js'
import { type Pen, penOf, publishedByPen } from '../../report/html/common.js'
import { html } from '../../report/html/markup.js'
import { unitArticles } from '../../report/html/unit.js'
import { planLine } from '../../report/plan/plan-page.js'
import { predicateText } from '../../wording/figure.js'
import type { TriableScore, UnitView } from '../protocol.js'
import type { Session } from './read-dropped.js'

/** Characters of a line that are easy to follow. */
const WIDTH = 96

export const unitOf = ({ reading: { run } }: Session, key: string): UnitResult => {
  const unit = run.result.units.find(({ input }) => input.key === key)
  if (!unit) throw new Error(`no unit ${key}`)
  return unit
}

/** The indicators that a unit is scored on, in the order of its scores. */
export const indicatorsFor = (instrument: Instrument, { input }: UnitResult): readonly Indicator[] => {
  const variant = scoresFormOf(instrument).variants.find(({ id }) => id === input.variant)
  return variant ? indicatorsOf(variant.parts) : []
}

const triable = (instrument: Instrument, unit: UnitResult): readonly TriableScore[] =>
  indicatorsFor(instrument, unit).map((indicator, slot) => {
    const given = unit.input.scores.at(slot) ?? []
    const allowed = allowedScores(instrument.scale.value, indicator)
    const criteria = new Map(
      Object.entries(indicator.criteria?.value ?? {}).map(([score, text]) => [
        toDecimal(parseExact(score) ?? { n: 0n, d: 1n }),
        text,
      ]),
    )
    return {
      slot,
      code: indicator.code,
      title: indicator.title,
      score: given.length > 0 ? toDecimal(mean(given.map(({ value }) => value)), 2) : null,
      allowed:
        allowed?.map((score) => ({ score: toDecimal(score), text: criteria.get(toDecimal(score)) ?? '' })) ?? null,
    }
  })

const traceOf = (session: Session, unit: UnitResult, language: Language): string => {
  const selected = { units: [unit], agencies: [], focus: null }
  const page = { width: WIDTH, ink: ink(false) }
  return [...explain(session.reading.run, selected, { language, hasSources: true })]
    .map((outline) => [...outlineLines(outline, page)].join('\n'))
    .join('\n\n')
}

/** The cheapest steps to the next predicate in one line. */
const planOf = (unit: UnitResult, pen: Pen): string => {
  const wish = {
    goal: { kind: 'next' },
    by: 'levels',
    plans: 1,
    locked: new Set<string>(),
    maxStep: undefined,
  } as const
  return planLine(planUnit(pen.instrument, unit, wish), pen)
}

/** The predicates above that of a unit, the nearest first. */
const targetsOf = ({ predicate }: UnitResult, pen: Pen): UnitView['targets'] =>
  predicatesOf(pen.instrument)
    .filter(({ place }) => predicate === null || place < predicate.place)
    .map((step) => ({ letter: step.letter, text: `${predicateText(step)} (${publishedByPen(step.from, pen)})` }))
    .reverse()

/** Whether a unit's index holds the users' survey. */
const hasSurvey = ({ forms }: Instrument, { input }: UnitResult): boolean =>
  forms.some(({ id, kind }) => kind === 'survey' && input.forms.includes(id))

/** A unit with all that led to its figures, and what would lead further. */
export const unitView = (session: Session, key: string, language: Language): UnitView => {
  const { run } = session.reading
  const unit = unitOf(session, key)
  const pen = penOf(run.result.instrument, language)
  return {
    key,
    name: plain(nameOf(unit)),
    article: html`${[...unitArticles(run, [unit], pen)]}`.markup,
    trace: traceOf(session, unit, language),
    plan: unit.index ? planOf(unit, pen) : null,
    targets: targetsOf(unit, pen),
    hasSurvey: hasSurvey(run.result.instrument, unit),
    scores: triable(run.result.instrument, unit),
  }
}
