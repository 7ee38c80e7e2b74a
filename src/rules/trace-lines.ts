import type { UnitResult } from '../engine/score/score.js'
import type { Step } from '../engine/score/step.js'
import { div, type Exact, equal, fraction, ONE, parseExact, printedText, toFixed } from '../exact/exact.js'
import type { Instrument } from '../instrument/schema.js'

/** "F-02.a = 4.17 * 24/100"; the share stands there only where the figure above is a weighted sum. */
const line = ({ subject, value }: Step, above: Step | null): string => {
  const { id, weight, of } = subject
  const share = above?.op === 'weighted' && weight && of ? ` * ${shareText(weight.value, of)}` : ''
  return `${id} = ${printedText(value)}${share}`
}

/** "24/100" as printed; a share of one, or of a weight that is a fraction itself, is one figure. */
const shareText = (weight: Exact, of: Exact): string => {
  const text = printedText(weight)
  if (equal(of, ONE)) return text
  return text.includes('/') ? printedText(div(weight, of)) : `${text}/${printedText(of)}`
}

/** A figure and what it came from, a line each, the result first; only those about `id` where one is named. */
const linesOf = (step: Step, id: string | null, above: Step | null): readonly string[] => [
  ...(id === null || step.subject.id === id ? [line(step, above)] : []),
  ...step.terms.flatMap((term) => linesOf(term, id, step)),
]

/**
 * The calculation as lines that a case can expect: "F-02.a = 4.17 * 24/100", from the index down to the scores; the
 * first line is what the index comes to, "ipp -> 4.51 A".
 */
export const traceLines = (
  { rounding }: Instrument,
  { index, rounded, predicate }: UnitResult,
  id: string | null = null,
): readonly string[] => {
  if (!index || !rounded) return []
  const published = toFixed(rounded, rounding.value.places)
  return [`ipp -> ${published}${predicate ? ` ${predicate.letter}` : ''}`, ...linesOf(index, id, null)]
}

/** What a line is about: its first word. */
export const subjectOf = (text: string): string => text.trim().split(/\s+/)[0] ?? ''

/** A line with every figure in lowest terms, so that "4.170" and "417/100", or one blank and two, are the same. */
export const canonicalLine = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const value = parseExact(word)
      return value ? fraction(value) : word
    })
    .join(' ')
