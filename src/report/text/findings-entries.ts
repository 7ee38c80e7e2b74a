import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { cutToWidth, wrap } from '../../formats/width.js'
import { describe, NEAR_NAME, spotOf } from '../../wording/finding.js'

/** How far the first line of a text stands in, and how much farther those that follow it do. */
interface Indent {
  readonly by: number
  readonly hang: number
}

/** A heading or a remark; a finding or what to do, of which the beginning is to be seen. */
export const [HEADING, ITEM]: readonly [Indent, Indent] = [
  { by: 2, hang: 0 },
  { by: 4, hang: 2 },
]

export const entryLines = (text: string, width: number, { by, hang }: Indent): readonly string[] =>
  wrap(text, width - by - hang).map((line, i) => ' '.repeat(i === 0 ? by : by + hang) + line)

const WHOLE = Number.POSITIVE_INFINITY
/** How long the title of an indicator and the name of a unit may be, the most that keeps the finding within two lines. */
const LENGTHS = [
  [WHOLE, WHOLE],
  [60, WHOLE],
  [40, WHOLE],
  [40, 60],
  [20, 60],
  [20, 40],
  [0, 40],
  [0, 28],
] as const

const ENTRY_LINES = 2

/** A finding in one or two lines: its cell, whom and what it is about, what is the matter, and its code. */
export const linesOf = (finding: Finding, language: Language, width: number): readonly string[] => {
  const spot = spotOf(finding, language)
  const named = finding.unit === null ? '' : plain(finding.unit)
  const linesWith = (title: number, name: number): readonly string[] => {
    const told = describe(finding, language, Math.min(name, NEAR_NAME))
    // A name that is cut to where it differs is still the unit's own.
    const isOwn = finding.code === 'W-NAME-NEAR' && finding.unit === finding.found
    const isNamed = isOwn || told.message.includes(`“${named}”`)
    const about = [isNamed ? '' : cutToWidth(named, name), cutToWidth(told.about, title)]
      .filter((part) => part !== '')
      .join(' · ')
    const text = [about === '' ? '' : `${about}:`, told.message, finding.code].filter((part) => part !== '').join(' ')
    return entryLines([spot, text].filter((part) => part !== '').join('  '), width, ITEM)
  }
  let lines: readonly string[] = []
  for (const [title, name] of LENGTHS) {
    lines = linesWith(title, name)
    if (lines.length <= ENTRY_LINES) break
  }
  return lines
}
