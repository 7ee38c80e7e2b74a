import type { PriceList } from '../engine/plan/price.js'
import { type Finding, finding, Refusal } from '../finding/finding.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Sources } from '../formats/sources.js'
import type { Instrument } from '../instrument/schema.js'
import { readCostList } from '../scoresheet/cost-list.js'
import type { RunOptions } from './options.js'
import { type Input, inputOf } from './result.js'

/** An operator's own costs; the file they came from as an input of the run, and what was found in it. */
export interface Costs {
  readonly prices?: PriceList
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
}

/** How the file is read, and whose indicators it names. */
interface Asked extends Pick<RunOptions, 'limits' | 'encoding'> {
  readonly instrument: Instrument
}

/** Reads a list of own costs: of a workbook the first sheet. */
export const readCosts = async (
  sources: Sources,
  file: string,
  { instrument, limits, encoding }: Asked,
): Promise<Costs> => {
  const opened = await sources.open(file, limits)
  if (!('source' in opened)) return { findings: [opened], inputs: [] }
  try {
    const book = openWorkbook(opened.source, file, { limits, csv: { encoding, limits: csvLimits(limits) } })
    const [table] = book.tables
    if (!table) return { findings: [finding(file, { code: 'E-SHEET-MISSING' })], inputs: [inputOf(opened)] }
    const { prices, remarks, rows } = readCostList(table, instrument)
    const findings = [...remarks, ...book.remarks()].map((remark) => finding(file, { sheet: table.name, ...remark }))
    return { prices, findings, inputs: [inputOf(opened, rows)] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { findings: [finding(file, error.remark)], inputs: [inputOf(opened)] }
  }
}
