import { changeOf } from '../../../engine/compare/change.js'
import type { Pair, Track } from '../../../engine/compare/compare.js'
import { ZERO } from '../../../exact/exact.js'
import { columnName } from '../../../finding/address.js'
import type { Cell } from '../../../formats/xlsx/write-book.js'
import { LOOK } from '../../workbook/look.js'
import { newest } from '../change-figures.js'
import {
  CRUMBS,
  cell,
  changeColumn,
  type Desk,
  figure,
  formula,
  groupColumns,
  indexColumn,
  type LiveColumn,
  NAME_WIDTH,
  sideColumns,
  spanText,
} from './change-sheet.js'
import { TERM } from './terms.js'
import { reachColumns } from './trend.js'

/** A unit's index as what its terms add up to, where it has terms; else as it was read. */
const unitIndex = (track: Track, place: number, { plan, words }: Desk): Cell => {
  const index = track.members[place]?.index ?? null
  const later = plan.termSpans[place]?.get(track)
  const earlier = plan.termSpans[place - 1]?.get(track)
  if (!index) return cell(null, LOOK.figure)
  if (earlier) return formula(`SUM(${spanText(words.sheets.terms, TERM.now, earlier)})`, index, LOOK.figure)
  if (later) return formula(`SUM(${spanText(words.sheets.terms, TERM.old, later)})`, index, LOOK.figure)
  return figure(index, LOOK.figure)
}

/** What the terms add up to beside the change, and what is left of it: nothing. */
const unitCheck = (pair: Pair, changeAt: string, desk: Desk): readonly LiveColumn<Track>[] => {
  const { plan, words } = desk
  const spanOf = (track: Track) => plan.termSpans[pair.before]?.get(track)
  return [
    {
      head: words.columns.check,
      width: 10,
      cell: (track, r) => {
        const span = spanOf(track)
        if (!span) return cell(null, LOOK.part)
        const terms = spanText(words.sheets.terms, TERM.sum, span)
        return formula(`ROUND(${changeAt}${r}-SUM(${terms}),${CRUMBS})`, ZERO, LOOK.part)
      },
    },
    {
      head: words.columns.both,
      width: 8,
      cell: (track, r) => {
        const [old, now] = [0, 1].map((later) => indexColumn(desk.layout.unitLead, pair.before + later, desk))
        const stays = changeOf(pair, track) ? 1 : 0
        return { value: stays, formula: `IF(COUNT(${old}${r},${now}${r})=2,1,0)`, style: LOOK.part }
      },
    },
  ]
}

/** The letter of the column of a pair's change. */
export const unitChange = ({ before }: Pair, { comparison: { sides }, layout }: Desk): string =>
  columnName(layout.unitLead + sides.length * layout.perSide + before * 3)

export const unitColumns = (desk: Desk): readonly LiveColumn<Track>[] => {
  const { comparison, words } = desk
  return [
    { head: words.agency, width: NAME_WIDTH, cell: (track) => cell(newest(track).agency, LOOK.text) },
    { head: words.unit, width: NAME_WIDTH, cell: (track) => cell(newest(track).unit ?? '', LOOK.text) },
    ...groupColumns(desk),
    ...sideColumns((track, place) => unitIndex(track, place, desk), desk),
    ...comparison.pairs.flatMap((pair) => [
      changeColumn(desk.layout.unitLead, pair, desk),
      ...unitCheck(pair, unitChange(pair, desk), desk),
    ]),
    ...reachColumns(desk),
  ]
}

/** The column on the sheet of units that says who is there on both sides of a pair. */
export const bothColumn = ({ before }: Pair, { comparison: { sides }, layout }: Desk): string =>
  columnName(layout.unitLead + sides.length * layout.perSide + before * 3 + 2)
