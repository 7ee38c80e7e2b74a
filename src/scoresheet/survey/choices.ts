import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/table.js'
import { type Chosen, chosenIn, type Headers } from '../head/choice.js'
import { lostChoice } from '../head/rivals.js'

/** The roles that a column of a survey's table can be given: who the unit is, and what a row of tallies says. */
export const SURVEY_ROLES = [
  'agency',
  'agency_code',
  'unit',
  'unit_code',
  'variant',
  'year',
  'question',
  'score',
  'n',
  'sum',
  'mean',
] as const

export type SurveyRole = (typeof SURVEY_ROLES)[number]

/** What the operator decides of how tables of a survey are read. */
export interface SurveyChoices {
  /** Columns by letter or heading. */
  readonly columns: ReadonlyMap<SurveyRole, readonly string[]>
  /** Names of the sheets to read; all where none is named. */
  readonly sheets: readonly string[]
  /** The row of the header; null where its words tell it. */
  readonly headerRow: number | null
}

/** Nothing decided: everything is found by its words. */
export const UNCHOSEN: SurveyChoices = { columns: new Map(), sheets: [], headerRow: null }

const TALLIES: ReadonlySet<SurveyRole> = new Set(['question', 'score', 'n', 'sum', 'mean'])

/** A row that is read as if it were the header, and where the choices lead in it. */
export interface ChosenHead {
  readonly chosen: Chosen<SurveyRole>
  /** Headings that no choice took, so that their words count. */
  readonly free: Headers
  /** Roles that are decided: no other column has them by its words. */
  readonly decided: ReadonlySet<string>
  /** Whether a column of tallies was chosen: then no column is a question of its own. */
  readonly isTallied: boolean
}

/** Lays the choices on one row. */
export const headChosen = (headers: Headers, { columns }: SurveyChoices, width: number): ChosenHead => {
  const chosen = chosenIn(headers, columns, width)
  const free = new Map([...headers].filter(([column]) => !chosen.roles.has(column)))
  const decided = new Set(chosen.roles.values())
  return { chosen, free, decided, isTallied: [...columns.keys()].some((role) => TALLIES.has(role)) }
}

/** Letters of a table of tallies say nothing of where its header stands: each column has a heading there, no figure. */
export const headsTallies = ({ chosen }: ChosenHead, headers: Headers): boolean =>
  chosen.letters.every((column) => {
    const role = chosen.roles.get(column)
    return !role || !TALLIES.has(role) || /\p{L}/u.test(headers.get(column) ?? '')
  })

/** What is said where a choice is no column of the table. */
export const lostIn = ({ chosen: { lost } }: ChosenHead, headers: Headers, row: Row): readonly Remark[] =>
  lost.length > 0 ? [lostChoice(lost, headers, address(0, row.number))] : []
