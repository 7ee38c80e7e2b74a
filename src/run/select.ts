import { type Selected, type Selection, select, type Unmatched } from '../engine/score/select.js'
import { OperatorError } from '../wording/operator-fault.js'
import type { Run } from './result.js'

const WHAT: Readonly<Record<Unmatched['what'], readonly [id: string, en: string]>> = {
  unit: ['unit', 'unit'],
  agency: ['instansi', 'agency'],
  indicator: ['indikator', 'indicator'],
  aspect: ['aspek', 'aspect'],
}

/** As many names as an error can list and still be read. */
const LISTED = 12

const notThere = ({ what, asked, known }: Unmatched): OperatorError => {
  const [id, en] = WHAT[what]
  const names = known.slice(0, LISTED).join('; ')
  const more = known.length > LISTED ? '; …' : ''
  return new OperatorError({
    id: `tidak ada ${id} "${asked}". Yang ada: ${names}${more}`,
    en: `there is no ${en} "${asked}". There are: ${names}${more}`,
  })
}

/** The figures of a run that the operator named; what is not there is told with what there is. */
export const selectedFrom = (run: Run, { unit, agency, indicator, aspect }: Selection): Selected => {
  const choice = select(run.result, { unit, agency, indicator, aspect })
  if (!choice.ok) throw notThere(choice.error)
  return choice.value
}
