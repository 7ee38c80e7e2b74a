import { type Selected, type Selection, select } from '../engine/score/select.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { Run } from './result.js'

/** The figures of a run that the operator named; what is not there is told with what there is. */
export const selectFigures = (run: Run, { unit, agency, indicator, aspect }: Selection): Selected => {
  const choice = select(run.result, { unit, agency, indicator, aspect })
  if (!choice.ok) throw operatorFault('selection-unknown', choice.error)
  return choice.value
}
