import type { UnitName } from '../../engine/score/unit.js'
import { address } from '../../finding/address.js'
import type { Finding } from '../../finding/finding.js'
import { byCodePoint } from '../../finding/order.js'
import { questionsOf } from '../../instrument/answers.js'
import { type Instrument, type SurveyForm, scoresFormIn } from '../../instrument/schema.js'
import type { Names } from '../filled-form.js'
import { findingCollector, findingsIn } from '../findings.js'
import { codeBook, sameKey } from '../identity.js'
import { memberOf, remarkIn, type SurveySource, type UnitMember, type UnitPart, withLabels } from './questions.js'
import { type AnswerFault, faultsIn, sumTallies, type UnitAnswers, type UnitTally } from './sum-tallies.js'
import { matcherOf } from './unit-matcher.js'
import { type VariantContext, variantOf } from './unit-variant.js'

/** A unit whose users answered, and where their answers stand. */
export interface SurveyUnit extends UnitName, UnitAnswers {
  readonly variant: string
  readonly year: number | null
  /** True where every respondent's own answers were read, not tallies of them. */
  readonly single: boolean
  /** True where respondents can be told apart by more than their answers. */
  readonly identified: boolean
  readonly offScale: number
  /** An error stands against its answers: it has no figure. */
  readonly faulty: boolean
}

export interface ByUnitOptions extends Pick<VariantContext, 'variantOf' | 'variant'> {
  readonly instrument: Instrument
  readonly form: SurveyForm
  /** Units that the run knows already, by which surveys are matched. */
  readonly known: readonly UnitName[]
  /** Names and codes that other sheets put together. */
  readonly names: readonly Names[]
  /** Only answers of this year count; null for all. */
  readonly year: number | null
  /** The names that are meant, where the operator keeps a list of others. */
  readonly rename?: (names: Names) => Names
  /** The option that names the unit of files that name none, where there is one beside FILE=UNIT. */
  readonly unitOption?: string
}

/** The surveys of a run, put together by unit. */
export interface UnitSurveys {
  readonly units: readonly SurveyUnit[]
  /** A unit's answers, added up from wherever they stand. */
  readonly tallyOf: (unit: SurveyUnit) => UnitTally
  readonly faultsOf: (unit: SurveyUnit) => readonly AnswerFault[]
  readonly findings: readonly Finding[]
}

type Context = ByUnitOptions & VariantContext

/** Files that call one unit by different names, told at the first other name. */
const tellMismatch = ({ findings }: Context, parts: readonly UnitPart[]): void => {
  if (parts.length < 2) return
  const [first, ...others] = parts.filter(({ names }) => names.unit !== null)
  const expected = first?.names.unit ?? ''
  const other = others.find(({ names }) => sameKey(names.unit ?? '') !== sameKey(expected))
  if (!other) return
  const [cell, found] = [address(0, other.unit.row), other.names.unit]
  findings.add(remarkIn(other.source, { code: 'W-NAME-MISMATCH', cell, found, expected, unit: expected }))
}

const NO_MEMBERS: readonly UnitMember[] = []

const surveyUnit = (context: Context, { unit, parts }: PartsOfUnit): SurveyUnit => {
  tellMismatch(context, parts)
  const variant = variantOf(context, parts, unit)
  let faulty = !variant
  let single = true
  let identified = true
  let respondents = 0
  let offScale = 0
  let year: number | null = null
  let members = NO_MEMBERS
  for (const part of parts) {
    const { reading } = part.source
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
const partsOfYear = ({ year: chosen, findings }: Context, parts: readonly UnitPart[]): readonly UnitPart[] => {
  const years = new Set(parts.flatMap(({ unit }) => unit.names.year ?? []))
  if (chosen === null) {
    const found = [...years].sort((a, b) => a - b).join(', ')
    if (years.size > 1) findings.add({ code: 'E-YEAR-MIXED', found, expected: '--year' })
    return parts
  }
  const kept = parts.filter(({ unit }) => unit.names.year === null || unit.names.year === chosen)
  if (kept.length < parts.length) {
    const found = [...years].filter((year) => year !== chosen).join(', ')
    const count = parts.length - kept.length
    findings.add({ code: 'N-YEAR-SKIPPED', found, count, expected: String(chosen) })
  }
  return kept
}

interface PartsOfUnit {
  readonly unit: UnitName
  readonly parts: UnitPart[]
}

/** The unit of answers that name none: the only one of the run, which is told; null, and an error, where there is no such. */
const soleUnit = ({ known, unitOption, findings }: Context, { source }: UnitPart): UnitName | null => {
  const [sole, another] = known
  const unit = another ? null : (sole ?? null)
  // A table that was refused has its error already, and none of its answers counts.
  if (source.reading.refused) return unit
  const expected = unitOption ?? null
  if (unit) findings.add(remarkIn(source, { code: 'W-SURVEY-ASSIGNED', unit: unit.unit, found: unit.unit, expected }))
  else findings.add(remarkIn(source, { code: 'E-UNIT-UNNAMED', expected }))
  return unit
}

const partsByUnit = (context: Context, parts: readonly UnitPart[]): PartsOfUnit[] => {
  const names = parts.map((part) => part.names)
  const match = matcherOf(context.known, names, codeBook([...context.names, ...names]))
  const units = new Map<string, PartsOfUnit>()
  for (const part of parts) {
    const unit = match(part.names) ?? soleUnit(context, part)
    if (!unit) continue
    const known = units.get(unit.key)
    if (known) known.parts.push(part)
    else units.set(unit.key, { unit, parts: [part] })
  }
  return [...units.values()]
}

const inOrder = ({ unit: a }: PartsOfUnit, { unit: b }: PartsOfUnit): number =>
  byCodePoint(a.agency, b.agency) || byCodePoint(a.unit, b.unit) || byCodePoint(a.key, b.key)

/**
 * Puts the tallies of all files together by unit, each unit's questions read in its own variant. Units come by agency
 * and name, in whatever order rows and files stood.
 */
export const surveysByUnit = (sources: readonly SurveySource[], options: ByUnitOptions): UnitSurveys => {
  const { form, instrument, rename = (names: Names) => names } = options
  const questions = form.variants.map(questionsOf)
  const named = { variants: (scoresFormIn(instrument) ?? form).variants, id: form.id }
  const context: Context = { ...options, named, questions, findings: findingCollector() }
  const all = sources
    .map((source, index) => withLabels(source, index, context))
    .flatMap((source) =>
      source.reading.tallies.units.map((unit, place) => ({ source, place, unit, names: rename(unit.names) })),
    )
  const units = partsByUnit(context, partsOfYear(context, all))
    .sort(inOrder)
    .map((each) => surveyUnit(context, each))
  const questionsIn = new Map(form.variants.map(({ id }, v) => [id, questions[v]?.length ?? 0]))
  return {
    units,
    faultsOf: (unit) => faultsIn(sources, unit),
    tallyOf: (unit) => sumTallies(sources, unit, questionsIn.get(unit.variant) ?? 0),
    findings: findingsIn(context.findings),
  }
}
