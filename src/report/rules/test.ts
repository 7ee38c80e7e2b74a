import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import { type InstrumentTrials, passes, type SuiteResult, type TestRun } from '../../rules/suite.js'
import { RULES_CASES } from '../../wording/rules-cases.js'
import type { Page } from '../text/text-page.js'
import { type Check, checksOf, failureLines, mismatchText } from './case-checks.js'
import { jsonText, linesText, type View, wrapLines } from './listing.js'
import { trialLines, trialsJson } from './mutation.js'

/** The forms that a test of rules is printed in. */
export type TestFormat = 'table' | 'json' | 'junit' | 'tap'

const suiteLines = (suite: SuiteResult, language: Language, page: Page): readonly string[] => {
  const words = RULES_CASES[language]
  const paint = ink(page.colour)
  const failed = suite.verdicts.filter((each) => !passes(each))
  const counts = words.passed(suite.verdicts.length - failed.length, failed.length)
  const name = suite.name === suite.instrument ? suite.name : `${suite.name} (${suite.instrument})`
  return [
    paint.strong(`${plain(name)}: ${counts}`),
    ...failed.flatMap((verdict) => [
      `  ${paint.red(words.failed)} ${plain(verdict.name)}`,
      ...wrapLines(failureLines(verdict, language), page),
    ]),
  ]
}

const mutationLines = ({ instrument, cases, trials }: InstrumentTrials, language: Language, page: Page) => {
  const [summary = '', ...others] = trialLines(trials, cases, language)
  const paint = ink(page.colour)
  return [
    '',
    ...wrapLines([`${instrument}: ${summary}`], page).map((line) => paint.strong(line)),
    ...wrapLines(
      others.map((line) => `  ${line}`),
      page,
    ),
  ]
}

const table = ({ suites, mutations }: TestRun, language: Language, page: Page): string =>
  linesText([
    ...suites.flatMap((suite) => suiteLines(suite, language, page)),
    ...mutations.flatMap((each) => mutationLines(each, language, page)),
  ])

const json = ({ suites, mutations }: TestRun, language: Language): unknown => ({
  schema: 'ipp.rules-test/1',
  suites: suites.map(({ name, instrument, verdicts }) => ({
    name,
    instrument,
    cases: verdicts.map((verdict) => ({
      name: verdict.name,
      passed: passes(verdict),
      mismatches: verdict.mismatches.map((each) => ({ ...each, message: mismatchText(each, language) })),
      trace: passes(verdict) ? null : verdict.trace(),
    })),
  })),
  mutations: mutations.map(({ instrument, cases, trials }) => ({ instrument, cases, ...trialsJson(trials) })),
})

/** TAP: a "#" would begin a directive, so names carry none. */
const tapName = (text: string): string => plain(text).replaceAll('#', '＃')

const tap = (run: TestRun, language: Language): string => {
  const all = checksOf(run, language).flat()
  const lines = all.flatMap(({ suite, name, failure, skipped }, i) => [
    `${failure ? 'not ok' : 'ok'} ${i + 1} - ${tapName(suite)}: ${tapName(name)}${skipped ? ` # SKIP ${plain(skipped)}` : ''}`,
    ...(failure ?? []).map((line) => `# ${plain(line)}`),
  ])
  return linesText(['TAP version 13', `1..${all.length}`, ...lines])
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string): string => plain(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const xmlCase = ({ name, failure, skipped }: Check): string => {
  const head = `    <testcase name="${xml(name)}"`
  if (skipped) return `${head}><skipped message="${xml(skipped)}"/></testcase>`
  if (!failure) return `${head}/>`
  return `${head}><failure message="${xml(failure[0] ?? '')}">${failure.map(xml).join('\n')}</failure></testcase>`
}

const xmlSuite = (all: readonly Check[]): string => {
  const count = (of: (check: Check) => unknown) => all.filter(of).length
  const counts = `tests="${all.length}" failures="${count(({ failure }) => failure)}" skipped="${count(({ skipped }) => skipped)}"`
  return linesText([
    `  <testsuite name="${xml(all[0]?.suite ?? '')}" ${counts}>`,
    ...all.map(xmlCase),
    '  </testsuite>',
  ])
}

const junit = (run: TestRun, language: Language): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ipp rules test">\n',
    ...checksOf(run, language).map(xmlSuite),
    '</testsuites>\n',
  ].join('')

/** `ipp rules test`: which cases failed and how, and which changes of the rules none of them noticed. */
export const rulesTest = (run: TestRun, { format, language, page }: View<TestFormat>): string => {
  switch (format) {
    case 'json':
      return jsonText(json(run, language))
    case 'junit':
      return junit(run, language)
    case 'tap':
      return tap(run, language)
    case 'table':
      return table(run, language, page)
  }
}
