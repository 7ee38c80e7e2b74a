import type { SurveyResult } from '../../engine/survey/result.js'
import type { Column, Table } from '../table.js'

type UnitColumn = Column<SurveyResult>

/** The columns of a survey that makes a part of the index. */
export interface UnitColumns {
  readonly names: readonly UnitColumn[]
  /** Respondents, figure, its interval. */
  readonly core: readonly UnitColumn[]
  readonly alpha: UnitColumn
  readonly index: UnitColumn
  readonly range: UnitColumn
  readonly predicates: (most: number) => UnitColumn
  readonly more: UnitColumn
  readonly needed: readonly UnitColumn[]
  readonly flags: UnitColumn
}

/** The index was asked for: it stays, with its interval as long as that has room. */
export const indexSets = (columns: UnitColumns): Table<SurveyResult>['sets'] => {
  const { names, core, alpha, index, range, predicates, more, needed, flags } = columns
  const two = core.slice(0, 2)
  return [
    [...names, ...core, alpha, index, range, predicates(2), more, ...needed, flags],
    [...names, ...core, alpha, index, range, predicates(2), ...needed, flags],
    [...names, ...core, index, range, predicates(2), ...needed, flags],
    [...names, ...two, index, range, predicates(1), ...needed, flags],
    [...names, ...two, index, range, predicates(1), flags],
    [...names, ...two, index, predicates(1), flags],
    [...names, ...core.slice(1, 2), index, predicates(1), flags],
  ]
}
