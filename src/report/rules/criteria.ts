import { compare, fraction, parseExact, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { CsvField } from '../../formats/csv/write.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import type { Indicator } from '../../instrument/schema.js'
import type { Node } from '../../rules/tree.js'
import { decimal } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { type Column, markdownText } from '../table.js'
import { type Page, widthOfPage } from '../text/text-page.js'

/** What earns one score of an indicator; `text` null where the instrument prints nothing for it. */
interface Criterion {
  /** In lowest terms. */
  readonly score: string
  readonly text: string | null
}

const byScore = (a: string, b: string): number => compare(parseExact(b) ?? ZERO, parseExact(a) ?? ZERO)

/** The criteria of an indicator, the highest score first. */
export const criteriaOf = ({ criteria, gaps }: Indicator): readonly Criterion[] => {
  const texts = criteria?.value ?? {}
  const scores = [...Object.keys(texts), ...(gaps ?? []).map(fraction)].sort(byScore)
  return scores.map((score) => ({ score, text: texts[score] ?? null }))
}

/** A column for each score that any of the indicators lists, the highest first: what earns it. */
export const criteriaColumns = <T>(
  nodes: readonly Node[],
  nodeOf: (item: T) => Node,
): readonly Column<T, CsvField>[] => {
  const all = new Map(describedNodes(nodes).map(({ node, criteria }) => [node, criteria]))
  const scores = new Set([...all.values()].flatMap((criteria) => criteria.map(({ score }) => score)))
  return [...scores].sort(byScore).map((score) => ({
    key: `score_${score}`,
    head: score,
    value: (item) => all.get(nodeOf(item))?.find((each) => each.score === score)?.text ?? null,
  }))
}

interface Described {
  readonly node: Node
  readonly criteria: readonly Criterion[]
}

const describedNodes = (nodes: readonly Node[]): readonly Described[] =>
  nodes.flatMap((node) => (node.indicator ? [{ node, criteria: criteriaOf(node.indicator) }] : []))

/** Each indicator with what earns each of its scores, for the terminal. */
export const criteriaLines = (nodes: readonly Node[], language: Language, page: Page): readonly string[] => {
  const paint = ink(page.colour)
  const width = widthOfPage(page)
  return describedNodes(nodes).flatMap(({ node, criteria }, i) => [
    ...(i > 0 ? [''] : []),
    ...wrap(`${node.id}  ${plain(node.title)}`, width).map((line) => paint.strong(line)),
    ...criteria.flatMap(({ score, text }) => {
      const head = decimal(score, language)
      const lines = wrap(text === null ? RULES_WORDS[language].gap : plain(text), width - head.length - 4)
      return lines.map((line, row) => `  ${row === 0 ? head : ' '.repeat(head.length)}  ${line}`)
    }),
  ])
}

export const criteriaMarkdown = (nodes: readonly Node[], language: Language): readonly string[] =>
  describedNodes(nodes).flatMap(({ node, criteria }, i) => [
    ...(i > 0 ? [''] : []),
    `## ${markdownText(`${node.id} ${node.title}`)}`,
    '',
    ...criteria.map(
      ({ score, text }) => `- **${decimal(score, language)}** ${markdownText(text ?? RULES_WORDS[language].gap)}`,
    ),
  ])
