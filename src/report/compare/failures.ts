import type { Comparison } from '../../engine/compare/compare.js'
import type { Failure } from '../../engine/compare/gate.js'
import { toDecimal, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { CompareWords } from '../../wording/compare.js'
import { decimal } from '../../wording/figure.js'
import { sizeText, whoOf } from './change-figures.js'
import { compareWords } from './comparison-words.js'

/** What did not get through, without whom it is about. */
const failureText = ({ gate, pair, move }: Failure, words: CompareWords, language: Language): string => {
  const [earlier, later] = pair.sides
  switch (gate.kind) {
    case 'drop':
      return words.drop(sizeText(move?.change ?? ZERO, language), decimal(toDecimal(gate.limit), language))
    case 'predicate-drop':
      return words.predicateDrop(move?.before.predicate?.letter ?? '', move?.after.predicate?.letter ?? '')
    case 'rank-drop':
      return words.rankDrop(move?.before.rank ?? 0, move?.after.rank ?? 0, gate.limit)
    case 'rules-changed':
      return words.rulesChanged(earlier.instrument.id, later.instrument.id)
  }
}

/** "Kab. A / RSUD, 2024"; of the rules the side alone. */
const placeOf = ({ pair, track }: Failure): string =>
  track ? `${whoOf(track)}, ${pair.sides[1].label}` : pair.sides[1].label

/** The list of what a gate did not let through; nothing where all passed. */
export const failureLines = (
  failures: readonly Failure[],
  comparison: Comparison,
  language: Language,
): readonly string[] => {
  if (failures.length === 0) return []
  const words = compareWords(comparison, language)
  return [
    words.failed(failures.length),
    ...failures.map((failure) => `  ${plain(`${placeOf(failure)}: ${failureText(failure, words, language)}`)}`),
  ]
}
