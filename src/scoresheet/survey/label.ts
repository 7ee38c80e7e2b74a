import type { Known } from '../item.js'
import { type Item, matcherOf, readItem } from '../item.js'

/** How a file names a question: by a counted prefix ("u_13"), a bare number, or its code or title. */
export interface Label {
  /** As it stood, for people. */
  readonly text: string
  /** "u" and 13 of "u_13": the number is the question's position in the form; beside words, "U1 Persyaratan", those decide. */
  readonly counted: { readonly stem: string; readonly number: number } | null
  /** A header or cell that is nothing but a number: position or code's number, as all of them together show. */
  readonly bare: number | null
  readonly item: Item | null
}

const COUNTED = /^(\p{L}+)[\s_.-]*0*(\d{1,3})$/u
const BARE = /^0*(\d{1,3})$/

/** A count before words or in brackets behind them: "U1. Persyaratan", "Persyaratan (U1)". */
const BEFORE = /^(u|unsur)[\s_.-]{0,3}0?(\d{1,2})[\s.:)–-]{1,3}(?=\p{L})/iu
const BEHIND = /[([]\s?(u|unsur)[\s_.-]{0,3}0?(\d{1,2})\s?[)\]]$/iu

const countOf = (found: RegExpExecArray | null): Label['counted'] => {
  const [, stem, number] = found ?? []
  return stem !== undefined && number !== undefined ? { stem: stem.toLowerCase(), number: Number(number) } : null
}

/** A text that has words beside its count, as both; null for any other. */
const wordedLabel = (text: string): Label | null => {
  const [before, behind] = [BEFORE.exec(text), BEHIND.exec(text)]
  const words = before ? text.slice(before[0].length) : text.slice(0, behind?.index ?? 0)
  const item = words.trim() === '' ? null : readItem(words)
  return item && { text, counted: countOf(before ?? behind), bare: null, item }
}

export const readLabel = (raw: string): Label | null => {
  const item = readItem(raw)
  if (!item) return null
  const { text } = item
  const bare = BARE.exec(text)?.[1]
  return (
    wordedLabel(text) ?? {
      text,
      counted: countOf(COUNTED.exec(text)),
      bare: bare === undefined ? null : Number(bare),
      item,
    }
  )
}

/** Whether a label is a count and nothing else: "U1", "3". */
export const isCountAlone = ({ text, bare }: Label): boolean => bare !== null || COUNTED.test(text)

/** Where a label's answers belong in a variant, or why they belong nowhere. */
export type Slot = number | 'unknown' | 'contradicts' | 'numbering'

const sameNumbers = (numbers: ReadonlySet<number>, expected: readonly number[]): boolean =>
  numbers.size === expected.length && expected.every((number) => numbers.has(number))

const positions = (questions: readonly Known[]): readonly number[] => questions.map((_, i) => i + 1)

/** The number that a label counts with: its own, or that of the heading over which a question was chosen. */
const numberOf = ({ bare, counted, text }: Label): number | null => {
  const own = BARE.exec(text)?.[1]
  return bare ?? (own === undefined ? (counted?.number ?? null) : Number(own))
}

/**
 * What the bare numbers of a file count. Exactly 1…14 are positions; 15 without 13 are the numbers of the codes, which
 * skip 13; anything else cannot be told and is asked about.
 */
const numberingOf = (
  labels: readonly Label[],
  variants: readonly (readonly Known[])[],
): 'position' | 'number' | null => {
  const bare = new Set(labels.flatMap((label) => numberOf(label) ?? []))
  if (variants.some((questions) => sameNumbers(bare, positions(questions)))) return 'position'
  const numbered = variants.some((questions) =>
    sameNumbers(
      bare,
      questions.flatMap(({ number }) => number ?? []),
    ),
  )
  return numbered ? 'number' : null
}

/** Ascending numbers as people write them: "1–12, 14, 15". */
const rangesOf = (numbers: readonly number[]): string => {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ')
}

/** The bare numbers of a file: "1–15". */
export const numbersIn = (labels: readonly Label[]): string =>
  rangesOf([...new Set(labels.flatMap(({ bare }) => bare ?? []))].sort((a, b) => a - b))

/** All numbers that may head the questions of a form: "1–14 | 1–12, 14, 15 | 1–11". */
export const numbersOf = (variants: readonly (readonly Known[])[]): string => {
  const all = variants.flatMap((questions) => [
    rangesOf(positions(questions)),
    rangesOf(questions.flatMap(({ number }) => number ?? [])),
  ])
  return [...new Set(all)].join(' | ')
}

/**
 * Reads the labels of one file in each variant of the form: for each variant, the slot of every label. Numbers are read
 * in the variant's own order; a code or title must belong to it.
 */
export const slotsOf = (
  labels: readonly Label[],
  variants: readonly (readonly Known[])[],
): readonly (readonly Slot[])[] => {
  const numbering = numberingOf(labels, variants)
  return variants.map((questions) => {
    const match = matcherOf(questions)
    const at = (position: number): Slot => (position >= 1 && position <= questions.length ? position - 1 : 'unknown')
    return labels.map(({ counted, bare, item }): Slot => {
      if (bare !== null && numbering === null) return 'numbering'
      if (bare !== null && numbering === 'position') return at(bare)
      const found = item ? match(item) : null
      const isWorded = item?.number === null && found !== null && 'slot' in found
      if (counted) return isWorded ? found.slot : at(counted.number)
      if (!found) return 'unknown'
      return 'slot' in found ? found.slot : found.fault
    })
  })
}
