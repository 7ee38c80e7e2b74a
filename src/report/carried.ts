import type { FindingCode } from '../finding/code.js'
import type { Finding } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import { plain } from '../finding/plain.js'
import { describe } from '../wording/finding.js'
import { WORDS } from '../wording/words.js'
import type { Field } from './table.js'

/** Warnings that belong to a result wherever it is shown. */
const CARRIED: ReadonlySet<FindingCode> = new Set([
  'E-AGENCY-UNREAD',
  'E-SURVEY-UNREAD',
  'W-AGENCY-PART',
  'W-AGENCY-UNREAD',
  'W-YEAR-OUTSIDE',
  'W-YEAR-GUESSED',
  'W-SIDE-ORDER',
  'W-SIDE-APART',
  'W-RESULT-EDITED',
  'W-RANK-PART',
  'W-SIDE-LEVEL',
])

/** Those of them that stand in every row of a table for machines, which has no other place for them. */
const IN_ROWS = [
  'W-AGENCY-UNREAD',
  'W-YEAR-OUTSIDE',
  'W-RESULT-EDITED',
  'W-RANK-PART',
  'W-SIDE-LEVEL',
] as const satisfies readonly FindingCode[]

/** Whatever was found while a result was made. */
interface Found {
  readonly findings: readonly Finding[]
}

export const carriedFindings = ({ findings }: Found): readonly Finding[] =>
  findings.filter(({ code }) => CARRIED.has(code))

/** A finding that is carried, in a sentence: of an agency by its name, of a file by its place. */
const sentence = (each: Finding, language: Language): string => {
  const { where, message } = describe(each, language)
  const about = each.unit === null ? where : plain(each.unit)
  return [WORDS[language].severity[each.severity], about, message].filter((part) => part !== '').join(': ')
}

/**
 * What a result has to say of itself, whoever reads it: used outside its years, year guessed, a part of it not read.
 */
export const carriedWarnings = (found: Found, language: Language): readonly string[] => [
  ...new Set(carriedFindings(found).map((each) => sentence(each, language))),
]

/** The codes that a table's rows end with, several by a blank; null where there are none. */
export const warningField = (findings: readonly Finding[]): string | null => {
  const codes = IN_ROWS.filter((code) => findings.some((each) => each.code === code))
  return codes.length > 0 ? codes.join(' ') : null
}

/** The last column `warning` of a table for programs, where there is something to warn of. */
export const warningColumn = ({ findings }: Found): readonly Field<unknown>[] => {
  const warning = warningField(findings)
  return warning === null ? [] : [{ key: 'warning', value: () => warning }]
}
