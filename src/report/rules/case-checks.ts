import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Mismatch } from '../../rules/expect.js'
import { type InstrumentTrials, passes, type SuiteResult, type TestRun } from '../../rules/suite.js'
import type { Verdict } from '../../rules/verdict.js'
import { RULES_CASES } from '../../wording/rules-cases.js'
import { mutationText } from './mutation.js'

/** "aspek a: diharapkan 4.17, menjadi 4.2". */
export const mismatchText = ({ what, expected, found }: Mismatch, language: Language): string => {
  const words = RULES_CASES[language]
  const [key = '', ...rest] = what.split('.')
  const name = [words.expectation[key] ?? key, rest.join('.')].filter((part) => part !== '').join(' ')
  if (key === 'unknown') return `${name}: ${plain(found ?? '')}`
  if (key === 'trace') return `${name}: ${words.expected} "${plain(expected ?? '')}"`
  const textOf = (text: string | null) => (text === null ? words.nothing : plain(text))
  return `${name}: ${words.expected} ${textOf(expected)}, ${words.found} ${textOf(found)}`
}

export const failureLines = (verdict: Verdict, language: Language): readonly string[] => {
  const words = RULES_CASES[language]
  const trace = verdict.trace()
  return [
    ...verdict.mismatches.map((each) => `    ${mismatchText(each, language)}`),
    ...(trace.length > 0 ? [`    ${words.trace}:`, ...trace.map((line) => `      ${plain(line)}`)] : []),
  ]
}

/** A check for a machine that counts checks: a case, or a change that the cases should notice. */
export interface Check {
  readonly suite: string
  readonly name: string
  /** Null where it passed. */
  readonly failure: readonly string[] | null
  /** Why it was not tried. */
  readonly skipped: string | null
}

const caseChecks = ({ name, verdicts }: SuiteResult, language: Language): readonly Check[] =>
  verdicts.map((verdict) => ({
    suite: name,
    name: verdict.name,
    failure: passes(verdict) ? null : failureLines(verdict, language).map((line) => line.trimStart()),
    skipped: null,
  }))

const mutationChecks = ({ instrument, cases, trials }: InstrumentTrials, language: Language): readonly Check[] => {
  const words = RULES_CASES[language]
  const check = { suite: `${instrument} --mutate`, failure: null, skipped: null }
  return [
    ...trials.tried.map(({ mutation, noticedBy }) => ({
      ...check,
      name: mutationText(mutation, language),
      failure: noticedBy.length === 0 ? [words.unnoticed(1, 1, cases)] : null,
    })),
    ...trials.idle.map(({ mutation, reason }) => ({
      ...check,
      name: mutationText(mutation, language),
      skipped: words.idle[reason],
    })),
  ]
}

export const checksOf = ({ suites, mutations }: TestRun, language: Language): readonly (readonly Check[])[] => [
  ...suites.map((suite) => caseChecks(suite, language)),
  ...mutations.map((each) => mutationChecks(each, language)),
]
