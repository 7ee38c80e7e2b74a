import { groupBy } from '../../engine/score/group-by.js'
import { rangeOf } from '../../finding/cell-ranges.js'
import type { Finding, Severity } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import { type Ink, ink, linkTo, type Tone } from '../../formats/terminal.js'
import { describe, type Told, whereOf } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import { entryLines, HEADING, ITEM, linesOf } from './findings-entries.js'
import { type Page, widthOfPage } from './text-page.js'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice']
const TONE: Readonly<Record<Severity, Tone>> = { error: 'red', warning: 'yellow', notice: 'cyan' }

/** How many findings are told. */
interface Extent {
  /** Of each code. */
  readonly each: number
  /** Lines in all; the gravest findings come first. */
  readonly lines: number
  /** Whether the file is named already: headings then name the sheet alone. */
  readonly isOneFile: boolean
  /** What is said of those that are left out. */
  readonly more: (count: number) => string
}

interface Entry {
  readonly finding: Finding
  readonly told: Told
  /** The sheet (or file) that it stands under. */
  readonly sheet: string
  readonly lines: readonly string[]
}

const fixOf = ({ finding, told }: Entry): string => `${finding.code}  ${told.fix}`

/** The findings that are told: as many of each code and as many lines as there is room for, the gravest first. */
const chooseEntries = (
  entries: readonly Entry[],
  { each, lines }: Extent,
  fixLines: (fix: string) => number,
): Set<Entry> => {
  const [taken, codes, said] = [new Set<Entry>(), new Map<string, number>(), new Set<string>()]
  let used = 0
  for (const entry of SEVERITIES.flatMap((severity) =>
    entries.filter(({ finding }) => finding.severity === severity),
  )) {
    const { code } = entry.finding
    const before = codes.get(code) ?? 0
    const [heading, fix] = [said.has(entry.sheet) ? 0 : 1, said.has(fixOf(entry)) ? 0 : fixLines(fixOf(entry))]
    const room = entry.lines.length + heading + fix
    if (before >= each || (taken.size > 0 && used + room > lines)) continue
    taken.add(entry)
    codes.set(code, before + 1)
    said.add(entry.sheet).add(fixOf(entry))
    used += room
  }
  return taken
}

/** By row, then by column; what is about a sheet as a whole stands before its cells. */
const byCell = (a: Entry, b: Entry): number => {
  const [x, y] = [a, b].map(
    ({ finding: { cell } }) => rangeOf(cell) ?? { top: Number.parseInt(cell ?? '0', 10), left: 0 },
  )
  return (x?.top ?? 0) - (y?.top ?? 0) || (x?.left ?? 0) - (y?.left ?? 0)
}

/** Entries by their sheet; what is about the named file or the run as a whole stands behind all others. */
const bySheet = (entries: readonly Entry[]): readonly (readonly [sheet: string, own: readonly Entry[]])[] => {
  const sheets = [...groupBy(entries, ({ sheet }) => sheet)]
  return [...sheets.filter(([sheet]) => sheet !== ''), ...sheets.filter(([sheet]) => sheet === '')]
}

/** A code as it ends its line: in the colour of its severity, and leading to what the documents say of it. */
type Code = (finding: Finding) => string

const codeOn =
  ({ docs }: Page, language: Language, paint: Ink): Code =>
  ({ code, severity }) => {
    const text = paint[TONE[severity]](code)
    if (docs === undefined) return text
    return linkTo(`${docs}${language === 'id' ? 'findings.id.md' : 'findings.md'}#${code.toLowerCase()}`, text)
  }

const paintLines = ({ finding, lines }: Entry, code: Code): readonly string[] =>
  lines.map((line) => (line.endsWith(finding.code) ? line.slice(0, -finding.code.length) + code(finding) : line))

const countsIn = (findings: readonly Finding[], language: Language): string =>
  SEVERITIES.flatMap((severity) => {
    const own = findings.filter((each) => each.severity === severity)
    return own.length === 0 ? [] : WORDS[language].severities[severity](own.reduce((sum, { count }) => sum + count, 0))
  }).join(', ')

/** Beside a result the first of each code are told, so that a nation's faults do not bury its ranking. */
const BESIDE = { each: 20, lines: 120, isOneFile: false } as const

/**
 * Findings as text: how many of each severity, then sheet by sheet and cell by cell in one or two lines each, then what
 * to do, said once; a blank line behind. "" where there are none.
 */
export const findingsText = (
  findings: readonly Finding[],
  { language, page }: { readonly language: Language; readonly page: Page },
  extent: Extent = { ...BESIDE, more: WORDS[language].moreFindings },
): string => {
  if (findings.length === 0) return ''
  const [words, paint, width] = [WORDS[language], ink(page.colour), widthOfPage(page)]
  const entries = findings.map((finding): Entry => {
    const told = describe(finding, language)
    const { file, sheet: name } = finding
    const sheet = whereOf({ file: extent.isOneFile ? null : file, sheet: name, cell: null }, language)
    return { finding, told, sheet, lines: linesOf(finding, language, width) }
  })
  const fixLines = (fix: string) => entryLines(fix, width, ITEM)
  const taken = chooseEntries(entries, extent, (fix) => fixLines(fix).length)
  const told = entries.filter((entry) => taken.has(entry))
  const whole = extent.isOneFile ? '' : words.wholeRun
  const code = codeOn(page, language, paint)
  const headingLines = (heading: string) => (heading === '' ? [] : entryLines(heading, width, HEADING))
  const sheets = bySheet(told).flatMap(([sheet, own]) => [
    ...headingLines(sheet || whole).map((line) => paint.strong(line)),
    ...[...own].sort(byCell).flatMap((entry) => paintLines(entry, code)),
  ])
  const left = entries.length - taken.size
  const fixes = [...new Set(told.map(fixOf))].flatMap(fixLines)
  const lines = [
    paint.strong(countsIn(findings, language)),
    ...sheets,
    ...(left > 0 ? entryLines(extent.more(left), width, HEADING) : []),
    `  ${words.fix}`,
    ...fixes.map((line) => paint.faint(line)),
  ]
  return `${lines.join('\n')}\n\n`
}
