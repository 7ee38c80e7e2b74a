import { type Exact, printedText, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { Rules } from '../../instrument/read.js'
import type { Stated, Statement } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import { scaleText } from '../../rules/diff/form-changes.js'
import { type Node, nodesOf } from '../../rules/tree.js'
import { decimal } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { type Field, markdownLines, markdownText, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import type { Page } from '../text/text-page.js'
import { criteriaColumns, criteriaLines, criteriaMarkdown } from './criteria.js'
import { jsonText, linesText, listingCsv, type View, wrapLines } from './listing.js'
import { columns, type Row, statementOf, sureness } from './row-columns.js'
import { instrumentJson } from './show-json.js'
import { surveyRuleLines } from './survey-rules.js'

/** An instrument, the pieces of it that are shown, and whether with the criteria of each score. */
interface Shown {
  readonly rules: Rules
  readonly nodes: readonly Node[]
  /** True where all of the instrument is shown, so that its rules and ladder belong to it. */
  readonly isWhole: boolean
  readonly criteria: boolean
}

const rowsOf = (nodes: readonly Node[], depth = 0): readonly Row[] =>
  nodes.flatMap((node) => [{ node, depth }, ...rowsOf(node.below, depth + 1)])

const csvColumns = ({ nodes, criteria }: Shown, language: Language): readonly Field<Row>[] => [
  { key: 'path', value: ({ node }) => node.path.join('/') },
  ...columns(language),
  ...(criteria ? criteriaColumns(nodesOf(nodes), ({ node }: Row) => node) : []),
]

const statementText = (stated: Statement, language: Language): string =>
  [sureness(stated, language), ...stated.sources].filter((each) => each !== '').join(', ')

/** The rules that stand for the whole instrument, a line each. */
const ruleLines = ({ instrument }: Rules, language: Language): readonly string[] => {
  const words = RULES_WORDS[language]
  const { years, practised, scale, rounding } = instrument
  const { min, max, step } = scale.value
  const line = (head: string, text: string, of: Stated<unknown>) => `${head}: ${text} (${statementText(of, language)})`
  return [
    `${plain(instrument.title)} (${instrument.id})`,
    plain(instrument.basis),
    line(words.head.years, yearsText(years.value), years),
    ...(practised ? [line(words.head.practised, yearsText(practised.value), practised)] : []),
    line(words.scale, words.steps(scaleText({ min, max }), step && printedText(step)), scale),
    line(words.rounding, words.rounded(words.mode[rounding.value.mode], rounding.value.places), rounding),
    ...surveyRuleLines(instrument, (of) => statementText(of, language), language),
  ]
}

const ladderLines = ({ instrument }: Rules, language: Language): readonly string[] => {
  const { ladder, rounding } = instrument
  if (ladder.value.length === 0) return []
  const head = `${RULES_WORDS[language].ladder} (${statementText(ladder, language)}):`
  const width = Math.max(...ladder.value.map(({ letter }) => letter.length))
  const bound = (from: Exact) => decimal(toFixed(from, rounding.value.places), language)
  return [
    head,
    ...ladder.value.map(({ letter, label, from }) => `  ${letter.padEnd(width)}  ≥ ${bound(from)}  ${plain(label)}`),
  ]
}

/** The sources that the rows shown rest on; all of them where `rows` is null. */
const sourceLines = ({ instrument }: Rules, rows: readonly Row[] | null, language: Language): readonly string[] => {
  const cited = rows && new Set(rows.flatMap(({ node }) => statementOf(node)?.sources ?? []))
  const sources = Object.entries(instrument.sources).filter(([id]) => cited?.has(id) ?? true)
  if (sources.length === 0) return []
  return [`${RULES_WORDS[language].head.sources}:`, ...sources.map(([id, { what }]) => `  ${id}  ${plain(what)}`)]
}

/** Lines after a blank one; where there are none, none. */
const below = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', ...lines] : [])

const table = ({ rules, nodes, isWhole, criteria }: Shown, language: Language, page: Page): string => {
  const rows = rowsOf(nodes)
  const head = isWhole ? ruleLines(rules, language) : ruleLines(rules, language).slice(0, 1)
  const [title = '', ...others] = wrapLines(head, page)
  return linesText([
    ink(page.colour).strong(title),
    ...others,
    '',
    ...tableLines(tableOf(columns(language), rows), page, language),
    ...(criteria ? below(criteriaLines(nodesOf(nodes), language, page)) : []),
    ...(isWhole ? below(ladderLines(rules, language)) : []),
    ...below(wrapLines(sourceLines(rules, isWhole ? null : rows, language), page)),
  ])
}

const markdown = ({ rules, nodes, isWhole, criteria }: Shown, language: Language): string => {
  const [title = '', ...others] = ruleLines(rules, language)
  const rows = rowsOf(nodes)
  const list = (lines: readonly string[]) =>
    lines.map((line) => (line.startsWith('  ') ? `- ${markdownText(line)}` : markdownText(line)))
  const [ladderHead = '', ...ladder] = list(ladderLines(rules, language))
  const [sourceHead, ...sources] = list(sourceLines(rules, isWhole ? null : rows, language))
  return linesText([
    `# ${markdownText(title)}`,
    '',
    ...(isWhole ? [...others.map((line) => `- ${markdownText(line)}`), ''] : []),
    ...markdownLines(tableOf(columns(language), rows)),
    ...(criteria ? below(criteriaMarkdown(nodesOf(nodes), language)) : []),
    ...(isWhole && ladderHead !== '' ? ['', ladderHead, '', ...ladder] : []),
    ...(sourceHead === undefined ? [] : ['', sourceHead, '', ...sources]),
  ])
}

/** `ipp rules show`: an instrument as a tree with weights, shares of the index, confidence and sources. */
export const rulesShow = (shown: Shown, { format, language, page }: View): string => {
  switch (format) {
    case 'json':
      return jsonText(instrumentJson(shown))
    case 'csv':
      return listingCsv(csvColumns(shown, language), rowsOf(shown.nodes))
    case 'md':
      return markdown(shown, language)
    case 'table':
      return table(shown, language, page)
  }
}
