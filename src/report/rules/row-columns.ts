import { fraction, printedText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Statement } from '../../instrument/statement.js'
import type { Node } from '../../rules/tree.js'
import { percent, share } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { WORDS } from '../../wording/words.js'
import type { Column } from '../table.js'

/** A node as deep as it stands below the first node shown. */
export interface Row {
  readonly node: Node
  readonly depth: number
}

/** The least sure of what a piece rests on. */
export const statementOf = ({ weight, used }: Node): Statement | null => weight ?? used

const weightText = ({ weight, of, kind }: Node, language: Language): string => {
  const words = RULES_WORDS[language]
  if (kind === 'shown-only') return words.neverSummed
  if (!weight) return ''
  if (of) return share(weight.value, of, language)
  return kind === 'form' ? '' : words.mean
}

export const columns = (language: Language): readonly Column<Row, CsvField>[] => {
  const { head, node: kinds } = RULES_WORDS[language]
  return [
    {
      key: 'id',
      head: head.id,
      value: ({ node }) => node.id,
      text: ({ node, depth }) => (depth === 0 ? node.path.join(' › ') : node.id),
      indent: ({ depth }) => 2 * depth,
    },
    { key: 'title', head: head.title, value: ({ node }) => node.title, floor: 24 },
    {
      key: 'weight',
      head: head.weight,
      value: ({ node }) => node.weight && printedText(node.weight.value),
      text: ({ node }) => weightText(node, language),
      kind: 'number',
    },
    {
      key: 'share',
      head: head.share,
      value: ({ node }) => node.share && fraction(node.share),
      text: ({ node }) => (node.share ? percent(node.share, language) : ''),
      kind: 'number',
    },
    {
      key: 'confidence',
      head: head.confidence,
      value: ({ node }) => statementOf(node)?.confidence ?? null,
      text: ({ node }) => sureness(statementOf(node), language),
      spare: 2,
    },
    {
      key: 'sources',
      head: head.sources,
      value: ({ node }) => statementOf(node)?.sources.join(' ') ?? null,
      spare: 3,
    },
    { key: 'kind', head: head.kind, value: ({ node }) => node.kind, text: ({ node }) => kinds[node.kind], spare: 1 },
  ]
}

export const sureness = (statement: Statement | null, language: Language): string =>
  statement ? WORDS[language].confidence[statement.confidence] : ''
