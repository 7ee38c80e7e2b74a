import { plain } from '../../../finding/plain.js'
import { COLOUR, shadeOf } from '../../../formats/palette.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import type { Plan } from '../book-layout.js'
import { fixedRange, on } from '../formula-text.js'
import { LOOK } from '../look.js'
import type { ManyDesk } from './many-desk.js'
import { addHeading, over, tableHead, text } from './summary-page.js'

/** A letter, a name, and five columns for figures. */
export const COLUMNS = [12, 32, 11, 13, 13, 13, 13].map((width) => ({ width }))
export const WIDE = COLUMNS.length

export const nameOf = ({ plan, listing }: ManyDesk): string => {
  const words = RESULT_SUMMARY[plan.language]
  return listing.which === 'agencies' ? words.ofAgencies : words.ofUnits
}

const onPage = (plan: Plan, range: string): string => on(plan.sheets.summary, fixedRange(range))

/** The table of predicates goes over three columns; the chart of it stands beside, and is as high. */
const BESIDE = 3
/** Rows of the chart above and below the predicates, at least. */
const LEAST_ROWS = 8
/** So few are counted one by one: no axis of halves of an agency. */
const FEW = 10

export const addPredicates = (desk: ManyDesk): void => {
  const { page, plan, listing, charts } = desk
  const words = RESULT_SUMMARY[plan.language]
  const { ladder } = plan.run.result.instrument
  const steps = ladder.value.length
  addHeading(page, words.predicates)
  tableHead(page, [
    [plan.words.letter, 1],
    [plan.words.predicate, 1],
    [words.count, 1],
  ])
  const first = page.next()
  const counts = ladder.value.map((_, place) => listing.items.filter((each) => each.predicate?.place === place).length)
  ladder.value.forEach(({ letter, label }, place) => {
    const row = page.next()
    const count = { value: counts[place] ?? 0, formula: `SUMPRODUCT(--(${listing.all('letter')}=$A$${row}))` }
    const fill = { fill: shadeOf(place, steps) }
    page.add([
      ...over(1, text(plain(letter)), { ...LOOK.letter, ...fill }),
      ...over(1, text(plain(label)), { ...LOOK.text, ...fill }),
      ...over(1, count, LOOK.whole),
    ])
  })
  const last = page.next() - 1
  charts.push({
    kind: 'column',
    title: words.predicateChart(nameOf(desk)),
    description: words.predicateChartText(nameOf(desk)),
    categories: { range: onPage(plan, `A${first}:A${last}`), stored: ladder.value.map(({ letter }) => plain(letter)) },
    series: [
      {
        name: words.count,
        colour: COLOUR.accent,
        values: { range: onPage(plan, `C${first}:C${last}`), stored: counts },
      },
    ],
    labels: '0',
    scale: { least: 0, ...(Math.max(...counts) <= FEW ? { step: 1 } : {}) },
    place: { column: BESIDE, row: first - 1, columns: WIDE - BESIDE, rows: 1 + Math.max(steps, LEAST_ROWS) },
  })
  page.gap(Math.max(0, LEAST_ROWS - steps))
}
