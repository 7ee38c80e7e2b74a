import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { ARCHIVE_WORDING } from './archive-findings.js'
import { CELL_WORDING } from './cell-findings.js'
import { CSV_WORDING } from './csv-findings.js'
import { FIGURES_WORDING } from './figure-findings.js'
import { FILE_WORDING } from './file-findings.js'
import { HEAD_WORDING } from './head-findings.js'
import { NAMES_WORDING } from './name-findings.js'
import { OTHER_SURVEY_WORDING } from './other-survey-findings.js'
import { PLAN_WORDING } from './plan-findings.js'
import { ROW_WORDING } from './row-findings.js'
import { RUN_WORDING } from './run-findings.js'
import { SHEET_WORDING } from './sheet-findings.js'
import { SURVEY_WORDING } from './survey-findings.js'

/** What people are told about every finding there is; the compiler names a forgotten one. */
export const WORDING: Readonly<Record<FindingCode, Wording>> = {
  ...FILE_WORDING,
  ...ARCHIVE_WORDING,
  ...CSV_WORDING,
  ...HEAD_WORDING,
  ...SHEET_WORDING,
  ...ROW_WORDING,
  ...CELL_WORDING,
  ...NAMES_WORDING,
  ...SURVEY_WORDING,
  ...OTHER_SURVEY_WORDING,
  ...FIGURES_WORDING,
  ...RUN_WORDING,
  ...PLAN_WORDING,
}
