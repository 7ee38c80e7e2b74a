import { type Indicator, type Instrument, indicatorsOf, isLevel, type Part } from '../../instrument/schema.js'
import type { AgencyResult, RunResult, UnitResult } from './score.js'
import type { Step } from './step.js'

/** Which figures of a run are asked about; what is left out does not narrow. */
export interface Selection {
  /** "Agency/Unit", the unit's name alone or its code. */
  readonly unit?: string | undefined
  /** The agency's name or code. */
  readonly agency?: string | undefined
  /** Running number, code or title. */
  readonly indicator?: string | undefined
  /** "b", "F-02.b" or the title. */
  readonly aspect?: string | undefined
}

/** The part of each trace that is asked about. */
export interface Focus {
  readonly kind: 'indicator' | 'aspect'
  readonly matches: (step: Step) => boolean
}

export interface Selected {
  readonly units: readonly UnitResult[]
  readonly agencies: readonly AgencyResult[]
  /** Null where the whole trace is asked for. */
  readonly focus: Focus | null
}

/** What was asked for and is not there, with what there is. */
interface Unmatched {
  readonly what: 'unit' | 'agency' | 'indicator' | 'aspect'
  readonly asked: string
  readonly known: readonly string[]
}

type Choice = { readonly ok: true; readonly value: Selected } | { readonly ok: false; readonly error: Unmatched }

/** Case, compatibility forms and blanks around words and slashes do not matter when a name is typed. */
const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()

const isNamed = (asked: string, names: readonly (string | number | null | undefined)[]): boolean => {
  const wanted = key(asked)
  return wanted !== '' && names.some((name) => key(`${name ?? ''}`) === wanted)
}

/** An agency's name; its code where sheets give no more. */
export const agencyName = ({ agency, agencyCode }: Pick<AgencyResult, 'agency' | 'agencyCode'>): string =>
  agency || (agencyCode ?? '')

/** "Agency/Unit" as it is typed to choose one; the unit's name alone where there is no agency. */
export const nameOf = ({ input }: Pick<UnitResult, 'input'>): string => {
  const agency = agencyName(input)
  return agency === '' ? input.unit : `${agency}/${input.unit}`
}

const isUnit = (unit: UnitResult, asked: string): boolean => {
  const { agencyCode, unitCode, unit: name } = unit.input
  return isNamed(asked, [nameOf(unit), name, unitCode, agencyCode && unitCode && `${agencyCode}/${unitCode}`])
}

const partsOf = (instrument: Instrument): readonly Part[] =>
  instrument.forms.flatMap((form) =>
    form.kind === 'scores' ? form.variants.flatMap((each) => [...each.parts, ...each.additional]) : [],
  )

const questionCodes = (instrument: Instrument, asked: string): readonly string[] =>
  instrument.forms.flatMap((form) =>
    form.kind === 'survey'
      ? form.variants
          .flatMap((variant) => variant.parts.flatMap((part) => part.questions))
          .flatMap((question) => (isNamed(asked, [question.code, question.title]) ? question.code : []))
      : [],
  )

const isIndicator = (indicator: Indicator, asked: string): boolean =>
  isNamed(asked, [indicator.number, indicator.code, indicator.title, ...(indicator.titles ?? [])])

/** An indicator by number, code or title; where there is none, a question of the survey by code or title. */
const indicatorFocus = (instrument: Instrument, asked: string): Focus | null => {
  const indicators = indicatorsOf(partsOf(instrument)).filter((each) => isIndicator(each, asked))
  const codes = new Set(indicators.map((each) => each.code))
  if (codes.size > 0) return { kind: 'indicator', matches: (step) => codes.has(step.subject.id) }
  const questions = new Set(questionCodes(instrument, asked))
  return questions.size > 0 ? { kind: 'indicator', matches: (step) => questions.has(step.subject.id) } : null
}

interface NamedLevel {
  /** "F-02.b" */
  readonly id: string
  readonly title: string
}

/** Every level below the forms, by its way down, as steps name it. */
const levelsOf = (above: string, parts: readonly Part[]): readonly NamedLevel[] =>
  parts.flatMap((part) => {
    if (!isLevel(part)) return []
    const id = `${above}.${part.id}`
    return [{ id, title: part.title }, ...levelsOf(id, part.parts)]
  })

const lastOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

/** An aspect by its way down from the form, its own letter or its title; the letter means it in every form. */
const aspectFocus = (instrument: Instrument, asked: string): Focus | null => {
  const levels = instrument.forms.flatMap((form) =>
    form.kind === 'scores' ? form.variants.flatMap((variant) => levelsOf(form.id, variant.parts)) : [],
  )
  const exact = new Set(levels.filter(({ id }) => isNamed(asked, [id])).map(({ id }) => id))
  if (exact.size > 0) return { kind: 'aspect', matches: (step) => exact.has(step.subject.id) }
  const letters = new Set(levels.flatMap(({ id, title }) => (isNamed(asked, [lastOf(id), title]) ? lastOf(id) : [])))
  if (letters.size === 0) return null
  const isLevelOf = (id: string) => instrument.forms.some((form) => id.startsWith(`${form.id}.`))
  return {
    kind: 'aspect',
    matches: ({ subject }) => isLevelOf(subject.id) && letters.has(lastOf(subject.id)),
  }
}

const noMatch = (what: Unmatched['what'], asked: string, known: readonly string[]): Unmatched => ({
  what,
  asked,
  known,
})

const refusedChoice = (...about: Parameters<typeof noMatch>): Choice => ({ ok: false, error: noMatch(...about) })

/** Each aspect by its letter; where variants call one by two titles, by the first. */
const knownAspects = (instrument: Instrument): readonly string[] => {
  const named = new Map<string, string>()
  for (const part of partsOf(instrument))
    if (isLevel(part) && !named.has(part.id)) named.set(part.id, `${part.id} ${part.title}`)
  return [...named.values()]
}

const knownIndicators = (instrument: Instrument): readonly string[] => [
  ...new Set(indicatorsOf(partsOf(instrument)).map((each) => each.code)),
]

/** An agency asked for an indicator, which it has no figure of, means its units. */
const ofAgencies = (units: readonly UnitResult[], agencies: readonly AgencyResult[]): readonly UnitResult[] => {
  const keys = new Set(agencies.map((each) => each.key))
  return units.filter((unit) => keys.has(unit.input.agencyKey))
}

/** The part of the traces that is asked about; null for the whole. */
const focusOf = (instrument: Instrument, { indicator, aspect }: Selection): Focus | null | Unmatched => {
  if (indicator !== undefined)
    return indicatorFocus(instrument, indicator) ?? noMatch('indicator', indicator, knownIndicators(instrument))
  if (aspect !== undefined)
    return aspectFocus(instrument, aspect) ?? noMatch('aspect', aspect, knownAspects(instrument))
  return null
}

/** The units, agencies and the part of their traces that are asked about. */
export const select = (result: RunResult, selection: Selection): Choice => {
  const { unit, agency } = selection
  const isOfAgency = ({ input }: UnitResult) => !agency || isNamed(agency, [input.agency, input.agencyCode])
  const units = result.units.filter((each) => unit === undefined || (isUnit(each, unit) && isOfAgency(each)))
  if (unit !== undefined && units.length === 0) return refusedChoice('unit', unit, result.units.map(nameOf))
  const agencies = result.agencies.filter((each) => !agency || isNamed(agency, [each.agency, each.agencyCode]))
  if (agency !== undefined && agencies.length === 0)
    return refusedChoice('agency', agency, result.agencies.map(agencyName))
  const focus = focusOf(result.instrument, selection)
  if (focus && 'asked' in focus) return { ok: false, error: focus }
  return { ok: true, value: narrowToSelection({ units, agencies, focus }, selection) }
}

const narrowToSelection = ({ units, agencies, focus }: Selected, { unit, agency }: Selection): Selected => {
  if (unit !== undefined) return { units, agencies: [], focus }
  if (agency === undefined) return { units, agencies: focus ? [] : agencies, focus }
  if (focus?.kind === 'indicator') return { units: ofAgencies(units, agencies), agencies: [], focus }
  return { units: [], agencies, focus }
}
