import type { ScoreChange } from '../engine/plan/what-if.js'
import type { UnitScores } from '../engine/score/unit.js'
import { compare, type Exact, equal, toDecimal } from '../exact/exact.js'
import type { Remark } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import type { Table } from '../formats/cell-table.js'
import { allowedScores } from '../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { cellOfColumn, figureIn, isIndicatorName, type ListedRow, listedRows, textIn } from './listed-rows.js'
import { type Called, unitByName, unitsByName } from './listed-unit.js'

/** What the columns of a list of changed scores are called. */
const COLUMNS = {
  agency: ['agency', 'instansi', 'kode instansi', 'agency code'],
  unit: ['unit', 'unit lokus', 'lokus', 'unit kerja', 'unit pelayanan', 'kode unit', 'unit code'],
  indicator: ['indicator', 'indikator', 'kode', 'kode indikator', 'no', 'nomor'],
  score: ['score', 'skor', 'nilai', 'skor baru', 'nilai baru'],
} as const

type Column = keyof typeof COLUMNS
type Reading = ListedRow<Column>

const NEEDED = ['unit', 'indicator', 'score'] as const

/** The changed scores of a list by the key of their unit, and what is wrong with it. */
interface ChangeList {
  readonly changes: ReadonlyMap<string, readonly ScoreChange[]>
  readonly remarks: readonly Remark[]
  /** Rows below the header. */
  readonly rows: number
}

/** The column that a reason speaks of, where they are not called alike. */
const SPOKEN_OF = { ambiguous: 'unit', twice: 'indicator' } as const

const wrong = (reading: Reading, why: Column | keyof typeof SPOKEN_OF, expected: string | null = null): Remark => {
  const column = why === 'ambiguous' || why === 'twice' ? SPOKEN_OF[why] : why
  const found = textIn(reading, column) || null
  return { code: 'E-CHANGE-LINE', cell: cellOfColumn(reading, column), found, expected, why }
}

/** The score of a row, where the indicator may be given it. */
const scoreIn = (reading: Reading, { scale }: Instrument, indicator: Indicator): Exact | Remark => {
  const value = figureIn(reading, 'score')
  const allowed = allowedScores(scale.value, indicator)
  const { min, max } = scale.value
  const isAllowed = value && (allowed ? allowed.some((each) => equal(each, value)) : isWithin(value, min, max))
  if (isAllowed) return value
  return wrong(
    reading,
    'score',
    allowed?.map((each) => toDecimal(each)).join(', ') ?? `${toDecimal(min)}–${toDecimal(max)}`,
  )
}

const isWithin = (value: Exact, min: Exact, max: Exact): boolean => compare(value, min) >= 0 && compare(value, max) <= 0

const placeOf = ({ table, columns, row }: Reading, file: string): Place => ({
  origin: { file, sheet: table.name },
  row: row.number,
  column: columns.score ?? 0,
})

interface Line {
  readonly unit: UnitScores
  readonly change: ScoreChange
}

interface Asked {
  readonly instrument: Instrument
  readonly file: string
  readonly units: readonly UnitScores[]
}

const lineOf = (reading: Reading, called: Called, { instrument, file }: Asked): Line | Remark => {
  const unit = unitByName(called, textIn(reading, 'agency'), textIn(reading, 'unit'))
  if ('why' in unit) return wrong(reading, unit.why, unit.expected)
  const variant = scoresFormOf(instrument).variants.find(({ id }) => id === unit.variant)
  const indicators = indicatorsOf(variant?.parts ?? [])
  const slot = indicators.findIndex((each) => isIndicatorName(each, textIn(reading, 'indicator')))
  const indicator = indicators[slot]
  if (!indicator) return wrong(reading, 'indicator')
  const to = scoreIn(reading, instrument, indicator)
  return 'code' in to ? to : { unit, change: { indicator, slot, to, place: placeOf(reading, file) } }
}

/** Reads changed scores (CSV or sheet: unit, indicator, score, and the agency where one is needed to tell units apart). */
export const readChangeList = (table: Table, asked: Asked): ChangeList => {
  const [changes, remarks] = [new Map<string, ScoreChange[]>(), [] as Remark[]]
  const seen = new Map<string, string>()
  const called = unitsByName(asked.units)
  const rows = listedRows<Column>(table, COLUMNS, NEEDED)
  if (!rows) remarks.push({ code: 'E-HEAD-MISSING', expected: NEEDED.join(', '), why: 'list' })
  for (const reading of rows ?? []) {
    const line = lineOf(reading, called, asked)
    if ('code' in line) {
      remarks.push(line)
      continue
    }
    const { unit, change } = line
    const before = seen.get(`${unit.key}\n${change.slot}`)
    if (before !== undefined) remarks.push(wrong(reading, 'twice', before))
    seen.set(`${unit.key}\n${change.slot}`, cellOfColumn(reading, 'indicator'))
    changes.set(unit.key, [...(changes.get(unit.key) ?? []), change])
  }
  return { changes, remarks, rows: rows?.length ?? 0 }
}
