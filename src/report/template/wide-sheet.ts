import { columnName } from '../../finding/address.js'
import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { type Indicator, indicatorsOf } from '../../instrument/schema.js'
import type { TemplateWords } from '../wording/template.js'
import {
  cell,
  criteriaScores,
  criterionOf,
  type Form,
  NOBODY,
  orNull,
  type TemplateUnit,
  UPRIGHT_HEIGHT,
  uprightWidth,
} from './form.js'
import { LOOK } from './look.js'
import { choiceOf, scoresOf } from './scale.js'

/** Rows for units that nobody listed. */
const BLANK_UNITS = 50

/** The columns that say who a row speaks of. */
const identity = (words: TemplateWords): readonly (readonly [keyof TemplateUnit, string, number])[] => [
  ['agencyCode', words.agencyCode, 14],
  ['agency', words.agency, 24],
  ['group', words.group, 12],
  ['unitCode', words.unitCode, 12],
  ['unit', words.unit, 36],
]

const padded = (units: readonly TemplateUnit[]): readonly TemplateUnit[] =>
  units.length > 0 ? units : Array.from({ length: BLANK_UNITS }, () => NOBODY)

/** All units on one sheet: a row each, a column per indicator, its criteria as a note on the heading. */
export const wideSheet = ({ options, words, form, variant }: Form): Sheet => {
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
        cell(about, LOOK.brief),
        ...(several ? [cell(unit === NOBODY ? null : variant.id, LOOK.brief)] : []),
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
      ...indicators.map(({ title }) => ({ width: uprightWidth(title) })),
      { width: 12 },
    ],
    rows: [
      { cells: [cell(`${form.id}${several ? ` ${variant.id}` : ''} – ${form.title} (${instrument.id})`, LOOK.title)] },
      { cells: [cell(words.howto, LOOK.hint)] },
      {
        cells: [...headings.map(() => null), ...indicators.map((indicator) => cell(indicator.title, LOOK.upright))],
        height: UPRIGHT_HEIGHT,
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
