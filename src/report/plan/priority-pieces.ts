import type { Candidate } from '../../engine/plan/priority.js'
import { agencyName } from '../../engine/score/select.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { PRIORITY_SCHEMA } from '../../run/plan-output-columns.js'
import type { PriorityRun } from '../../run/priority.js'
import { PRIORITY_WORDS } from '../../wording/priority.js'
import { type Piece, type PieceColumn, pieceOf, publishedValue, wholeValue } from './pieces.js'
import { type PiecesBook, piecesBook } from './pieces-book.js'
import { piecesPage } from './pieces-page.js'
import { groupText, type Setting, stepsText, whyText } from './priority-table.js'

const columnsOf = (setting: Setting): readonly PieceColumn<Candidate>[] => {
  const { head } = PRIORITY_WORDS[setting.language]
  return [
    { head: head.unit, width: 30, value: ({ unit }) => plain(unit.input.unit) },
    { head: head.agency, width: 26, value: ({ unit }) => plain(agencyName(unit.input)) },
    { head: head.group, width: 14, value: (each) => groupText(each, setting) },
    {
      head: head.index,
      width: 8,
      isNumber: true,
      value: ({ unit }) => publishedValue(unit.rounded, setting.instrument),
    },
    { head: head.predicate, width: 10, value: ({ unit }) => unit.predicate?.letter ?? null },
    { head: head.target, width: 10, value: ({ least }) => least?.target.predicate?.letter ?? null },
    { head: head.levels, width: 10, isNumber: true, value: ({ least }) => wholeValue(least?.plan?.levels) },
    {
      head: head.after,
      width: 10,
      isNumber: true,
      value: ({ least }) => publishedValue(least?.plan?.after.rounded, setting.instrument),
    },
    { head: head.steps, width: 34, value: (each) => stepsText(each, setting) },
    { head: head.why, width: 24, value: (each) => whyText(each, setting) },
  ]
}

/** One table for each province, in the order of the list. */
const provincePieces = ({ priority: { candidates } }: PriorityRun, setting: Setting): readonly Piece[] => {
  const words = PRIORITY_WORDS[setting.language]
  const provinces = [...new Set(candidates.map(({ unit }) => unit.input.province))]
  const isNamed = provinces.some((province) => province !== null)
  const name = (province: string | null) => (province === null ? words.noProvince : plain(province))
  return provinces.map((province) =>
    pieceOf(
      { title: isNamed ? name(province) : words.list },
      columnsOf(setting),
      candidates.filter(({ unit }) => unit.input.province === province),
    ),
  )
}

const leavingPiece = ({ priority }: PriorityRun, { language, letter }: Setting): Piece => {
  const words = PRIORITY_WORDS[language]
  const { leaving, staying, withoutIndex } = priority
  const isAnyLow = leaving.length > 0 || staying > 0
  const notes = [
    ...(staying > 0 ? [words.staying(staying)] : []),
    ...(withoutIndex > 0 ? [words.withoutIndex(withoutIndex)] : []),
  ]
  const columns = (['levels', 'units', 'all'] as const).map(
    (key): PieceColumn<(typeof leaving)[number]> => ({
      head: words.leavingHead[key],
      width: 12,
      isNumber: true,
      value: (each) => wholeValue(each[key]),
    }),
  )
  return pieceOf({ title: isAnyLow ? words.leaving(letter) : words.noneLow(letter), notes }, columns, leaving)
}

const aspectPiece = ({ priority: { aspects } }: PriorityRun, { language, instrument }: Setting): readonly Piece[] => {
  const words = PRIORITY_WORDS[language]
  const columns: readonly PieceColumn<(typeof aspects)[number]>[] = [
    { head: words.aspectsHead.aspect, width: 30, value: ({ subject }) => `${subject.id} ${plain(subject.title)}` },
    { head: words.aspectsHead.low, width: 20, isNumber: true, value: ({ low }) => publishedValue(low, instrument) },
    { head: words.aspectsHead.all, width: 12, isNumber: true, value: ({ all }) => publishedValue(all, instrument) },
  ]
  return aspects.length === 0 ? [] : [pieceOf({ title: words.aspects }, columns, aspects)]
}

const toldOf = (run: PriorityRun, language: Language): PiecesBook => {
  const words = PRIORITY_WORDS[language]
  const { below } = run.priority
  const page = { columns: null, colour: false }
  const setting: Setting = { instrument: run.result.instrument, language, page, letter: below.letter }
  return {
    head: { title: words.title(below.letter, plain(below.label)), notes: [words.order] },
    sheet: words.sheet,
    mark: PRIORITY_SCHEMA,
    pieces: [...provincePieces(run, setting), leavingPiece(run, setting), ...aspectPiece(run, setting)],
  }
}

/** Whom to coach first as a page to print. */
export const priorityPage = (run: PriorityRun, language: Language): Iterable<string> =>
  piecesPage(run, language, toldOf(run, language))

/** Whom to coach first as a workbook. */
export const priorityWorkbook = (run: PriorityRun, language: Language): Promise<Uint8Array> =>
  piecesBook(run, language, toldOf(run, language))
