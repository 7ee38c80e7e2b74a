import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { ARCHIVE_WORDING } from './archive.js'
import { CELL_WORDING } from './cell.js'
import { CSV_WORDING } from './csv.js'
import { FIGURES_WORDING } from './figures.js'
import { FILE_WORDING } from './file.js'
import { HEAD_WORDING } from './head.js'
import { NAMES_WORDING } from './names.js'
import { OTHER_SURVEY_WORDING } from './other-survey.js'
import { PLAN_WORDING } from './plan.js'
import { ROW_WORDING } from './row.js'
import { RUN_WORDING } from './run.js'
import { SHEET_WORDING } from './sheet.js'
import { SURVEY_WORDING } from './survey.js'

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
