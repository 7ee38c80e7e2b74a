import type { RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import { toNumber } from '../../exact/exact.js'
import { columnName } from '../../finding/address.js'
import { COLOUR, TONES } from '../../formats/palette.js'
import type { Chart, Sheet, Style } from '../../formats/xlsx/write-book.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { chanceText } from '../ranking/chance.js'
import { blurredText } from '../ranking/intervals.js'
import type { Plan } from './book-layout.js'
import { type Grid, gridOf } from './grid.js'
import { footOf, headFor } from './header.js'
import { type ListColumn, listSheet } from './list-sheet.js'
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

const columnsOf = (plan: Plan, study: RankStudy): readonly RangeColumn[] => {
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

/** Units in a drawing: of more nothing could be told apart. */
const MOST_DRAWN = 40
/** The first row of the table below its heading. */
const FIRST_ROW = 7

/** Rank, agency and unit, which both pages repeat: what is drawn over them is drawn on both. */
const LEAD = 3

/** Below a short table, so that both fit on paper; beside a long one, where it is seen. */
const placeBeside = ({ columns }: Grid, rows: number) =>
  rows <= MOST_DRAWN
    ? { column: LEAD, row: FIRST_ROW + rows + 1, columns: 6, rows: 24 }
    : { column: columns.length + 1, row: FIRST_ROW, columns: 12, rows: 24 }

/** The first ranks with the best and the worst of all ranges, as lines; nothing where there are too few for a picture. */
const chartOf = (plan: Plan, grid: Grid, { units }: RankStudy): readonly Chart[] => {
  const words = INTERVAL_WORDS[plan.language]
  const drawn = units.slice(0, MOST_DRAWN)
  if (drawn.length < 2) return []
  const range = (key: string) => {
    const column = grid.at(key)
    return `'${words.sheet}'!$${column}$${FIRST_ROW}:$${column}$${FIRST_ROW + drawn.length - 1}`
  }
  const series = (key: string, [name, colour]: readonly [string, string], of: (each: Steadiness) => number) => ({
    name,
    colour,
    values: { range: range(key), stored: drawn.map(of) },
  })
  return [
    {
      kind: 'line',
      title: words.chart,
      description: words.chartNote(String(drawn.length)),
      categories: { range: range('unit'), stored: drawn.map(({ unit }) => unit.input.unit) },
      series: [
        series('rank', [plan.words.rank, COLOUR.ink], ({ rank }) => rank),
        series('allBest', [words.best, TONES[2]], ({ all }) => all.best),
        series('allWorst', [words.worst, TONES[7]], ({ all }) => all.worst),
      ],
      place: placeBeside(grid, units.length),
    },
  ]
}

/** How far ranks move and which cannot be told apart: numbers that no formula gives, for they were drawn. */
export const rangeSheet = (plan: Plan, study: RankStudy): Sheet => {
  const words = INTERVAL_WORDS[plan.language]
  const columns = columnsOf(plan, study)
  const hasChances = study.units.some(({ chance }) => chance)
  const status = [words.note(study), ...(hasChances ? [words.sampleNote] : []), words.addsNote].join(' ')
  const head = headFor(plan, { title: words.title, status: { value: status } })
  const print = { titleColumns: `A:${columnName(LEAD - 1)}`, pagesWide: 2, foot: footOf(plan) }
  return {
    ...listSheet({ name: words.sheet, head, lead: LEAD, isWide: true, titles: 30, print }, columns, study.units),
    charts: chartOf(plan, gridOf(columns), study),
  }
}
