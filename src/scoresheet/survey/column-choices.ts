import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import { type Chosen, chosenColumns, type Headers } from '../head/choice.js'
import { lostChoice } from '../head/rivals.js'
import { type Label, readLabel } from './label.js'

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
  /** Columns of questions, by a code or position that names one: "u_1", "1.a.K1". */
  readonly questions: ReadonlyMap<string, readonly string[]>
  /** Names of the sheets to read; all where none is named. */
  readonly sheets: readonly string[]
  /** The row of the header; null where its words tell it. */
  readonly headerRow: number | null
}

/** The question that the name of a choice means, by its position ("u_1", "Q1") or code; null where it means none. */
export const questionByName = (name: string): Label | null => {
  const label = readLabel(name)
  if (!label || label.bare !== null) return null
  return label.counted || (label.item !== null && label.item.code !== null) ? label : null
}

/** Nothing decided: everything is found by its words. */
export const UNCHOSEN: SurveyChoices = { columns: new Map(), questions: new Map(), sheets: [], headerRow: null }

const TALLIES: ReadonlySet<string> = new Set(['question', 'score', 'n', 'sum', 'mean'])

/** Whether a choice of columns means a table of tallies: then no column is a question of its own. */
export const isOfTallies = (roles: readonly SurveyRole[]): boolean => roles.some((role) => TALLIES.has(role))

/** A row that is read as if it were the header, and where the choices lead in it. */
export interface ChosenHead {
  readonly chosen: Chosen<string>
  /** Headings that no choice took, so that their words count. */
  readonly free: Headers
  /** Roles that are decided: no other column has them by its words. */
  readonly decided: ReadonlySet<string>
  /** Whether a column of tallies was chosen: then no column is a question of its own. */
  readonly isTallied: boolean
  /** Columns of questions that were chosen, and what each names. */
  readonly questions: ReadonlyMap<number, Label>
}

/** Lays the choices on one row. */
export const chosenHead = (
  headers: Headers,
  { columns, questions: named }: SurveyChoices,
  width: number,
): ChosenHead => {
  const chosen = chosenColumns<string>(headers, new Map<string, readonly string[]>([...columns, ...named]), width)
  const free = new Map([...headers].filter(([column]) => !chosen.roles.has(column)))
  const decided = new Set(chosen.roles.values())
  const questions = new Map(
    [...chosen.roles].flatMap(([column, role]) => {
      const label = named.has(role) ? questionByName(role) : null
      return label ? [[column, { ...label, text: headers.get(column) ?? role }] as const] : []
    }),
  )
  return { chosen, free, decided, isTallied: isOfTallies([...columns.keys()]), questions }
}

/**
 * Letters of tallies and of questions say nothing of where the header stands: each such column has a heading there, no
 * figure.
 */
export const hasHeadings = ({ chosen, questions }: ChosenHead, headers: Headers): boolean =>
  chosen.letters.every((column) => {
    const role = chosen.roles.get(column)
    const isBound = role !== undefined && (TALLIES.has(role) || questions.has(column))
    return !isBound || /\p{L}/u.test(headers.get(column) ?? '')
  })

/** What is said where a choice is no column of the table. */
export const lostChoices = ({ chosen: { lost } }: ChosenHead, headers: Headers, row: Row): readonly Remark[] =>
  lost.length > 0 ? [lostChoice(lost, headers, address(0, row.number))] : []
