import { equal } from '../exact/exact.js'
import { cellSeenFrom, sheetSeenFrom } from '../finding/place.js'
import type { Table } from '../formats/cell-table.js'
import { type Entry, entriesIn } from './entry-row.js'
import { type FilledForm, placeOf } from './filled-form.js'
import { remarkAt } from './findings.js'
import { sameKey } from './identity.js'
import { slotOf, type UnitContext, type VariantIndex } from './variant-index.js'

/** What spreadsheets call the copy of a sheet: "Dinsos (2)", "Copy of Dinsos", "Salinan dari Dinsos". */
const COPY_NAME = [/^(.*\S) ?\(\d{1,3}\)$/u, /^(?:copy of|salinan dari|salinan) (\S.*)$/iu]

/** A table under the name of the sheet that its own name says it is a copy of, where the file has that sheet. */
export const underItsName = (table: Table, tables: readonly Table[]): Table => {
  const originals = COPY_NAME.flatMap((pattern) => pattern.exec(table.name ?? '')?.[1] ?? [])
  const original = tables.find(({ name }) => name !== null && originals.includes(name))
  return original ? { ...table, name: original.name } : table
}

type Slots = ReadonlyMap<number, Entry>

/** The entries of a form by the slot of the indicator that they name; the last of several. */
export const entriesBySlot = (variantIndex: VariantIndex, { entries }: FilledForm): Slots =>
  new Map(
    entriesIn(entries).flatMap((entry) => {
      const slot = slotOf(variantIndex, entry.item)
      return slot === null ? [] : [[slot, entry] as const]
    }),
  )

const sameReading = ({ reading: a }: Entry, { reading: b }: Entry): boolean =>
  'value' in a && 'value' in b ? equal(a.value, b.value) : !('value' in a || 'value' in b) && a.found === b.found

const isElsewhere = (a: FilledForm, b: FilledForm): boolean =>
  a.origin.file !== b.origin.file || a.origin.sheet !== b.origin.sheet

const evaluatorOf = ({ names: { evaluator } }: FilledForm): string | null => evaluator && sameKey(evaluator)

const isCopy = (variantIndex: VariantIndex, form: FilledForm, original: FilledForm): boolean => {
  if (!isElsewhere(form, original) || form.broken || form.names.year !== original.names.year) return false
  const count = entriesIn(form.entries).length
  if (count !== entriesIn(original.entries).length || evaluatorOf(form) !== evaluatorOf(original)) return false
  const [own, first] = [entriesBySlot(variantIndex, form), entriesBySlot(variantIndex, original)]
  if (own.size !== count) return false
  return [...own].every(([slot, entry]) => {
    const before = first.get(slot)
    return before !== undefined && sameReading(entry, before)
  })
}

/** Each form that is a copy of an earlier one, with that one. */
type Copies = ReadonlyMap<FilledForm, FilledForm>

const copiesIn = (variantIndex: VariantIndex, forms: readonly FilledForm[]): Copies => {
  const copies = new Map<FilledForm, FilledForm>()
  for (const [i, form] of forms.entries()) {
    const original = forms.slice(0, i).find((each) => !copies.has(each) && isCopy(variantIndex, form, each))
    if (original) copies.set(form, original)
  }
  return copies
}

/** Copies that count: those in other files only where nothing but copies is left there, else they are evaluators' who agree. */
const countedIn = (copies: Copies, forms: readonly FilledForm[]): Copies => {
  const files = new Set(forms.filter((form) => !copies.has(form)).map(({ origin }) => origin.file))
  return files.size < 2 ? copies : new Map([...copies].filter(([form, { origin }]) => form.origin.file === origin.file))
}

/** A unit's forms without those that repeat another sheet's in every score: told once for the two sheets, and read once. */
export const withoutCopies = (
  { findings, variantIndex, unit }: UnitContext,
  forms: readonly FilledForm[],
): readonly FilledForm[] => {
  if (forms.length < 2) return forms
  const copies = countedIn(copiesIn(variantIndex, forms), forms)
  for (const [form, original] of copies) {
    const [place, found] = [placeOf(form), sheetSeenFrom(placeOf(form), placeOf(original))]
    const key = `copy ${form.origin.file} ${form.origin.sheet} ${found}`
    findings.add(remarkAt(place, { code: 'N-SHEET-TWICE', cell: null, found, unit }), key)
  }
  return forms.filter((form) => !copies.has(form))
}

/**
 * One evaluator's forms of a unit without the scores that an earlier sheet gives already. That both sheets give them is
 * one error, at the first score that differs.
 */
export const withoutRepeats = (
  { findings, variantIndex, unit }: UnitContext,
  forms: readonly FilledForm[],
): readonly FilledForm[] => {
  const kept: FilledForm[] = []
  for (const form of forms) {
    const earlier = kept.filter((each) => isElsewhere(each, form))
    const given = new Map(earlier.flatMap((each) => [...entriesBySlot(variantIndex, each)]))
    const repeated = [...entriesBySlot(variantIndex, form)].flatMap(([slot, entry]) => {
      const before = given.get(slot)
      return before ? [{ entry, before, code: variantIndex.index.indicators[slot]?.code ?? '' }] : []
    })
    const differing = repeated.filter(({ entry, before }) => !sameReading(entry, before))
    const shown = differing.length > 0 ? differing : repeated
    const [first] = shown
    if (first) {
      const expected = cellSeenFrom(first.entry.place, first.before.place)
      const found = shown.map(({ code }) => code).join(', ')
      findings.add(remarkAt(first.entry.place, { code: 'E-ROW-DUP', found, expected, unit, count: shown.length }))
    }
    const entries = new Set(repeated.map(({ entry }) => entry))
    kept.push(first ? { ...form, entries: entriesIn(form.entries).filter((entry) => !entries.has(entry)) } : form)
  }
  return kept
}
