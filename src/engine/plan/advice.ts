import { compare, type Exact, fraction, parseExact, ZERO } from '../../exact/exact.js'
import type { Indicator } from '../../instrument/schema.js'

/** What an instrument says of a way from one score of an indicator to a higher one; null for what it does not say. */
export interface Advice {
  /** What earns the score that it has, or of a mean of evaluators the score below. */
  readonly today: string | null
  /** What earns the score that is wanted. */
  readonly wanted: string | null
  /** What the wanted score asks for and today's does not. */
  readonly added: readonly string[]
  /** What practice accepts as proof. */
  readonly evidence: readonly string[] | null
}

interface Criterion {
  readonly score: Exact
  readonly text: string
}

const criteriaOf = ({ criteria }: Indicator): readonly Criterion[] =>
  Object.entries(criteria?.value ?? {})
    .map(([score, text]) => ({ score: parseExact(score) ?? ZERO, text }))
    .sort((a, b) => compare(a.score, b.score))

/** "+2 unsur": so many more of something, which a greater number replaces. */
const isCount = (element: string): boolean => element.startsWith('+')

/** The elements that a criterion is made of: "SP + ditetapkan" has two, "wajib +2" is one thing and two more. */
const pieces = (text: string): readonly string[] =>
  ` ${text}`
    .split(' +')
    .map((piece) => (/^\d/.test(piece) ? `+${piece}` : piece.trim()))
    .filter((piece) => piece !== '')

/** All that a score asks for: a criterion that begins with a plus adds to the one below it. */
const elementsAt = (criteria: readonly Criterion[], score: Exact): readonly string[] =>
  criteria
    .filter((each) => compare(each.score, score) <= 0)
    .reduce<readonly string[]>((below, { text }) => {
      const own = pieces(text)
      if (!text.startsWith('+')) return own
      return [...(own.some(isCount) ? below.filter((each) => !isCount(each)) : below), ...own]
    }, [])

/** What has to be done for a score of an indicator, as far as its instrument tells. */
export const adviceFor = (indicator: Indicator, from: Exact, to: Exact): Advice => {
  const criteria = criteriaOf(indicator)
  const today = criteria.findLast(({ score }) => compare(score, from) <= 0)
  const wanted = criteria.find(({ score }) => fraction(score) === fraction(to))
  const before = new Set(elementsAt(criteria, from))
  return {
    today: today?.text ?? null,
    wanted: wanted?.text ?? null,
    added: wanted ? elementsAt(criteria, to).filter((element) => !before.has(element)) : [],
    evidence: indicator.evidence?.value ?? null,
  }
}
