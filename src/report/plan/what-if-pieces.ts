import { agencyName, nameOf } from '../../engine/score/select.js'
import { type Exact, sub } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { WHAT_IF_SCHEMA } from '../../run/plan-output-columns.js'
import type { WhatIfRun } from '../../run/what-if.js'
import { WHAT_IF_WORDS } from '../../wording/what-if.js'
import { gainPlaces } from './gains.js'
import {
  type Piece,
  type PieceColumn,
  type PieceValue,
  pieceOf,
  publishedValue,
  shortValue,
  wholeValue,
} from './pieces.js'
import { type PiecesBook, piecesBook } from './pieces-book.js'
import { piecesPage } from './pieces-page.js'
import type { Setting } from './setting.js'
import { type BesideLine, type BesidePair, besideLines } from './what-if-lines.js'
import { headOf, titleOf } from './what-if-table.js'

const shownValue = (figure: Exact | null, { kind }: BesideLine, { instrument }: Setting): PieceValue =>
  kind === 'index' || kind === 'part' ? publishedValue(figure, instrument) : shortValue(figure, kind === 'rank' ? 0 : 2)

/** How much a figure changes, before any rounding. */
const changeOf = ({ before, after, kind }: BesideLine, { instrument }: Setting): PieceValue => {
  if (!before || !after) return null
  const places = { index: gainPlaces(instrument), part: gainPlaces(instrument), rank: 0, score: 2 }[kind]
  return { figure: sub(after, before), places, isShort: true, isSigned: true }
}

const columnsOf = (setting: Setting): readonly PieceColumn<BesideLine>[] => {
  const { head } = WHAT_IF_WORDS[setting.language]
  const figure = (name: string, of: (line: BesideLine) => Exact | null): PieceColumn<BesideLine> => ({
    head: name,
    width: 12,
    isNumber: true,
    value: (line) => shownValue(of(line), line, setting),
  })
  return [
    { head: head.figure, width: 58, value: (line) => titleOf(line, setting) },
    figure(head.before, ({ before }) => before),
    figure(head.after, ({ after }) => after),
    { head: head.change, width: 12, isNumber: true, value: (line) => changeOf(line, setting) },
  ]
}

/** Units that only stand elsewhere in the ranking. */
const movedPiece = (run: WhatIfRun, setting: Setting): readonly Piece[] => {
  const words = WHAT_IF_WORDS[setting.language]
  const moved = (run.whatIf?.units ?? []).filter(({ changes }) => changes.length === 0)
  type Moved = (typeof moved)[number]
  const rank = (head: string, of: (each: Moved) => number | null): PieceColumn<Moved> => ({
    head,
    width: 12,
    isNumber: true,
    value: (each) => wholeValue(of(each)),
  })
  const columns = [
    { head: words.unit, width: 58, value: ({ after }: Moved) => plain(nameOf(after)) },
    rank(`${words.rank}: ${words.head.before}`, ({ before }) => before.rank),
    rank(`${words.rank}: ${words.head.after}`, ({ after }) => after.rank),
  ]
  return moved.length === 0 ? [] : [pieceOf({ title: words.others }, columns, moved)]
}

const toldOf = (run: WhatIfRun, language: Language): PiecesBook => {
  const words = WHAT_IF_WORDS[language]
  const page = { columns: null, colour: false }
  const setting: Setting = { instrument: run.result.instrument, language, page }
  const { units, agencies } = run.whatIf ?? { units: [], agencies: [] }
  const piece = (name: string, pair: BesidePair): Piece =>
    pieceOf({ title: headOf(name, pair, setting) }, columnsOf(setting), besideLines(pair))
  const nothing = pieceOf({ title: '', notes: [run.whatIf ? words.none : words.refused] }, [], [])
  return {
    head: { title: words.heading, notes: [words.untouched] },
    sheet: words.sheet,
    mark: WHAT_IF_SCHEMA,
    pieces:
      units.length + agencies.length === 0
        ? [nothing]
        : [
            ...units.filter(({ changes }) => changes.length > 0).map((pair) => piece(nameOf(pair.after), pair)),
            ...agencies.map((pair) => piece(agencyName(pair.after), pair)),
            ...movedPiece(run, setting),
          ],
  }
}

/** Old beside new as a page to print. */
export const whatIfPage = (run: WhatIfRun, language: Language): Iterable<string> =>
  piecesPage(run, language, toldOf(run, language))

/** Old beside new as a workbook. */
export const whatIfWorkbook = (run: WhatIfRun, language: Language): Promise<Uint8Array> =>
  piecesBook(run, language, toldOf(run, language))
