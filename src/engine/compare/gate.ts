import { compare, type Exact, sub, ZERO } from '../../exact/exact.js'
import { type Move, moveOf } from './change.js'
import type { Comparison, Pair, Track } from './compare.js'

/** What a comparison must not show. `drop` and `rank-drop`: a fall by more than so much. */
export type Gate =
  | { readonly kind: 'drop'; readonly limit: Exact }
  | { readonly kind: 'rank-drop'; readonly limit: number }
  | { readonly kind: 'predicate-drop' }
  | { readonly kind: 'rules-changed' }

/** One thing that a comparison shows although it must not. Without a track: the rules themselves. */
export interface Failure {
  readonly gate: Gate
  readonly pair: Pair
  readonly track: Track | null
  readonly move: Move | null
}

const fails = (gate: Gate, { change, rank, predicate }: Move): boolean => {
  switch (gate.kind) {
    case 'drop':
      return change !== null && compare(sub(ZERO, change), gate.limit) > 0
    case 'rank-drop':
      return (rank ?? 0) > gate.limit
    case 'predicate-drop':
      return (predicate ?? 0) > 0
    case 'rules-changed':
      return false
  }
}

const ofPair = (comparison: Comparison, pair: Pair, gates: readonly Gate[]): readonly Failure[] => {
  const rules = gates.filter(({ kind }) => kind === 'rules-changed' && pair.rules.kind !== 'same')
  const tracks = [...comparison.agencies, ...comparison.units]
  const failures: Failure[] = rules.map((gate) => ({ gate, pair, track: null, move: null }))
  // No move is worked out where no gate asks for one.
  if (gates.length === rules.length) return failures
  for (const track of tracks) {
    const move = moveOf(comparison, pair, track)
    const failed = move ? gates.filter((gate) => fails(gate, move)) : []
    for (const gate of failed) failures.push({ gate, pair, track, move })
  }
  return failures
}

/** Everything that a comparison shows against the gates, year by year. */
export const failuresOf = (comparison: Comparison, gates: readonly Gate[]): readonly Failure[] =>
  comparison.pairs.flatMap((pair) => ofPair(comparison, pair, gates))
