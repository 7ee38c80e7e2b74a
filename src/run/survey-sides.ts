import { leavesOf } from '../engine/compare/leaves.js'
import { type SurveyRules, surveyMembers } from '../engine/compare/survey-members.js'
import { type Member, NO_OTHER_RULES, type Side } from '../engine/compare/year.js'
import { type Exact, mul, sum } from '../exact/exact.js'
import { finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { isAsWritten } from '../formats/own-seal.js'
import type { Opened } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { parseCarefully } from '../scoresheet/earlier-results/careful-json.js'
import { contradictionsIn } from '../scoresheet/earlier-results/contradictions.js'
import { yearOf } from '../scoresheet/earlier-results/result-file.js'
import { linesOfSurvey, type SurveyFile, surveyIn } from '../scoresheet/earlier-results/survey-file.js'
import { surveyRowsIn } from '../scoresheet/earlier-results/survey-rows.js'
import { sameKey } from '../scoresheet/identity.js'
import { answersSide, namelessIn, type SurveySideReading, type SurveySides } from './answers-side.js'
import { isOwnSurvey } from './own-output.js'
import { inputOf } from './result.js'
import { type GivenSide, sideLabel } from './side.js'
import { surveyFormOf } from './survey-files.js'

const rulesWith = ({ instrument }: Rules): SurveyRules => ({ instrument, form: surveyFormOf(instrument).form })

/** Another survey than the one that is compared is no earlier period of it. */
const refuseOther = (file: string, form: string | null, { form: { id } }: SurveyRules): void => {
  if (form !== id) throw operatorFault('side-other-survey', { file, found: form, form: id })
}

/** The rules of a result: those of its hash where they are at hand, else the same by id, told from ours by the hash. */
const rulesOfFile = (file: SurveyFile, { rules, shelf }: SurveySides): Rules => {
  const { id, hash } = file.instrument
  const known = [rules, shelf.rulesOf(id)].flatMap((each) => each ?? [])
  const same = known.find((each) => each.hash === hash) ?? known.find(({ instrument }) => instrument.id === id)
  return { instrument: { ...(same ?? rules).instrument, id }, hash }
}

/** A unit's figure as its elements make it; null where they do not say. */
const madeAgain = (unit: Member): Exact | null =>
  unit.index && unit.aspects.length > 0 && !leavesOf(unit)
    ? sum(unit.aspects.flatMap(({ share, score }) => (share ? [mul(share, score)] : [])))
    : null

const resultSide = (opened: Opened, given: GivenSide, sides: SurveySides): SurveySideReading => {
  const bytes = opened.source.read(0, opened.source.size)
  const file = surveyIn(parseCarefully(new TextDecoder().decode(bytes)))
  if (!file) throw operatorFault('result-foreign', { file: given.file })
  const rules = rulesOfFile(file, sides)
  const form = sides.shelf.rulesOf(file.instrument.id)?.instrument.forms.find(({ kind }) => kind === 'survey')
  if (form) refuseOther(given.file, form.id, rulesWith(sides.rules))
  const members = surveyMembers(linesOfSurvey(file), rulesWith(rules), sameKey)
  const { instrument, hash } = rules
  const about = { ...sideLabel(given, yearOf(file)), label: given.label ?? given.name, kind: 'result' as const }
  const side: Side = { ...about, instrument, hash, ...members, otherRules: NO_OTHER_RULES }
  const inputs = [inputOf(opened, file.units.length)]
  const nameless = namelessIn(side.units, file.sources)
  if (isAsWritten(bytes)) return { side, findings: [], inputs, nameless }
  const stands = { units: file.units, agencies: [], figure: 'figure' } as const
  const doubts = contradictionsIn(stands, { instrument, members, again: members.units.map(madeAgain) })
  const edited = finding(given.file, { code: 'W-RESULT-EDITED' })
  return { side, findings: [edited, ...doubts.map((remark) => finding(given.file, remark))], inputs, nameless }
}

const rowsSide = (opened: Opened, given: GivenSide, { rules, options }: SurveySides): SurveySideReading => {
  const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
  const [table] = openWorkbook(opened.source, opened.file, { limits: options.limits, csv }).tables
  if (!table) throw operatorFault('side-empty', { file: given.file, label: given.name, isTable: false })
  const rows = surveyRowsIn(table)
  refuseOther(given.file, rows.isOfUnits ? rows.form : null, rulesWith(rules))
  const members = surveyMembers(rows.lines, rulesWith(rules), sameKey)
  const about = { ...sideLabel(given, rows.year), label: given.label ?? given.name, kind: 'table' as const }
  const side: Side = { ...about, instrument: rules.instrument, hash: null, ...members, otherRules: NO_OTHER_RULES }
  return { side, findings: [], inputs: [inputOf(opened, rows.lines.length)], nameless: null }
}

/** Reads one side: answers, or what the tool made of them earlier, as JSON or CSV. */
export const readSurveySide = async (given: GivenSide, sides: SurveySides): Promise<SurveySideReading> => {
  const { sources, options } = sides
  if (!sources.isFile(given.file)) return answersSide(given, sides)
  const opened = await sources.stream(given.file, options.limits)
  if (!('source' in opened)) return answersSide(given, sides)
  const isOwn = isOwnSurvey(opened.source)
  opened.close()
  if (!isOwn) return answersSide(given, sides)
  const whole = await sources.open(given.file, { ...options.limits, file: LONGEST_RESULT })
  if (!('source' in whole)) return answersSide(given, sides)
  return /\.json$/i.test(given.file) ? resultSide(whole, given, sides) : rowsSide(whole, given, sides)
}

/** A survey of a nation's units is far longer than any scoresheet. */
const LONGEST_RESULT = 500 * 1024 * 1024
