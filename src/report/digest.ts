import type { Figures, Ranked, RunResult } from '../engine/score/score.js'
import { passingAspects } from '../engine/score/scored-unit.js'
import type { Step } from '../engine/score/step.js'
import { type Exact, fraction } from '../exact/exact.js'
import { sha256OfPieces } from '../platform/hash.js'
import { inPieces } from './chunks.js'

const exactly = (value: Exact | null | undefined): string | null => (value ? fraction(value) : null)

/** Fractions of figures that many units share, each written once: what aspects come to is a few hundred different figures. */
const sharedFractions = (): ((value: Exact) => string) => {
  const known = new Map<Exact, string>()
  return (value) => {
    const text = known.get(value) ?? fraction(value)
    known.set(value, text)
    return text
  }
}

const outcomes = () => {
  const shared = sharedFractions()
  const figures = (steps: readonly Step[], fractionOf: (value: Exact) => string) =>
    steps.flatMap(({ subject, value }) => [subject.id, fractionOf(value)])
  return (item: Figures & Ranked): readonly unknown[] => [
    item.basis,
    item.rank,
    item.groupRank,
    exactly(item.index?.value),
    exactly(item.rounded),
    item.predicate?.letter ?? null,
    figures(item.forms, fraction),
    figures(passingAspects(item), shared),
  ]
}

function* lines({ units, agencies }: RunResult): Generator<string> {
  const outcome = outcomes()
  const line = (...parts: readonly unknown[]) => `${JSON.stringify(parts)}\n`
  for (const unit of units) {
    const { agency, agencyCode, unit: name, unitCode, group, year, variant } = unit.input
    yield line('unit', agency, agencyCode, name, unitCode, group, year, variant, ...outcome(unit))
  }
  for (const agency of agencies) {
    const { agency: name, agencyCode, group, units: all, scored } = agency
    yield line('agency', name, agencyCode, group, all.length, scored, ...outcome(agency))
  }
}

/**
 * One name for what came out of a run: the SHA-256 of all units and agencies with their exact figures, predicates and
 * ranks. Where files lie, how they are called and which language was spoken does not change it.
 */
export const resultDigest = (result: RunResult): string => sha256OfPieces(inPieces(lines(result)))
