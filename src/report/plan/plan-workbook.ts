import type { UnitPlan } from '../../engine/plan/plan.js'
import { columnName } from '../../finding/address.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Book, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import type { PlanRun } from '../../run/plan.js'
import { PLAN_SCHEMA } from '../../run/plan-output-columns.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { PLAN_SHEET_WORDS } from '../../wording/plan-sheet.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { highEnough } from '../row-height.js'
import { LOOK } from '../template/look.js'
import { headLines } from '../text/run-head.js'
import { paperOf } from '../workbook/paper.js'
import { agencyPlanWorkbook } from './agency-pieces.js'
import { type Column, columnsOf, LEAD, type Line, type Setting, words } from './plan-columns.js'

/** Above the table, over the names that every page repeats, where nothing of it is cut. */
const headOf = (setting: Setting, columns: readonly Column[]): readonly SheetRow[] => {
  const { run, language, words: own } = setting
  const across = (text: string, style: Style): SheetRow =>
    highEnough({ cells: [{ ...words(text, { ...style, wrap: true }), span: LEAD }] }, columns)
  return [
    { cells: [words(own.title, LOOK.title)] },
    across(headLines(run, language).join(' · '), LOOK.hint),
    ...carriedWarnings(run, language).map((text) => across(text, LOOK.label)),
    ...run.plans
      .slice(0, 1)
      .flatMap(({ assumed }) => (assumed ? [across(own.assumed(assumed.subject.id), LOOK.label)] : [])),
    across(own.howto, LOOK.hint),
  ]
}

/** Points of one line of text. */
const LINE = 15

/** Two lines high, to write in; higher where a text needs it, so that nothing is hidden on paper. */
const rowOf = (columns: readonly Column[], line: Line): SheetRow => {
  const cells = columns.map(({ value, style }) => ({ value: value(line), style }))
  return highEnough({ cells, height: 2 * LINE }, columns)
}

const linesIn = ({ run }: Setting): readonly Line[] =>
  run.plans.flatMap((each) => {
    const [plan] = each.plans
    return plan ? plan.rises.map((rise) => ({ each, plan, rise })) : []
  })

/** Below the table, which units have no plan and why. */
const withoutPlan = ({ run, language, words: own }: Setting): readonly SheetRow[] => {
  const others = run.plans.filter(({ plans }) => plans.length === 0)
  if (others.length === 0) return []
  const why = ({ state }: UnitPlan) => (state === 'reachable' ? '' : PLAN_WORDS[language].state[state])
  return [
    { cells: [] },
    { cells: [words(own.without, LOOK.label)] },
    ...others.map((each) => ({
      cells: [
        words(plain(each.unit.input.agency), LOOK.hint),
        words(plain(each.unit.input.unit), LOOK.hint),
        null,
        words(why(each), LOOK.hint),
      ],
    })),
  ]
}

const sheetOf = (setting: Setting): Sheet => {
  const { run, language, words: own } = setting
  const [columns, lines] = [columnsOf(setting), linesIn(setting)]
  const head = headOf(setting, columns)
  const heading = (key: Column['key']): string => {
    const text = own[key]
    return typeof text === 'string' ? text : ''
  }
  const first = head.length + 2
  const state = columnName(columns.findIndex(({ key }) => key === 'state'))
  return {
    name: own.sheet,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      ...head,
      { cells: columns.map(({ key }) => words(heading(key), LOOK.heading)), height: 3 * LINE },
      ...lines.map((line) => rowOf(columns, line)),
      ...withoutPlan(setting),
    ],
    frozen: { columns: LEAD, rows: first - 1 },
    choices:
      lines.length > 0
        ? [
            {
              range: `${state}${first}:${state}${first + lines.length - 1}`,
              allow: { kind: 'list', values: own.states },
              message: own.stateMessage,
            },
          ]
        : [],
    print: {
      landscape: true,
      titleRows: `${first - 1}:${first - 1}`,
      ...paperOf(columns, LEAD),
      foot: [headLines(run, language).join(' · '), WORKBOOK_WORDS[language].page],
    },
    isProtected: true,
  }
}

/** The first plan of each unit as a workbook that the unit fills in: owner, due month, evidence, state. Plans of agencies are listed. */
export const planWorkbook = (run: PlanRun, language: Language): Promise<Uint8Array> => {
  if (run.level === 'agency') return agencyPlanWorkbook(run, language)
  const own = PLAN_SHEET_WORDS[language]
  const book: Book = {
    title: own.title,
    creator: `ipp ${run.version}`,
    mark: PLAN_SCHEMA,
    sheets: [sheetOf({ run, language, words: own })],
    names: [],
  }
  return writeXlsx(book)
}
