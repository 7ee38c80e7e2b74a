import { fraction } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { CsvField } from '../../formats/csv/write.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import type { Diff } from '../../rules/diff/diff.js'
import type { Change } from '../../rules/diff/rule-change.js'
import type { Effects } from '../../rules/effect.js'
import type { Summary } from '../../rules/rules-line.js'
import { decimal, percent } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { type Column, markdownLines, markdownText, tableOf } from '../table.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { effectCsv, effectJson, effectLines } from './effect.js'
import { jsonText, linesText, listingCsv, type View } from './listing.js'

/** Two instruments side by side, and what the difference does to units where sheets were given. */
interface Compared {
  readonly from: Summary
  readonly to: Summary
  readonly diff: Diff
  readonly effects: Effects | null
  /** Decimal places that an index is published with. */
  readonly places: number
}

/** "indikator F-02 › A › b › 14.b.K": what a change is about. */
const about = ({ about: { kind, path } }: Change, language: Language): string =>
  [RULES_WORDS[language].node[kind], path.map(plain).join(' › ')].filter((part) => part !== '').join(' ')

const what = ({ kind, which }: Change, language: Language): string => {
  const words = RULES_WORDS[language]
  if (which === null) return words.change[kind]
  const isScore = (kind === 'criterion' || kind === 'points') && which !== '–'
  return `${words.change[kind]} ${isScore ? words.score(which) : which}`
}

const FIGURES: ReadonlySet<Change['kind']> = new Set(['weight', 'bound', 'whole'])

const valueText = ({ kind }: Change, text: string | null, language: Language): string => {
  if (text === null) return '–'
  return FIGURES.has(kind) ? decimal(text, language) : plain(text)
}

const share = ({ shares }: Change, language: Language): string =>
  shares ? ` (${RULES_WORDS[language].ofIndex(percent(shares.from, language), percent(shares.to, language))})` : ''

const isArrival = ({ kind }: Change): boolean => kind === 'in' || kind === 'out'

/** One change: short ones in a line, longer ones with before and after below each other. */
const changeLines = (change: Change, language: Language, page: Page): readonly string[] => {
  const width = widthOfPage(page)
  const [from, to] = [valueText(change, change.from, language), valueText(change, change.to, language)]
  const head = `${what(change, language)}: `
  if (isArrival(change)) return []
  const short = `${head}${from} → ${to}${share(change, language)}`
  if (short.length + 2 <= Math.min(width, 100)) return [`  ${short}`]
  const block = (sign: string, text: string) =>
    wrap(text, width - 6).map((line, i) => `    ${i === 0 ? sign : ' '} ${line}`)
  const named = wrap(`${head.trim()}${share(change, language)}`, width - 4)
  return [...named.map((line, i) => `${i === 0 ? '  ' : '    '}${line}`), ...block('−', from), ...block('+', to)]
}

/** What the changes below it are about; of what came or went it says so, and nothing stands below. */
const heading = (change: Change, language: Language): string => {
  const head = about(change, language)
  const hasTitle = change.kind !== 'title' && change.about.kind !== 'instrument'
  const title = hasTitle ? `: ${plain(change.about.title)}` : ''
  return isArrival(change) ? `${what(change, language)}: ${head}${title}` : `${head}${title}`
}

/** Changes in their order, those about one thing under one heading. */
const table = ({ from, to, diff, effects, places }: Compared, view: View): string => {
  const { language, page } = view
  const words = RULES_WORDS[language]
  const paint = ink(page.colour)
  const lines: string[] = [paint.strong(`${from.id} → ${to.id}`), '']
  let before = ''
  for (const change of diff.changes) {
    const head = heading(change, language)
    if (head !== before) lines.push(...wrap(head, widthOfPage(page)).map((line) => paint.strong(line)))
    before = head
    lines.push(...changeLines(change, language, page))
  }
  if (diff.changes.length > 0) lines.push('')
  const told = [
    diff.changes.length === 0 ? words.same : `${words.changes(diff.changes.length)}.`,
    ...(diff.statements > 0 ? [words.statements(diff.statements)] : []),
  ]
  lines.push(...told.flatMap((line) => wrap(line, widthOfPage(page))))
  if (effects) lines.push('', ...effectLines(effects, places, view))
  return linesText(lines)
}

const columns = (language: Language): readonly Column<Change, CsvField>[] => {
  const { head } = RULES_WORDS[language]
  return [
    {
      key: 'about',
      head: head.about,
      value: ({ about: { kind, path } }) => [kind, ...path].join('/'),
      text: (change) => about(change, language),
    },
    { key: 'title', head: head.title, value: ({ about: { title } }) => title },
    { key: 'change', head: head.what, value: ({ kind }) => kind, text: (change) => what(change, language) },
    { key: 'which', head: '', value: ({ which }) => which, text: () => '' },
    {
      key: 'from',
      head: head.before,
      value: ({ from }) => from,
      text: (change) => valueText(change, change.from, language),
    },
    {
      key: 'to',
      head: head.after,
      value: ({ to }) => to,
      text: (change) => `${valueText(change, change.to, language)}${share(change, language)}`,
    },
  ]
}

const json = ({ from, to, diff, effects, places }: Compared): unknown => ({
  schema: 'ipp.rules-diff/1',
  from: { id: from.id, title: from.title, hash: from.hash },
  to: { id: to.id, title: to.title, hash: to.hash },
  changes: diff.changes.map(
    ({ kind, about: { kind: piece, path, title }, which, from: before, to: after, shares }) => ({
      kind,
      about: { kind: piece, path, title },
      which,
      from: before,
      to: after,
      shares: shares && { from: fraction(shares.from), to: fraction(shares.to) },
    }),
  ),
  statements: diff.statements,
  effect: effects && effectJson(effects, places),
})

const markdown = (compared: Compared, view: View): string => {
  const { language } = view
  const { from, to, diff, effects, places } = compared
  const words = RULES_WORDS[language]
  const shown = columns(language).filter(({ key }) => key !== 'which')
  return linesText([
    `# ${markdownText(`${from.id} → ${to.id}`)}`,
    '',
    ...(diff.changes.length > 0 ? [...markdownLines(tableOf(shown, diff.changes)), ''] : []),
    diff.changes.length === 0 ? words.same : `${words.changes(diff.changes.length)}.`,
    ...(diff.statements > 0 ? ['', words.statements(diff.statements)] : []),
    ...(effects ? ['', ...effectLines(effects, places, view)] : []),
  ])
}

/**
 * `ipp rules diff`: what changed between two instruments, in the regulation's words. As CSV either the changes or, where
 * sheets were given, their effect: one table in one file.
 */
export const rulesDiff = (compared: Compared, view: View): string => {
  switch (view.format) {
    case 'json':
      return jsonText(json(compared))
    case 'csv':
      return compared.effects
        ? effectCsv(compared.effects, compared.places)
        : listingCsv(columns(view.language), compared.diff.changes)
    case 'md':
      return markdown(compared, view)
    case 'table':
      return table(compared, view)
  }
}
