import { sideOf } from '../engine/compare/scored-year.js'
import type { Side } from '../engine/compare/year.js'
import { score } from '../engine/score/score.js'
import { finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { isAsWritten } from '../formats/own-seal.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import { parsed } from '../scoresheet/earlier-results/careful-json.js'
import { contradictionsIn } from '../scoresheet/earlier-results/contradictions.js'
import { membersIn, type ResultFile, resultIn, sheetsIn, yearOf } from '../scoresheet/earlier-results/result-file.js'
import { inputOf } from './result.js'
import { labelled, type OpenSide, type Shelf, type SideReading, yearLabel } from './side.js'

/** The rules of a result file: those of its hash where they are at hand, else only what rounding and ladder need. */
const rulesOfResult = (
  file: ResultFile,
  named: Rules | null,
  { rulesOf }: Shelf,
): { rules: Rules; isTheirs: boolean } => {
  const { id, hash } = file.instrument
  const own = [named, rulesOf(id)].find((rules) => rules?.hash === hash)
  if (own) return { rules: own, isTheirs: true }
  const { instrument } = rulesOf(id) ?? newestRules()
  return { rules: { instrument: { ...instrument, id }, hash }, isTheirs: false }
}

/** A side from a result that the tool wrote as JSON. One that somebody changed since says so, and where it contradicts itself. */
export const resultSide = ({ opened, given, named, shelf }: OpenSide): SideReading => {
  const bytes = opened.source.read(0, opened.source.size)
  const file = resultIn(parsed(new TextDecoder().decode(bytes)))
  if (!file) throw operatorFault('result-foreign', { file: given.file })
  const { rules, isTheirs } = rulesOfResult(file, named, shelf)
  const { instrument, hash } = rules
  const about = { ...labelled(given, yearLabel(given.label) ?? yearOf(file)), kind: 'result', hash } as const
  const members = membersIn(file, instrument)
  const side: Side = { ...about, instrument, ...members, carried: new Map(), watched: [] }
  const inputs = [inputOf(opened, file.units.length)]
  const isEdited = !isAsWritten(bytes)
  const edited = isEdited ? [finding(given.file, { code: 'W-RESULT-EDITED' })] : []
  if (!isTheirs) return { side, findings: edited, inputs }
  const sheets = sheetsIn(file, instrument)
  const result = score(instrument, sheets, { partial: true })
  const places = new Map(sheets.map((sheet, i) => [sheet, i]))
  const madeAgain = sideOf(result, about, shelf)
  const order = result.units.map((unit) => places.get(unit.input) ?? 0)
  const scored = inPlace(result.units, order).map(({ index: step }) => step?.value ?? null)
  const lines = { units: file.units, agencies: file.agencies, figure: 'index' } as const
  const doubts = isEdited ? contradictionsIn(lines, { instrument, members, again: scored }) : []
  const findings = [...edited, ...doubts.map((remark) => finding(given.file, remark))]
  return { side: { ...side, ...inOrder(madeAgain, order) }, findings, inputs }
}

/** A list that was ranked, in the order that it had before. */
const inPlace = <T>(list: readonly T[], order: readonly number[]): readonly T[] => {
  const sorted: T[] = []
  for (const [i, each] of list.entries()) sorted[order[i] ?? i] = each
  return sorted
}

/** What was worked out for ranked units, put back into the order of the file. */
const inOrder = ({ carried, watched }: Side, order: readonly number[]): Pick<Side, 'carried' | 'watched'> => ({
  carried: new Map([...carried].map(([id, list]) => [id, inPlace(list, order)])),
  watched: inPlace(watched, order),
})
