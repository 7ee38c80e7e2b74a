import { partsOf } from '../engine/survey/figure.js'
import { type Observations, type Observed, observations, observe } from '../engine/survey/respondents.js'
import type { Instrument } from '../instrument/schema.js'
import type { SurveyUnit, UnitSurveys } from '../scoresheet/survey/by-unit.js'
import type { OnRespondent } from '../scoresheet/survey/rows.js'
import type { UnitTally } from '../scoresheet/survey/sum-tallies.js'
import type { ReadSurvey } from './survey-files.js'
import { surveyFormOf } from './survey-files.js'

/** Where the respondents of one sheet belong: per unit of the sheet its place in the run and its questions. */
interface Seats {
  readonly places: Int32Array
  readonly slots: readonly (readonly number[])[]
  readonly identified: boolean
}

const NOBODY: UnitTally = { respondents: 0, n: new Float64Array(0), sum: new Float64Array(0), counts: null }

const observedAt = (
  unit: SurveyUnit | undefined,
  sizesOf: (unit: SurveyUnit) => readonly number[],
  tallyOf: UnitSurveys['tallyOf'],
): Observed => (unit ? { ...tallyOf(unit), aspects: sizesOf(unit) } : { ...NOBODY, aspects: [] })

const seatsOf = (files: readonly ReadSurvey[], units: readonly SurveyUnit[]): readonly Seats[] => {
  const seats = files.flatMap(({ sources }) =>
    sources.map(({ reading }) => ({
      places: new Int32Array(reading.tallies.units.length).fill(-1),
      slots: reading.tallies.units.map((): readonly number[] => []),
      identified: reading.identified,
    })),
  )
  for (const [place, { members }] of units.entries())
    for (const { source, unit, slots } of members) {
      const own = seats[source]
      if (!own) continue
      own.places[unit] = place
      own.slots[unit] = slots
    }
  return seats
}

const hearing = (seen: Observations, { places, slots, identified }: Seats): OnRespondent => {
  const row = new Uint8Array(seen.room)
  return (unit, answers, who) => {
    const place = places[unit] ?? -1
    if (place < 0) return
    row.fill(seen.scale.size)
    const own = slots[unit] ?? []
    for (let label = 0; label < own.length; label++) {
      const slot = own[label] ?? -1
      if (slot >= 0) row[slot] = answers[label] ?? seen.scale.size
    }
    observe(seen, place, row, identified ? who : null)
  }
}

/** What is kept of respondents, and for each file who listens to its sheets on a second walk through it. */
interface Listening {
  readonly seen: Observations
  readonly onRespondent: (file: number) => (sheet: string | null) => OnRespondent
}

const deaf: OnRespondent = () => undefined

/** Gets ready to look at respondents one by one, once their units are known. */
export const listening = (
  instrument: Instrument,
  files: readonly ReadSurvey[],
  { units, tallyOf }: UnitSurveys,
): Listening => {
  const { form, scale } = surveyFormOf(instrument)
  const rules = { averaging: form.averaging.value, unanswered: form.unanswered.value }
  const aspects = new Map(
    form.variants.map((variant) => [variant.id, partsOf(form, variant).map((part) => part.questions.length)]),
  )
  const sizesOf = ({ variant }: SurveyUnit): readonly number[] => aspects.get(variant) ?? []
  const questions = Uint16Array.from(units, (unit) => sizesOf(unit).reduce((sum, size) => sum + size, 0))
  const known: Observed[] = []
  const seen = observations(scale, rules, questions, (place) => {
    known[place] ??= observedAt(units[place], sizesOf, tallyOf)
    return known[place]
  })
  const seats = seatsOf(files, units)
  const firsts = files.map((_, i) => files.slice(0, i).reduce((count, { sources }) => count + sources.length, 0))
  return {
    seen,
    onRespondent: (file) => (sheet) => {
      const place = files[file]?.sources.findIndex(({ reading }) => reading.sheet === sheet) ?? -1
      const own = place < 0 ? undefined : seats[(firsts[file] ?? 0) + place]
      return own ? hearing(seen, own) : deaf
    },
  }
}
