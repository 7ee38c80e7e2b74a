import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put } from './cli.js'

export const U = ELEMENTS.map((_, i) => `U${i + 1}`)

/** Rows of a table. */
export type Rows = readonly (readonly (string | number)[])[]
export const csv = (rows: Rows) =>
  `${rows.map((row) => row.map((text) => (/,/.test(String(text)) ? `"${text}"` : text)).join(',')).join('\n')}\n`

/** A unit of ipp.survey/1, as far as the tests look at it. */
export interface SurveyedUnit {
  readonly unit: string
  readonly respondents: number
  readonly figure: { readonly value: string; readonly fraction: string } | null
  readonly predicate: { readonly letter: string; readonly label: string } | null
  readonly misweighted: readonly { readonly weight: string; readonly figure: { readonly value: string } }[]
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
  readonly habits: { readonly pairs: number } | null
  readonly questions: readonly { readonly code: string; readonly n: number; readonly sum: number }[]
}

/** A finding as JSON has it. */
interface JsonFinding {
  readonly code: string
  readonly cell: string | null
  readonly message: string
}

/** Four respondents whose element sums all differ: 5, 6, …, 13. */
export const SHEETS = [
  [1, 1, 1, 2, 2, 2, 3, 3, 3],
  [1, 1, 2, 2, 2, 3, 3, 3, 3],
  [1, 2, 2, 2, 2, 3, 2, 3, 3],
  [2, 2, 2, 2, 3, 2, 3, 3, 4],
] as const
export const SUMS = [5, 6, 7, 8, 9, 10, 11, 12, 13]
/** 25/9 of 81/4. */
export const IKM = { value: '56.25', fraction: '225/4' }

/** What `ipp survey` says of files of SKM. */
export const surveyed = async (files: Readonly<Record<string, string | Uint8Array>>, more: readonly string[] = []) => {
  const folder = folderWith()
  put(folder, files)
  const args = ['survey', ...Object.keys(files), '--instrument', 'skm-2017', '--format', 'json', ...more]
  const { exit, out, err } = await ipp(folder, args)
  const run = out === '' ? { findings: [], units: [], agencies: [] } : JSON.parse(out)
  const findings = run.findings as readonly JsonFinding[]
  const codes = findings.map(({ code }) => code)
  return { exit, err, codes, findings, units: run.units as readonly SurveyedUnit[], agencies: run.agencies }
}

/** The sums of a unit's elements. */
export const sums = (unit: SurveyedUnit | undefined) => unit?.questions.map(({ sum }) => sum)
