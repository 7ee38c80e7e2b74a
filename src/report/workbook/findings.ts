import type { Finding, Severity } from '../../finding/finding.js'
import { plain } from '../../finding/plain.js'
import type { Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { describe, saidOf } from '../../wording/finding.js'
import { WORDS } from '../../wording/words.js'
import { COLOUR } from '../palette.js'
import { type Cells, type Grid, gridOf, headOf, rowOf } from './grid.js'
import { aboveTable, footOf } from './header.js'
import { LOOK } from './look.js'
import type { Plan } from './plan.js'

const SEVERITY: Readonly<Record<Severity, Style>> = {
  error: { ...LOOK.text, bold: true, fill: COLOUR.error },
  warning: { ...LOOK.text, fill: COLOUR.warning },
  notice: LOOK.text,
}

const gridFor = ({ words }: Plan): Grid =>
  gridOf([
    { key: 'severity', head: words.severity, width: 14, look: LOOK.text },
    { key: 'file', head: words.file, width: 28, look: LOOK.text },
    { key: 'sheet', head: words.sheet, width: 16, look: LOOK.text },
    { key: 'cell', head: words.cell, width: 10, look: LOOK.centred },
    { key: 'unit', head: words.unitColumn, width: 30, look: LOOK.text },
    { key: 'message', head: words.message, width: 52, look: LOOK.text },
    { key: 'fix', head: words.fix, width: 46, look: LOOK.text },
    { key: 'code', head: words.findingCode, width: 22, look: LOOK.faint },
  ])

const cellsOf = (finding: Finding, { language }: Plan): Cells => {
  const told = describe(finding, language)
  const shown = (text: string | null) => ({ value: text === null ? null : plain(text) })
  return {
    severity: { value: WORDS[language].severity[finding.severity], style: SEVERITY[finding.severity] },
    file: finding.file === '-' ? { value: WORDS[language].stdin } : shown(finding.file),
    sheet: shown(finding.sheet),
    cell: shown(finding.cell),
    unit: shown(finding.unit),
    message: { value: saidOf(told) },
    fix: { value: told.fix },
    code: { value: finding.code },
  }
}

function* rowsOf(plan: Plan, grid: Grid): Generator<SheetRow> {
  const { findings } = plan.run
  const status = findings.length === 0 ? { value: plan.words.noFindings } : null
  yield* aboveTable(plan, grid, { title: plan.words.titles.findings, status })
  yield* headOf(grid, { bands: 4, titles: 20 })
  for (const finding of findings) yield rowOf(grid, cellsOf(finding, plan))
}

/** The sheet of everything that is wrong or doubtful in the inputs. */
export const findingSheet = (plan: Plan): Sheet => {
  const grid = gridFor(plan)
  const count = plan.run.findings.length
  return {
    name: plan.sheets.findings,
    columns: grid.widths,
    rows: rowsOf(plan, grid),
    frozen: { columns: 0, rows: 6 },
    ...(count > 0 ? { filter: `A6:${grid.last}${6 + count}` } : {}),
    print: { landscape: true, titleRows: '6:6', foot: footOf(plan) },
    ...(plan.run.findings.some(({ severity }) => severity === 'error') ? { tab: COLOUR.alarm } : {}),
  }
}
