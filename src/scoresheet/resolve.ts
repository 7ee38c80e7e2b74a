import { convert } from '../engine/fold.js'
import { formSubject } from '../engine/plan.js'
import type { Step } from '../engine/step.js'
import type { Score, UnitScores } from '../engine/unit.js'
import { equal } from '../exact/exact.js'
import { type Finding, finding, type Remark } from '../finding/finding.js'
import { cellOf, type Place } from '../finding/place.js'
import { type Instrument, scoresFormOf, type Variant } from '../instrument/schema.js'
import type { Entry, FilledForm, GivenFigure } from './form.js'
import { type CodeBook, codeBook, identityOf, nearShapes, sameKey, shapeOf } from './identity.js'
import { type Index, indexOf } from './item.js'
import { type Allowed, allowedFor, between, scaleOf } from './scale.js'
import { onScale } from './score.js'
import { variantNamed, variantSaid } from './variant.js'
import { matchable } from './words.js'

/** Units ready to be scored, and everything that was found wrong or doubtful about them. */
export interface Resolved {
  readonly units: readonly UnitScores[]
  readonly findings: readonly Finding[]
}

/** A variant with all that its entries are held against. */
interface Ready {
  readonly variant: Variant
  readonly index: Index
  readonly allowed: readonly Allowed[]
  /** How many of its indicators must have a score; the additional ones behind them need none. */
  readonly required: number
}

interface Context {
  readonly instrument: Instrument
  readonly ready: ReadonlyMap<string, Ready>
  readonly book: CodeBook
  readonly findings: Finding[]
  /** Whether a register says which units there should be. */
  readonly registered: boolean
  /** Findings that are told once, however many units they touch. */
  readonly told: Map<string, { count: number }>
}

/** The forms that speak of one unit, in the order of the inputs. */
interface Gathered {
  readonly key: string
  readonly agencyKey: string
  readonly forms: readonly FilledForm[]
}

const tell = (context: Context, place: Place | null, remark: Remark): void => {
  const { file = null, sheet = null } = place?.origin ?? {}
  context.findings.push(finding(file, { sheet, cell: place ? cellOf(place) : null, ...remark }))
}

/** Tells what has one cause only once, counting the cells it speaks of. */
const tellOnce = (context: Context, key: string, place: Place, remark: Remark): void => {
  const known = context.told.get(key)
  if (known) {
    known.count += 1
    return
  }
  const { file, sheet } = place.origin
  const own = { ...finding(file, { sheet, cell: cellOf(place), ...remark }) }
  context.told.set(key, own)
  context.findings.push(own)
}

const readyOf = (instrument: Instrument): ReadonlyMap<string, Ready> => {
  const scale = scaleOf(instrument.scale.value)
  return new Map(
    scoresFormOf(instrument).variants.map((variant) => {
      const index = indexOf(variant)
      const allowed = index.indicators.map((indicator) => allowedFor(indicator, scale))
      const required = index.indicators.length - variant.additional.length
      return [variant.id, { variant, index, allowed, required }] as const
    }),
  )
}

const gathered = (context: Context, forms: readonly FilledForm[]): readonly Gathered[] => {
  const units = new Map<string, { key: string; agencyKey: string; forms: FilledForm[] }>()
  for (const form of forms) {
    const identity = identityOf(form.names, context.book)
    if (!identity) continue
    const known = units.get(identity.key)
    if (known) known.forms.push(form)
    else units.set(identity.key, { ...identity, forms: [form] })
  }
  return [...units.values()]
}

const firstOf = (forms: readonly FilledForm[], pick: (form: FilledForm) => string | null): string | null => {
  for (const form of forms) {
    const value = pick(form)
    if (value !== null) return value
  }
  return null
}

const placeOf = (form: FilledForm): Place => form.entries[0]?.place ?? { origin: form.origin, row: form.row, column: 0 }

/** One value that all forms of a unit should agree on; a second one is told. */
const agreed = (
  context: Context,
  forms: readonly FilledForm[],
  pick: (form: FilledForm) => string | null,
  remark: (first: string, other: string) => Remark,
): string | null => {
  const first = firstOf(forms, pick)
  if (first === null) return null
  const other = forms.find((form) => {
    const value = pick(form)
    return value !== null && value !== first && sameKey(value) !== sameKey(first)
  })
  if (other) tell(context, placeOf(other), remark(first, pick(other) ?? ''))
  return first
}

const variantOf = (context: Context, forms: readonly FilledForm[], unit: string): Ready | null => {
  const form = scoresFormOf(context.instrument)
  for (const filled of forms) {
    const said = filled.names.variant
    const variant = said === null ? variantSaid(form, filled.preamble) : variantNamed(form, said)
    if (variant) return context.ready.get(variant.id) ?? null
    if (said === null) continue
    const expected = form.variants.map((each) => each.id).join(', ')
    tell(context, placeOf(filled), { code: 'E-VARIANT-UNKNOWN', found: said, expected, unit })
    return null
  }
  return context.ready.get(form.variants[0]?.id ?? '') ?? null
}

/** The score of one entry under its variant; null with a finding where it is none. */
const scoreOf = (
  context: Context,
  ready: Ready,
  entry: Entry,
  slot: number,
  unit: string,
  evaluator: string | null,
): Score | null => {
  const { reading, place, note } = entry
  const optional = slot >= ready.required
  const code = ready.index.indicators[slot]?.code ?? null
  const allowed = ready.allowed[slot]
  const judged = allowed ? onScale(reading, allowed.allows) : reading
  if (!('value' in judged)) {
    if (optional && judged.code === 'E-CELL-EMPTY') return null
    const expected = judged.proposal ?? allowed?.shown ?? null
    tell(context, place, { code: judged.code, found: judged.found ?? code, expected, unit })
    return null
  }
  return { value: judged.value, place, evaluator, note }
}

/** The scores of one evaluator, by slot, and whether anything was wrong with them. */
interface Sheetful {
  readonly evaluator: string | null
  readonly scores: (Score | null)[]
  /** Slots that the sheet speaks of, readable or not. */
  readonly spoken: Set<number>
  faulty: boolean
}

const unmatched = (context: Context, ready: Ready, entry: Entry, unit: string): void => {
  const match = ready.index.match(entry.item)
  if ('slot' in match) return
  const code = match.fault === 'unknown' ? 'E-IND-UNKNOWN' : 'E-CODE-CONTRADICTS'
  const { origin, column } = entry.place
  const key = `${code} ${origin.file} ${origin.sheet} ${column} ${entry.item.text} ${entry.item.title}`
  tellOnce(context, key, entry.place, { code, found: entry.item.text, expected: match.expected, unit })
}

const fill = (context: Context, ready: Ready, sheetful: Sheetful, form: FilledForm, unit: string): void => {
  for (const entry of form.entries) {
    const match = ready.index.match(entry.item)
    if (!('slot' in match)) {
      unmatched(context, ready, entry, unit)
      sheetful.faulty = true
      continue
    }
    const { slot } = match
    const before = sheetful.scores[slot]
    if (sheetful.spoken.has(slot)) {
      const first = before ? cellOf(before.place) : null
      tell(context, entry.place, {
        code: 'E-ROW-DUP',
        found: ready.index.indicators[slot]?.code ?? entry.item.text,
        expected: first,
        unit,
      })
      sheetful.faulty = true
      continue
    }
    sheetful.spoken.add(slot)
    const score = scoreOf(context, ready, entry, slot, unit, sheetful.evaluator)
    sheetful.scores[slot] = score
    if (!score && !(slot >= ready.required && !('value' in entry.reading) && entry.reading.code === 'E-CELL-EMPTY'))
      sheetful.faulty = true
  }
}

/** Forms by evaluator: by name where one is given, else each file is an evaluator's. */
const byEvaluator = (forms: readonly FilledForm[]): ReadonlyMap<string, readonly FilledForm[]> => {
  const groups = new Map<string, FilledForm[]>()
  for (const form of forms) {
    const key = form.names.evaluator === null ? `file:${form.origin.file}` : `name:${sameKey(form.names.evaluator)}`
    const list = groups.get(key)
    if (list) list.push(form)
    else groups.set(key, [form])
  }
  return groups
}

const slotsOf = (ready: Ready, forms: readonly FilledForm[]): ReadonlySet<number> =>
  new Set(
    forms.flatMap((form) =>
      form.entries.flatMap((entry) => {
        const match = ready.index.match(entry.item)
        return 'slot' in match ? [match.slot] : []
      }),
    ),
  )

/** Files without an evaluator's name that share no indicator are parts of one sheet, not several evaluators. */
const merged = (
  ready: Ready,
  groups: ReadonlyMap<string, readonly FilledForm[]>,
): readonly (readonly FilledForm[])[] => {
  const lists = [...groups.values()]
  if (lists.length < 2 || [...groups.keys()].some((key) => key.startsWith('name:'))) return lists
  const sets = lists.map((forms) => slotsOf(ready, forms))
  const total = sets.reduce((count, set) => count + set.size, 0)
  return new Set(sets.flatMap((set) => [...set])).size === total ? [lists.flat()] : lists
}

const missingFrom = (ready: Ready, sheetful: Sheetful): readonly string[] =>
  ready.index.indicators
    .slice(0, ready.required)
    .flatMap((indicator, slot) => (sheetful.spoken.has(slot) ? [] : [indicator.code]))

/** What a unit's sheets lack; in a wide table a column that is not there is told once for all its rows. */
const tellMissing = (
  context: Context,
  forms: readonly FilledForm[],
  missing: readonly string[],
  unit: string,
): void => {
  const [form] = forms
  if (!form || missing.length === 0) return
  const found = missing.join(', ')
  const place = placeOf(form)
  const key = `missing ${place.origin.file} ${place.origin.sheet} ${found}`
  const known = context.told.get(key)
  if (known) {
    known.count += 1
    return
  }
  const own = {
    ...finding(place.origin.file, {
      code: 'E-IND-MISSING',
      sheet: place.origin.sheet,
      cell: cellOf(place),
      found,
      unit,
    }),
  }
  context.told.set(key, own)
  context.findings.push(own)
}

const sheetfulOf = (
  context: Context,
  ready: Ready,
  forms: readonly FilledForm[],
  unit: string,
  several: boolean,
): Sheetful => {
  const named = firstOf(forms, (form) => form.names.evaluator)
  const evaluator = named ?? (several ? (forms[0]?.origin.file ?? null) : null)
  const sheetful: Sheetful = {
    evaluator,
    scores: ready.index.indicators.map(() => null),
    spoken: new Set(),
    faulty: forms.some((form) => form.broken),
  }
  for (const form of forms) fill(context, ready, sheetful, form, unit)
  const missing = missingFrom(ready, sheetful)
  if (missing.length > 0 && !forms.some((form) => form.broken)) tellMissing(context, forms, missing, unit)
  if (missing.length > 0) sheetful.faulty = true
  return sheetful
}

/** A ready figure of another form as the engine's step; null with a finding where it cannot count. */
const figureStep = (context: Context, given: GivenFigure, unit: string): Step | null => {
  const { instrument } = context
  const form = instrument.forms.find((each) => each.id === given.form)
  const { reading, place } = given
  if (!form || (form.kind !== 'survey' && form.kind !== 'figure')) {
    tell(context, place, { code: 'E-FORM-UNKNOWN', found: given.form, expected: instrument.id, unit })
    return null
  }
  const allowed = between(form.scale.value)
  const judged = onScale(reading, allowed.allows)
  if (!('value' in judged)) {
    tell(context, place, { code: judged.code, found: judged.found, expected: judged.proposal ?? allowed.shown, unit })
    return null
  }
  const subject = formSubject(instrument, form, null)
  const step: Step = { op: 'given', subject, value: judged.value, terms: [], place }
  return form.kind === 'figure' ? convert(step, form.convert, subject) : step
}

/** The cell that a figure was read from, converted since or not. */
const cellIn = ({ place, terms }: Step): string | null => {
  const read = place ?? terms[0]?.place
  return read ? cellOf(read) : null
}

const figuresOf = (
  context: Context,
  forms: readonly FilledForm[],
  unit: string,
): { figures: Map<string, Step>; faulty: boolean } => {
  const figures = new Map<string, Step>()
  let faulty = false
  for (const given of forms.flatMap((form) => form.figures)) {
    const step = figureStep(context, given, unit)
    const known = figures.get(given.form)
    if (!step) faulty = true
    else if (!known) figures.set(given.form, step)
    else if (!equal(known.value, step.value)) {
      tell(context, given.place, {
        code: 'E-ROW-DUP',
        found: given.form,
        expected: cellIn(known),
        unit,
      })
      faulty = true
    }
  }
  return { figures, faulty }
}

/** The id of the ranking group that a text names; a group that the instrument does not list keeps its own name. */
const groupOf = (instrument: Instrument, text: string | null): string | null => {
  if (text === null) return null
  const said = matchable(text)
  const known = instrument.groups.value.find((group) =>
    [group.id, group.title, ...(group.words ?? [])].some((word) => matchable(word) === said),
  )
  return known?.id ?? text
}

const NO_SCORES: readonly Score[] = []

/** What all evaluators gave one indicator; mostly there is one evaluator, and a nation has half a million of these lists. */
const scoresAt = (sheetfuls: readonly Sheetful[], slot: number): readonly Score[] => {
  const first = sheetfuls[0]?.scores[slot]
  if (sheetfuls.length === 1) return first ? [first] : NO_SCORES
  return sheetfuls.flatMap((sheetful) => sheetful.scores[slot] ?? [])
}

/** A unit that the register lists and no sheet has, or the other way round. */
const tellRegister = (
  context: Context,
  forms: readonly FilledForm[],
  sheets: readonly FilledForm[],
  unit: string,
): void => {
  const [first] = forms
  if (!first) return
  if (sheets.length === 0) tell(context, placeOf(first), { code: 'E-UNIT-MISSING', found: unit, unit })
  else if (sheets.length === forms.length)
    tell(context, placeOf(first), { code: 'W-UNIT-UNEXPECTED', found: unit, unit })
}

/** One unit's scores from several files without evaluators' names are taken for several evaluators', and it is told. */
const tellFiles = (context: Context, lists: readonly (readonly FilledForm[])[], unit: string): void => {
  const [first] = lists[0] ?? []
  const named = lists.flat().some((form) => form.names.evaluator !== null)
  if (lists.length < 2 || named || !first) return
  const found = lists.flatMap(([form]) => form?.origin.file ?? []).join(', ')
  tell(context, placeOf(first), { code: 'W-EVALUATOR-FILES', found, unit })
}

const resolveUnit = (context: Context, { key, agencyKey, forms }: Gathered): UnitScores => {
  const before = context.findings.length
  const code = firstOf(forms, (form) => form.names.unitCode)
  const agency = agreed(
    context,
    forms,
    (form) => form.names.agency,
    (first, other) => ({ code: 'W-NAME-MISMATCH', found: other, expected: first }),
  )
  const named = agreed(
    context,
    forms,
    (form) => form.names.unit,
    (first, other) => ({ code: 'W-NAME-MISMATCH', found: other, expected: first, unit: first }),
  )
  const unit = named ?? code ?? ''
  const group = agreed(
    context,
    forms,
    (form) => groupOf(context.instrument, form.names.group),
    (first, other) => ({
      code: 'E-GROUP-MIXED',
      found: other,
      expected: first,
      unit,
    }),
  )
  const ready = variantOf(context, forms, unit)
  const about = {
    key,
    agencyKey,
    agency: agency ?? '',
    agencyCode: firstOf(forms, (form) => form.names.agencyCode),
    unit,
    unitCode: code,
    group,
    province: firstOf(forms, (form) => form.names.province),
    year: forms.find((form) => form.names.year !== null)?.names.year ?? null,
    forms: [],
  }
  if (!ready) return { ...about, variant: '', scores: [], figures: new Map(), faulty: true }
  const sheets = forms.filter((form) => !form.listed)
  if (context.registered) tellRegister(context, forms, sheets, unit)
  if (sheets.length === 0) return { ...about, variant: ready.variant.id, scores: [], figures: new Map(), faulty: true }
  const lists = merged(ready, byEvaluator(sheets))
  tellFiles(context, lists, unit)
  const sheetfuls = lists.map((list) => sheetfulOf(context, ready, list, unit, lists.length > 1))
  const scores = ready.index.indicators.map((_, slot) => scoresAt(sheetfuls, slot))
  const { figures, faulty } = figuresOf(context, forms, unit)
  return {
    ...about,
    variant: ready.variant.id,
    scores,
    figures,
    faulty:
      faulty ||
      sheetfuls.some((sheetful) => sheetful.faulty) ||
      context.findings.slice(before).some((each) => each.severity === 'error'),
  }
}

/** Two different units of one agency whose names are nearly the same; reported, never merged. */
const tellNear = (context: Context, units: readonly UnitScores[], places: ReadonlyMap<string, Place>): void => {
  const agencies = new Map<string, UnitScores[]>()
  for (const unit of units) {
    const list = agencies.get(unit.agencyKey)
    if (list) list.push(unit)
    else agencies.set(unit.agencyKey, [unit])
  }
  for (const siblings of agencies.values()) {
    if (siblings.length > MANY) continue
    const shapes = siblings.map((unit) => ({ unit, shape: shapeOf(unit.unit) }))
    for (const [i, a] of shapes.entries())
      for (let j = i + 1; j < shapes.length; j++) {
        const b = shapes[j]
        if (!b || (a.unit.unitCode !== null && b.unit.unitCode !== null) || !nearShapes(a.shape, b.shape)) continue
        const { key, unit } = b.unit
        tell(context, places.get(key) ?? null, { code: 'W-NAME-NEAR', found: unit, expected: a.unit.unit, unit })
      }
  }
}

/** Agencies with more units than this are lists of a nation without agencies: comparing all pairs would tell nobody anything. */
const MANY = 300

/** Lays the instrument on filled forms: which indicator each score is of, whether it may be given, what is missing or given twice. */
export const resolve = (instrument: Instrument, forms: readonly FilledForm[]): Resolved => {
  const context: Context = {
    instrument,
    ready: readyOf(instrument),
    book: codeBook(forms.map((form) => form.names)),
    findings: [],
    registered: forms.some((form) => form.listed),
    told: new Map(),
  }
  const groups = gathered(context, forms)
  const units = groups.map((group) => resolveUnit(context, group))
  const places = new Map(groups.flatMap(({ key, forms: [first] }) => (first ? [[key, placeOf(first)]] : [])))
  tellNear(context, units, places)
  return { units, findings: context.findings }
}
