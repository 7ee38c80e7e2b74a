import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Run } from '../../run/result.js'
import { describe } from '../../wording/finding.js'
import { jsonOf } from '../json-text.js'
import { csvRows } from '../table.js'
import { byFile, countsOf } from './files.js'

const findingJson = (finding: Finding, language: Language) => {
  const { message, fix } = describe(finding, language)
  const { severity, code, sheet, cell, unit, found, expected, count, cells } = finding
  return { severity, code, message, fix, sheet, cell, unit, found, expected, count, cells }
}

/** The findings of a check for programs: `ipp.check/1`. */
export const checkJson = (run: Run, language: Language): string => {
  const files = byFile(run).map(({ file, input, findings }) => ({
    file,
    sha256: input?.sha256 ?? null,
    rows: input?.rows ?? null,
    findings: findings.map((each) => findingJson(each, language)),
  }))
  const instrument = { id: run.result.instrument.id, hash: run.instrumentHash }
  const body = { schema: 'ipp.check/1', version: run.version, instrument, counts: countsOf(run.findings), files }
  return `${jsonOf(body, 1)}\n`
}

/** What a table has of a finding as it is. */
const KEYS = ['file', 'sheet', 'cell', 'severity', 'code', 'unit', 'found', 'expected', 'count'] as const

/** The findings of a check as rows of a table, one each. */
export const checkRows = (run: Run, language: Language): Iterable<readonly CsvField[]> =>
  csvRows<Finding>(
    [
      ...KEYS.map((key) => ({ key, value: (finding: Finding) => finding[key] })),
      { key: 'message', value: (finding) => describe(finding, language).message },
      { key: 'fix', value: (finding) => describe(finding, language).fix },
      { key: 'cells', value: ({ cells }) => cells?.join(' ') ?? null },
    ],
    run.findings,
  )

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const xmlText = (text: string): string => plain(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

const testCase = (name: string, inside: string): string =>
  inside === ''
    ? `    <testcase name="${xmlText(name)}"/>`
    : `    <testcase name="${xmlText(name)}">${inside}</testcase>`

const caseOf = (finding: Finding, language: Language, strict: boolean): string => {
  const { where, message, fix } = describe(finding, language)
  const name = [finding.code, where].filter((part) => part !== '').join(' ')
  const text = xmlText(`${message} ${fix}`)
  const counts = finding.severity === 'error' || (strict && finding.severity === 'warning')
  return testCase(
    name,
    counts
      ? `<failure type="${finding.code}" message="${xmlText(message)}">${text}</failure>`
      : `<system-out>${text}</system-out>`,
  )
}

/** The findings of a check as JUnit XML: a suite per file, a case per finding, a passing case where a file is clean. */
export const checkJunit = (run: Run, language: Language, strict: boolean): string => {
  const failures = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error' || (strict && severity === 'warning')).length
  const suites = byFile(run).map(({ file, findings }) => {
    const cases =
      findings.length > 0 ? findings.map((each) => caseOf(each, language, strict)) : [testCase('ipp check', '')]
    const head = `  <testsuite name="${xmlText(file ?? 'ipp')}" tests="${cases.length}" failures="${failures(findings)}">`
    return [head, ...cases, '  </testsuite>'].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="ipp check">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}
