import type { Cell, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { type Indicator, indicatorsOf } from '../../instrument/schema.js'
import { cell, criteriaScores, type Form, orNull, type TemplateUnit } from './blank-form.js'
import { type Figure, figuresOf } from './form-figures.js'
import { LOOK } from './look.js'
import { choiceOf } from './score-choices.js'
import { type Linked, linkBack } from './unit-list-sheet.js'
import { indicatorRow, LINE, TITLE_LINE } from './unit-rows.js'

const heads = ({ options, words, form, variant, list }: Form, unit: TemplateUnit, count: string): SheetRow[] => {
  const { instrument, year, hash } = options
  const pair = (label: string, value: Cell['value'], style: Style = LOOK.entry) => ({
    cells: [cell(label, LOOK.label), null, { ...cell(value, style), span: 2 }],
  })
  const several = form.variants.length > 1
  return [
    { cells: [cell(`${form.id}${several ? ` ${variant.id}` : ''} – ${form.title}`, LOOK.title)] },
    { cells: [cell(words.howto, LOOK.hint)] },
    pair(words.agency, orNull(unit.agency)),
    pair(words.agencyCode, orNull(unit.agencyCode)),
    pair(words.group, orNull(unit.group)),
    pair(words.unit, orNull(unit.unit)),
    pair(words.unitCode, orNull(unit.unitCode)),
    pair(words.year, year, { ...LOOK.entry, align: 'left' }),
    pair(words.evaluator, null),
    ...(several ? [pair(words.variant, `${variant.id} (${variant.title})`, {})] : []),
    pair(words.instrument, `${instrument.id} ${hash}`, LOOK.hint),
    {
      cells: [
        cell(words.complete, LOOK.label),
        null,
        { value: `0 ${words.of} 0`, formula: count, style: LOOK.label, span: 2 },
      ],
    },
    { cells: list === null ? [] : [linkBack(list, words.back)] },
  ]
}

/** A heading across the table; its row holds nothing else, so that no reader takes it for an indicator. */
const aspectRow = (title: string, columns: number): SheetRow => ({
  cells: [null, null, { ...cell(title, LOOK.aspect), span: columns - 2 }],
})

const figureText = ({ title, hint }: Figure): string => `${title}\n${hint}`

const figureRow = (figure: Figure, columns: number): SheetRow => ({
  height: LINE * (Math.ceil(figure.title.length / TITLE_LINE) + Math.ceil(figure.hint.length / TITLE_LINE)) + 3,
  cells: [
    cell(null, LOOK.code),
    cell(figure.id, LOOK.code),
    cell(figureText(figure), LOOK.text),
    cell(null, LOOK.score),
    ...Array.from({ length: columns }, () => cell(null, LOOK.text)),
    cell(null, LOOK.note),
  ],
})

interface Laid {
  readonly rows: readonly SheetRow[]
  /** The row of each indicator, the first of them at `first` above. */
  readonly places: readonly { readonly indicator: Indicator; readonly row: number }[]
  /** The row of each figure of another form. */
  readonly figures: readonly { readonly figure: Figure; readonly row: number }[]
}

/** Aspects with their indicators, one below the other, from row `first` on; then the figures of other forms. */
const body = ({ options, words, variant }: Form, first: number): Laid => {
  const scores = criteriaScores(options.instrument)
  const rows: SheetRow[] = []
  const places: { indicator: Indicator; row: number }[] = []
  const block = (title: string, indicators: readonly Indicator[]) => {
    rows.push(aspectRow(title, scores.length + 5))
    for (const indicator of indicators) {
      places.push({ indicator, row: first + rows.length })
      rows.push(indicatorRow(indicator, places.length, scores))
    }
  }
  for (const aspect of variant.parts) block(aspect.title, indicatorsOf(aspect.parts))
  if (variant.additional.length > 0) block(words.additional, variant.additional)
  const added = figuresOf(options)
  if (added.length > 0) rows.push(aspectRow(words.figures, scores.length + 5))
  const figures = added.map((figure, i) => ({ figure, row: first + rows.length + i }))
  return { rows: [...rows, ...added.map((figure) => figureRow(figure, scores.length))], places, figures }
}

/** The cells that must be filled in, as the arguments of a count, and how many they are. */
const scoresNeeded = (
  { places, figures }: Laid,
  additional: number,
): { readonly cells: string; readonly count: number } => {
  const indicators = places.slice(0, places.length - additional)
  const required = figures.filter(({ figure }) => figure.isRequired)
  const [from, to] = [indicators[0]?.row ?? 1, indicators.at(-1)?.row ?? 1]
  const cells = [`D${from}:D${to}`, ...required.map(({ row }) => `D${row}`)].join(',')
  return { cells, count: indicators.length + required.length }
}

/** As wide as the longest code, within reason. */
const codeWidth = ({ places, figures }: Laid): number => {
  const codes = [...places.map(({ indicator }) => indicator.code), ...figures.map(({ figure }) => figure.id)]
  return Math.min(24, Math.max(9, ...codes.map((code) => code.length + 2)))
}

/** The unit's name stands in the sixth row of the head. */
export const NAME_CELL = 'C6'

/** Where a unit's form says how much of it is filled in. */
export const completeOf = (about: Form, unit: TemplateUnit): Linked['complete'] => {
  const header = heads(about, unit, '""').length
  const { count } = scoresNeeded(body(about, header + 2), about.variant.additional.length)
  return { cell: `C${header - 1}`, value: `0 ${about.words.of} ${count}` }
}

/** One unit's form: who is meant, then every indicator with its criteria beside the cell for the score. */
export const unitSheet = (about: Form, name: string, unit: TemplateUnit): Sheet => {
  const { options, words, variant } = about
  const { scale } = options.instrument
  const scores = criteriaScores(options.instrument)
  const header = heads(about, unit, '""').length + 1
  const laid = body(about, header + 1)
  const { cells, count } = scoresNeeded(laid, variant.additional.length)
  const counted = `COUNT(${cells})&" ${words.of} ${count}"`
  const headings = [words.number, words.code, words.title, words.score, ...scores.map(words.criterion), words.note]
  const head = heads(about, unit, counted).map((row) => replaceCount(row, `0 ${words.of} ${count}`))
  return {
    name,
    columns: [5, codeWidth(laid), 46, 8, ...scores.map(() => 26), 30].map((width) => ({ width })),
    rows: [...head, { cells: headings.map((each) => cell(each, LOOK.heading)) }, ...laid.rows],
    frozen: { columns: 4, rows: header },
    choices: [
      ...laid.places.map(({ indicator, row }) => choiceOf(`D${row}`, { scale: scale.value, indicator }, words.allowed)),
      ...laid.figures.map(({ figure, row }) => figure.choice(`D${row}`)),
    ],
    print: { landscape: true, titleRows: `${header}:${header}`, foot: [options.instrument.id, '{page}/{pages}'] },
    isProtected: true,
  }
}

const replaceCount = (row: SheetRow, value: string): SheetRow => ({
  ...row,
  cells: row.cells.map((each) => (each?.span === undefined || each.formula === undefined ? each : { ...each, value })),
})
