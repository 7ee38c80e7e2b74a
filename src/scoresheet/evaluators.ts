import { groupBy } from '../engine/score/group-by.js'
import type { Score } from '../engine/score/unit.js'
import type { Exact } from '../exact/exact.js'
import type { Remark } from '../finding/finding.js'
import { cellOf } from '../finding/place.js'
import { onScale } from './cell/score-reading.js'
import { type Entry, entriesIn, isEmptyEntry, isEntryRow } from './entry-row.js'
import { type FilledForm, firstOf, placeOf } from './filled-form.js'
import { remarkAt } from './findings.js'
import { sameKey } from './identity.js'
import { tellZeros } from './missing-zeros.js'
import { entriesBySlot, withoutRepeats } from './sheet-copies.js'
import { slotOf, type UnitContext, type VariantIndex } from './variant-index.js'
import { tellWeighted } from './weighted-scores.js'

/** The value that an entry gives its indicator; null with a finding where it gives none that may be given. */
const givenValue = (
  { findings, variantIndex, unit }: UnitContext,
  { reading, place }: Entry,
  slot: number,
): Exact | null => {
  const allowed = variantIndex.allowed[slot]
  const judged = allowed ? onScale(reading, allowed.allows) : reading
  if ('value' in judged) return judged.value
  if (slot >= variantIndex.required && judged.code === 'E-CELL-EMPTY') return null
  const found = judged.found ?? variantIndex.index.indicators[slot]?.code ?? null
  const expected = judged.proposal ?? allowed?.shown ?? null
  const title = variantIndex.titles[slot] ?? null
  findings.add(remarkAt(place, { code: judged.code, found, expected, unit, title }))
  return null
}

/** The scores of one evaluator, by slot, and whether anything was wrong with them. */
interface Sheetful {
  readonly evaluator: string | null
  readonly scores: (Score | null)[]
  /** Slots that the sheet speaks of, readable or not. */
  readonly spoken: Set<number>
  faulty: boolean
}

/** Tells an entry that names no indicator of the variant. */
const tellUnmatched = ({ findings, variantIndex, unit }: UnitContext, { item, place }: Entry): void => {
  const match = variantIndex.index.match(item)
  if ('slot' in match) return
  const code = match.fault === 'unknown' ? 'E-IND-UNKNOWN' : 'E-CODE-CONTRADICTS'
  const key = `${code} ${place.origin.file} ${place.origin.sheet} ${item.text} ${item.title}`
  findings.add(remarkAt(place, { code, found: item.text, expected: match.expected, unit }), key)
}

/** Whether a form is a row of a wide table, or a column of a turned one: what it lacks is lacking to all its units alike. */
const isOfTable = ({ entries, across }: FilledForm): boolean => {
  if (isEntryRow(entries)) return entries.columns.length > 1
  const row = entries[0]?.place.row
  return across === true || (entries.length > 1 && entries.every(({ place }) => place.row === row))
}

/** Tells a score given twice; a row that repeats another, of a unit or of an indicator for all units, is one slip, and told once. */
const tellTwice = (
  { findings }: UnitContext,
  form: FilledForm,
  { place, ...remark }: Remark & Pick<Entry, 'place'>,
): void => {
  const { file, sheet } = place.origin
  const isWide = entriesIn(form.entries).filter((entry) => entry.place.row === place.row).length > 1
  findings.add(remarkAt(place, remark), isWide || form.across ? `twice ${file} ${sheet} ${place.row}` : undefined)
}

/** Takes over a form's scores. A table has room for the indicators of all forms: where this one lacks it, an empty cell is nothing. */
const fillScores = (context: UnitContext, sheetful: Sheetful, form: FilledForm): void => {
  const { variantIndex, unit } = context
  const { evaluator, scores, spoken } = sheetful
  for (const entry of entriesIn(form.entries)) {
    const { item, place, note } = entry
    const slot = slotOf(variantIndex, item)
    if (slot === null) {
      if (isEmptyEntry(entry) && (isOfTable(form) || variantIndex.isElsewhere(item))) continue
      tellUnmatched(context, entry)
      sheetful.faulty = true
    } else if (spoken.has(slot)) {
      const [before, found] = [scores[slot], variantIndex.index.indicators[slot]?.code ?? item.text]
      tellTwice(context, form, {
        code: 'E-ROW-DUP',
        place,
        found,
        expected: before ? cellOf(before.place) : null,
        unit,
      })
      sheetful.faulty = true
    } else {
      spoken.add(slot)
      const value = givenValue(context, entry, slot)
      scores[slot] = value && { value, place, evaluator, note }
      if (!value && !(slot >= variantIndex.required && isEmptyEntry(entry))) sheetful.faulty = true
    }
  }
}

/** Forms by evaluator: by name where one is given, else each file is an evaluator's. */
export const formsByEvaluator = (forms: readonly FilledForm[]): ReadonlyMap<string, readonly FilledForm[]> =>
  groupBy(forms, ({ names: { evaluator }, origin }) =>
    evaluator === null ? `file:${origin.file}` : `name:${sameKey(evaluator)}`,
  )

/** Files without an evaluator's name that share no indicator are parts of one sheet, not several evaluators. */
export const evaluatorLists = (
  variantIndex: VariantIndex,
  groups: ReadonlyMap<string, readonly FilledForm[]>,
): readonly (readonly FilledForm[])[] => {
  const lists = [...groups.values()]
  if (lists.length < 2 || [...groups.keys()].some((key) => key.startsWith('name:'))) return lists
  const sets = lists.map((forms) => new Set(forms.flatMap((form) => [...entriesBySlot(variantIndex, form).keys()])))
  const total = sets.reduce((count, set) => count + set.size, 0)
  return new Set(sets.flatMap((set) => [...set])).size === total ? [lists.flat()] : lists
}

const missingFrom = (variantIndex: VariantIndex, sheetful: Sheetful): readonly string[] =>
  variantIndex.index.indicators
    .slice(0, variantIndex.required)
    .flatMap((indicator, slot) => (sheetful.spoken.has(slot) ? [] : [indicator.code]))

/** What a unit's sheets lack; in a wide table a column that is not there is told once for all its rows. */
const tellMissing = (
  { findings, unit }: UnitContext,
  forms: readonly FilledForm[],
  missing: readonly string[],
): void => {
  const [form] = forms
  if (!form) return
  const [place, found] = [placeOf(form), missing.join(', ')]
  const { file, sheet } = place.origin
  const key = isOfTable(form) ? `missing ${file} ${sheet} ${found}` : undefined
  findings.add(remarkAt(place, { code: 'E-IND-MISSING', found, unit }), key)
}

/** All that one evaluator, of several or the only one, says of a unit on however many sheets; what is missing, doubled or off the scale is told. */
export const sheetfulOf = (context: UnitContext, forms: readonly FilledForm[], isOneOfSeveral: boolean): Sheetful => {
  const { variantIndex } = context
  const named = firstOf(forms, (form) => form.names.evaluator)
  const isBroken = forms.some((form) => form.broken)
  const sheetful: Sheetful = {
    evaluator: named ?? (isOneOfSeveral ? (forms[0]?.origin.file ?? null) : null),
    scores: variantIndex.index.indicators.map(() => null),
    spoken: new Set(),
    faulty: isBroken,
  }
  const own = forms.length > 1 ? withoutRepeats(context, forms) : forms
  if (tellWeighted(context, own)) return { ...sheetful, faulty: true }
  for (const form of own) fillScores(context, sheetful, form)
  tellZeros(context, own)
  const missing = missingFrom(variantIndex, sheetful)
  if (missing.length === 0) return sheetful
  if (!isBroken) tellMissing(context, forms, missing)
  return { ...sheetful, faulty: true }
}

const NO_SCORES: readonly Score[] = []

/** What all evaluators gave one indicator; mostly there is one evaluator, and a nation has half a million of these lists. */
const scoresAt = (sheetfuls: readonly Sheetful[], slot: number): readonly Score[] => {
  const first = sheetfuls[0]?.scores[slot]
  if (sheetfuls.length === 1) return first ? [first] : NO_SCORES
  return sheetfuls.flatMap((sheetful) => sheetful.scores[slot] ?? [])
}

/** Lists of no scores for so many indicators, one for all units that have none. */
const unscored = new Map<number, readonly (readonly Score[])[]>()

const noneFor = (length: number): readonly (readonly Score[])[] => {
  const none = unscored.get(length) ?? Array.from({ length }, () => NO_SCORES)
  unscored.set(length, none)
  return none
}

/** For each indicator what all evaluators gave it. */
export const scoresOn = ({ index }: VariantIndex, sheetfuls: readonly Sheetful[]): readonly (readonly Score[])[] => {
  const scores = index.indicators.map((_, slot) => scoresAt(sheetfuls, slot))
  return scores.every((given) => given.length === 0) ? noneFor(scores.length) : scores
}

/** One unit's scores from several files without evaluators' names are taken for several evaluators', and it is told. */
export const tellFiles = ({ findings, unit }: UnitContext, lists: readonly (readonly FilledForm[])[]): void => {
  const [first] = lists[0] ?? []
  const named = lists.flat().some((form) => form.names.evaluator !== null)
  if (lists.length < 2 || named || !first) return
  const found = lists.flatMap(([form]) => form?.origin.file ?? []).join(', ')
  findings.add(remarkAt(placeOf(first), { code: 'W-EVALUATOR-FILES', found, unit }))
}
