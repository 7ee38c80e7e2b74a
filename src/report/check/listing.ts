import { plain } from '../plain.js'
import type { Language, Run } from '../run.js'
import { findingsText } from '../text/listing.js'
import type { Page } from '../text/page.js'
import { CHECK_WORDS } from '../wording/check.js'
import { byFile, cellCountsOf } from './files.js'

/** The findings of a check as text, file by file; what is clean is said to be. */
export const checkText = (run: Run, language: Language, page: Page): string => {
  const words = CHECK_WORDS[language]
  const parts = byFile(run).map(({ file, input, findings }) => {
    const name = file === null ? words.run : file === '-' ? words.stdin : plain(file)
    if (findings.length === 0) return `${name}: ${words.clean(input?.rows.used ?? 0)}\n`
    return `${name}\n${findingsText(findings, language, page, Number.POSITIVE_INFINITY).trimEnd()}\n`
  })
  return `${parts.join('\n')}\n${words.counts(cellCountsOf(run.findings), run.inputs.length)}\n`
}
