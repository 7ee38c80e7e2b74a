import { marginOf } from '../../../engine/score/ladder.js'
import { toDecimal, toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { COLOUR, shadeOf } from '../../../formats/palette.js'
import type { Highlight, Sheet, Style } from '../../../formats/xlsx/write-book.js'
import { decimal } from '../../../wording/figure.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { textLiteral, unlessEmpty } from '../formula-text.js'
import { footOf } from '../header.js'
import { LOOK } from '../look.js'
import { addAspects, figureShown } from './aspect-tables.js'
import type { Desk } from './desk.js'
import { addIndicators } from './indicator-tables.js'
import { addHead, findingsShown, outOf } from './page-head.js'
import type { Subject } from './subject.js'
import { addSign, GAP, over, pageOf, type Shown, text } from './summary-page.js'
import { addMissing, addUnits } from './unit-tables.js'

/**
 * Code, name, two columns that belong to an indicator's name or hold figures, and four for figures. Most names of
 * indicators take one line, so that all of them fit one page, and a predicate's name has room beside its letter.
 */
const COLUMNS = [10, 60, 10, 10, 9, 9, 9, 9].map((width) => ({ width }))
const WIDE = COLUMNS.length

const BIG: Style = { bold: true, size: 40, colour: COLOUR.ink, align: 'center', vertical: 'middle', lined: true }
const LARGE: Style = { ...BIG, size: 22, wrap: true }
const CAPTION: Style = { colour: COLOUR.faint, align: 'center', lined: true }

/** The index, and its predicate beside it. */
const addIndex = ({ page, plan, subject }: Desk): number => {
  const { item, cell } = subject
  const words = RESULT_SUMMARY[plan.language]
  const { scale, rounding } = plan.run.result.instrument
  const there = (key: string, value: number | string): Shown => ({ value, formula: unlessEmpty(cell(key), cell(key)) })
  const { noIndex } = plan.words
  const places = '0'.repeat(rounding.value.places)
  const index: Shown = {
    value: item.rounded ? toNumber(item.rounded) : noIndex,
    formula: `IF(${cell('ipp')}="",${textLiteral(noIndex)},${cell('ipp')})`,
  }
  page.gap(1, GAP)
  const row = page.add(
    [
      ...over(2, index, { ...BIG, format: places === '' ? '0' : `0.${places}` }),
      ...over(2, there('letter', item.predicate?.letter ?? ''), LARGE),
      ...over(4, there('label', item.predicate?.label ?? ''), LARGE),
    ],
    58,
  )
  const ends = [scale.value.min, scale.value.max].map((end) => decimal(toDecimal(end), plan.language))
  page.add([
    ...over(2, text(words.caption(ends[0] ?? '', ends[1] ?? '')), CAPTION),
    ...over(6, text(plan.words.predicate), CAPTION),
  ])
  return row
}

/** The name of the next predicate, and what the unrounded index lacks for it. */
const nextShown = ({ plan, subject }: Desk): readonly [name: Shown, lack: Shown] => {
  const { item, cell } = subject
  const { instrument } = plan.run.result
  const { next, highest } = RESULT_SUMMARY[plan.language]
  const above = item.predicate ? instrument.ladder.value[item.predicate.place - 1] : undefined
  const up = item.index ? marginOf(instrument, item.index.value).up : null
  const place = `MATCH(${cell('letter')},ladder_letter,0)`
  const atTop = item.predicate?.place === 0 ? highest : ''
  const of = (column: string) => `INDEX(ladder_${column},${place}-1)`
  const { mode, places } = instrument.rounding.value
  // What is rounded to the bound already reaches it.
  const half = mode === 'down' ? '' : `-${5 / 10 ** (places + 1)}`
  return [
    {
      value: above ? `${next}${above.letter} (${above.label})` : atTop,
      formula: `IFERROR(IF(${place}=1,${textLiteral(highest)},${textLiteral(next)}&${of('letter')}&" ("&${of('label')}&")"),"")`,
    },
    {
      value: up && above ? toNumber(up) : '',
      formula: `IFERROR(IF(${place}=1,"",ROUND(${of('from')}${half}-${cell('exact')},12)),"")`,
    },
  ]
}

const VALUE: Style = { ...LOOK.text, align: 'left' }
const NUMBER = (format: string): Style => ({ ...VALUE, format })

/** What is known of the subject beside its index, a line each. */
const addFacts = (desk: Desk): void => {
  const { page, plan, subject } = desk
  const { agency, item, cell } = subject
  const words = RESULT_SUMMARY[plan.language]
  const line = (label: Shown, value: Shown, style: Style = VALUE): void => {
    page.add([...over(2, label, LOOK.weightName), ...over(6, value, style)])
  }
  const [next, lack] = nextShown(desk)
  page.gap(1, GAP)
  line(next, lack, NUMBER(`0.0000" (${words.nextNote})"`))
  if (agency) line(text(words.units), outOf([agency.scored, cell('scored')], agency.units.length, plan))
  if (agency && agency.unread > 0) line(text(words.part), text(words.unread(agency.unread)))
  line(text(words.basis), text(item.basis))
  if (item.forms.length > 1)
    for (const { subject: form, value } of item.forms)
      line(text(`${form.id} ${plain(form.title)}`), figureShown(cell(`form ${form.id}`), value), NUMBER('0.00'))
  line(text(words.findings), findingsShown(plan), { ...VALUE, colour: COLOUR.link })
}

/** The index and its predicate stand on the predicate's ground. */
const groundOf = (row: number, { run }: Plan): readonly Highlight[] => {
  const steps = run.result.instrument.ladder.value.length
  return Array.from({ length: steps }, (_, place) => ({
    range: `A${row}:H${row}`,
    formula: `AND($C$${row}<>"",$C$${row}=INDEX(ladder_letter,${place + 1}))`,
    style: { fill: shadeOf(place, steps) },
  }))
}

/** The first sheet of a result about one agency, or one unit alone. */
export const oneSheet = (plan: Plan, aspects: AspectSheet, subject: Subject): Sheet => {
  const page = pageOf(COLUMNS)
  const desk: Desk = { page, plan, aspects, subject }
  addHead(page, plan, { name: subject.name, columns: WIDE })
  const row = addIndex(desk)
  addFacts(desk)
  const chart = addAspects(desk)
  addMissing(desk)
  addUnits(desk)
  addIndicators(desk)
  addSign(page, plan)
  return {
    name: plan.sheets.summary,
    columns: COLUMNS,
    rows: page.rows,
    charts: [chart],
    highlights: groundOf(row, plan),
    print: page.print(footOf(plan)),
    tab: COLOUR.ink,
  }
}
