import type { Comparison, Track } from '../../engine/compare/compare.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import type { Compared } from '../../run/comparison.js'
import { TREND } from '../../wording/compare-survey.js'
import { carriedWarnings } from '../carried.js'
import { markdownLines, markdownText, type Table } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { figureColumns, lineOf } from './change-columns.js'
import { afterOf, beforeOf } from './change-figures.js'
import { flowOf, namesSection } from './comparison-flow.js'
import { basisLines, exactnessLines, rulesLines, sideLine, unsplitLines } from './comparison-notes.js'
import { compareWords, surveyFigure } from './comparison-words.js'
import type { Drawable } from './drawable-table.js'
import { elementTable } from './element-table.js'
import type { Line, Setting } from './name-columns.js'
import { splitColumns } from './split-columns.js'
import { reachLines, surveyColumns } from './survey-columns.js'
import type { Section } from './text-section.js'

const drawable = <T>(table: Table<T>): Drawable => ({
  text: (page, language) => tableLines(table, page, language),
  markdown: () => markdownLines(table),
})

const splitAt = (lines: readonly Line[], place: number): readonly Line[] =>
  lines.filter(({ moves }) => moves[place]?.split.ok)

const tableSections = (setting: Setting, level: Track['level']): readonly Section[] => {
  const { comparison, language } = setting
  const words = compareWords(comparison, language)
  const tracks = level === 'agency' ? comparison.agencies : comparison.units
  if (tracks.length === 0) return []
  const lines = tracks.map((track) => lineOf(comparison, track))
  const title = level === 'agency' ? words.agencies : words.units
  const splits = comparison.pairs.flatMap((pair): Section[] => {
    const own = splitAt(lines, pair.before)
    if (own.length === 0) return []
    const table = drawable({ items: own, sets: splitColumns({ level, lines: own, pair }, setting) })
    return [{ title: `${title}: ${words.split(beforeOf(pair), afterOf(pair))}`, table, names: [] }]
  })
  const sets = surveyFigure(comparison) === null ? figureColumns(level, setting) : surveyColumns(level, setting)
  return [{ title, table: drawable({ items: lines, sets }), names: [] }, ...splits]
}

/** The elements of surveys; nothing where indices are compared. */
const elementSections = (setting: Setting): readonly Section[] => {
  const table = elementTable(setting)
  return table ? [{ title: TREND[setting.language].elements, table: drawable(table), names: [] }] : []
}

/** Who came, who went, who is ranked in another group: listed, never dropped. */
const listSections = ({ comparison, language }: Setting): readonly Section[] => {
  const words = compareWords(comparison, language)
  const tracks = [...comparison.agencies, ...comparison.units]
  return comparison.pairs.flatMap((pair) => {
    const label = afterOf(pair)
    const [at, next] = [pair.before, pair.before + 1]
    const { came, went } = flowOf(comparison, pair)
    const regrouped = tracks.filter(({ members }) => {
      const [before, after] = [members[at]?.group ?? null, members[next]?.group ?? null]
      return before !== null && after !== null && before !== after
    })
    return [
      ...namesSection((count) => words.came(label, count), came, language),
      ...namesSection((count) => words.went(label, count), went, language),
      ...namesSection((count) => words.regrouped(label, count), regrouped, language),
    ]
  })
}

/** All parts of a comparison, in the order in which they are read. */
const sectionsOf = (comparison: Comparison, language: Language): readonly Section[] => {
  const setting: Setting = { comparison, language }
  return [
    ...tableSections(setting, 'agency'),
    ...tableSections(setting, 'unit'),
    ...elementSections(setting),
    ...listSections(setting),
  ]
}

export const titleOf = ({ sides }: Comparison, language: Language): string =>
  plain(compareWords({ sides }, language).title(sides.map(({ label }) => label).join(' → ')))

/** What is to be known before the tables: what the sides are, on what they are compared, what became of the rules. */
export const headOf = ({ comparison, findings }: Compared, language: Language): readonly string[] => [
  ...comparison.sides.map((side, i) => plain(sideLine(side, comparison.bases[i] ?? null, language))),
  ...basisLines(comparison, language),
  ...comparison.pairs.flatMap((pair) => rulesLines(comparison, pair, language)),
  ...carriedWarnings({ findings }, language),
]

export const footOf = (comparison: Comparison, language: Language): readonly string[] => [
  ...unsplitLines(comparison, language),
  ...(surveyFigure(comparison) === null ? [] : reachLines({ comparison, language })),
  ...exactnessLines(comparison, language),
]

const sectionLines = ({ title, table, names }: Section, page: Page, language: Language): readonly string[] => [
  ...wrap(title, widthOfPage(page)).map(ink(page.colour).strong),
  ...(table ? table.text(page, language) : names.flatMap((name) => wrap(`  ${name}`, widthOfPage(page)))),
  '',
]

/** A comparison as text for the terminal. Pure; the same comparison gives the same text. */
export const comparisonText = (compared: Compared, language: Language, page: Page): string => {
  const { comparison } = compared
  const paint = ink(page.colour)
  const wrapLines = (lines: readonly string[]) => lines.flatMap((line) => wrap(line, widthOfPage(page)))
  const lines = [
    paint.strong(titleOf(comparison, language)),
    ...wrapLines(headOf(compared, language)),
    '',
    ...sectionsOf(comparison, language).flatMap((section) => sectionLines(section, page, language)),
    ...wrapLines(footOf(comparison, language)),
  ]
  return `${lines.join('\n')}\n`
}

/** A comparison as Markdown. */
export const comparisonMarkdown = (compared: Compared, language: Language): string => {
  const { comparison } = compared
  const bullets = (lines: readonly string[]) => lines.map((line) => `- ${markdownText(line)}`)
  const lines = [
    `# ${markdownText(titleOf(comparison, language))}`,
    '',
    ...bullets(headOf(compared, language)),
    '',
    ...sectionsOf(comparison, language).flatMap((section) => [
      `## ${markdownText(section.title)}`,
      '',
      ...(section.table ? [...section.table.markdown(), ''] : []),
      ...(section.names.length > 0 ? [...bullets(section.names), ''] : []),
    ]),
    ...bullets(footOf(comparison, language)),
  ]
  return `${lines.join('\n')}\n`
}
