import type { Score } from '../engine/score/unit.js'
import type { Remark } from '../finding/finding.js'
import { cellOf } from '../finding/place.js'
import { onScale } from './cell/score.js'
import { firstOf, placeOf, type Telling, tell, tellOnce } from './findings.js'
import type { Entry, FilledForm } from './form.js'
import { sameKey } from './identity.js'
import { tellZeros } from './missing-zeros.js'
import { withoutRepeats } from './sheet-copies.js'
import type { Ready } from './variant-index.js'
import { tellWeighted } from './weighted-scores.js'

/** Code and title of an indicator, for people. */
const titleAt = ({ index }: Ready, slot: number): string | null => {
  const { code = '', title = '' } = index.indicators[slot] ?? {}
  return `${code} ${title}`.trim() || null
}

/** The score of one entry under its variant; null with a finding where it is none. */
const scoreOf = (
  telling: Telling,
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
    tell(telling, place, {
      code: judged.code,
      found: judged.found ?? code,
      expected,
      unit,
      title: titleAt(ready, slot),
    })
    return null
  }
  return { value: judged.value, place, evaluator, note }
}

/** The scores of one evaluator, by slot, and whether anything was wrong with them. */
export interface Sheetful {
  readonly evaluator: string | null
  readonly scores: (Score | null)[]
  /** Slots that the sheet speaks of, readable or not. */
  readonly spoken: Set<number>
  faulty: boolean
}

const unmatched = (telling: Telling, ready: Ready, entry: Entry, unit: string): void => {
  const match = ready.index.match(entry.item)
  if ('slot' in match) return
  const code = match.fault === 'unknown' ? 'E-IND-UNKNOWN' : 'E-CODE-CONTRADICTS'
  const { origin } = entry.place
  const key = `${code} ${origin.file} ${origin.sheet} ${entry.item.text} ${entry.item.title}`
  tellOnce(telling, key, entry.place, { code, found: entry.item.text, expected: match.expected, unit })
}

/** Whether a form is a row of a wide table, or a column of a turned one: what it lacks is lacking to all its units alike. */
const isOfTable = ({ entries, across }: FilledForm): boolean => {
  const row = entries[0]?.place.row
  return across === true || (entries.length > 1 && entries.every(({ place }) => place.row === row))
}

/** Tells a score given twice; a row that repeats another, of a unit or of an indicator for all units, is one slip, and told once. */
const tellTwice = (telling: Telling, form: FilledForm, { place }: Entry, remark: Remark): void => {
  const { file, sheet } = place.origin
  const isWide = form.entries.filter((entry) => entry.place.row === place.row).length > 1
  if (isWide || form.across) tellOnce(telling, `twice ${file} ${sheet} ${place.row}`, place, remark)
  else tell(telling, place, remark)
}

const isEmpty = ({ reading }: Entry): boolean => !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/** Takes over a form's scores. A table has room for the indicators of all forms: where this one lacks it, an empty cell is nothing. */
const fill = (telling: Telling, ready: Ready, sheetful: Sheetful, form: FilledForm, unit: string): void => {
  for (const entry of form.entries) {
    const match = ready.index.match(entry.item)
    if (!('slot' in match)) {
      if (isEmpty(entry) && (isOfTable(form) || ready.isElsewhere(entry.item))) continue
      unmatched(telling, ready, entry, unit)
      sheetful.faulty = true
      continue
    }
    const { slot } = match
    const before = sheetful.scores[slot]
    if (sheetful.spoken.has(slot)) {
      const first = before ? cellOf(before.place) : null
      tellTwice(telling, form, entry, {
        code: 'E-ROW-DUP',
        found: ready.index.indicators[slot]?.code ?? entry.item.text,
        expected: first,
        unit,
      })
      sheetful.faulty = true
      continue
    }
    sheetful.spoken.add(slot)
    const score = scoreOf(telling, ready, entry, slot, unit, sheetful.evaluator)
    sheetful.scores[slot] = score
    if (!score && !(slot >= ready.required && isEmpty(entry))) sheetful.faulty = true
  }
}

/** Forms by evaluator: by name where one is given, else each file is an evaluator's. */
export const byEvaluator = (forms: readonly FilledForm[]): ReadonlyMap<string, readonly FilledForm[]> => {
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
export const merged = (
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
  telling: Telling,
  forms: readonly FilledForm[],
  missing: readonly string[],
  unit: string,
): void => {
  const [form] = forms
  if (!form || missing.length === 0) return
  const remark: Remark = { code: 'E-IND-MISSING', found: missing.join(', '), unit }
  const place = placeOf(form)
  const { file, sheet } = place.origin
  if (isOfTable(form)) tellOnce(telling, `missing ${file} ${sheet} ${remark.found}`, place, remark)
  else tell(telling, place, remark)
}

/** All that one evaluator says of a unit, on however many sheets; what is missing, doubled or off the scale is told. */
export const sheetfulOf = (
  telling: Telling,
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
  const own = forms.length > 1 ? withoutRepeats(telling, ready, forms, unit) : forms
  if (tellWeighted(telling, ready, own, unit)) return { ...sheetful, faulty: true }
  for (const form of own) fill(telling, ready, sheetful, form, unit)
  tellZeros(telling, ready, own, unit)
  const missing = missingFrom(ready, sheetful)
  if (missing.length > 0 && !forms.some((form) => form.broken)) tellMissing(telling, forms, missing, unit)
  if (missing.length > 0) sheetful.faulty = true
  return sheetful
}

const NO_SCORES: readonly Score[] = []

/** What all evaluators gave one indicator; mostly there is one evaluator, and a nation has half a million of these lists. */
export const scoresAt = (sheetfuls: readonly Sheetful[], slot: number): readonly Score[] => {
  const first = sheetfuls[0]?.scores[slot]
  if (sheetfuls.length === 1) return first ? [first] : NO_SCORES
  return sheetfuls.flatMap((sheetful) => sheetful.scores[slot] ?? [])
}

/** One unit's scores from several files without evaluators' names are taken for several evaluators', and it is told. */
export const tellFiles = (telling: Telling, lists: readonly (readonly FilledForm[])[], unit: string): void => {
  const [first] = lists[0] ?? []
  const named = lists.flat().some((form) => form.names.evaluator !== null)
  if (lists.length < 2 || named || !first) return
  const found = lists.flatMap(([form]) => form?.origin.file ?? []).join(', ')
  tell(telling, placeOf(first), { code: 'W-EVALUATOR-FILES', found, unit })
}
