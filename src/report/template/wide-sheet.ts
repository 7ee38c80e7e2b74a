import { columnName } from '../../finding/address.js'
import type { Cell, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { TemplateWords } from '../../wording/template.js'
import { cell, type Form, NOBODY, orNull, type TemplateUnit, UPRIGHT_HEIGHT, uprightWidth } from './blank-form.js'
import { columnsOf, type EntryColumn } from './entry-columns.js'
import { LOOK } from './look.js'

/** Rows for units that nobody listed. */
const BLANK_UNITS = 50
/** The first row of a unit, below title, hint and two rows of headings. */
const FIRST = 5

type NameField = Exclude<keyof TemplateUnit, 'variant'>

/** The columns that say who a row speaks of. */
const identity = (words: TemplateWords): readonly (readonly [NameField, string, number])[] => [
  ['agencyCode', words.agencyCode, 14],
  ['agency', words.agency, 24],
  ['group', words.group, 12],
  ['unitCode', words.unitCode, 12],
  ['unit', words.unit, 36],
]

const padUnits = (units: readonly TemplateUnit[]): readonly TemplateUnit[] =>
  units.length > 0 ? units : Array.from({ length: BLANK_UNITS }, () => NOBODY)

/** Where a count stands: its row, and how many columns there are before those it counts. */
interface CountPlace {
  readonly before: number
  readonly row: number
}

/** How many of a row's needed cells are filled in, counted by the sheet itself. */
const countIn = (columns: readonly EntryColumn[], { before, row }: CountPlace, { words }: Form): Cell => {
  const needed = columns.flatMap(({ isRequired }, i) => (isRequired ? [i] : []))
  const runs: [number, number][] = []
  for (const i of needed) {
    const last = runs.at(-1)
    if (last?.[1] === i - 1) last[1] = i
    else runs.push([i, i])
  }
  const at = (i: number) => `${columnName(before + i)}${row}`
  const ranges = runs.map(([from, to]) => (from === to ? at(from) : `${at(from)}:${at(to)}`))
  const tail = `${words.of} ${needed.length}`
  return { value: `0 ${tail}`, formula: `COUNT(${ranges.join(',')})&" ${tail}"`, style: LOOK.code }
}

const headRows = (
  { words, form, variant, options }: Form,
  heads: readonly string[],
  columns: readonly EntryColumn[],
) => {
  const several = form.variants.length > 1 ? ` ${variant.id}` : ''
  return [
    { cells: [cell(`${form.id}${several} – ${form.title} (${options.instrument.id})`, LOOK.title)] },
    { cells: [cell(words.howto, LOOK.hint)] },
    {
      cells: [...heads.map(() => null), ...columns.map(({ title }) => cell(title, LOOK.upright))],
      height: UPRIGHT_HEIGHT,
    },
    {
      cells: [
        ...heads.map((each) => cell(each, LOOK.heading)),
        ...columns.map(({ code, note }) => ({ ...cell(code, LOOK.heading), note })),
        cell(words.filled, LOOK.heading),
      ],
    },
  ]
}

/** All units of a variant on one sheet: a row each, a column per indicator, its criteria as a note on the heading. */
export const wideSheet = (about: Form, name: string, listed: readonly TemplateUnit[]): Sheet => {
  const { options, words, form, variant } = about
  const names = identity(words)
  const several = form.variants.length > 1
  const heads = [...names.map(([, heading]) => heading), words.year, ...(several ? [words.variant] : [])]
  const columns = columnsOf(about)
  const units = padUnits(listed)
  const rows = units.map((unit, i): SheetRow => {
    const isNobody = unit === NOBODY
    return {
      cells: [
        ...names.map(([field]) => cell(orNull(unit[field]), LOOK.entry)),
        cell(isNobody ? null : options.year, LOOK.brief),
        ...(several ? [cell(isNobody ? null : variant.id, LOOK.brief)] : []),
        ...columns.map(() => cell(null, LOOK.score)),
        countIn(columns, { before: heads.length, row: FIRST + i }, about),
      ],
    }
  })
  return {
    name,
    columns: [
      ...names.map(([, , width]) => ({ width })),
      { width: 7 },
      ...(several ? [{ width: 8 }] : []),
      ...columns.map(({ code, title }) => ({ width: Math.max(uprightWidth(title), code.length + 2) })),
      { width: 12 },
    ],
    rows: [...headRows(about, heads, columns), ...rows],
    frozen: { columns: names.length, rows: FIRST - 1 },
    choices: columns.map(({ choice }, i) => {
      const column = columnName(heads.length + i)
      return choice(`${column}${FIRST}:${column}${FIRST + units.length - 1}`)
    }),
    print: { landscape: true, titleRows: `3:${FIRST - 1}` },
    isProtected: true,
  }
}
