import { type Path, type Problem, problem } from '../problem.js'
import type { Instrument } from '../schema.js'
import type { Statement } from '../statement.js'
import { type Placed, withPlaces } from '../with-places.js'

const isStatement = (value: object): value is Statement => 'confidence' in value && 'sources' in value

/** Everything in an instrument that is stated with its confidence, wherever it stands. */
export const statementsIn = (value: unknown, at: Path = []): readonly Placed<Statement>[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = isStatement(value) ? [{ at, value }] : []
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [...own, ...steps.flatMap(([step, each]) => statementsIn(each, [...at, step]))]
}

/** What is said to be known names a source, and every source that is named is described. */
export const proveStatements = (instrument: Instrument): readonly Problem[] =>
  statementsIn(instrument).flatMap(({ at, value }) => {
    const unknown = withPlaces([...at, 'sources'], value.sources).filter(
      (source) => !Object.hasOwn(instrument.sources, source.value),
    )
    const bare = value.confidence !== 'assumption' && value.sources.length === 0
    return [
      ...unknown.map((source) => problem('reference', source.at, { found: source.value })),
      ...(bare ? [problem('unsourced', [...at, 'sources'], { found: value.confidence })] : []),
    ]
  })
