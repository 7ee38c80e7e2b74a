import { adviceFor } from '../../engine/plan/advice.js'
import type { AgencyPlan, AgencySteps, UnitShare } from '../../engine/plan/agency.js'
import type { Rise } from '../../engine/plan/rise.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { PlanRun } from '../../run/plan.js'
import { PLAN_SCHEMA } from '../../run/plan-output-columns.js'
import { countText } from '../../wording/figure.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { PLAN_AGENCY_WORDS } from '../../wording/plan-agency.js'
import { PLAN_SHEET_WORDS } from '../../wording/plan-sheet.js'
import { headText, nameOfPlan, planText, type Setting, stateLines, unknownText } from './agency-table.js'
import { gainPlaces } from './gains.js'
import { type Piece, type PieceColumn, pieceOf, publishedValue, shortValue } from './pieces.js'
import { type PiecesBook, piecesBook } from './pieces-book.js'
import { piecesPage } from './pieces-page.js'

interface Line {
  readonly share: UnitShare
  readonly rise: Rise
}

const columnsOf = ({ language, instrument }: Setting): readonly PieceColumn<Line>[] => {
  const [own, { noCriterion, noEvidence }] = [PLAN_SHEET_WORDS[language], PLAN_WORDS[language]]
  const advice = ({ rise }: Line) => adviceFor(rise.indicator, rise.from, rise.to)
  return [
    { head: own.unit, width: 24, value: ({ share }) => plain(share.unit.input.unit) },
    { head: own.index, width: 8, isNumber: true, value: ({ share }) => publishedValue(share.unit.rounded, instrument) },
    {
      head: own.after,
      width: 10,
      isNumber: true,
      value: ({ share }) => publishedValue(share.after.rounded, instrument),
    },
    {
      head: own.indicator,
      width: 40,
      value: ({ rise: { indicator } }) => `${indicator.code} ${plain(indicator.title)}`,
    },
    { head: own.from, width: 7, isNumber: true, value: ({ rise }) => shortValue(rise.from, 2) },
    { head: own.to, width: 7, isNumber: true, value: ({ rise }) => shortValue(rise.to, 2) },
    { head: own.gain, width: 10, isNumber: true, value: ({ rise }) => shortValue(rise.gain, gainPlaces(instrument)) },
    { head: own.wanted, width: 28, value: (line) => plain(advice(line).wanted ?? noCriterion) },
    { head: own.evidence, width: 30, value: (line) => plain(advice(line).evidence?.join('; ') ?? noEvidence) },
  ]
}

const stepsPiece = (each: AgencyPlan, steps: AgencySteps, setting: Setting): Piece => {
  const own = PLAN_AGENCY_WORDS[setting.language]
  const others = each.agency.units.length - steps.shares.length
  const lines = steps.shares.flatMap((share) => share.rises.map((rise) => ({ share, rise })))
  const notes = others > 0 ? [own.others(countText(others, setting.language))] : []
  const title = planText(steps, nameOfPlan(each, each.plans.indexOf(steps), setting), setting)
  return pieceOf({ title, notes }, columnsOf(setting), lines)
}

const agencyPieces = (each: AgencyPlan, setting: Setting): readonly Piece[] => [
  pieceOf(
    { title: headText(each, setting), notes: [...stateLines(each, setting), ...unknownText(each, setting)] },
    [],
    [],
  ),
  ...each.plans.map((steps) => stepsPiece(each, steps, setting)),
]

export const agenciesTold = (run: PlanRun, language: Language): PiecesBook => {
  const [words, own] = [PLAN_WORDS[language], PLAN_AGENCY_WORDS[language]]
  const page = { columns: null, colour: false }
  const setting: Setting = { instrument: run.result.instrument, language, page, run }
  const title = words.title(run.options['costs'] !== undefined, run.by === 'levels')
  return {
    head: { title: PLAN_SHEET_WORDS[language].pageTitle, notes: [title, own.title] },
    sheet: PLAN_SHEET_WORDS[language].sheet,
    mark: PLAN_SCHEMA,
    pieces:
      run.agencies.length === 0
        ? [pieceOf({ title: '', notes: [own.none] }, [], [])]
        : run.agencies.flatMap((each) => agencyPieces(each, setting)),
  }
}

/** Plans of agencies as a page to print: each plan's steps by unit, with criterion and evidence. */
export const agencyPlanPage = (run: PlanRun, language: Language): Iterable<string> =>
  piecesPage(run, language, agenciesTold(run, language))

export const agencyPlanWorkbook = (run: PlanRun, language: Language): Promise<Uint8Array> =>
  piecesBook(run, language, agenciesTold(run, language))
