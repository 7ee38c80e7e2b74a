import { type Answers, type AspectTerms, aspectTerms, type Observed } from '../engine/survey/pattern-code.js'
import { type Groups, type GroupTally, SERVICE } from '../engine/survey/profile.js'
import { type Observations, observations, observe } from '../engine/survey/respondents.js'
import { partsOf } from '../engine/survey/survey-outcome.js'
import type { AnswerScale } from '../instrument/answers.js'
import type { Instrument } from '../instrument/schema.js'
import type { SurveyUnit, UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { NOT_GIVEN, type ProfileBook, type ProfileKind } from '../scoresheet/survey/profile.js'
import type { OnRespondent } from '../scoresheet/survey/respondent-row.js'
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
type Profile = Map<ProfileKind, Groups>

const NONE = new Float64Array(0)

const groupOf = (groups: Groups, text: string | null | undefined, questions: number): GroupTally => {
  const known = groups.get(text)
  if (known) return known
  const [n, sum] = questions === 0 ? [NONE, NONE] : [new Float64Array(questions), new Float64Array(questions)]
  const group = { respondents: 0, n, sum }
  groups.set(text, group)
  return group
}

/** Adds a respondent's answers, as places on a scale, to those of a group. */
const addAnswers = ({ n, sum }: GroupTally, { answers, scale: { min, step, size } }: Counted): void => {
  for (let slot = 0; slot < answers.length; slot++) {
    const answer = answers[slot] ?? size
    if (answer === size) continue
    n[slot] = (n[slot] ?? 0) + 1
    sum[slot] = (sum[slot] ?? 0) + min + answer * step
  }
}

const groupsOf = (profile: Profile, kind: ProfileKind): Groups => {
  const known = profile.get(kind) ?? new Map()
  profile.set(kind, known)
  return known
}

/** A respondent's answers, as places on a scale. */
interface Counted {
  readonly answers: Answers
  readonly scale: AnswerScale
}

/** Counts a respondent in the groups that the file names; only those of services have a figure, and so answers. */
const countProfile = (profile: Profile, book: ProfileBook, { answers, scale }: Counted): void => {
  for (let i = 0; i < book.kinds.length; i++) {
    const kind = book.kinds[i] ?? SERVICE
    const place = book.row[i] ?? NOT_GIVEN
    const text = place === NOT_GIVEN ? null : book.texts[i]?.[place]
    const group = groupOf(groupsOf(profile, kind), text, kind === SERVICE ? answers.length : 0)
    group.respondents++
    if (kind === SERVICE) addAnswers(group, { answers, scale })
  }
}

const isAnswered = (answers: Answers, size: number): boolean => answers.some((answer) => answer !== size)

const listener = (
  seen: Observations,
  { places, slots, identified }: Seats,
  profileAt: (place: number) => Profile,
): OnRespondent => {
  const { room, scale, questions } = seen
  const row = new Uint8Array(room)
  const rows = Array.from({ length: room + 1 }, (_, length) => row.subarray(0, length))
  return (unit, given, { who, profile: book }) => {
    const place = places[unit] ?? -1
    if (place < 0) return
    const answers = rows[questions[place] ?? 0] ?? row
    answers.fill(scale.size)
    const own = slots[unit] ?? []
    for (let label = 0; label < own.length; label++) {
      const slot = own[label] ?? -1
      if (slot >= 0) answers[slot] = given[label] ?? scale.size
    }
    observe(seen, place, { answers, who: identified ? who : null })
    if (book && isAnswered(answers, scale.size)) countProfile(profileAt(place), book, { answers, scale })
  }
}

/** What is kept of respondents, and for each file who listens to its sheets on a second walk through it. */
export interface Listening {
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
  const known = units.map((): AspectTerms | null => null)
  const termsOf = (place: number): AspectTerms => {
    const terms = known[place] ?? aspectTerms(observedAt(units[place], sizesOf, tallyOf), rules)
    known[place] = terms
    return terms
  }
  const seen = observations({ ...rules, scale, questions, termsOf })
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
      return own ? listener(seen, own, profileAt) : deaf
    },
  }
}
