import { type Assumption, agencyAssumptions, unitAssumptions } from '../../engine/score/assumptions.js'
import type { AgencyResult, UnitResult } from '../../engine/score/score.js'
import { agencyName, nameOf, type Selected } from '../../engine/score/select.js'
import type { Step } from '../../engine/score/step.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Outline, OutlineNode } from '../../formats/outline.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { Statement } from '../../instrument/statement.js'
import type { Run } from '../../run/result.js'
import { outcome } from '../../wording/figure.js'
import { describe, findingText } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import { carriedWarnings } from '../carried.js'
import { errorsOf, missingIndicators } from '../faults.js'
import { assumptionText } from '../text/run-assumptions.js'
import { resultNodes, stepNode, topNode } from './figure-nodes.js'
import { outcomeNodes } from './predicate.js'
import { indicatorsBy, type Setting, setting, sheetText, soleSheet, sourceText, statementsOf } from './setting.js'

/** The explanation of one unit or agency, and what its instrument states about the figures in it. */
interface Account {
  readonly heading: string
  readonly about: readonly string[]
  readonly trees: readonly OutlineNode[]
  readonly statements: readonly Statement[]
}

const rankText = ({ rank }: { readonly rank: number | null }, { words }: Setting): readonly string[] =>
  rank === null ? [] : [`${words.rank} ${rank}`]

const groupText = (group: string | null, { instrument, words }: Setting): readonly string[] =>
  group === null ? [] : [`${words.group} ${groupTitle(group, instrument)}`]

/** A unit without index: its errors, each with its cell, and how many scores are missing. */
const faultNode = (unit: UnitResult, run: Run, { instrument, lang, words }: Setting): OutlineNode => {
  const missing = missingIndicators(instrument, unit)
  const errors = errorsOf(unit, run.findings).map((each) => describe(each, lang))
  return {
    label: words.noIndex,
    calc: '',
    notes: [
      ...(missing.length > 0 ? [words.missing(missing.length, missing.join(', '))] : []),
      ...errors.map((told) => [told.where, findingText(told)].filter((text) => text !== '').join(': ')),
    ],
    parts: [],
  }
}

const unitTrees = (unit: UnitResult, run: Run, about: Setting): readonly OutlineNode[] => {
  const asked = unit.additional.filter((step) => about.focus?.matches(step) ?? true)
  const parts = asked.map((step) => stepNode(step, 'mean', about))
  const additional = parts.length > 0 ? [{ label: about.words.additional, calc: '', notes: [], parts }] : []
  if (!unit.index) return [faultNode(unit, run, about), ...additional]
  if (asked.length > 0 && about.focus) return additional
  return [topNode(unit.index, outcomeNodes(unit, about), about), ...additional]
}

/** What a result has to say of itself wherever it is shown: the assumptions that it rests on. */
const restsOn = (assumptions: readonly Assumption[], { words, lang }: Setting): readonly string[] =>
  assumptions.map((each) => words.assumption(assumptionText(each, lang)))

const unitAccount = (unit: UnitResult, run: Run, setting: Setting): Account => {
  const sheet = unit.index && !setting.hasSources ? soleSheet(unit.index) : null
  const { words, instrument } = setting
  const { variant, year, group } = unit.input
  const about: Setting = { ...setting, sheet, indicators: indicatorsBy(instrument, variant) }
  return {
    heading: nameOf(unit),
    about: [
      `${words.instrument} ${instrument.id}`,
      `${words.basis} ${unit.basis}`,
      `${words.variant} ${variant}`,
      ...(year === null ? [] : [`${words.year} ${year}`]),
      ...groupText(group, about),
      ...rankText(unit, about),
      ...(sheet ? [words.cells(sheetText(sheet, words))] : []),
      ...restsOn(unitAssumptions(instrument, unit), about),
    ],
    trees: unitTrees(unit, run, about),
    statements: unit.index ? [...statementsOf(unit.index, about), instrument.ladder] : [],
  }
}

/** How much of an agency was not read. */
const unreadNotes = ({ unread }: AgencyResult, lang: Language): readonly string[] =>
  unread > 0 ? [WORDS[lang].unread(unread)] : []

/** A mean of an agency's units: each figure under the unit's name, because the terms all have one title. */
const meanNode = (step: Step, agency: AgencyResult, about: Setting): OutlineNode => {
  const { words, lang } = about
  const scored = agency.units.filter((unit) => unit.index)
  const units = step.terms.map((term, i) => ({
    label: scored[i]?.input.unit ?? '',
    calc: outcome(term.value, lang),
    notes: [],
    parts: [],
  }))
  const some = agency.scored < agency.units.length ? [words.partial(agency.scored, agency.units.length)] : []
  const partial = [...some, ...unreadNotes(agency, lang)]
  return {
    label: `${step.subject.id} ${step.subject.title}`,
    calc: outcome(step.value, lang),
    notes: [...partial, ...(about.hasSources ? [words.rule(sourceText(about.instrument.agency, words))] : [])],
    parts: [...units, ...resultNodes(step, about)],
  }
}

const agencyTrees = (agency: AgencyResult, about: Setting): readonly OutlineNode[] => {
  const { words, focus } = about
  if (!agency.index) {
    const unscored = agency.units.filter((unit) => !unit.index).map((unit) => unit.input.unit)
    return [
      { label: words.agencyNoIndex, calc: '', notes: [...unreadNotes(agency, about.lang), ...unscored], parts: [] },
    ]
  }
  if (focus) return agency.aspects.filter((step) => focus.matches(step)).map((step) => meanNode(step, agency, about))
  const mean = meanNode(agency.index, agency, about)
  return [{ ...mean, label: words.agencyIndex, parts: [...mean.parts, ...outcomeNodes(agency, about)] }]
}

const agencyAccount = (agency: AgencyResult, about: Setting): Account => {
  const { words, instrument } = about
  return {
    heading: agencyName(agency),
    about: [
      `${words.instrument} ${instrument.id}`,
      `${words.basis} ${agency.basis}`,
      ...groupText(agency.group, about),
      ...rankText(agency, about),
      ...restsOn(agencyAssumptions(instrument, agency), about),
    ],
    trees: agencyTrees(agency, about),
    statements: agency.index ? [instrument.agency, instrument.rounding, instrument.ladder] : [],
  }
}

const safe = (node: OutlineNode): OutlineNode => ({
  label: plain(node.label),
  ...(node.mark === undefined ? {} : { mark: plain(node.mark) }),
  calc: plain(node.calc),
  notes: node.notes.map(plain),
  parts: node.parts.map(safe),
})

const outlineOf = ({ heading, about, trees }: Account): Outline => ({
  heading: plain(heading),
  about: plain(about.join(' · ')),
  trees: trees.map(safe),
  terms: [],
})

/** What the sources are that the lines named by their short marks. */
const sourcesOutline = (used: ReadonlySet<string>, { instrument, words }: Setting): readonly Outline[] => {
  const terms = [...used].sort().flatMap((id) => {
    const source = instrument.sources[id]
    return source ? [{ term: plain(id), text: plain(`${source.what} (${source.ref})`) }] : []
  })
  return terms.length === 0 ? [] : [{ heading: words.sources, about: '', trees: [], terms }]
}

/** In which language figures are explained, and whether with what each weight and rule rests on. */
interface Telling {
  readonly language: Language
  readonly hasSources: boolean
}

/**
 * The selected figures of a run as a person would reckon them again, agencies first; with sources these are named in full
 * at the end.
 */
export function* explain(run: Run, selected: Selected, telling: Telling): Generator<Outline> {
  const { language: lang, hasSources } = telling
  const about: Setting = { ...setting(run.result.instrument, lang, selected.focus), hasSources }
  const used = new Set<string>()
  for (const heading of carriedWarnings(run, lang)) yield { heading: plain(heading), about: '', trees: [], terms: [] }
  for (const account of accounts(run, selected, about)) {
    for (const id of account.statements.flatMap(({ sources }) => sources)) used.add(id)
    yield outlineOf(account)
  }
  if (hasSources) yield* sourcesOutline(used, about)
}

function* accounts(run: Run, { units, agencies }: Selected, about: Setting): Generator<Account> {
  for (const agency of agencies) yield agencyAccount(agency, about)
  for (const unit of units) yield unitAccount(unit, run, about)
}
