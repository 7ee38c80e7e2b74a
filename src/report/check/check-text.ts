import type { Language } from '../../finding/language.js'
import type { Run } from '../../run/result.js'
import { CHECK_WORDS } from '../../wording/check.js'
import { whereOf } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import { findingsText } from '../text/findings-text.js'
import type { Page } from '../text/text-page.js'
import { byFile, cellCountsOf } from './files.js'

/** How many lines a person reads; files share them, and each has some. */
const LINES = 160
const LEAST_LINES = 20

/** The findings of a check as text, file by file; what is clean is said to be. */
export const checkText = (run: Run, language: Language, page: Page): string => {
  const words = CHECK_WORDS[language]
  const files = byFile(run)
  const faulty = files.filter(({ findings }) => findings.length > 0).length
  const lines = Math.max(LEAST_LINES, Math.floor(LINES / Math.max(1, faulty)))
  const extent = { each: Number.POSITIVE_INFINITY, lines, isOneFile: true, more: words.more }
  const parts = files.map(({ file, input, findings }) => {
    const name = file === null ? WORDS[language].wholeRun : whereOf({ file, sheet: null, cell: null }, language)
    if (findings.length === 0) return `${name}: ${words.clean(input?.rows.used ?? 0)}\n`
    return `${name}: ${findingsText(findings, { language, page }, extent).trimEnd()}\n`
  })
  return `${parts.join('\n')}\n${words.counts(cellCountsOf(run.findings), run.inputs.length)}\n`
}
