import { otherRulesOf } from '../engine/compare/under-other-rules.js'
import { NO_OTHER_RULES, type Side } from '../engine/compare/year.js'
import { unitScorer } from '../engine/score/score.js'
import { finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { isAsWritten } from '../formats/own-seal.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import { parseCarefully } from '../scoresheet/earlier-results/careful-json.js'
import { contradictionsIn } from '../scoresheet/earlier-results/contradictions.js'
import { membersIn, type ResultFile, resultIn, sheetsIn, yearOf } from '../scoresheet/earlier-results/result-file.js'
import { inputOf } from './result.js'
import { type OpenSide, type Shelf, type SideReading, sideLabel, yearLabel } from './side.js'

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
  const file = resultIn(parseCarefully(new TextDecoder().decode(bytes)))
  if (!file) throw operatorFault('result-foreign', { file: given.file })
  const { rules, isTheirs } = rulesOfResult(file, named, shelf)
  const { instrument, hash } = rules
  const about = { ...sideLabel(given, yearLabel(given.label) ?? yearOf(file)), kind: 'result', hash } as const
  const members = membersIn(file, instrument)
  // Scores that stand under rules nobody has here cannot be counted again.
  const sheets = isTheirs ? sheetsIn(file, instrument) : []
  const otherRules = isTheirs ? otherRulesOf({ instrument, units: sheets }, shelf) : NO_OTHER_RULES
  const side: Side = { ...about, instrument, ...members, otherRules }
  const inputs = [inputOf(opened, file.units.length)]
  if (isAsWritten(bytes)) return { side, findings: [], inputs }
  const edited = finding(given.file, { code: 'W-RESULT-EDITED' })
  if (!isTheirs) return { side, findings: [edited], inputs }
  const again = sheets.map(unitScorer(instrument)).map(({ index }) => index?.value ?? null)
  const lines = { units: file.units, agencies: file.agencies, figure: 'index' } as const
  const doubts = contradictionsIn(lines, { instrument, members, again })
  return { side, findings: [edited, ...doubts.map((remark) => finding(given.file, remark))], inputs }
}
