import type { FilledStep, StepState } from '../engine/plan/done.js'
import type { UnitScores } from '../engine/score/unit.js'
import { type Exact, parseExact } from '../exact/exact.js'
import type { Remark } from '../finding/finding.js'
import type { Table } from '../formats/cell-table.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { cellOfColumn, figureIn, isIndicatorName, type ListedRow, listedRows, textIn } from './listed-rows.js'
import { type Called, unitByName, unitsByName } from './listed-unit.js'
import { matchKey } from './match-key.js'

/** What the columns of a filled-in plan are called. */
const COLUMNS = {
  agency: ['instansi', 'agency'],
  unit: ['unit'],
  indicator: ['indikator', 'indicator'],
  from: ['dari', 'from'],
  to: ['ke', 'to'],
  owner: ['penanggung jawab', 'owner'],
  due: ['jatuh tempo bulan', 'due month'],
  evidence: ['bukti yang ada', 'evidence there is'],
  state: ['status', 'state'],
  remark: ['catatan', 'remarks'],
} as const

type Column = keyof typeof COLUMNS
type Reading = ListedRow<Column>

const NEEDED = ['unit', 'indicator', 'from', 'to', 'state'] as const

const STATES: Readonly<Record<string, StepState>> = {
  '': null,
  belum: 'open',
  open: 'open',
  berjalan: 'under-way',
  'under way': 'under-way',
  selesai: 'done',
  done: 'done',
}

/** The steps of a filled-in plan by the key of their unit, and what is wrong with it. */
interface DoneList {
  readonly plans: ReadonlyMap<string, readonly FilledStep[]>
  readonly remarks: readonly Remark[]
  /** Rows below the header. */
  readonly rows: number
}

type Why = 'unit' | 'agency' | 'ambiguous' | 'indicator' | 'from' | 'to' | 'state'

const wrong = (reading: Reading, why: Why, expected: string | null = null): Remark => {
  const column = why === 'ambiguous' ? 'unit' : why
  const found = textIn(reading, column) || null
  return { code: 'E-PLAN-LINE', cell: cellOfColumn(reading, column), found, expected, why }
}

/** A figure of the list: a mean of evaluators may stand there as a fraction. */
const scoreIn = (reading: Reading, column: 'from' | 'to'): Exact | null =>
  figureIn(reading, column) ?? parseExact(textIn(reading, column))

interface Asked {
  readonly instrument: Instrument
  readonly file: string
  readonly units: readonly UnitScores[]
}

interface Line {
  readonly unit: UnitScores
  readonly step: FilledStep
}

const slotIn = (reading: Reading, { variant: id }: UnitScores, instrument: Instrument) => {
  const variant = scoresFormOf(instrument).variants.find((each) => each.id === id)
  const indicators = indicatorsOf(variant?.parts ?? [])
  const slot = indicators.findIndex((each) => isIndicatorName(each, textIn(reading, 'indicator')))
  const indicator = indicators[slot]
  return indicator && { indicator, slot }
}

const lineOf = (reading: Reading, called: Called, { instrument, file }: Asked): Line | Remark => {
  const unit = unitByName(called, textIn(reading, 'agency'), textIn(reading, 'unit'))
  if ('why' in unit) return wrong(reading, unit.why, unit.expected)
  const found = slotIn(reading, unit, instrument)
  if (!found) return wrong(reading, 'indicator')
  const [from, to] = [scoreIn(reading, 'from'), scoreIn(reading, 'to')]
  if (!from || !to) return wrong(reading, from ? 'to' : 'from')
  const state = STATES[matchKey(textIn(reading, 'state'))]
  if (state === undefined) return wrong(reading, 'state', 'belum, berjalan, selesai')
  const { table, columns, row } = reading
  const place = { origin: { file, sheet: table.name }, row: row.number, column: columns.state ?? 0 }
  const [owner, due, evidence, remark] = (['owner', 'due', 'evidence', 'remark'] as const).map((column) =>
    textIn(reading, column),
  )
  const said = { owner: owner ?? '', due: due ?? '', evidence: evidence ?? '', remark: remark ?? '' }
  return { unit, step: { ...found, ...said, from, to, state, place } }
}

/** Below the steps stand units without a plan, which have no step. */
const isStep = (reading: Reading): boolean =>
  (['indicator', 'from', 'to'] as const).some((column) => textIn(reading, column) !== '')

/** Reads a plan as `ipp plan -o rencana.xlsx` writes it and a unit fills it in. */
export const readDoneList = (table: Table, asked: Asked): DoneList => {
  const plans = new Map<string, FilledStep[]>()
  const remarks: Remark[] = []
  const called = unitsByName(asked.units)
  const rows = listedRows<Column>(table, COLUMNS, NEEDED)
  if (!rows) remarks.push({ code: 'E-HEAD-MISSING', expected: NEEDED.join(', ') })
  const steps = (rows ?? []).filter(isStep)
  for (const reading of steps) {
    const line = lineOf(reading, called, asked)
    if ('code' in line) remarks.push(line)
    else plans.set(line.unit.key, [...(plans.get(line.unit.key) ?? []), line.step])
  }
  return { plans, remarks, rows: steps.length }
}
