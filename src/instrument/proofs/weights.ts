import { compare, type Exact, equal, printedText, sum, ZERO } from '../../exact/exact.js'
import { type Path, type Problem, problem } from '../problem.js'
import type { Instrument } from '../schema.js'
import type { Stated } from '../statement.js'
import { formsIn, levelsIn, type Placed, variantsIn, withPlaces } from '../with-places.js'

/** Something whose parts have weights that must add up. */
interface Whole {
  readonly at: Path
  readonly combine: 'weighted' | 'mean'
  readonly shares: { readonly of: Exact; readonly total: Exact }
  readonly weights: readonly Placed<Stated<Exact>>[]
}

/** At every level the weights add up to the total that is declared, exactly, and never to more than the whole. */
export const proveWeights = (instrument: Instrument): readonly Problem[] => [
  ...wholes(instrument).flatMap(proveWhole),
  ...variantsIn(instrument).flatMap(({ at, value }) =>
    withPlaces([...at, 'additional'], value.additional).flatMap((item) =>
      equal(item.value.weight.value, ZERO)
        ? []
        : [
            problem('additional-weight', valueAt(item.at), {
              found: printedText(item.value.weight.value),
              expected: '0',
            }),
          ],
    ),
  ),
]

const valueAt = (at: Path): Path => [...at, 'weight', 'value']

const wholes = (instrument: Instrument): readonly Whole[] => {
  const forms = formsIn(instrument).flatMap(({ at, value }) =>
    value.kind === 'unscored' ? [] : [{ at, value: value.weight }],
  )
  const variants = variantsIn(instrument)
  const levels = variants.flatMap(({ at, value }) => levelsIn(withPlaces([...at, 'parts'], value.parts)))
  const below = [...variants, ...levels].map(({ at, value }) => ({
    at,
    combine: value.combine,
    shares: value.shares,
    weights: withPlaces([...at, 'parts'], [...value.parts]).map((part) => ({ at: part.at, value: part.value.weight })),
  }))
  return [{ at: [], combine: 'weighted', shares: instrument.shares, weights: forms }, ...below]
}

const proveWhole = ({ at, combine, shares, weights }: Whole): readonly Problem[] => {
  const total = sum(weights.map((weight) => weight.value.value))
  const shown = [...at, 'shares']
  const problems = weights.flatMap((weight) =>
    compare(weight.value.value, ZERO) < 0
      ? [problem('weight-negative', valueAt(weight.at), { found: printedText(weight.value.value), expected: '≥ 0' })]
      : [],
  )
  if (!equal(total, shares.total))
    problems.push(
      problem('shares-total', [...shown, 'total'], { found: printedText(total), expected: printedText(shares.total) }),
    )
  if (compare(shares.of, ZERO) <= 0)
    problems.push(problem('shares-of', [...shown, 'of'], { found: printedText(shares.of), expected: '> 0' }))
  else if (combine === 'weighted' && compare(shares.total, shares.of) > 0)
    problems.push(
      problem('shares-over', [...shown, 'total'], {
        found: printedText(shares.total),
        expected: `≤ ${printedText(shares.of)}`,
      }),
    )
  return problems
}
