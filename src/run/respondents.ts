import { partsOf } from '../engine/survey/figure.js'
import type { Groups, GroupTally } from '../engine/survey/profile.js'
import { type Observations, type Observed, observations, observe } from '../engine/survey/respondents.js'
import type { AnswerScale } from '../instrument/answers.js'
import type { Instrument } from '../instrument/schema.js'
import type { SurveyUnit, UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { NOT_GIVEN, type ProfileBook, type ProfileKind } from '../scoresheet/survey/profile.js'
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

/** Groups of a unit's respondents by what the file says of them, by kind. */
export type Profile = Map<ProfileKind, Groups>

const groupOf = (groups: Groups, text: string | null | undefined, questions: number): GroupTally => {
  const known = groups.get(text)
  if (known) return known
  const group = { respondents: 0, n: new Float64Array(questions), sum: new Float64Array(questions) }
  groups.set(text, group)
  return group
}

/** A respondent's answers by question, as places on a scale. */
interface Sheet {
  readonly row: Uint8Array
  readonly scale: AnswerScale
}

/** Counts a respondent in the groups that the file names. */
const countProfile = (profile: Profile, book: ProfileBook, { row, scale: { min, step, size } }: Sheet): void => {
  for (const [i, kind] of book.kinds.entries()) {
    const place = book.row[i] ?? NOT_GIVEN
    const text = place === NOT_GIVEN ? null : book.texts[i]?.[place]
    const groups = profile.get(kind) ?? new Map()
    profile.set(kind, groups)
    const group = groupOf(groups, text, row.length)
    group.respondents++
    for (let slot = 0; slot < row.length; slot++) {
      const answer = row[slot] ?? size
      if (answer === size) continue
      group.n[slot] = (group.n[slot] ?? 0) + 1
      group.sum[slot] = (group.sum[slot] ?? 0) + min + answer * step
    }
  }
}

const isAnswered = (row: Uint8Array, size: number): boolean => row.some((answer) => answer !== size)

const hearing = (
  seen: Observations,
  { places, slots, identified }: Seats,
  profileAt: (place: number) => Profile,
): OnRespondent => {
  const row = new Uint8Array(seen.room)
  return (unit, answers, { who, profile: book }) => {
    const place = places[unit] ?? -1
    if (place < 0) return
    row.fill(seen.scale.size)
    const own = slots[unit] ?? []
    for (let label = 0; label < own.length; label++) {
      const slot = own[label] ?? -1
      if (slot >= 0) row[slot] = answers[label] ?? seen.scale.size
    }
    observe(seen, place, row, identified ? who : null)
    if (book && isAnswered(row, seen.scale.size)) countProfile(profileAt(place), book, { row, scale: seen.scale })
  }
}

/** What is kept of respondents, and for each file who listens to its sheets on a second walk through it. */
interface Listening {
  readonly seen: Observations
  /** What the files say of the respondents of the unit at a place; null where they say nothing. */
  readonly profileOf: (place: number) => Profile | null
  readonly onRespondent: (file: number) => (sheet: string | null) => OnRespondent
}

const deaf: OnRespondent = () => undefined

/** Gets ready to look at respondents one by one, once their units are known. */
export const respondentListener = (
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
  const profiles = new Map<number, Profile>()
  const profileAt = (place: number): Profile => {
    const known = profiles.get(place) ?? new Map()
    profiles.set(place, known)
    return known
  }
  const seats = seatsOf(files, units)
  const firsts = files.map((_, i) => files.slice(0, i).reduce((count, { sources }) => count + sources.length, 0))
  return {
    seen,
    profileOf: (place) => profiles.get(place) ?? null,
    onRespondent: (file) => (sheet) => {
      const place = files[file]?.sources.findIndex(({ reading }) => reading.sheet === sheet) ?? -1
      const own = place < 0 ? undefined : seats[(firsts[file] ?? 0) + place]
      return own ? hearing(seen, own, profileAt) : deaf
    },
  }
}
