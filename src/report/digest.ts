import type { Figures, Ranked, RunResult } from '../engine/score/score.js'
import { passingAspects } from '../engine/score/scored-unit.js'
import type { Step } from '../engine/score/step.js'
import { type Exact, fraction } from '../exact/exact.js'
import { sha256OfPieces } from '../platform/hash.js'

/** Figures as fractions, each written once: many units have the same. */
const fractions = () => {
  const known = new WeakMap<Exact, string>()
  return (value: Exact | null | undefined): string | null => {
    if (!value) return null
    const text = known.get(value) ?? fraction(value)
    known.set(value, text)
    return text
  }
}

const outcomes = () => {
  const exactly = fractions()
  const figures = (steps: readonly Step[]) => steps.flatMap(({ subject, value }) => [subject.id, exactly(value)])
  return (item: Figures & Ranked): readonly unknown[] => [
    item.basis,
    item.rank,
    item.groupRank,
    exactly(item.index?.value),
    exactly(item.rounded),
    item.predicate?.letter ?? null,
    figures(item.forms),
    figures(passingAspects(item)),
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
export const resultDigest = (result: RunResult): string => sha256OfPieces(lines(result))
