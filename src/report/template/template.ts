import { toDecimal } from '../../exact/exact.js'
import { columnName } from '../../finding/address.js'
import type { Book, Cell, Choice, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import {
  type Indicator,
  type Instrument,
  indicatorsOf,
  type ScoresForm,
  type SurveyForm,
  type SurveyVariant,
  type Variant,
} from '../../instrument/schema.js'
import type { Language } from '../run.js'
import { TEMPLATE_WORDS, type TemplateWords } from '../wording/template.js'
import { LOOK } from './look.js'
import { choiceOf, scoresOf } from './scale.js'

/** A unit that gets a form of its own, as the list of units has it; "" for what is not known. */
export interface TemplateUnit {
  readonly agency: string
  readonly agencyCode: string
  readonly group: string
  readonly unit: string
  readonly unitCode: string
}

/** What a blank form is made for. */
export interface TemplateOptions {
  readonly instrument: Instrument
  readonly hash: string
  readonly version: string
  readonly year: number
  readonly units: readonly TemplateUnit[]
  readonly language: Language
}

const NOBODY: TemplateUnit = { agency: '', agencyCode: '', group: '', unit: '', unitCode: '' }
/** Rows for units that nobody listed, and for respondents. */
const BLANK_UNITS = 50
const BLANK_RESPONDENTS = 200

/** Marks the book as a blank form: one of ours, but an input, never an output. */
const MARK = 'ipp.template/1'

const cell = (value: Cell['value'], style?: Style): Cell => (style ? { value, style } : { value })
const orNull = (text: string): string | null => (text === '' ? null : text)

/** The scores for which an indicator has criteria, in their order. */
const criteriaScores = (instrument: Instrument): readonly string[] => scoresOf(instrument.scale.value) ?? []

const criterionOf = ({ criteria }: Indicator, score: string): string => criteria?.value[score] ?? ''

interface Form {
  readonly options: TemplateOptions
  readonly words: TemplateWords
  readonly form: ScoresForm
  readonly variant: Variant
}

const heads = ({ options, words, form, variant }: Form, unit: TemplateUnit, count: string): SheetRow[] => {
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
    { cells: [] },
  ]
}

/** Characters that fit a line of the title's and of a criterion's column. */
const TITLE_LINE = 44
const CRITERION_LINE = 20
const LINE = 15

/** A row as high as its longest text needs: spreadsheets do not fit rows to texts by themselves. */
const heightOf = ({ title, criteria }: Indicator): number => {
  const texts = Object.values(criteria?.value ?? {})
  const lines = [title.length / TITLE_LINE, ...texts.map((text) => text.length / CRITERION_LINE)].map(Math.ceil)
  return LINE * Math.max(1, ...lines) + 3
}

const indicatorRow = (indicator: Indicator, place: number, scores: readonly string[]): SheetRow => ({
  height: heightOf(indicator),
  cells: [
    cell(indicator.number ?? place, LOOK.code),
    cell(indicator.code, LOOK.code),
    cell(indicator.title, LOOK.text),
    cell(null, LOOK.score),
    ...scores.map((score) => cell(criterionOf(indicator, score), LOOK.text)),
    cell(null, LOOK.note),
  ],
})

/** A heading across the table; its row holds nothing else, so that no reader takes it for an indicator. */
const aspectRow = (title: string, columns: number): SheetRow => ({
  cells: [null, null, { ...cell(title, LOOK.aspect), span: columns - 2 }],
})

interface Laid {
  readonly rows: readonly SheetRow[]
  /** The row of each indicator, the first of them at `first` above. */
  readonly places: readonly { readonly indicator: Indicator; readonly row: number }[]
}

/** Aspects with their indicators, one below the other, from row `first` on. */
const body = ({ options: { instrument }, words, variant }: Form, first: number): Laid => {
  const scores = criteriaScores(instrument)
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
  return { rows, places }
}

/** One unit's form: who is meant, then every indicator with its criteria beside the cell for the score. */
const unitSheet = (about: Form, name: string, unit: TemplateUnit): Sheet => {
  const { options, words, variant } = about
  const { scale } = options.instrument
  const scores = criteriaScores(options.instrument)
  const header = heads(about, unit, '""').length + 1
  const { rows, places } = body(about, header + 1)
  const needed = places.slice(0, places.length - variant.additional.length)
  const [from, to] = [needed[0]?.row ?? header + 1, needed.at(-1)?.row ?? header + 1]
  const count = `COUNT(D${from}:D${to})&" ${words.of} ${needed.length}"`
  const headings = [words.number, words.code, words.title, words.score, ...scores.map(words.criterion), words.note]
  const head = heads(about, unit, count).map((row) => replaceCount(row, `0 ${words.of} ${needed.length}`))
  return {
    name,
    columns: [5, 9, 46, 8, ...scores.map(() => 26), 30].map((width) => ({ width })),
    rows: [...head, { cells: headings.map((each) => cell(each, LOOK.heading)) }, ...rows],
    frozen: { columns: 4, rows: header },
    choices: places.map(({ indicator, row }): Choice => {
      const allowed =
        scoresOf(scale.value, indicator)?.join(', ') ?? `${toDecimal(scale.value.min)}–${toDecimal(scale.value.max)}`
      return choiceOf(`D${row}`, scale.value, words.allowed(allowed), indicator)
    }),
    print: { landscape: true, titleRows: `${header}:${header}`, foot: [options.instrument.id, '{page}/{pages}'] },
    isProtected: true,
  }
}

const replaceCount = (row: SheetRow, value: string): SheetRow => ({
  ...row,
  cells: row.cells.map((each) => (each?.formula === undefined ? each : { ...each, value })),
})

/** The columns that say who a row speaks of. */
const identity = (words: TemplateWords): readonly (readonly [keyof TemplateUnit, string, number])[] => [
  ['agencyCode', words.agencyCode, 10],
  ['agency', words.agency, 24],
  ['group', words.group, 12],
  ['unitCode', words.unitCode, 10],
  ['unit', words.unit, 36],
]

const padded = (units: readonly TemplateUnit[]): readonly TemplateUnit[] =>
  units.length > 0 ? units : Array.from({ length: BLANK_UNITS }, () => NOBODY)

/** All units on one sheet: a row each, a column per indicator, its criteria as a note on the heading. */
const wideSheet = ({ options, words, form, variant }: Form): Sheet => {
  const { instrument, year } = options
  const columns = identity(words)
  const indicators = [...indicatorsOf(variant.parts), ...variant.additional]
  const needed = indicators.length - variant.additional.length
  const several = form.variants.length > 1
  const before = columns.length + (several ? 2 : 1)
  const [left, right] = [columnName(before), columnName(before + needed - 1)]
  const headings = [...columns.map(([, heading]) => heading), words.year, ...(several ? [words.variant] : [])]
  const units = padded(options.units)
  const first = 5
  const rows = units.map((unit, i): SheetRow => {
    const row = first + i
    const named = columns.map(([field]) => cell(orNull(unit[field]), LOOK.entry))
    const about = unit === NOBODY ? null : year
    return {
      cells: [
        ...named,
        cell(about, LOOK.entry),
        ...(several ? [cell(unit === NOBODY ? null : variant.id, LOOK.entry)] : []),
        ...indicators.map(() => cell(null, LOOK.score)),
        {
          value: `0 ${words.of} ${needed}`,
          formula: `COUNT(${left}${row}:${right}${row})&" ${words.of} ${needed}"`,
          style: LOOK.code,
        },
      ],
    }
  })
  const noteOf = (indicator: Indicator) =>
    criteriaScores(instrument)
      .map((score) => `${score}: ${criterionOf(indicator, score)}`)
      .join('\n')
  return {
    name: form.id,
    columns: [
      ...columns.map(([, , width]) => ({ width })),
      { width: 7 },
      ...(several ? [{ width: 8 }] : []),
      ...indicators.map(() => ({ width: 8 })),
      { width: 12 },
    ],
    rows: [
      { cells: [cell(`${form.id}${several ? ` ${variant.id}` : ''} – ${form.title} (${instrument.id})`, LOOK.title)] },
      { cells: [cell(words.howto, LOOK.hint)] },
      {
        cells: [...headings.map(() => null), ...indicators.map((indicator) => cell(indicator.title, LOOK.upright))],
        height: 220,
      },
      {
        cells: [
          ...headings.map((each) => cell(each, LOOK.heading)),
          ...indicators.map((indicator) => ({ ...cell(indicator.code, LOOK.heading), note: noteOf(indicator) })),
          cell(words.filled, LOOK.heading),
        ],
      },
      ...rows,
    ],
    frozen: { columns: columns.length, rows: first - 1 },
    choices: indicators.map((indicator, i) => {
      const column = columnName(before + i)
      const range = `${column}${first}:${column}${first + units.length - 1}`
      return choiceOf(
        range,
        instrument.scale.value,
        words.allowed(scoresOf(instrument.scale.value, indicator)?.join(', ') ?? ''),
        indicator,
      )
    }),
    print: { landscape: true, titleRows: `3:${first - 1}` },
    isProtected: true,
  }
}

const bookOf = ({ instrument, hash, version }: TemplateOptions, title: string, sheets: readonly Sheet[]): Book => ({
  title: `${title} – ${instrument.id} ${hash}`,
  creator: `ipp ${version}`,
  mark: MARK,
  sheets,
  names: [],
})

/** A blank form F-02: a sheet per unit, or all units in one wide table. */
export const scoresTemplate = (options: TemplateOptions, form: ScoresForm, variant: Variant, wide: boolean): Book => {
  const about: Form = { options, words: TEMPLATE_WORDS[options.language], form, variant }
  if (wide) return bookOf(options, form.id, [wideSheet(about)])
  const units = options.units.length > 0 ? options.units : [NOBODY]
  const names = sheetNames(units.map(({ unit, unitCode }) => unit || unitCode || form.id))
  return bookOf(
    options,
    form.id,
    units.map((unit, i) => unitSheet(about, names[i] ?? form.id, unit)),
  )
}

/** A blank survey F-03: a row per respondent, a column per question, no room for anybody's name. */
export const surveyTemplate = (options: TemplateOptions, form: SurveyForm, variant: SurveyVariant): Book => {
  const words = TEMPLATE_WORDS[options.language]
  const questions = variant.parts.flatMap((part) => part.questions)
  const unit = options.units[0] ?? NOBODY
  const one = options.units.length === 1
  const headings = [words.respondent, words.agency, words.unit, words.variant]
  const first = 5
  const last = first + BLANK_RESPONDENTS - 1
  const rows = Array.from(
    { length: BLANK_RESPONDENTS },
    (_, i): SheetRow => ({
      cells: [
        cell(i + 1, LOOK.code),
        cell(one ? orNull(unit.agency) : null, LOOK.entry),
        cell(one ? orNull(unit.unit) : null, LOOK.entry),
        cell(variant.id, LOOK.entry),
        ...questions.map(() => cell(null, LOOK.score)),
      ],
    }),
  )
  const left = columnName(headings.length)
  const right = columnName(headings.length + questions.length - 1)
  const allowed = scoresOf(form.scale.value)?.join(', ') ?? ''
  const sheet: Sheet = {
    name: form.id,
    columns: [{ width: 6 }, { width: 24 }, { width: 36 }, { width: 8 }, ...questions.map(() => ({ width: 9 }))],
    rows: [
      { cells: [cell(`${form.id} ${variant.id} – ${form.title} (${options.instrument.id})`, LOOK.title)] },
      { cells: [cell(words.howto, LOOK.hint)] },
      { cells: [...headings.map(() => null), ...questions.map(({ title }) => cell(title, LOOK.upright))], height: 200 },
      { cells: [...headings, ...questions.map(({ code }) => code)].map((each) => cell(each, LOOK.heading)) },
      ...rows,
    ],
    frozen: { columns: headings.length, rows: first - 1 },
    choices: [choiceOf(`${left}${first}:${right}${last}`, form.scale.value, words.allowed(allowed))],
    print: { landscape: true, titleRows: `3:${first - 1}` },
    isProtected: true,
  }
  return bookOf(options, form.id, [sheet])
}
