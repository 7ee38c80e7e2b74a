import type { ScoreRow } from '../engine/score/score-row.js'
import type { UnitScores } from '../engine/score/unit.js'
import type { Finding } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import { type Instrument, type ScoresForm, scoresFormOf } from '../instrument/schema.js'
import { withAgreedGroups } from './agency-group.js'
import { aloneIn } from './basis.js'
import { type CleanRows, cleanRows } from './clean-row.js'
import { type FormOf, tellAgencyless, tellNear, tellRenamed } from './doubtful-names.js'
import { evaluatorLists, formsByEvaluator, scoresOn, sheetfulOf, tellFiles } from './evaluators.js'
import { type FilledForm, NO_GAPS, placeOf } from './filled-form.js'
import { type FindingCollector, findingCollector, findingsIn, remarkAt } from './findings.js'
import { figuresOf, NO_FIGURES } from './given-figures.js'
import { groupByName } from './group.js'
import { type CodeBook, codeBook, identityOf } from './identity.js'
import { lostAspects, unitClaims } from './printed/unit-claims.js'
import { rememberByText } from './remember-by-text.js'
import { byPrintedNumbers } from './running-numbers.js'
import { withoutCopies } from './sheet-copies.js'
import { aboutOf, type UnitForms } from './unit-about.js'
import { type UnitFaults, unitFindings } from './unit-faults.js'
import { variantByName, variantInText } from './variant.js'
import { type UnitContext, type VariantIndex, variantIndexes } from './variant-index.js'

/** Units ready to be scored, and everything that was found wrong or doubtful about them. */
export interface Resolved {
  readonly units: readonly UnitScores[]
  readonly findings: readonly Finding[]
}

interface Context {
  readonly findings: FindingCollector
  readonly findingsOfUnit: ReturnType<typeof unitFindings>
  readonly instrument: Instrument
  readonly variants: ReadonlyMap<string, VariantIndex>
  readonly book: CodeBook
  readonly rows: CleanRows
  /** The variant that a text says, and the group that it names: looked up once for each text. */
  readonly saidIn: (text: string) => ScoresForm['variants'][number] | null
  readonly groupOf: (text: string) => string
  readonly basis: readonly string[]
  /** Whether a register says which units there should be. */
  readonly registered: boolean
}

/** The forms of each unit by its key; mostly there is one, and a nation has tens of thousands of them. */
type FormsByUnit = ReadonlyMap<string, FilledForm | readonly FilledForm[]>

const formsByUnit = ({ book }: Context, forms: readonly FilledForm[]): FormsByUnit => {
  const units = new Map<string, FilledForm | FilledForm[]>()
  for (const form of forms) {
    const identity = identityOf(form.names, book)
    if (!identity) continue
    const known = units.get(identity.key)
    if (Array.isArray(known)) known.push(form)
    else units.set(identity.key, known ? [known, form] : form)
  }
  return units
}

const unitFormsIn = ({ book }: Context, key: string, known: FilledForm | readonly FilledForm[]): UnitForms | null => {
  const forms = 'names' in known ? [known] : known
  const [first] = forms
  return first ? { key, agencyKey: book.agencyKey(first.names), forms } : null
}

/** A unit while its sheets are held against its variant. */
type UnitDesk = UnitContext & Pick<Context, 'instrument' | 'rows'>

const variantOf = (
  context: Context,
  forms: readonly FilledForm[],
  { findings, unit }: Pick<UnitContext, 'findings' | 'unit'>,
): VariantIndex | null => {
  const form = scoresFormOf(context.instrument)
  for (const filled of forms) {
    const said = filled.names.variant
    const variant = said === null ? context.saidIn(filled.preamble) : variantByName(form, said)
    if (variant) return context.variants.get(variant.id) ?? null
    if (said === null) continue
    const expected = form.variants.map((each) => each.id).join(', ')
    findings.add(remarkAt(placeOf(filled), { code: 'E-VARIANT-UNKNOWN', found: said, expected, unit }))
    return null
  }
  return context.variants.get(form.variants[0]?.id ?? '') ?? null
}

/** A unit that the register lists and no sheet has, or the other way round. */
const tellRegister = ({ findings, unit }: UnitContext, forms: readonly FilledForm[], sheets: number): void => {
  const [first] = forms
  if (!first || (sheets > 0 && sheets < forms.length)) return
  const code = sheets === 0 ? 'E-UNIT-MISSING' : 'W-UNIT-UNEXPECTED'
  findings.add(remarkAt(placeOf(first), { code, found: unit, unit }))
}

/** The empty cells that a unit's sheets keep for figures of other forms. */
const gapsOf = (sheets: readonly FilledForm[]): ReadonlyMap<string, Place> => {
  const [first] = sheets
  if (sheets.length === 1 && first) return first.gaps ?? NO_GAPS
  const gaps = sheets.flatMap((form) => [...(form.gaps ?? [])])
  return gaps.length > 0 ? new Map(gaps) : NO_GAPS
}

/** A printed figure of an aspect that the form does not have is held against nothing, which is told once for its column. */
const tellLostAspects = ({ findings, variantIndex }: UnitContext, sheets: readonly FilledForm[]): void => {
  for (const { label, place, letters } of lostAspects(variantIndex.variant, sheets)) {
    const { file, sheet } = place.origin
    const remark = { code: 'W-FIGURE-PRINTED', why: 'aspect', found: label, expected: letters } as const
    findings.add(remarkAt(place, remark), ['aspect', file, sheet, place.column, label].join('\u0000'))
  }
}

/** What a unit with a clean row of scores has beside them. */
const aboutRow = (
  context: UnitDesk,
  forms: readonly FilledForm[],
  { sheets, clean }: { readonly sheets: readonly FilledForm[]; readonly clean: ScoreRow },
) => {
  const { variantIndex, instrument, unit } = context
  const evaluator = sheets[0]?.names.evaluator ?? null
  const printed = unitClaims(scoresFormOf(instrument), variantIndex.variant, { forms: sheets, evaluator })
  tellLostAspects(context, sheets)
  const { figures, faulty } = figuresOf(context, forms, unit)
  return { scores: clean, figures, gaps: gapsOf(sheets), printed, faulty }
}

/** The scores and figures that a unit's sheets give, and what they print of it. */
const scoresOf = (context: UnitDesk, forms: readonly FilledForm[], sheets: readonly FilledForm[]) => {
  const { variantIndex, instrument, unit, rows } = context
  const clean = rows.scoresIn(variantIndex, sheets)
  if (clean) return aboutRow(context, forms, { sheets, clean })
  const lists = evaluatorLists(variantIndex, formsByEvaluator(withoutCopies(context, sheets)))
  tellFiles(context, lists)
  const sheetfuls = lists.map((list) => sheetfulOf(context, list, lists.length > 1))
  const printed = lists.flatMap((list, i) =>
    unitClaims(scoresFormOf(instrument), variantIndex.variant, {
      forms: list,
      evaluator: sheetfuls[i]?.evaluator ?? null,
    }),
  )
  tellLostAspects(context, sheets)
  const { figures, faulty } = figuresOf(context, forms, unit)
  return {
    scores: scoresOn(variantIndex, sheetfuls),
    figures,
    gaps: gapsOf(sheets),
    printed,
    faulty: faulty || sheetfuls.some((sheetful) => sheetful.faulty),
  }
}

/** A unit with sheets, written out field by field: a nation has tens of thousands, and spreading makes each a slow object. */
const unitOf = (
  about: ReturnType<typeof aboutOf>,
  { scores, figures, gaps, printed, faulty }: ReturnType<typeof scoresOf>,
  { variant, faults }: { readonly variant: string; readonly faults: UnitFaults },
): UnitScores => {
  const { key, agencyKey, agency, agencyCode, unit, unitCode, group, province, year, forms } = about
  const isFaulty = faulty || faults.length > 0
  const own = {
    key,
    agencyKey,
    agency,
    agencyCode,
    unit,
    unitCode,
    group,
    province,
    year,
    forms,
    variant,
    scores,
    figures,
    gaps,
    faulty: isFaulty,
    faults,
  }
  return printed.length > 0 ? { ...own, printed } : own
}

const resolveUnit = (run: Context, group: UnitForms): UnitScores => {
  const { forms } = group
  const findings = run.findingsOfUnit()
  const about = aboutOf({ findings, groupOf: run.groupOf, basis: run.basis }, group)
  const variantIndex = variantOf(run, forms, { findings, unit: about.unit })
  const variant = variantIndex?.variant.id ?? ''
  const none = { scores: [], figures: NO_FIGURES, faulty: true }
  const emptyScores = (): UnitScores => ({ ...about, ...none, variant, faults: findings.faults() })
  if (!variantIndex) return emptyScores()
  const { instrument, rows } = run
  const own = { instrument, rows, findings, variantIndex, unit: about.unit }
  const filled = forms.filter((form) => !form.listed)
  const sheets = byPrintedNumbers(variantIndex, filled)
  if (run.registered) tellRegister(own, forms, sheets.length)
  if (sheets.length === 0) return emptyScores()
  const given = scoresOf(own, forms, sheets)
  return unitOf(about, given, { variant, faults: findings.faults() })
}

/** Lays the instrument on filled forms: which indicator each score is of, whether it may be given, what is missing or given twice. */
export const resolve = (instrument: Instrument, forms: readonly FilledForm[]): Resolved => {
  const found = findingCollector()
  const context: Context = {
    instrument,
    variants: variantIndexes(instrument),
    rows: cleanRows(),
    saidIn: rememberByText((text) => variantInText(scoresFormOf(instrument), text)),
    // A group that the instrument does not list keeps its own name.
    groupOf: rememberByText((text) => groupByName(instrument, text) ?? text),
    book: codeBook(forms.map((form) => form.names)),
    basis: aloneIn(instrument),
    findings: found,
    findingsOfUnit: unitFindings(found),
    registered: forms.some((form) => form.listed),
  }
  const known = formsByUnit(context, forms)
  const units: UnitScores[] = []
  for (const [key, own] of known) {
    const group = unitFormsIn(context, key, own)
    if (group) units.push(resolveUnit(context, group))
  }
  const formOf: FormOf = (key) => {
    const own = known.get(key)
    return own === undefined || 'names' in own ? (own ?? null) : (own[0] ?? null)
  }
  const placeIn = (key: string): Place | null => {
    const form = formOf(key)
    return form && placeOf(form)
  }
  tellNear(context.findings, units, formOf)
  tellRenamed(context.findings, units, formOf)
  tellAgencyless(context.findings, units, placeIn)
  return { units: withAgreedGroups(context.findings, units, placeIn), findings: findingsIn(context.findings) }
}
