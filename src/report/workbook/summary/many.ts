import { quantile } from '../../../engine/score/summary.js'
import { type Exact, toNumber } from '../../../exact/exact.js'
import { COLOUR } from '../../../formats/palette.js'
import type { Sheet, Style } from '../../../formats/xlsx/write-book.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import { remarkOf } from '../agency-sheet.js'
import type { Plan } from '../book-layout.js'
import { textLiteral } from '../formula-text.js'
import { footOf } from '../header.js'
import { LOOK } from '../look.js'
import { figureStyle, HALF, indicesOf, type ManyDesk, publishedOf, roundedOf } from './many-desk.js'
import { addGroups } from './medians.js'
import { addHead, findingsShown, outOf } from './page-head.js'
import { addPredicates, COLUMNS, nameOf, WIDE } from './predicate-rows.js'
import { type Listing, listingOf } from './subject.js'
import { addHeading, addSign, over, pageOf, type Shown, text } from './summary-page.js'

/** How many have an index, and what their indices are about. */
const addFacts = ({ page, plan, listing }: ManyDesk): void => {
  const words = RESULT_SUMMARY[plan.language]
  const { units, agencies } = plan.run.result
  const line = (label: string, value: Shown, style: Style = { ...LOOK.text, align: 'left' }): void => {
    page.add([...over(2, text(label), LOOK.weightName), ...over(5, value, style)])
  }
  const countShown = (which: Listing['which'], items: Listing['items']): Shown => {
    const known = items.filter(({ index }) => index).length
    return outOf([known, `COUNT(${listingOf(which, plan).all('ipp')})`], items.length, plan)
  }
  const values = indicesOf(listing.items)
  const all = listing.all('exact')
  const figure = (name: string, value: Exact | null | undefined): Shown => ({
    value: publishedOf(value, plan),
    formula: `IF(COUNT(${all})=0,"",${roundedOf(`${name}(${all})`, plan)})`,
  })
  const look: Style = { ...figureStyle(plan), indented: true }
  page.gap()
  if (agencies.length > 0) line(words.agencies, countShown('agencies', agencies))
  line(words.units, countShown('units', units))
  line(words.median, figure('MEDIAN', quantile(values, HALF)), look)
  line(words.highestFigure, figure('MAX', values.at(-1)), look)
  line(words.lowest, figure('MIN', values[0]), look)
  line(words.findings, findingsShown(plan), { ...LOOK.text, align: 'left', colour: COLOUR.link })
}

/** As many names fit beside bars on one page. */
const NAMED = 40

/** All of them by rank: with their names as long as these can be read, else by their rank alone. */
const addRanking = (desk: ManyDesk): void => {
  const { page, plan, listing, charts } = desk
  const words = RESULT_SUMMARY[plan.language]
  const { items } = listing
  if (items.length === 0) return
  const { scale, rounding } = plan.run.result.instrument
  const { places } = rounding.value
  const isNamed = items.length <= NAMED
  const names = items.map((_, place) => listing.nameOf(place))
  const rows = isNamed ? Math.max(10, items.length + 5) : 18
  addHeading(page, words.rankChart(nameOf(desk)))
  charts.push({
    kind: isNamed ? 'bar' : 'column',
    title: words.rankChart(nameOf(desk)),
    description: words.rankChartText(nameOf(desk)),
    categories: isNamed
      ? { range: listing.all(listing.which === 'agencies' ? 'agency' : 'unit'), stored: names }
      : { range: listing.all('rank'), stored: items.map(({ rank }) => rank) },
    series: [
      {
        name: plan.words.ipp,
        colour: COLOUR.accent,
        values: { range: listing.all('ipp'), stored: items.map(({ rounded }) => rounded && toNumber(rounded)) },
      },
    ],
    ...(isNamed ? { labels: places === 0 ? '0' : `0.${'0'.repeat(places)}` } : {}),
    scale: { least: toNumber(scale.value.min), most: toNumber(scale.value.max), step: 1 },
    place: { column: 0, row: page.next(), columns: WIDE, rows },
  })
  page.gap(rows)
}

/** As many are named as lacking an index. */
const LISTED = 12

const addWithout = ({ page, plan, listing }: ManyDesk): void => {
  const words = RESULT_SUMMARY[plan.language]
  const lacking = listing.items.flatMap(({ index }, place) => (index ? [] : [place]))
  if (lacking.length === 0) return
  addHeading(page, words.without)
  for (const place of lacking.slice(0, LISTED)) {
    const remark = remarkAt(place, plan, listing)
    const cell = listing.cell('ipp', place)
    page.add([
      ...over(2, text(listing.nameOf(place)), LOOK.text),
      ...over(
        5,
        { value: remark, formula: `IF(${cell}="",${textLiteral(remark)},${textLiteral(words.filled)})` },
        LOOK.text,
      ),
    ])
  }
  const rest = lacking.length - LISTED
  if (rest > 0) page.add([{ value: words.moreWithout(rest), style: LOOK.subtitle }])
}

/** Why one has no index: "1 dari 3 unit tanpa indeks". */
const remarkAt = (place: number, plan: Plan, { which }: Listing): string => {
  const agency = which === 'agencies' ? plan.run.result.agencies[place] : undefined
  return (agency && remarkOf(agency, plan)) ?? RESULT_SUMMARY[plan.language].seeFindings
}

/** The first sheet of a result about several agencies, or several units where none has an agency. */
export const manySheet = (plan: Plan): Sheet => {
  const { units, agencies } = plan.run.result
  const counted = agencies.reduce((count, agency) => count + agency.units.length, 0)
  const listing = listingOf(agencies.length > 0 && counted === units.length ? 'agencies' : 'units', plan)
  const page = pageOf(COLUMNS)
  const desk: ManyDesk = { page, plan, listing, charts: [] }
  addHead(page, plan, { name: RESULT_SUMMARY[plan.language].title, columns: WIDE })
  addFacts(desk)
  addPredicates(desk)
  addGroups(desk)
  addWithout(desk)
  addRanking(desk)
  addSign(page, plan)
  return {
    name: plan.sheets.summary,
    columns: COLUMNS,
    rows: page.rows,
    charts: desk.charts,
    print: page.print(footOf(plan)),
    tab: COLOUR.ink,
  }
}
