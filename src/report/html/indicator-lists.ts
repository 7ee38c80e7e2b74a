import type { UnitResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { compare, type Exact, fraction, mean, mul, parseExact, sub } from '../../exact/exact.js'
import { cellOf, type Place } from '../../finding/place.js'
import type { Indicator } from '../../instrument/schema.js'
import { digits, share } from '../../wording/figure.js'
import { outstandingItems } from '../outstanding.js'
import { adds, type IndicatorStanding, indicatorStandings } from '../standing.js'
import { fine, type Pen } from './common.js'
import { html, type Markup } from './markup.js'
import { type PageColumn, table } from './table.js'

/** The scores that evaluators gave, behind whatever was made of them. */
const givenTo = (step: Step): readonly Step[] => (step.op === 'score' ? [step] : step.terms.flatMap(givenTo))

/** The score as it was given, in the sheet's own steps; of several evaluators' the mean. Points are what it earns. */
const scoreOf = (step: Step): Exact => mean(givenTo(step).map(({ value }) => value))

const hasPoints = (standings: readonly IndicatorStanding[]): boolean =>
  standings.some(({ indicator }) => indicator.points !== undefined)

const criterionOf = (indicator: Indicator, score: Exact): string | undefined =>
  indicator.criteria?.value[fraction(score)]

/** The least score with a criterion above a figure, and its text. */
const nextAbove = (indicator: Indicator, value: Exact): { readonly score: Exact; readonly text: string } | null => {
  const higher = Object.entries(indicator.criteria?.value ?? {})
    .flatMap(([key, text]) => {
      const score = parseExact(key)
      return score && compare(score, value) > 0 ? [{ score, text }] : []
    })
    .sort((a, b) => compare(a.score, b.score))
  return higher[0] ?? null
}

/** What the index gains by the next criterion; null where several evaluators scored. */
const gainOf = ({ step, share: part, indicator }: IndicatorStanding): Exact | null => {
  const next = step.op === 'evaluators' ? null : nextAbove(indicator, scoreOf(step))
  if (!next) return null
  const earned = indicator.points ? indicator.points[fraction(next.score)] : next.score
  return earned ? mul(sub(earned, step.value), part) : null
}

const criteriaText = ({ step, indicator }: IndicatorStanding, { lang }: Pen): string => {
  const scores = [...new Map(givenTo(step).map(({ value }) => [fraction(value), value])).values()]
  const texts = scores.flatMap((score) => {
    const text = criterionOf(indicator, score)
    return text === undefined ? [] : [{ score, text }]
  })
  const [only, ...others] = texts
  if (only && others.length === 0) return only.text
  return texts.map(({ score, text }) => `${digits(score, lang)}: ${text}`).join('; ')
}

/** Which indicator, its score, and beside it what it earns where the instrument has points. */
const leadColumns = (withPoints: boolean, { words, lang }: Pen): readonly PageColumn<IndicatorStanding>[] => [
  { key: 'code', head: words.code, kind: 'code', value: ({ indicator }) => indicator.code },
  { key: 'indicator', head: words.indicator, kind: 'lead', value: ({ indicator }) => indicator.title },
  { key: 'score', head: words.score, kind: 'number', value: ({ step }) => digits(scoreOf(step), lang) },
  ...(withPoints
    ? [
        {
          key: 'points',
          head: words.points,
          kind: 'number' as const,
          value: ({ indicator, step }: IndicatorStanding) => indicator.points && digits(step.value, lang),
        },
      ]
    : []),
]

const nextText = ({ indicator, step }: IndicatorStanding, { words, lang }: Pen): string | null => {
  const next = nextAbove(indicator, scoreOf(step))
  return next && words.nextStep(digits(next.score, lang), next.text)
}

const gainText = (standing: IndicatorStanding, pen: Pen): string | null => {
  const gain = gainOf(standing)
  return gain && `+${fine(gain, pen)}`
}

/** The strongest and the weakest indicators, each with the criterion that it meets and the one above. */
export const strongestAndWeakest = (unit: UnitResult, pen: Pen): Markup => {
  const { words, instrument } = pen
  const standings = indicatorStandings(instrument, unit)
  const { strongest, weakest } = outstandingItems(
    standings.map((each) => ({ ...each, value: each.step.value })),
    instrument.scale.value.max,
  )
  const columns: readonly PageColumn<IndicatorStanding>[] = [
    ...leadColumns(hasPoints(standings), pen),
    { key: 'criterion', head: words.criterion, value: (each) => criteriaText(each, pen) },
  ]
  const more: readonly PageColumn<IndicatorStanding>[] = [
    { key: 'next', head: words.next, value: (each) => nextText(each, pen) },
    { key: 'gain', head: words.gain, kind: 'number', value: (each) => gainText(each, pen) },
  ]
  const strong = table(columns, strongest)
  const weak = table([...columns, ...more], weakest)
  return html`<section><h2>${words.strongest}</h2>
${strongest.length > 0 ? strong : html`<p>${words.allAlike}</p>`}</section>
<section><h2>${words.weakest}</h2>
${weakest.length > 0 ? [weak, html`<p class="note">${words.gainNote}</p>`] : html`<p>${words.allAtTop}</p>`}</section>`
}

/** A sheet as people name it: "lembar.xlsx › F-02"; the file alone for CSV. */
const sheetOf = ({ origin }: Place, { words }: Pen): string => {
  const file = origin.file === '-' ? words.stdin : origin.file
  return origin.sheet === null ? file : `${file} › ${origin.sheet}`
}

const placesOf = (step: Step): readonly Place[] => givenTo(step).flatMap(({ place }) => place ?? [])

/** Every indicator of the unit with its score, weight, contribution and cell; the sheet is named once where there is one. */
export const allIndicators = (unit: UnitResult, pen: Pen): Markup => {
  const { words, instrument, lang } = pen
  const standings = indicatorStandings(instrument, unit)
  const sheets = new Set(standings.flatMap(({ step }) => placesOf(step).map((place) => sheetOf(place, pen))))
  const cellText = (place: Place) => (sheets.size < 2 ? cellOf(place) : `${sheetOf(place, pen)}!${cellOf(place)}`)
  const columns: readonly PageColumn<IndicatorStanding>[] = [
    ...leadColumns(hasPoints(standings), pen),
    {
      key: 'weight',
      head: words.weight,
      kind: 'number',
      value: ({ step: { subject } }) => subject.weight && subject.of && share(subject.weight.value, subject.of, lang),
    },
    { key: 'adds', head: words.addsToIndex, kind: 'number', value: (standing) => fine(adds(standing), pen) },
    {
      key: 'cell',
      head: words.cell,
      kind: sheets.size < 2 ? 'code' : 'note',
      value: ({ step }) => placesOf(step).map(cellText).join('; '),
    },
  ]
  const [sheet] = sheets
  return html`<section><h2>${words.allIndicators}</h2>
${sheets.size === 1 && html`<p class="note">${sheet}</p>`}${table(columns, standings)}</section>`
}

/** Items that are shown and never summed. */
export const additionalItems = ({ additional }: UnitResult, pen: Pen): Markup | null => {
  if (additional.length === 0) return null
  const items = additional.map(
    (step) => html`<li>${step.subject.id} ${step.subject.title}: ${digits(scoreOf(step), pen.lang)}</li>`,
  )
  return html`<section><h3>${pen.words.additional}</h3><ul>${items}</ul></section>`
}
