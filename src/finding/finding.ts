import type { FindingCode } from './code.js'

/** error: no index for what it touches. warning: scored, but look at it. notice: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice'

/** Something wrong or doubtful in an input: a value that is collected, never thrown, never worded here. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** The file as the operator gave it; "-" for standard input; null where the run as a whole is meant. */
  readonly file: string | null
  readonly sheet: string | null
  /** A cell "E17", a range "A1:B3", in CSV column letter and row of the file; null where no one cell is meant. */
  readonly cell: string | null
  /** The unit (or agency) it touches, as it is shown in results. */
  readonly unit: string | null
  /** Code and title of the indicator that it is about, where it is about one. */
  readonly title: string | null
  /** What stood there, in its own words, as the sheet shows it. */
  readonly found: string | null
  /** What was expected or which reading is proposed, free of language: "0–5", "4.5", "--column score=F". */
  readonly expected: string | null
  /** Why it is so, by a word that the wording knows, where that is not always the same: "practice". */
  readonly why?: string
  /** The option, with its value, that would let through what was refused: "--max-total 150000000". */
  readonly option?: string
  /** How many cells of the sheet it speaks of; `cell` is the first of them. */
  readonly count: number
  /** Those cells as ranges, "F2:F20001", where it speaks of several and they are known; else null. */
  readonly cells: readonly string[] | null
}

/** What a finding says before the file it belongs to is known. */
export interface Remark {
  readonly code: FindingCode
  readonly sheet?: string | null
  readonly cell?: string | null
  readonly unit?: string | null
  readonly title?: string | null
  readonly found?: string | null
  readonly expected?: string | null
  readonly why?: string
  readonly option?: string
  readonly count?: number
  readonly cells?: readonly string[] | null
}

/** The severity that a code's first letter states. */
export const severityOf = (code: FindingCode): Severity => {
  if (code.startsWith('E-')) return 'error'
  return code.startsWith('W-') ? 'warning' : 'notice'
}

/** A remark with the file it was made about. */
export const finding = (file: string | null, remark: Remark): Finding => ({
  code: remark.code,
  severity: severityOf(remark.code),
  file,
  sheet: remark.sheet ?? null,
  cell: remark.cell ?? null,
  unit: remark.unit ?? null,
  title: remark.title ?? null,
  found: remark.found ?? null,
  expected: remark.expected ?? null,
  ...(remark.why === undefined ? {} : { why: remark.why }),
  ...(remark.option === undefined ? {} : { option: remark.option }),
  count: remark.count ?? 1,
  cells: remark.cells ?? null,
})

/**
 * A file, or a sheet of it, that a reader will not read. Thrown inside the readers only, where broken bytes show in the
 * middle of a walk; whoever opens a file catches it at the door and keeps its remark as a finding.
 */
export class Refusal extends Error {
  readonly remark: Remark
  constructor(remark: Remark) {
    super(remark.code)
    this.name = 'Refusal'
    this.remark = remark
  }
}
