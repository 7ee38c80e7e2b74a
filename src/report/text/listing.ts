import type { Finding, Severity } from '../../finding/finding.js'
import { type Ink, ink, type Tone } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { plain } from '../plain.js'
import type { Language } from '../run.js'
import { describe, type Told } from '../wording/finding.js'
import { WORDS, type Words } from '../wording/words.js'
import { type Page, widthOfPage } from './page.js'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice']
const TONE: Readonly<Record<Severity, Tone>> = { error: 'red', warning: 'yellow', notice: 'cyan' }

interface Line {
  readonly finding: Finding
  readonly told: Told
}

const groupedBy = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

const indented = (text: string, by: number, width: number, hang = 0): readonly string[] =>
  wrap(text, width - by - hang).map((line, i) => ' '.repeat(i === 0 ? by : by + hang) + line)

const oneLine = ({ finding, told }: Line, width: number): readonly string[] => {
  const unit = finding.unit === null ? '' : plain(finding.unit)
  const where = [told.where, unit === '' ? '' : `(${unit})`].filter((part) => part !== '').join(' ')
  return indented(where === '' ? told.message : `${where}: ${told.message}`, 4, width, 2)
}

/** As many findings of one code as are told beside a result; `ipp check` tells them all. */
const TOLD = 20

/** Findings of one code: each with its place, then what to do, said once. */
const ofCode = (all: readonly Line[], words: Words, width: number, paint: Ink, most: number): readonly string[] => {
  const [first] = all
  if (!first) return []
  const lines = all.slice(0, most)
  const rest = all.length > most ? indented(words.moreFindings(all.length - most), 4, width) : []
  const head = paint[TONE[first.finding.severity]](`  ${first.finding.code}`)
  const fixes = groupedBy(lines, ({ told }) => told.fix)
  const body = fixes.flatMap((group) => [
    ...group.flatMap((line) => oneLine(line, width)),
    ...indented(`${words.fix} ${group[0]?.told.fix ?? ''}`, 4, width, 2).map((line) => paint.faint(line)),
  ])
  return [head, ...body, ...rest]
}

const ofSeverity = (
  lines: readonly Line[],
  words: Words,
  width: number,
  paint: Ink,
  most: number,
): readonly string[] => {
  const [first] = lines
  if (!first) return []
  const { severity } = first.finding
  const count = lines.reduce((sum, { finding }) => sum + finding.count, 0)
  const codes = groupedBy(lines, ({ finding }) => finding.code)
  return [
    paint.strong(words.severities[severity](count)),
    ...codes.flatMap((each) => ofCode(each, words, width, paint, most)),
  ]
}

/**
 * Findings as text, gravest first, one code after the other, a blank line behind; "" where there are none. Beside a result
 * only the first of each code are told, so that a nation's faults do not bury its ranking; `most` raises that.
 */
export const findingsText = (
  findings: readonly Finding[],
  language: Language,
  page: Page,
  most: number = TOLD,
): string => {
  const words = WORDS[language]
  const paint = ink(page.colour)
  const width = widthOfPage(page)
  const lines = findings.map((finding) => ({ finding, told: describe(finding, language) }))
  const parts = SEVERITIES.map((severity) =>
    ofSeverity(
      lines.filter(({ finding }) => finding.severity === severity),
      words,
      width,
      paint,
      most,
    ),
  ).filter((part) => part.length > 0)
  return parts.map((part) => `${part.join('\n')}\n\n`).join('')
}
