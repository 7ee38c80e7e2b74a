import path from 'node:path'
import { operatorFault } from '../finding/operator-fault.js'
import type { KeptOf } from '../run/option-type.js'
import type { SURVEY_OUTPUT } from '../run/output-options.js'

export type SurveyFlags = KeptOf<typeof SURVEY_OUTPUT>

/** Outputs that are no text to print. */
export type Written = 'xlsx' | 'html' | 'docx'

export type Format = SurveyFlags['format'] | 'tallies' | Written

const ENDINGS = ['.xlsx', '.csv', '.json', '.html', '.docx']

const formatNamed = (output: string): 'csv' | 'json' | Written => {
  switch (path.extname(output).toLowerCase()) {
    case '.csv':
      return 'csv'
    case '.json':
      return 'json'
    case '.xlsx':
      return 'xlsx'
    case '.html':
    case '.htm':
      return 'html'
    case '.docx':
      return 'docx'
    default:
      throw operatorFault('output-ending', { option: '-o', name: output, endings: ENDINGS })
  }
}

/** What is printed or written: by the ending of the file where one is named. */
export const formatOf = ({ output, format, tallies, kind }: SurveyFlags): Format => {
  const asked = output === null ? format : formatNamed(output)
  if (kind === 'poster' && asked !== 'html') throw operatorFault('poster-not-page', { name: output ?? '' })
  if (!tallies) return asked
  if (asked === 'table' || asked === 'csv') return 'tallies'
  throw operatorFault('tallies-not-csv', {})
}
