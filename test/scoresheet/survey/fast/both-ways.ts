import type { Finding } from '../../../../src/finding/finding.js'
import { readCsv } from '../../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../../src/formats/limits.js'
import { scanSurvey } from '../../../../src/scoresheet/survey/fast/scan.js'
import { readSurveyFile, type SurveyFileReading } from '../../../../src/scoresheet/survey/file.js'
import { closeSheet, openSurvey } from '../../../../src/scoresheet/survey/read.js'
import { offsetOf, pageOf, strideOf } from '../../../../src/scoresheet/survey/tallies.js'
import { type RULES, sourceOf, VARIANTS } from '../sample.js'

/** What a listener hears of a respondent. */
interface OnRespondent {
  readonly unit: number
  readonly answers: readonly number[]
  readonly who: number
}

/** What a reading of a survey comes to. */
export interface Result {
  readonly units: readonly unknown[]
  readonly counts: readonly number[]
  readonly respondents: readonly number[]
  readonly findings: readonly Finding[]
  readonly rows: SurveyFileReading['rows']
  readonly onRespondent: readonly OnRespondent[]
}

export type Rules = typeof RULES

const resultOf = (reading: SurveyFileReading, onRespondent: readonly OnRespondent[]): Result | null => {
  const tallies = reading.sources[0]?.reading.tallies
  if (!tallies) return null
  const units = tallies.units.length
  return {
    units: tallies.units.map((unit) => ({ ...unit })),
    counts: tallies.units.flatMap((_, unit) => {
      const from = offsetOf(tallies, unit)
      return [...pageOf(tallies, unit).subarray(from, from + strideOf(tallies))]
    }),
    respondents: Array.from(tallies.respondents.subarray(0, units)),
    findings: reading.findings,
    rows: reading.rows,
    onRespondent,
  }
}

const listener = () => {
  const onRespondent: OnRespondent[] = []
  return {
    onRespondent,
    hear: (unit: number, answers: Uint8Array, { who }: { readonly who: number }) =>
      void onRespondent.push({ unit, answers: [...answers], who }),
  }
}

/** The reader for all files. */
export const read = (bytes: Uint8Array, rules: Rules): Result | null => {
  const { onRespondent, hear } = listener()
  const open = () => readCsv(sourceOf(bytes), { limits: CSV_LIMITS })
  return resultOf(readSurveyFile('x.csv', open, { variants: VARIANTS, rules, onRespondent: () => hear }), onRespondent)
}

const severityOf = (code: string): Finding['severity'] => {
  if (code.startsWith('E')) return 'error'
  return code.startsWith('W') ? 'warning' : 'notice'
}

/** The scanner of bytes, in chunks of so many; null where it leaves the file to the other. */
export const scan = (bytes: Uint8Array, rules: Rules, chunk: number): Result | null => {
  const { onRespondent, hear } = listener()
  const { tables, dialect } = readCsv(sourceOf(bytes), { limits: CSV_LIMITS })
  const opened = tables[0] ? openSurvey(tables[0], { variants: VARIANTS, rules }) : null
  if (
    !opened?.sheet ||
    !scanSurvey(sourceOf(bytes), opened.sheet, { dialect, limits: CSV_LIMITS, onRespondent: hear, chunk })
  )
    return null
  const reading = closeSheet(opened.sheet, opened.remarks)
  const findings = reading.remarks.map(
    (remark): Finding => ({
      severity: severityOf(remark.code),
      file: 'x.csv',
      sheet: null,
      cell: null,
      unit: null,
      title: null,
      found: null,
      expected: null,
      count: 1,
      cells: null,
      ...remark,
    }),
  )
  return resultOf({ sources: [{ file: 'x.csv', reading }], findings, rows: reading.rows }, onRespondent)
}

/** What comes of a reading; refusing the file is an outcome, too. */
export const judged = (make: () => Result | null): Result | null | 'refused' => {
  try {
    return make()
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return 'refused'
    throw error
  }
}
