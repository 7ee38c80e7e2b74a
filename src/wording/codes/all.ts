import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { CELL_WORDING } from './cell.js'
import { CSV_WORDING } from './csv.js'
import { FILE_WORDING } from './file.js'
import { PLAN_WORDING } from './plan.js'
import { RUN_WORDING } from './run.js'
import { SHEET_WORDING } from './sheet.js'

/** What people are told about every finding there is; the compiler names a forgotten one. */
export const WORDING: Readonly<Record<FindingCode, Wording>> = {
  ...FILE_WORDING,
  ...CSV_WORDING,
  ...SHEET_WORDING,
  ...CELL_WORDING,
  ...RUN_WORDING,
  ...PLAN_WORDING,
}
