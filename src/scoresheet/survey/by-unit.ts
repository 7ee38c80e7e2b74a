import type { UnitName } from '../../engine/score/unit.js'
import { address } from '../../finding/address.js'
import type { Finding, Remark } from '../../finding/finding.js'
import { byCodePoint } from '../../finding/order.js'
import { questionsOf } from '../../instrument/answers.js'
import {
  type Instrument,
  type ScoresForm,
  type SurveyForm,
  type SurveyVariant,
  scoresFormOf,
} from '../../instrument/schema.js'
import { type Gathering, gathering } from '../alike-findings.js'
import { toldBy } from '../findings.js'
import type { Names } from '../form.js'
import { type CodeBook, codeBook, sameKey } from '../identity.js'
import type { Known } from '../item.js'
import { variantNamed, variantSaid } from '../variant.js'
import { numbersIn, numbersOf, type Slot, slotsOf } from './label.js'
import { matcherOf } from './match.js'
import type { SurveyReading } from './read.js'
import { shownUnit } from './sheet.js'
import { type FileUnit, offsetOf, pageOf, type Tallies } from './tallies.js'

/** A sheet of answers and the file it stands in. */
export interface SurveySource {
  readonly file: string
  readonly reading: SurveyReading
}

/** A unit and where its users' answers stand. */
export interface SurveyUnit extends UnitName {
  readonly variant: string
  readonly year: number | null
  readonly respondents: number
  /** True where every respondent's own answers were read, not tallies of them. */
  readonly single: boolean
  /** True where respondents can be told apart by more than their answers. */
  readonly identified: boolean
  /** Answers that are not on the scale. */
  readonly offScale: number
  /** An error stands against its answers: it has no figure. */
  readonly faulty: boolean
  /** Where it stands in the sources: index of the source, and place of the unit in it. */
  readonly members: readonly Member[]
}

/** What the users of one unit answered, in the questions of its own variant. */
export interface UnitTally {
  readonly respondents: number
  /** Per question how many answered, and the sum of their answers. */
  readonly n: Float64Array
  readonly sum: Float64Array
  /** Per question and answer how often it was given; null where only numbers and sums came in. */
  readonly counts: Uint32Array | null
}

/** Answers of one unit that cannot be read: the question, what stands for them, how many. */
export interface AnswerFault {
  readonly slot: number
  readonly text: string
  readonly n: number
}

export interface Member {
  readonly source: number
  readonly unit: number
  /** For each label of the source the question it is, or -1. */
  readonly slots: readonly number[]
}

export interface SettleOptions {
  readonly instrument: Instrument
  readonly form: SurveyForm
  /** Units that the run knows already, by which surveys are matched. */
  readonly known: readonly UnitName[]
  /** Names and codes that other sheets put together. */
  readonly names: readonly Names[]
  /** The variant that a unit is known to be scored on, by its key. */
  readonly variantOf: (key: string) => string | null
  /** The variant that the operator chose for units that no file gives one. */
  readonly variant: string | null
  /** Only answers of this year count; null for all. */
  readonly year: number | null
  /** The names that are meant, where the operator keeps a list of others. */
  readonly rename?: (names: Names) => Names
  /** The option that names the unit of files that name none, where there is one beside FILE=UNIT. */
  readonly unitOption?: string
}

export interface SettledSurveys {
  readonly units: readonly SurveyUnit[]
  /** A unit's answers, added up from wherever they stand. */
  readonly tallyOf: (unit: SurveyUnit) => UnitTally
  readonly faultsOf: (unit: SurveyUnit) => readonly AnswerFault[]
  readonly findings: readonly Finding[]
}

interface Part {
  readonly source: number
  readonly place: number
  readonly unit: FileUnit
  /** The unit's names as they are meant. */
  readonly names: Names
}

/** One file's labels read in every variant. */
interface Read {
  readonly slots: readonly (readonly Slot[])[]
  /** Per variant the slots, where the labels are its questions, all of them and each once; else null. */
  readonly plain: readonly (readonly number[] | null)[]
  /** The variant that the text above the table states. */
  readonly stated: string | null
}

const plainSlots = (slots: readonly Slot[], questions: number): readonly number[] | null => {
  const found = slots.filter((slot) => typeof slot === 'number')
  return found.length === questions && slots.length === questions && new Set(found).size === questions ? found : null
}

interface Context extends SettleOptions {
  /** The evaluator's form by the name of this one: its variants' words are those of this form's variants. */
  readonly named: ScoresForm
  /** Questions of each variant. */
  readonly questions: readonly (readonly Known[])[]
  readonly sources: readonly SurveySource[]
  readonly read: readonly Read[]
  readonly gather: Gathering
}

const tell = (context: Context, source: number, remark: Remark, key?: string): void => {
  const from = context.sources[source]
  context.gather.add({ file: from?.file ?? null, sheet: from?.reading.sheet ?? null, ...remark }, key)
}

/** How often a label was answered, and the sum of what was known by sums only. */
const labelAnswers = (tallies: Tallies, unit: number, label: number): number => {
  const { size } = tallies.scale
  const page = pageOf(tallies, unit)
  const at = offsetOf(tallies, unit) + label * (size + 1)
  let n = tallies.sums?.[(unit * tallies.room + label) * 2] ?? 0
  for (let answer = 0; answer < size; answer++) n += page[at + answer] ?? 0
  return n
}

const answeredLabels = (context: Context, { source, place }: Part): readonly number[] => {
  const tallies = context.sources[source]?.reading.tallies
  if (!tallies) return []
  return tallies.labels.flatMap((_, label) => (labelAnswers(tallies, place, label) > 0 ? [label] : []))
}

/** How many questions of a variant a file's labels name, less those it asks beside and those it lacks. */
const coverage = (slots: readonly Slot[], questions: number): number => {
  const found = slots.filter((slot) => typeof slot === 'number')
  return 2 * new Set(found).size - questions - (slots.length - found.length)
}

/** The variant whose questions the answered labels are: the only one that has them all, else the best covered. */
const inferred = (context: Context, parts: readonly Part[]): SurveyVariant | null => {
  const { variants } = context.form
  const plain = variants.find((_, v) => parts.every(({ source }) => context.read[source]?.plain[v]))
  if (plain) return plain
  const fits = variants.map((_, v) =>
    parts.every((part) =>
      answeredLabels(context, part).every((label) => typeof context.read[part.source]?.slots[v]?.[label] === 'number'),
    ),
  )
  const possible = variants.filter((_, v) => fits[v])
  if (possible.length === 1) return possible[0] ?? null
  const score = (variant: SurveyVariant): number => {
    const v = variants.indexOf(variant)
    const questions = context.questions[v]?.length ?? 0
    return parts.reduce((sum, part) => sum + coverage(context.read[part.source]?.slots[v] ?? [], questions), 0)
  }
  const candidates = possible.length > 0 ? possible : variants
  // A few questions that the variants share are no ground for the shortest: then it is the form's first.
  if (candidates.every((variant) => score(variant) <= 0)) return candidates[0] ?? null
  return candidates.reduce<SurveyVariant | null>(
    (best, each) => (best && score(best) >= score(each) ? best : each),
    null,
  )
}

/** The variant that a unit's rows or the text above them state. */
const stated = (context: Context, parts: readonly Part[], unit: UnitName): SurveyVariant | null | 'faulty' => {
  let first: SurveyVariant | null = null
  for (const part of parts) {
    const said = part.unit.names.variant
    const id = said === null ? context.read[part.source]?.stated : variantNamed(context.named, said)?.id
    const variant = context.form.variants.find((each) => each.id === id) ?? null
    const wrong = (said !== null && !variant) || (variant && first && variant !== first)
    if (wrong) {
      const expected = first?.id ?? context.form.variants.map((each) => each.id).join(', ')
      tell(context, part.source, { code: 'E-VARIANT-UNKNOWN', found: said ?? id ?? null, expected, unit: unit.unit })
      return 'faulty'
    }
    first ??= variant
  }
  return first
}

const variantOf = (context: Context, parts: readonly Part[], unit: UnitName): SurveyVariant | null => {
  const own = stated(context, parts, unit)
  if (own === 'faulty') return null
  const byId = (id: string | null) => context.form.variants.find((variant) => variant.id === id)
  return own ?? byId(context.variantOf(unit.key)) ?? byId(context.variant) ?? inferred(context, parts)
}

const headerCell = ({ reading }: SurveySource, label: number): string | null => {
  const column = reading.layout.questions[label]?.column
  return column === undefined ? null : address(column, reading.layout.row)
}

/** A label that was answered but is no question of the unit's variant. */
const tellLabel = (context: Context, part: Part, label: number, slot: Slot, variant: string): void => {
  const source = context.sources[part.source]
  const text = source?.reading.tallies.labels[label]?.text ?? null
  const cell = source ? headerCell(source, label) : null
  const unit = shownUnit(part.unit)
  if (slot === 'numbering') {
    const found = numbersIn(source?.reading.tallies.labels ?? [])
    const remark: Remark = { code: 'E-SURVEY-NUMBERS', cell, found, expected: numbersOf(context.questions) }
    // One cause for all columns and units of the sheet, so one finding about one thing.
    const key = `numbers ${part.source}`
    if (!context.gather.has(key)) tell(context, part.source, remark, key)
    return
  }
  const expected = `${context.form.id} ${variant}`
  const code = slot === 'contradicts' ? 'E-CODE-CONTRADICTS' : 'E-IND-UNKNOWN'
  tell(context, part.source, { code, cell, found: text, expected, unit }, `${code} ${part.source} ${label} ${variant}`)
}

/** The labels of one part as questions of its unit's variant; null where something is wrong with them. */
const memberOf = (context: Context, part: Part, variant: SurveyVariant): { member: Member; faulty: boolean } => {
  if (context.sources[part.source]?.reading.refused)
    return { member: { source: part.source, unit: part.place, slots: [] }, faulty: true }
  const v = context.form.variants.indexOf(variant)
  const plain = context.read[part.source]?.plain[v]
  if (plain) return { member: { source: part.source, unit: part.place, slots: plain }, faulty: part.unit.broken }
  const slots = context.read[part.source]?.slots[v] ?? []
  const answered = new Set(answeredLabels(context, part))
  const taken = new Map<number, number>()
  let faulty = part.unit.broken
  const own = slots.map((slot, label) => {
    if (typeof slot !== 'number') {
      if (!answered.has(label)) return -1
      tellLabel(context, part, label, slot, variant.id)
      faulty = true
      return -1
    }
    const before = taken.get(slot)
    taken.set(slot, label)
    if (before === undefined || !answered.has(label) || !answered.has(before)) return slot
    const source = context.sources[part.source]
    const [cell, first] = source ? [headerCell(source, label), headerCell(source, before)] : [null, null]
    const found = source?.reading.tallies.labels[label]?.text ?? null
    tell(context, part.source, { code: 'E-HEAD-DUP', cell, found, expected: first }, `dup ${part.source} ${label}`)
    faulty = true
    return -1
  })
  if (!slots.includes('numbering')) faulty = tellMissing(context, part, variant, new Set(own)) || faulty
  return { member: { source: part.source, unit: part.place, slots: own }, faulty }
}

/** A sheet with a column per question lacks some of the variant's questions. */
const tellMissing = (context: Context, part: Part, variant: SurveyVariant, there: ReadonlySet<number>): boolean => {
  const source = context.sources[part.source]
  if (source?.reading.layout.kind !== 'answers') return false
  const questions = context.questions[context.form.variants.indexOf(variant)] ?? []
  const missing = questions.filter((_, slot) => !there.has(slot))
  if (missing.length === 0) return false
  const found = missing.map(({ code }) => code).join(', ')
  const cell = address(source.reading.layout.questions[0]?.column ?? 0, source.reading.layout.row)
  const remark: Remark = { code: 'E-IND-MISSING', cell, found, unit: shownUnit(part.unit) }
  tell(context, part.source, remark, `missing ${part.source} ${variant.id} ${found}`)
  return true
}

/** Adds what one member counted; false where only numbers and sums are known of any of it. */
const addMember = (
  tallies: Tallies,
  { unit, slots }: Member,
  to: UnitTally & { readonly counts: Uint32Array },
): boolean => {
  const { size, min, step } = tallies.scale
  const { n, sum, counts } = to
  const [page, begin] = [pageOf(tallies, unit), offsetOf(tallies, unit)]
  let complete = true
  for (let label = 0; label < slots.length; label++) {
    const slot = slots[label] ?? -1
    if (slot < 0) continue
    const at = begin + label * (size + 1)
    for (let answer = 0; answer < size; answer++) {
      const times = page[at + answer] ?? 0
      counts[slot * size + answer] = (counts[slot * size + answer] ?? 0) + times
      n[slot] = (n[slot] ?? 0) + times
      sum[slot] = (sum[slot] ?? 0) + times * (min + answer * step)
    }
    const known = (unit * tallies.room + label) * 2
    const only = tallies.sums?.[known] ?? 0
    if (only === 0) continue
    complete = false
    n[slot] = (n[slot] ?? 0) + only
    sum[slot] = (sum[slot] ?? 0) + (tallies.sums?.[known + 1] ?? 0)
  }
  return complete
}

const tallyOf = (sources: readonly SurveySource[], unit: SurveyUnit, questions: number): UnitTally => {
  const size = sources[unit.members[0]?.source ?? 0]?.reading.tallies.scale.size ?? 0
  const counts = new Uint32Array(questions * size)
  const { respondents } = unit
  const tally = { respondents, n: new Float64Array(questions), sum: new Float64Array(questions), counts }
  let complete = true
  for (const member of unit.members) {
    const tallies = sources[member.source]?.reading.tallies
    if (tallies) complete = addMember(tallies, member, tally) && complete
  }
  return complete ? tally : { ...tally, counts: null }
}

const faultsOf = (sources: readonly SurveySource[], unit: SurveyUnit): readonly AnswerFault[] =>
  unit.members.flatMap(({ source, unit: place, slots }) =>
    [...(sources[source]?.reading.tallies.units[place]?.faults ?? [])].flatMap(([label, texts]) =>
      [...texts].map(([text, n]) => ({ slot: slots[label] ?? -1, text, n })),
    ),
  )

const nameMismatch = (context: Context, parts: readonly Part[]): void => {
  if (parts.length < 2) return
  const [first, ...others] = parts.filter(({ names }) => names.unit !== null)
  const named = first?.names.unit ?? ''
  const other = others.find(({ names }) => sameKey(names.unit ?? '') !== sameKey(named))
  const cell = other ? address(0, other.unit.row) : null
  if (other)
    tell(context, other.source, {
      code: 'W-NAME-MISMATCH',
      cell,
      found: other.names.unit,
      expected: named,
      unit: named,
    })
}

const NO_MEMBERS: readonly Member[] = []

const unitOf = (context: Context, unit: UnitName, parts: readonly Part[]): SurveyUnit => {
  nameMismatch(context, parts)
  const variant = variantOf(context, parts, unit)
  let faulty = !variant
  let single = true
  let identified = true
  let respondents = 0
  let offScale = 0
  let year: number | null = null
  let members: readonly Member[] = NO_MEMBERS
  for (const part of parts) {
    const reading = context.sources[part.source]?.reading
    if (!reading) continue
    single &&= reading.layout.kind === 'answers'
    identified &&= reading.identified
    offScale += part.unit.offScale
    year ??= part.unit.names.year
    if (!variant) continue
    const read = memberOf(context, part, variant)
    members = members.length === 0 ? [read.member] : [...members, read.member]
    faulty ||= read.faulty
    respondents += reading.tallies.respondents[part.place] ?? 0
  }
  // One literal, because an object put together from others takes several times the room.
  return {
    key: unit.key,
    agencyKey: unit.agencyKey,
    agency: unit.agency,
    agencyCode: unit.agencyCode,
    unit: unit.unit,
    unitCode: unit.unitCode,
    variant: variant?.id ?? '',
    year,
    respondents,
    single,
    identified: identified && single,
    offScale,
    faulty,
    members,
  }
}

/** Rows of other years are left out where a year was chosen; several years without a choice are asked about. */
const ofYear = (context: Context, parts: readonly Part[]): readonly Part[] => {
  const years = new Set(parts.flatMap(({ unit }) => unit.names.year ?? []))
  if (context.year === null) {
    const shown = [...years].sort((a, b) => a - b).join(', ')
    if (years.size > 1) context.gather.add({ code: 'E-YEAR-MIXED', found: shown, expected: '--year' })
    return parts
  }
  const kept = parts.filter(({ unit }) => unit.names.year === null || unit.names.year === context.year)
  if (kept.length < parts.length) {
    const others = [...years].filter((year) => year !== context.year).join(', ')
    const remark: Remark = { code: 'N-YEAR-SKIPPED', found: others, count: parts.length - kept.length }
    context.gather.add({ ...remark, expected: String(context.year) })
  }
  return kept
}

interface Group {
  readonly unit: UnitName
  readonly parts: Part[]
}

/** The unit of answers that name none: the only one of the run, which is told; null, and an error, where there is no such. */
const soleUnit = (context: Context, { source }: Part): UnitName | null => {
  const [sole, another] = context.known
  const unit = another ? null : (sole ?? null)
  // A table that was refused has its error already, and none of its answers counts.
  if (context.sources[source]?.reading.refused) return unit
  const expected = context.unitOption ?? null
  if (unit) tell(context, source, { code: 'W-SURVEY-ASSIGNED', unit: unit.unit, found: unit.unit, expected })
  else tell(context, source, { code: 'E-UNIT-UNNAMED', expected })
  return unit
}

const grouped = (context: Context, parts: readonly Part[], book: CodeBook): Group[] => {
  const match = matcherOf(
    context.known,
    parts.map(({ names }) => names),
    book,
  )
  const groups = new Map<string, Group>()
  for (const part of parts) {
    const unit = match(part.names) ?? soleUnit(context, part)
    if (!unit) continue
    const known = groups.get(unit.key)
    if (known) known.parts.push(part)
    else groups.set(unit.key, { unit, parts: [part] })
  }
  return [...groups.values()]
}

const inOrder = (a: UnitName, b: UnitName): number =>
  byCodePoint(a.agency, b.agency) || byCodePoint(a.unit, b.unit) || byCodePoint(a.key, b.key)

/**
 * Puts the tallies of all files together by unit, each unit's questions read in its own variant. Units come by agency
 * and name, in whatever order rows and files stood.
 */
export const settleSurveys = (sources: readonly SurveySource[], options: SettleOptions): SettledSurveys => {
  const questions = options.form.variants.map(questionsOf)
  const named = { ...scoresFormOf(options.instrument), id: options.form.id }
  const read = sources.map(({ reading }): Read => {
    const slots = slotsOf(reading.tallies.labels, questions)
    const plain = slots.map((own, v) => plainSlots(own, questions[v]?.length ?? 0))
    return { slots, plain, stated: variantSaid(named, reading.preamble)?.id ?? null }
  })
  const context: Context = { ...options, named, sources, questions, read, gather: gathering() }
  const { rename = (names: Names) => names } = options
  const all = sources.flatMap(({ reading }, source) =>
    reading.tallies.units.map((unit, place): Part => ({ source, place, unit, names: rename(unit.names) })),
  )
  const parts = ofYear(context, all)
  const book = codeBook([...options.names, ...parts.map(({ names }) => names)])
  const units = grouped(context, parts, book)
    .sort((a, b) => inOrder(a.unit, b.unit))
    .map(({ unit, parts: own }) => unitOf(context, unit, own))
  const questionsIn = new Map(options.form.variants.map(({ id }, v) => [id, questions[v]?.length ?? 0]))
  return {
    units,
    faultsOf: (unit) => faultsOf(sources, unit),
    tallyOf: (unit) => tallyOf(sources, unit, questionsIn.get(unit.variant) ?? 0),
    findings: toldBy(context.gather),
  }
}
