import type { Instrument } from '../../instrument/schema.js'
import type { Subject } from './step.js'
import type { UnitScores } from './unit.js'

const subjects = new WeakMap<Instrument, Subject>()

/** What an index is the figure of: one object for all units of an instrument. */
export const indexSubject = (instrument: Instrument): Subject => {
  const known = subjects.get(instrument)
  if (known) return known
  const { rounding: rule } = instrument
  const subject: Subject = { id: 'ipp', title: 'Indeks Pelayanan Publik', weight: null, of: null, rule }
  subjects.set(instrument, subject)
  return subject
}

const bases = new WeakMap<UnitScores['forms'], string>()

/** "F-02+F-03": one text for all units that share a list of forms. */
export const basisOf = (forms: UnitScores['forms']): string => {
  const basis = bases.get(forms) ?? forms.join('+')
  bases.set(forms, basis)
  return basis
}
