import type { Move } from '../../../engine/compare/change.js'
import type { Pair, Track } from '../../../engine/compare/compare.js'
import { type Exact, sum, ZERO } from '../../../exact/exact.js'
import { columnName } from '../../../finding/address.js'
import type { Cell } from '../../../formats/xlsx/write-book.js'
import { LOOK } from '../../workbook/look.js'
import { newest } from '../change-figures.js'
import {
  CHANGE,
  CRUMBS,
  cell,
  changeColumn,
  type Desk,
  figure,
  formula,
  groupColumns,
  indexColumn,
  type LiveColumn,
  moveIn,
  NAME_WIDTH,
  sideColumns,
  spanText,
} from './change-sheet.js'
import { TERM } from './terms.js'
import { bothColumn } from './unit-changes.js'

/** What some terms of a move come to; null where it has no split. */
const termsValue = (move: Move | null, is: (kind: string, node: string) => boolean): Exact | null => {
  const split = move?.split
  return split?.ok ? sum(split.terms.filter(({ kind, node }) => is(kind, node)).map(({ value }) => value)) : null
}

const agencyIndex = (agency: Track, place: number, desk: Desk): Cell => {
  const { comparison, plan, words } = desk
  const index = agency.members[place]?.index ?? null
  const span = plan.agencyUnits.get(agency)
  if (!index) return cell(null, LOOK.figure)
  const isMean = comparison.pairs.some(
    (pair) => [pair.before, pair.before + 1].includes(place) && moveIn(desk, pair, agency)?.split.ok,
  )
  if (!span || !isMean) return figure(index, LOOK.figure)
  const units = spanText(words.sheets.units, indexColumn(desk.layout.unitLead, place, desk), span)
  return formula(`AVERAGE(${units})`, index, LOOK.figure)
}

/** What a node of the units that stayed did to an agency's mean. */
const agencyNode = (pair: Pair, node: string, desk: Desk): LiveColumn<Track> => {
  const { plan, words } = desk
  return {
    head: node,
    width: 9.5,
    cell: (agency) => {
      const value = termsValue(
        moveIn(desk, pair, agency),
        (kind, each) => each === node && kind !== 'entering' && kind !== 'leaving',
      )
      const [terms, units] = [plan.agencyTerms[pair.before]?.get(agency), plan.agencyUnits.get(agency)]
      if (!value) return cell(null, CHANGE)
      if (!terms || !units) return figure(value, CHANGE)
      const { sheets } = words
      const codes = spanText(sheets.terms, TERM.node, terms)
      const sums = spanText(sheets.terms, TERM.sum, terms)
      const stayed = spanText(sheets.units, bothColumn(pair, desk), units)
      return formula(`SUMIFS(${sums},${codes},"${node}")/MAX(1,SUM(${stayed}))`, value, CHANGE)
    },
  }
}

/** What units that came or went did: the mean of all against the mean of those that stayed. */
const agencyFlow = (pair: Pair, kind: 'entering' | 'leaving', desk: Desk): LiveColumn<Track> => {
  const { plan, words } = desk
  return {
    head: words.kind[kind],
    width: 10,
    cell: (agency, r) => {
      const value = termsValue(moveIn(desk, pair, agency), (each) => each === kind)
      const units = plan.agencyUnits.get(agency)
      if (!value) return cell(null, CHANGE)
      if (!units) return figure(value, CHANGE)
      const place = kind === 'entering' ? pair.before + 1 : pair.before
      const indices = spanText(words.sheets.units, indexColumn(desk.layout.unitLead, place, desk), units)
      const both = spanText(words.sheets.units, bothColumn(pair, desk), units)
      const stayed = `IFERROR(AVERAGEIFS(${indices},${both},1),0)`
      const own = `${indexColumn(desk.layout.agencyLead, place, desk)}${r}`
      return formula(kind === 'entering' ? `${own}-${stayed}` : `${stayed}-${own}`, value, CHANGE)
    },
  }
}

const nodesOf = ({ plan }: Desk, pair: Pair): readonly string[] =>
  [
    ...new Set(
      plan.terms
        .filter((term) => term.pair === pair)
        .flatMap(({ met: { before, after } }) => (after ?? before)?.id ?? []),
    ),
  ].sort()

/** The letter of the column of each pair's change. */
export const agencyChanges = (desk: Desk): readonly string[] => {
  let at = desk.layout.agencyLead + desk.comparison.sides.length * desk.layout.perSide
  return desk.comparison.pairs.map((pair) => {
    const own = columnName(at)
    at += nodesOf(desk, pair).length + 4
    return own
  })
}

/** The sheet of agencies. */
export const agencyColumns = (desk: Desk): readonly LiveColumn<Track>[] => {
  const { comparison, words } = desk
  let at = desk.layout.agencyLead + comparison.sides.length * desk.layout.perSide
  const pairs = comparison.pairs.flatMap((pair) => {
    const nodes = nodesOf(desk, pair)
    const change = columnName(at)
    const [first, last] = [columnName(at + 1), columnName(at + nodes.length + 2)]
    at += nodes.length + 4
    const check: LiveColumn<Track> = {
      head: words.columns.check,
      width: 8,
      cell: (agency, r) =>
        moveIn(desk, pair, agency)?.split.ok
          ? formula(`ROUND(${change}${r}-SUM(${first}${r}:${last}${r}),${CRUMBS})`, ZERO, LOOK.part)
          : cell(null, LOOK.part),
    }
    return [
      changeColumn(desk.layout.agencyLead, pair, desk),
      ...nodes.map((node) => agencyNode(pair, node, desk)),
      agencyFlow(pair, 'entering', desk),
      agencyFlow(pair, 'leaving', desk),
      check,
    ]
  })
  return [
    { head: words.agency, width: NAME_WIDTH, cell: (track) => cell(newest(track).agency, LOOK.text) },
    ...groupColumns(desk),
    ...sideColumns((track, place) => agencyIndex(track, place, desk), desk),
    ...pairs,
  ]
}
