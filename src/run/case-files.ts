import { Refusal } from '../finding/finding.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { readCsv } from '../formats/csv/read.js'
import { CSV_LIMITS } from '../formats/limits.js'
import { sourceOf } from '../formats/sources.js'
import { utf8Text } from '../formats/utf8-text.js'
import { type CaseFile, casesSchema } from '../instrument/case.js'
import type { Path, Problem } from '../instrument/problem.js'
import { type Reading, shapeBy } from '../instrument/read.js'
import { type CaseRow, caseTable } from '../rules/case-table.js'
import { linesOf } from '../rules/lines.js'
import { lintedReading } from '../rules/lint.js'

/** A file of cases is refused whole: a case that was misread would pass or fail for the wrong reason. */
const invalid = (file: string, problems: readonly Problem[], lineOf: (path: Path) => number): OperatorFault =>
  operatorFault('cases-invalid', { file, problems: problems.map((problem) => ({ line: lineOf(problem.at), problem })) })

const fromJson = (file: string, text: string): CaseFile => {
  const lines = linesOf(text)
  const { value, problems } = lintedReading(text, lines, (raw) => shapeBy(casesSchema, raw))
  if (value && problems.length === 0) return value
  throw invalid(file, problems, (at) => (at.length === 0 && lines.broken ? lines.broken.line : lines.at(at).line))
}

const rowsIn = (bytes: Uint8Array): readonly CaseRow[] => {
  const [table] = readCsv(sourceOf(bytes), { limits: CSV_LIMITS }).tables
  return [...(table?.rows() ?? [])].map(({ number, cells }) => {
    const texts: string[] = []
    for (const { column, text } of cells) texts[column] = text
    return { number, cells: Array.from(texts, (text) => text ?? '') }
  })
}

const fromCsv = (file: string, bytes: Uint8Array): CaseFile => {
  try {
    const { raw, rowOf } = caseTable(rowsIn(bytes))
    const reading: Reading<CaseFile> = shapeBy(casesSchema, raw)
    if (reading.ok) return reading.value
    throw invalid(file, reading.problems, rowOf)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, cell } = error.remark
    throw operatorFault('cases-refused', { file, cell: cell ?? null, code })
  }
}

/** Cases from the bytes of a file that is called so: JSON, or CSV with a row per case. */
export const casesIn = (file: string, bytes: Uint8Array): CaseFile => {
  if (/\.csv$/i.test(file)) return fromCsv(file, bytes)
  const text = utf8Text(bytes)
  if (text === null) throw invalid(file, [{ rule: 'json', at: [], found: null, expected: null }], () => 1)
  return fromJson(file, text)
}

export const shippedCaseFile = (id: string, text: string): CaseFile => fromJson(`${id}.json`, text)
