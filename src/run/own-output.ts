import type { ByteSource } from '../formats/cell-table.js'
import { sealOf } from '../formats/xlsx/own-mark.js'
import {
  DONE_COLUMNS,
  DONE_JSON,
  PLAN_COLUMNS,
  PLAN_JSON,
  PRIORITY_COLUMNS,
  PRIORITY_JSON,
  WHAT_IF_COLUMNS,
  WHAT_IF_JSON,
} from './plan-output-columns.js'

/**
 * The columns of a result, in an order that never changes; what an instrument has beyond them is appended. By them a result
 * that is handed in again is known.
 */
export const RESULT_COLUMNS = [
  'rank',
  'group',
  'group_rank',
  'agency',
  'unit',
  'ipp',
  'letter',
  'predicate',
  'basis',
  'f02',
  'f03',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'year',
  'instrument',
  'agency_code',
  'unit_code',
] as const

/** What a result calls itself: the schema of the JSON, and the mark among a workbook's properties. */
export const RESULT_SCHEMA = 'ipp.result/1'

/** What a survey calls itself, as a result does. */
export const SURVEY_SCHEMA = 'ipp.survey/1'

/** How a result written as JSON begins. */
export const RESULT_JSON = `{"schema":"${RESULT_SCHEMA}"`

/** The first column of a survey's table. */
export const SURVEY_MARK = 'survey'

/** How a survey written as JSON begins. */
export const SURVEY_JSON = `{"schema":"${SURVEY_SCHEMA}"`

/** The bytes that are enough to tell an output from a scoresheet. */
const HEAD_LENGTH = 3 + Math.max(...[RESULT_COLUMNS, PRIORITY_COLUMNS].map((columns) => columns.join(',').length))

const SIGNS = [',', ';']
const textOf = (beginning: string): string => beginning.replace(/^\ufeff/, '')

const isResultOutput = (beginning: string): boolean => {
  const text = textOf(beginning)
  return text.startsWith(RESULT_JSON) || SIGNS.some((sign) => text.startsWith(RESULT_COLUMNS.join(sign)))
}

const isSurveyOutput = (beginning: string): boolean => {
  const text = textOf(beginning)
  return text.startsWith(SURVEY_JSON) || SIGNS.some((sign) => text.startsWith(`${SURVEY_MARK}${sign}agency_code`))
}

const isPlanOutput = (beginning: string): boolean => {
  const text = textOf(beginning)
  const isJson = [PLAN_JSON, WHAT_IF_JSON, PRIORITY_JSON, DONE_JSON].some((begin) => text.startsWith(begin))
  const heads: readonly (readonly string[])[] = [PLAN_COLUMNS, WHAT_IF_COLUMNS, PRIORITY_COLUMNS, DONE_COLUMNS]
  return isJson || heads.some((columns) => SIGNS.some((sign) => text.startsWith(columns.join(sign))))
}

const beginningOf = ({ size, read }: ByteSource): string =>
  new TextDecoder().decode(read(0, Math.min(size, HEAD_LENGTH)))

const markOf = (source: ByteSource, beginning: string): string | null =>
  beginning.startsWith('PK') ? (sealOf(source)?.mark ?? null) : null

/** Marks of outputs; a blank form bears one too and is an input. */
const OUTPUT_MARK = /^ipp\.(result|comparison|survey|plan|whatif|priority)\//

/** Whether a file is an output of the tool and no scoresheet: by how it begins, or by the mark inside a workbook. */
export const isOwnOutput = (source: ByteSource): boolean => {
  const beginning = beginningOf(source)
  const isText = [isResultOutput, isSurveyOutput, isPlanOutput].some((is) => is(beginning))
  return isText || OUTPUT_MARK.test(markOf(source, beginning) ?? '')
}

/** Whether a file is a survey that the tool worked out, and no answers. Tallies are answers. */
export const isOwnSurvey = (source: ByteSource): boolean => {
  const beginning = beginningOf(source)
  return isSurveyOutput(beginning) || markOf(source, beginning) === SURVEY_SCHEMA
}
