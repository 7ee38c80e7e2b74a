import type { Finding, Severity } from '../../finding/finding.js'
import { plain } from '../../finding/plain.js'
import { COLOUR } from '../../formats/palette.js'
import type { Sheet, Style } from '../../formats/xlsx/write-book.js'
import { describe, findingText, type Told } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import type { Plan } from './book-layout.js'
import { footOf, headFor } from './header.js'
import { type ListColumn, listSheet } from './list-sheet.js'
import { LOOK } from './look.js'

const SEVERITY: Readonly<Record<Severity, Style>> = {
  error: { ...LOOK.text, bold: true, fill: COLOUR.error },
  warning: { ...LOOK.text, fill: COLOUR.warning },
  notice: LOOK.text,
}

interface Worded {
  readonly finding: Finding
  readonly told: Told
}

const columnsOf = ({ words, language }: Plan): readonly ListColumn<Worded>[] => {
  const { severity, stdin } = WORDS[language]
  const plainText = (text: string | null) => text && plain(text)
  const gravity = ({ finding }: Worded) => ({ value: severity[finding.severity], style: SEVERITY[finding.severity] })
  const fileOf = ({ finding: { file } }: Worded) => (file === '-' ? stdin : plainText(file))
  const { text, centred, faint } = LOOK
  return [
    { key: 'severity', head: words.severity, width: 16, look: text, value: gravity },
    { key: 'file', head: words.file, width: 28, look: text, value: fileOf },
    { key: 'sheet', head: words.sheet, width: 16, look: text, value: ({ finding }) => plainText(finding.sheet) },
    { key: 'cell', head: words.cell, width: 10, look: centred, value: ({ finding }) => plainText(finding.cell) },
    { key: 'unit', head: words.unitColumn, width: 30, look: text, value: ({ finding }) => plainText(finding.unit) },
    { key: 'message', head: words.message, width: 52, look: text, value: ({ told }) => findingText(told) },
    { key: 'fix', head: words.fix, width: 46, look: text, value: ({ told }) => told.fix },
    { key: 'code', head: words.findingCode, width: 22, look: faint, value: ({ finding }) => finding.code },
  ]
}

function* wordedFindings({ run, language }: Plan): Generator<Worded> {
  for (const finding of run.findings) yield { finding, told: describe(finding, language) }
}

/** The sheet of everything that is wrong or doubtful in the inputs. */
export const findingSheet = (plan: Plan): Sheet => {
  const { words, run } = plan
  const count = run.findings.length
  const head = headFor(plan, { title: words.titles.findings, status: count === 0 ? { value: words.noFindings } : null })
  const about = {
    name: plan.sheets.findings,
    head,
    lead: 0,
    filtered: count,
    titles: 20,
    print: { foot: footOf(plan) },
  }
  return {
    ...listSheet(about, columnsOf(plan), wordedFindings(plan)),
    ...(run.findings.some(({ severity }) => severity === 'error') ? { tab: COLOUR.alarm } : {}),
  }
}
