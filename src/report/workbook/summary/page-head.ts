import type { Finding } from '../../../finding/finding.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import type { Plan } from '../book-layout.js'
import { textLiteral } from '../formula-text.js'
import { changedIn } from '../header.js'
import { LOOK } from '../look.js'
import { listingOf } from './subject.js'
import { over, type Page, type Shown, text } from './summary-page.js'

const SEVERITIES = ['error', 'warning', 'notice'] as const

/** That figures are as worked out, or how many rows no longer are, said by a formula. */
const statusOf = (plan: Plan): Shown => {
  const { isLive } = RESULT_SUMMARY[plan.language]
  const [before, after] = plan.words.edited
  if (plan.run.result.units.length === 0) return text('')
  const count = changedIn(plan, listingOf('units', plan).all('check'))
  return {
    value: isLive,
    formula: `IF(${count}=0,${textLiteral(isLive)},${textLiteral(before)}&${count}&${textLiteral(after)})`,
  }
}

/** What stands above a summary: whose it is, what it is the result of, what must be said with it. */
export const addHead = (page: Page, plan: Plan, { name, columns }: { name: string; columns: number }): void => {
  page.add([{ value: name, style: LOOK.title }], 24)
  page.add([{ value: plan.subtitle, style: LOOK.subtitle }])
  page.add(over(columns, text(plan.notices.join('\n')), LOOK.notice))
  page.add(over(columns, statusOf(plan), LOOK.status))
}

/** "3 kesalahan, 1 peringatan", and the way to them. */
export const findingsShown = ({ run: { findings }, language, sheets }: Plan): Shown => {
  const words = RESULT_SUMMARY[language]
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  const parts = SEVERITIES.flatMap((severity) => {
    const of = count(severity)
    return of > 0 ? [words.severity[severity](of)] : []
  })
  if (parts.length === 0) return text(words.noFindings)
  return { value: parts.join(', '), link: { sheet: sheets.findings, cell: 'A7' } }
}

/** Two numbers that stand elsewhere: "2 dari 3". */
export const outOf = (some: readonly [count: number, cell: string], all: number, { language }: Plan): Shown => {
  const { of } = RESULT_SUMMARY[language]
  const [count, cell] = some
  return { value: `${count}${of}${all}`, formula: `${cell}&${textLiteral(`${of}${all}`)}` }
}
