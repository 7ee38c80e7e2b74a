import type { UnitResult } from '../../../engine/score/score.js'
import { toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import { missingIndicators } from '../../faults.js'
import type { Plan } from '../book-layout.js'
import { textLiteral, unlessEmpty } from '../formula-text.js'
import { LOOK } from '../look.js'
import type { Desk } from './desk.js'
import { listingOf } from './subject.js'
import { addHeading, over, tableHead, text } from './summary-page.js'

/** As many units are listed here; the ranking has them all. */
const LISTED = 10
/** As many codes of indicators are named: a text in a formula has 255 letters at most. */
const CODES = 8

const lackOf = (unit: UnitResult, { run, language }: Plan): string => {
  const words = RESULT_SUMMARY[language]
  const codes = missingIndicators(run.result.instrument, unit)
  if (codes.length === 0) return words.seeFindings
  const more = codes.length > CODES ? [words.andMore(codes.length - CODES)] : []
  return words.noScores([...codes.slice(0, CODES), ...more].join(', '))
}

/** Each unit without an index, and what it lacks; a formula says when somebody has filled it in. */
export const addMissing = ({ page, plan, subject }: Desk): void => {
  const words = RESULT_SUMMARY[plan.language]
  const { cell } = listingOf('units', plan)
  const lacking = plan.run.result.units.flatMap((unit, place) => (unit.index ? [] : [{ unit, place }]))
  if (lacking.length === 0) return
  addHeading(page, words.missing)
  for (const { unit, place } of lacking.slice(0, LISTED)) {
    const lack = lackOf(unit, plan)
    const name = subject.agency ? plain(unit.input.unit) : ''
    page.add([
      ...over(2, text(name === '' ? subject.name : name), LOOK.text),
      ...over(
        6,
        { value: lack, formula: `IF(${cell('ipp', place)}="",${textLiteral(lack)},${textLiteral(words.filled)})` },
        LOOK.text,
      ),
    ])
  }
  const rest = lacking.length - LISTED
  if (rest > 0) page.add([{ value: words.moreUnits(rest, plan.sheets.units), style: LOOK.subtitle }])
}

/** The agency's units as their ranking has them. */
export const addUnits = ({ page, plan, subject }: Desk): void => {
  if (subject.units.length < 2) return
  const words = RESULT_SUMMARY[plan.language]
  const { cell } = listingOf('units', plan)
  const { units } = plan.run.result
  const { places } = plan.run.result.instrument.rounding.value
  const figure = { ...LOOK.figure, format: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
  addHeading(page, words.unitTable)
  tableHead(page, [
    [plan.words.rank, 1],
    [plan.words.unit, 1],
    [plan.words.ipp, 1],
    [plan.words.letter, 1],
    [plan.words.predicate, 4],
  ])
  units.slice(0, LISTED).forEach(({ input, rank, rounded, predicate }, place) => {
    const shownField = (key: string, value: string | number | null) => ({
      value: value ?? '',
      formula: unlessEmpty(cell(key, place), cell(key, place)),
    })
    page.add([
      ...over(1, shownField('rank', rank), LOOK.whole),
      ...over(1, text(plain(input.unit)), LOOK.text),
      ...over(1, shownField('ipp', rounded && toNumber(rounded)), figure),
      ...over(1, shownField('letter', predicate?.letter ?? null), LOOK.letter),
      ...over(4, shownField('label', predicate?.label ?? null), LOOK.text),
    ])
  })
  const rest = units.length - LISTED
  if (rest > 0) page.add([{ value: words.moreUnits(rest, plan.sheets.units), style: LOOK.subtitle }])
}
