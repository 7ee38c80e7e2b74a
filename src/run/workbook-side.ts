import { sideOf } from '../engine/compare/scored-year.js'
import { finding } from '../finding/finding.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { FigureRole } from '../scoresheet/earlier-results/list-heading.js'
import { listSide, listsOf } from './list-side.js'
import { inputOf } from './result.js'
import { type OpenSide, type SideReading, sideLabel, yearLabel } from './side.js'

/** The index of such a workbook as a list: it stands there rounded, unrounded and as the engine had it. */
const OWN_INDEX: ReadonlyMap<FigureRole, readonly string[]> = new Map([['index', ['IPP']]])

/** The tool's own workbook as a side with all its scores; null where they do not come to the figures that it shows. */
const scoredWorkbook = async ({
  opened,
  given,
  named,
  options,
  shelf,
  headings,
}: OpenSide): Promise<SideReading | null> => {
  const { ownWorkbook } = await import('./own-workbook.js')
  const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
  const { tables } = openWorkbook(opened.source, opened.file, { limits: options.limits, csv })
  const rulesFor = (id: string) => [named, shelf.rulesOf(id)].flatMap((rules) => rules ?? [])
  const own = ownWorkbook(tables, { headings: await headings(), rulesFor })
  if (!own) return null
  const about = {
    ...sideLabel(given, yearLabel(given.label) ?? own.year),
    kind: 'result',
    hash: own.rules.hash,
  } as const
  const side = sideOf(own.result, about, shelf)
  return { side, findings: [], inputs: [inputOf(opened, own.result.units.length)] }
}

/** The tool's own workbook as lists of units and agencies, rounded, as its sheets show them. */
const shownWorkbook = (side: OpenSide): SideReading | null => {
  const { options } = side
  const figures = options.figures?.size ? options.figures : OWN_INDEX
  const found = listsOf({ ...side, options: { ...options, figures } })
  return found && listSide({ ...found, others: [] }, side)
}

/** The tool's own workbook; one that somebody saved since says so. */
export const workbookSide = async (side: OpenSide, isIntact: boolean): Promise<SideReading | null> => {
  const scored = await scoredWorkbook(side)
  const reading = scored ?? shownWorkbook(side)
  if (!reading || isIntact) return reading
  const why = scored ? 'rescored' : 'shown'
  const edited = finding(side.given.file, { code: 'W-RESULT-EDITED', why })
  return { ...reading, findings: [edited, ...reading.findings] }
}
