import type { RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import { toNumber } from '../../exact/exact.js'
import type { Style } from '../../formats/xlsx/write-book.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { chanceText } from '../ranking/chance.js'
import { blurredText } from '../ranking/intervals.js'
import type { Plan } from './book-layout.js'
import type { ListColumn } from './list-sheet.js'
import { LOOK } from './look.js'

type RangeColumn = ListColumn<Steadiness>

const ADDS: Style = { ...LOOK.figure, format: '0.0000' }

/** What the sample of a survey leaves open. */
const chanceColumns = ({ language }: Plan): readonly RangeColumn[] => {
  const { index, lowest, highest, sample, best, worst, sampling } = INTERVAL_WORDS[language]
  return [
    {
      key: 'low',
      head: `${index}: ${lowest}`,
      width: 13,
      look: LOOK.figure,
      value: ({ chance }) => chance?.interval?.low ?? null,
    },
    {
      key: 'high',
      head: `${index}: ${highest}`,
      width: 13,
      look: LOOK.figure,
      value: ({ chance }) => chance?.interval?.high ?? null,
    },
    {
      key: 'sampleBest',
      head: `${sample}: ${best}`,
      width: 13,
      look: LOOK.whole,
      value: ({ chance }) => chance?.ranks?.best ?? null,
    },
    {
      key: 'sampleWorst',
      head: `${sample}: ${worst}`,
      width: 13,
      look: LOOK.whole,
      value: ({ chance }) => chance?.ranks?.worst ?? null,
    },
    {
      key: 'sampling',
      head: sampling,
      width: 30,
      look: LOOK.text,
      value: ({ chance }) => chance && chanceText(chance, language),
    },
  ]
}

/** What each part adds to the index: of all units, each once. */
const addsColumns = ({ language }: Plan, { units }: RankStudy): readonly RangeColumn[] => {
  const { adds: band } = INTERVAL_WORDS[language]
  const ids = new Set(units.flatMap(({ contributions }) => contributions.map(({ subject }) => subject.id)))
  return [...ids].map((id) => ({
    key: `adds ${id}`,
    head: id,
    band,
    width: 10,
    look: ADDS,
    value: ({ contributions }) => {
      const part = contributions.find(({ subject }) => subject.id === id)
      return part ? toNumber(part.adds) : null
    },
  }))
}

export const columnsOf = (plan: Plan, study: RankStudy): readonly RangeColumn[] => {
  const { language, words } = plan
  const own = INTERVAL_WORDS[language]
  const whole = (key: string, head: string, value: RangeColumn['value']): RangeColumn => ({
    key,
    head,
    width: 13,
    look: LOOK.whole,
    value,
  })
  const blurredAt = ({ unit: { basis }, rank }: Steadiness): string =>
    study.blurred
      .filter((each) => each.basis === basis && each.from <= rank && rank <= each.to)
      .map(blurredText)
      .join(', ')
  return [
    { key: 'rank', head: words.rank, width: 10, look: LOOK.whole, value: ({ rank }) => rank },
    { key: 'agency', head: words.agency, width: 34, look: LOOK.text, value: ({ unit }) => unit.input.agency },
    { key: 'unit', head: words.unit, width: 34, look: LOOK.text, value: ({ unit }) => unit.input.unit },
    { key: 'basis', head: words.basis, width: 14, look: LOOK.text, value: ({ unit }) => unit.basis },
    whole('weightsBest', `${own.weights}: ${own.best}`, ({ weights }) => weights.best),
    whole('weightsWorst', `${own.weights}: ${own.worst}`, ({ weights }) => weights.worst),
    whole('leftOutBest', `${own.leftOut}: ${own.best}`, ({ without }) => without.best),
    whole('leftOutWorst', `${own.leftOut}: ${own.worst}`, ({ without }) => without.worst),
    { key: 'blurred', head: own.blurredHead, width: 22, look: LOOK.text, value: (each) => blurredAt(each) || null },
    whole('allBest', `${own.all}: ${own.best}`, ({ all }) => all.best),
    whole('allWorst', `${own.all}: ${own.worst}`, ({ all }) => all.worst),
    ...(study.units.some(({ chance }) => chance) ? chanceColumns(plan) : []),
    ...addsColumns(plan, study),
  ]
}
