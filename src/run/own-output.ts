import type { ByteSource } from '../formats/cell-table.js'
import { sealOf } from '../formats/xlsx/own-mark.js'

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

/** The columns of plans, by which they are known as a result is by its own. */
export const PLAN_COLUMNS = [
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'target',
  'reachable',
  'index',
  'after',
  'indicator',
  'from',
  'to',
  'gain',
  'plan',
] as const

/** What plans call themselves, as a result does. */
export const PLAN_SCHEMA = 'ipp.plan/1'

/** The columns of plans that were filled in beside today's scores, as of plans. */
export const DONE_COLUMNS = [
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'index',
  'indicator',
  'from',
  'to',
  'now',
  'state',
  'outcome',
  'gained',
  'owner',
  'due',
  'evidence',
  'remark',
] as const

/** How such plans written as JSON begin. */
export const DONE_JSON = '{"schema":"ipp.done/1"'

/** How plans written as JSON begin. */
export const PLAN_JSON = `{"schema":"${PLAN_SCHEMA}"`

/** The columns of changed scores, as of plans. */
export const WHAT_IF_COLUMNS = ['agency', 'unit', 'agency_code', 'unit_code', 'figure', 'before', 'after'] as const

/** What changed scores call themselves, as a result does. */
export const WHAT_IF_SCHEMA = 'ipp.whatif/1'

/** How changed scores written as JSON begin. */
export const WHAT_IF_JSON = `{"schema":"${WHAT_IF_SCHEMA}"`

/** The columns of a list of whom to coach first, as of plans. */
export const PRIORITY_COLUMNS = [
  'province',
  'group',
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'index',
  'letter',
  'low',
  'cheapest_of_agency',
  'cheapest_of_group',
  'target',
  'reachable',
  'levels',
  'indicators',
  'after',
  'steps',
] as const

/** What such a list calls itself, as a result does. */
export const PRIORITY_SCHEMA = 'ipp.priority/1'

/** How such a list written as JSON begins. */
export const PRIORITY_JSON = `{"schema":"${PRIORITY_SCHEMA}"`

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
