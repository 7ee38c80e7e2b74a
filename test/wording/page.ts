import { type FindingCode, MEANING } from '../../src/finding/code.js'
import { type Severity, severityOf } from '../../src/finding/finding.js'
import type { Language } from '../../src/finding/language.js'
import { WORDING } from '../../src/wording/codes/all.js'
import { fill } from '../../src/wording/fill.js'
import type { Wording, Words } from '../../src/wording/wording.js'

const TITLE: Readonly<Record<Severity, string>> = {
  error: 'Errors: what they touch has no index (exit code 1)',
  warning: 'Warnings: scored, but look at it',
  notice: 'Notices: worth knowing',
}

const said = ({ what, fix }: Words): string => `${fill(what, {})} **${fill(fix, {})}**`

const entry = (code: FindingCode): string => {
  const { because = {}, ...usual }: Wording = WORDING[code]
  const lines = (wording: Pick<Wording, Language>): readonly string[] => [
    `- id: ${said(wording.id)}`,
    `- en: ${said(wording.en)}`,
  ]
  const others = Object.entries(because).map(([why, words]) => `Of \`${why}\`:\n\n${lines(words).join('\n')}\n`)
  return [`### ${code}`, '', `${severityOf(code)}: ${MEANING[code]}.`, '', ...lines(usual), '', ...others].join('\n')
}

/** `docs/findings.md`, made from the table of codes and their wording. */
export const findingsPage = (): string => {
  const codes = Object.keys(WORDING)
    .filter((code): code is FindingCode => code in MEANING)
    .sort()
  const parts = (['error', 'warning', 'notice'] as const).map((severity) => {
    const own = codes.filter((code) => severityOf(code) === severity)
    return `## ${TITLE[severity]}\n\n${own.map(entry).join('\n')}`
  })
  return `# Findings

Everything that \`ipp\` can find in an input, ${codes.length} codes, each with what it means, what people are told and, in bold, what to do.
The messages also name file, sheet and cell, what stood there and what was expected, where that is known.
What is alike in one column of one sheet is told cell by cell up to the third; all further cells are one finding, which counts them
(\`count\`), names them (\`cells\`, such as \`F5:F20001\`) and stands at the first. \`ipp explain\` and the pages tell each unit its own.
This page is made from the table that the messages come from: \`npm test\` fails where the two differ, \`npx vitest run test/wording -u\` writes it anew.

${parts.join('\n')}`
}
