import type { Exact } from '../../exact/exact.js'
import type { Finding } from '../../finding/finding.js'
import type { Place } from '../../finding/place.js'
import type { Step } from './step.js'

/** One score that an evaluator gave an indicator, with the cell it stands in. */
export interface Score {
  readonly value: Exact
  readonly place: Place
  readonly evaluator: string | null
  /** What the evaluator wrote beside it; shown in reports, never counted. */
  readonly note?: string | null
}

/** For each indicator the scores given, one per evaluator: by slot. A list of lists is one. */
export interface GivenScores extends Iterable<readonly Score[]> {
  readonly length: number
  readonly at: (slot: number) => readonly Score[] | undefined
}

/** Who a unit is. `key` and `agencyKey` decide sameness (by code where there is one); the rest is for people. */
export interface UnitName {
  readonly key: string
  readonly agencyKey: string
  /** "" where no sheet names an agency. */
  readonly agency: string
  readonly agencyCode: string | null
  readonly unit: string
  readonly unitCode: string | null
}

/** A figure that a sheet works out and prints itself. */
export interface PrintedFigure {
  /** What it is of: "ipp", a form, a level of it ("F-02.a"), or "total" or "mean" of scores, nobody says how; "agency-index", "agency-mean". */
  readonly subject: string
  /** How the sheet calls it. */
  readonly label: string
  readonly text: string
  readonly value: Exact
  /** To how many decimals it is printed. */
  readonly places: number
  /** Whose sheet prints it, as in the scores. */
  readonly evaluator: string | null
  readonly place: Place
}

/** What one unit got: the engine's whole input about it. */
export interface UnitScores extends UnitName {
  /** Id of its ranking group, null where neither a column nor a register gives one. */
  readonly group: string | null
  readonly province: string | null
  readonly year: number | null
  /** Id of the variant of the form it was scored on. */
  readonly variant: string
  /** For each indicator of the variant (`indicatorsOf`, then `additional`) the scores given, one per evaluator. */
  readonly scores: GivenScores
  /** The figure of each other form (survey, external figure) that the unit has, by the form's id. */
  readonly figures: ReadonlyMap<string, Step>
  /** The empty cell where a sheet has room for a form's figure, by the form's id: who is to add it is sent there. */
  readonly gaps?: ReadonlyMap<string, Place>
  /** What its sheets print of it themselves: held against the result, never counted. */
  readonly printed?: readonly PrintedFigure[]
  /** Ids of the forms that make up its index, in the instrument's order. */
  readonly forms: readonly string[]
  /** An error stands against it: it has no index. */
  readonly faulty: boolean
  /** What stands against it: the findings of a run gather what is alike over all units and name only the first of them. */
  readonly faults?: Iterable<Finding>
}
