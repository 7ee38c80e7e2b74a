import { fraction, printedText } from '../../exact/exact.js'
import type { Rules } from '../../instrument/read.js'
import type { Stated } from '../../instrument/statement.js'
import { summaryOf } from '../../rules/rules-line.js'
import type { Node } from '../../rules/tree.js'
import { criteriaOf } from './criteria.js'

const statedJson = <T>({ confidence, sources, note }: Stated<unknown>, value: T) => ({
  value,
  confidence,
  sources,
  note: note ?? null,
})

/** A piece of an instrument; figures are texts, the share of the index is exact. */
const nodeJson = (node: Node): unknown => ({
  kind: node.kind,
  id: node.id,
  number: node.indicator?.number ?? null,
  title: node.title,
  weight: node.weight && statedJson(node.weight, printedText(node.weight.value)),
  of: node.of && printedText(node.of),
  share: node.share && fraction(node.share),
  combine: node.combine,
  criteria: node.indicator ? criteriaOf(node.indicator) : null,
  below: node.below.map(nodeJson),
})

interface Shown {
  readonly rules: Rules
  readonly nodes: readonly Node[]
}

/** An instrument, or chosen pieces of it, for programs. */
export const instrumentJson = ({ rules, nodes }: Shown): unknown => {
  const { scale, rounding, ladder, sources } = rules.instrument
  const { min, max, step } = scale.value
  const { from, to, ...summary } = summaryOf(rules)
  return {
    schema: 'ipp.rules/1',
    instrument: { ...summary, years: { from, to } },
    scale: statedJson(scale, { min: printedText(min), max: printedText(max), step: step && printedText(step) }),
    rounding: statedJson(rounding, rounding.value),
    ladder: statedJson(
      ladder,
      ladder.value.map((each) => ({ ...each, from: printedText(each.from) })),
    ),
    nodes: nodes.map(nodeJson),
    sources,
  }
}
