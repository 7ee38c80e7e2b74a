import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { CsvField } from '../../formats/csv/write.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { pathText } from '../../instrument/problem.js'
import type { LintFinding } from '../../rules/lint.js'
import { tellProblem } from '../../wording/rules.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import type { Column } from '../table.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { linesText, listingText, type View } from './listing.js'

/** The problem in words, without the path, which has a place of its own. */
const message = ({ problem }: LintFinding, language: Language): string => tellProblem({ ...problem, at: [] }, language)

const columns = (language: Language): readonly Column<LintFinding, CsvField>[] => {
  const { head } = RULES_WORDS[language]
  return [
    { key: 'file', head: head.place, value: ({ file }) => file },
    { key: 'line', head: head.line, value: ({ line }) => line, kind: 'number' },
    { key: 'column', head: head.column, value: ({ column }) => column, kind: 'number' },
    { key: 'path', head: head.path, value: ({ problem }) => pathText(problem.at) },
    { key: 'rule', head: head.rule, value: ({ problem }) => problem.rule },
    { key: 'message', head: head.problem, value: (finding) => message(finding, language) },
  ]
}

/** "my.json:12:7 shares.total" and below it what is the matter: a place that editors and terminals open on a click. */
const lines = (findings: readonly LintFinding[], language: Language, page: Page): readonly string[] => {
  const paint = ink(page.colour)
  return findings.flatMap((finding) => {
    const { file, line, column, problem } = finding
    const text = wrap(message(finding, language), widthOfPage(page) - 4)
    const path = pathText(problem.at)
    return [
      [paint.strong(`${plain(file)}:${line}:${column}`), plain(path), paint.faint(problem.rule)]
        .filter((part) => part !== '')
        .join('  '),
      ...text.map((each) => `    ${each}`),
    ]
  })
}

const json = (findings: readonly LintFinding[], language: Language) => ({
  schema: 'ipp.rules-lint/1',
  problems: findings.map((finding) => ({
    file: finding.file,
    line: finding.line,
    column: finding.column,
    path: pathText(finding.problem.at),
    rule: finding.problem.rule,
    found: finding.problem.found,
    expected: finding.problem.expected,
    message: message(finding, language),
  })),
})

/** `ipp rules lint`: everything that is wrong with files of rules, each with its line. */
export const rulesLint = (findings: readonly LintFinding[], files: number, view: View): string => {
  const { format, language, page } = view
  if (format !== 'table')
    return listingText({ columns: columns(language), items: findings, json: () => json(findings, language) }, view)
  const words = RULES_WORDS[language]
  const told = findings.length > 0 ? words.lintFound(findings.length, files) : words.lintClean(files)
  return linesText([...lines(findings, language, page), told])
}
