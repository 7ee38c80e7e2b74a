import { readCsv } from '../../../../src/formats/csv/read.js'
import { CSV_LIMITS, type CsvLimits } from '../../../../src/formats/limits.js'
import { zeros } from '../../../../src/platform/bytes.js'
import { columnPlan } from '../../../../src/scoresheet/survey/fast/columns.js'
import type { Scan } from '../../../../src/scoresheet/survey/fast/regular-row.js'
import { keyBook } from '../../../../src/scoresheet/survey/fast/unit-keys.js'
import { NOBODY, type SurveyRules } from '../../../../src/scoresheet/survey/opened-sheet.js'
import { openSurvey, rowTaker } from '../../../../src/scoresheet/survey/read.js'
import type { OnRespondent } from '../../../../src/scoresheet/survey/respondent-row.js'
import { bytesOf, sourceOf } from '../sample.js'
import { smallTerms } from '../small.js'

/** How a text is scanned: rules of the survey, and what else differs from the usual. */
export interface ScanAbout extends Partial<SurveyRules> {
  readonly onRespondent?: OnRespondent
  readonly limits?: Partial<CsvLimits>
  /** How many units find room near by. */
  readonly room?: number
}

/** The scan of a CSV text as it stands before its first byte is read. */
export const scanOf = (text: string, { onRespondent, limits, room = 100, ...rules }: ScanAbout = {}): Scan => {
  const raw = bytesOf(text)
  const { tables, dialect } = readCsv(sourceOf(raw), { limits: CSV_LIMITS })
  const sheet = tables[0] && openSurvey(tables[0], smallTerms(rules)).sheet
  if (!sheet) throw new Error('no survey')
  const bytes = zeros(2 * raw.length + 100)
  bytes.set(raw)
  return {
    sheet,
    plan: columnPlan(sheet, dialect.delimiter.charCodeAt(0)),
    limits: { ...CSV_LIMITS, ...limits },
    onRespondent: onRespondent ?? null,
    take: rowTaker(sheet, onRespondent ?? null),
    answers: new Uint8Array(sheet.layout.questions.length).fill(sheet.rules.scale.size),
    book: keyBook(),
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    spare: raw.length + 16,
    near: new Uint8Array(room * sheet.layout.questions.length * (sheet.rules.scale.size + 1)),
    pending: new Uint8Array(room),
    sole: NOBODY,
    row: 1,
  }
}

/** Where each line of a text begins. */
export const linesOf = (text: string): readonly number[] => {
  const begins = [0]
  for (const { index } of text.matchAll(/\n/g)) begins.push(index + 1)
  return begins
}
