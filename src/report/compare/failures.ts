import type { Comparison } from '../../engine/compare/compare.js'
import type { Failure } from '../../engine/compare/gate.js'
import { sub, toDecimal, toFixed, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { decimal } from '../../wording/figure.js'
import { CHANGE_PLACES, whoOf } from './figure.js'
import { compareWords } from './words.js'

const failureText = ({ gate, pair, track, move }: Failure, comparison: Comparison, language: Language): string => {
  const words = compareWords(comparison, language)
  const [earlier, later] = pair.sides
  const label = later.label
  const who = track ? whoOf(track) : ''
  switch (gate.kind) {
    case 'drop':
      return words.drop(
        who,
        label,
        decimal(toFixed(sub(ZERO, move?.change ?? ZERO), CHANGE_PLACES), language),
        decimal(toDecimal(gate.limit), language),
      )
    case 'predicate-drop':
      return words.predicateDrop(who, label, move?.before.predicate?.letter ?? '', move?.after.predicate?.letter ?? '')
    case 'rank-drop':
      return words.rankDrop(who, label, move?.before.rank ?? 0, move?.after.rank ?? 0, gate.limit)
    case 'rules-changed':
      return words.rulesChanged(label, earlier.instrument.id, later.instrument.id)
  }
}

/** The list of what a gate did not let through; nothing where all passed. */
export const failureLines = (
  failures: readonly Failure[],
  comparison: Comparison,
  language: Language,
): readonly string[] =>
  failures.length === 0
    ? []
    : [
        compareWords(comparison, language).failed(failures.length),
        ...failures.map((failure) => `  ${plain(failureText(failure, comparison, language))}`),
      ]
