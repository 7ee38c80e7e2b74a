import { plain } from '../../finding/plain.js'
import type { Cell, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { SURVEY_SCHEMA } from '../../run/own-output.js'
import { countText } from '../../wording/figure.js'
import { describe } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { optionLines } from '../option-lines.js'
import { highEnough } from '../row-height.js'
import { assumptionText } from '../text/run-assumptions.js'
import { LOOK } from '../workbook/look.js'
import { aloneLines, extremeLines, groupLines, isAlone } from './alone.js'
import type { BookPlan } from './book-plan.js'
import { noteLines, ruleLines } from './notes.js'

const WIDTHS = [36, 84, 14, 14, 14]

const row = (label: string | null, ...values: readonly Cell['value'][]): SheetRow => {
  const styledCell = (value: Cell['value'], style: Style): Cell => ({ value, style })
  return { cells: [styledCell(label, LOOK.label), ...values.map((value) => styledCell(value, LOOK.plain))] }
}

const section = (title: string, rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.length === 0 ? [] : [{ cells: [] }, { cells: [{ value: title, style: LOOK.section }] }, ...rows]

const lines = (texts: readonly string[]): readonly SheetRow[] => texts.map((text) => row(null, text))

const findings = ({ run, language }: BookPlan): readonly SheetRow[] =>
  run.findings.map((finding) => {
    const { where, message, fix } = describe(finding, language)
    const unit = finding.unit === null ? '' : plain(finding.unit)
    return row(finding.code, [where, unit, message, fix].filter((text) => text !== '').join('\n'))
  })

const inputs = ({ run, language }: BookPlan): readonly SheetRow[] => {
  const { about, file } = WORKBOOK_WORDS[language]
  const head = { value: file, style: LOOK.head }
  const heads = ['', about.rowsRead, about.rowsUsed, about.rowsRefused].map((value) => ({ value, style: LOOK.head }))
  const rows = run.inputs.map(({ file: name, bytes, sha256, rows: { read, used, refused } }) =>
    row(
      name === '-' ? WORDS[language].stdin : plain(name),
      `SHA-256 ${sha256}\n${about.bytes}: ${bytes}`,
      read,
      used,
      refused,
    ),
  )
  return rows.length === 0 ? [] : [{ cells: [head, ...heads] }, ...rows]
}

const options = ({ run, language }: BookPlan): readonly SheetRow[] => {
  const rows = optionLines(run.options).map(([name, given]) => row(name, given))
  return rows.length > 0 ? rows : lines([WORKBOOK_WORDS[language].about.noOptions])
}

/** What a survey alone says of its units beside their tables; who answered where there is one. */
const aloneNotes = ({ run, results, language }: BookPlan): readonly string[] => {
  if (!isAlone(run)) return []
  const [only, another] = results
  const own = only && !another ? [...extremeLines(only, language), ...groupLines(only, run, language)] : []
  return [...own, ...aloneLines(results, run, language)]
}

/** The sheet that says what the figures are: rules and how surely they are known, what flags mean, findings, inputs. */
export const surveyAbout = (plan: BookPlan): Sheet => {
  const { run, results, resting, language, words, subtitle } = plan
  const { about, page } = WORKBOOK_WORDS[language]
  const columns = WIDTHS.map((width) => ({ width }))
  const respondents = results.reduce((sum, { unit }) => sum + unit.respondents, 0)
  const counts = words.counts(countText(results.length, language), countText(respondents, language))
  const assumed = [...resting.all, ...resting.some].map((each) => assumptionText(each, language))
  const told = { ...resting, all: [], some: [] }
  const rows = [
    { cells: [{ value: words.sheets.about, style: LOOK.title }], height: 24 },
    { cells: [{ value: subtitle, style: LOOK.subtitle }] },
    ...section(about.result, [
      row(about.counts, counts),
      ...lines(aloneNotes(plan)),
      ...lines(noteLines(results, { run, resting: told, language })),
    ]),
    ...section(about.assumptions, lines(assumed)),
    ...section(about.rules, lines(ruleLines(run, language))),
    ...section(about.notices, findings(plan)),
    ...section(about.instrument, [row(about.legal, run.instrument.basis), row(about.hash, run.instrumentHash)]),
    ...section(about.inputs, inputs(plan)),
    ...section(about.options, options(plan)),
    ...section(about.made, [row(about.version, run.version), row(about.mark, SURVEY_SCHEMA)]),
  ]
  return {
    name: words.sheets.about,
    columns,
    rows: rows.map((each) => highEnough(each, columns)),
    print: { landscape: true, foot: [subtitle, page] },
  }
}
