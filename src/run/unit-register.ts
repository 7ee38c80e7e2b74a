import { type Finding, finding, Refusal } from '../finding/finding.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { CSV_LIMITS, LIMITS } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Sources } from '../formats/sources.js'
import type { FilledForm } from '../scoresheet/filled-form.js'
import type { Vocabulary } from '../scoresheet/layout.js'
import { hasScores, readRegister } from '../scoresheet/register.js'
import { type Input, inputOf } from './result.js'

export interface UnitList {
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  /** The file itself; null where it could not be opened. */
  readonly input: Input | null
  /** The heading of a column that no list of units has, and the rows that name no unit. */
  readonly foreign: string | null
  readonly nameless: readonly number[]
  /** Whether the table is a scoresheet, by the words that were given for that. */
  readonly hasScores: boolean
}

const NOTHING = { forms: [], foreign: null, nameless: [], hasScores: false } as const

interface UnitListOptions {
  readonly encoding?: Encoding | undefined
  /** By which a scoresheet is told from a list. */
  readonly vocabulary?: Vocabulary
}

/** Reads a list of units from a file: which there should be, with their groups and variants. */
export const readUnits = async (
  sources: Sources,
  file: string,
  { encoding, vocabulary }: UnitListOptions = {},
): Promise<UnitList> => {
  const opened = await sources.open(file, LIMITS)
  if (!('source' in opened)) return { ...NOTHING, findings: [opened], input: null }
  try {
    const csv = { encoding, limits: CSV_LIMITS }
    const [table] = openWorkbook(opened.source, file, { limits: LIMITS, csv }).tables
    if (!table) return { ...NOTHING, findings: [finding(file, { code: 'E-SHEET-MISSING' })], input: inputOf(opened) }
    const { forms, remarks, foreign, nameless } = readRegister(table, { file, sheet: table.name })
    const findings = remarks.map((remark) => finding(file, { sheet: table.name, ...remark }))
    const isScoresheet = vocabulary !== undefined && hasScores(table, vocabulary)
    return { forms, findings, input: inputOf(opened, forms.length), foreign, nameless, hasScores: isScoresheet }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...NOTHING, findings: [finding(file, error.remark)], input: inputOf(opened) }
  }
}
