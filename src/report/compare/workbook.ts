import type { Comparison, Pair, Track } from '../../engine/compare.js'
import { type Move, moveOf } from '../../engine/move.js'
import { type Exact, mul, sub, sum, toNumber, ZERO } from '../../exact/exact.js'
import { columnName } from '../../finding/address.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Cell, Sheet, SheetRow, Style, Width } from '../../formats/xlsx/write-book.js'
import { plain } from '../plain.js'
import type { Language } from '../run.js'
import { COMPARE, type CompareWords } from '../wording/compare.js'
import { HTML } from '../wording/html.js'
import { on } from '../workbook/formula.js'
import { fitted } from '../workbook/grid.js'
import { LOOK } from '../workbook/look.js'
import { newest } from './figure.js'
import type { Compared } from './json.js'
import { footOf, headOf, titleOf } from './table.js'
import { type BookPlan, bookPlan, FIRST_ROW, type TermRow } from './workbook-plan.js'

/** By this the tool knows its own comparisons again. */
export const COMPARISON_MARK = 'ipp.comparison/1'

const CHANGE: Style = { ...LOOK.four, format: '+0.0000;[Red]-0.0000;0' }
/** Binary arithmetic leaves crumbs that are no change. */
const CRUMBS = 9

/** One column: its title, how wide it is and what stands in it. */
interface Column<T> {
  readonly title: string
  readonly width: number
  readonly cell: (item: T, row: number) => Cell
}

const cell = (value: Cell['value'], style: Style): Cell => ({ value, style })
const formula = (text: string, value: Exact | null, style: Style): Cell => ({
  value: value ? toNumber(value) : null,
  formula: text,
  style,
})
const figure = (value: Exact | null, style: Style): Cell => cell(value ? toNumber(value) : null, style)

const sheetOf = <T>(
  name: string,
  title: string,
  note: string,
  columns: readonly Column<T>[],
  items: readonly T[],
): Sheet => {
  const widths: readonly Width[] = columns.map(({ width }) => ({ width }))
  const last = columnName(columns.length - 1)
  function* rows(): Generator<SheetRow> {
    yield { cells: [cell(title, LOOK.title)], height: 24 }
    yield { cells: [cell(note, LOOK.subtitle)] }
    yield { cells: [] }
    yield { cells: columns.map((column) => cell(column.title, LOOK.head)), height: 34 }
    for (const [i, item] of items.entries())
      yield fitted({ cells: columns.map((column) => column.cell(item, FIRST_ROW + 1 + i)) }, widths)
  }
  return {
    name,
    columns: widths,
    rows: rows(),
    frozen: { columns: 0, rows: FIRST_ROW },
    ...(items.length > 0 ? { filter: `A${FIRST_ROW}:${last}${FIRST_ROW + items.length}` } : {}),
    print: { landscape: true, titleRows: `${FIRST_ROW}:${FIRST_ROW}`, foot: [title, '{page} / {pages}'] },
  }
}

/** Everything a sheet is made with. */
interface Desk {
  readonly plan: BookPlan
  readonly comparison: Comparison
  readonly words: CompareWords
  /** Each move by its pair's earlier side: several columns speak of it. */
  readonly moves: readonly ReadonlyMap<Track, Move | null>[]
}

const moveIn = ({ moves }: Pick<Desk, 'moves'>, { before }: Pair, track: Track): Move | null =>
  moves[before]?.get(track) ?? null

/** The letters of the sheet of terms that other sheets speak of. */
const TERM = { node: 'D', byScore: 'J', byWeight: 'K', byBoth: 'L', sum: 'M', old: 'N', now: 'O' } as const

const weightOf = (row: TermRow, side: 'before' | 'after'): Exact => row[side]?.weight ?? ZERO
/** A node that one side does not have keeps its score and moves by its weight alone. */
const scoreOf = ({ before, after }: TermRow, side: 'before' | 'after'): Exact =>
  (side === 'before' ? (before ?? after) : (after ?? before))?.score ?? ZERO

const termColumns = ({ comparison, words }: Desk): readonly Column<TermRow>[] => {
  const { columns } = words
  const by = (title: string, text: (row: number) => string, value: (term: TermRow) => Exact): Column<TermRow> => ({
    title,
    width: 12,
    cell: (term, row) => formula(text(row), value(term), CHANGE),
  })
  const dS = (term: TermRow) => sub(scoreOf(term, 'after'), scoreOf(term, 'before'))
  const dW = (term: TermRow) => sub(weightOf(term, 'after'), weightOf(term, 'before'))
  const product = (term: TermRow, side: 'before' | 'after') => mul(weightOf(term, side), scoreOf(term, side))
  return [
    {
      title: columns.label,
      width: 10,
      cell: ({ pair }) => cell(comparison.sides[pair.before + 1]?.label ?? '', LOOK.centred),
    },
    { title: words.agency, width: 26, cell: ({ track }) => cell(newest(track).agency, LOOK.text) },
    { title: words.unit, width: 26, cell: ({ track }) => cell(newest(track).unit ?? '', LOOK.text) },
    { title: columns.node, width: 9, cell: ({ before, after }) => cell((after ?? before)?.id ?? '', LOOK.centred) },
    { title: columns.title, width: 42, cell: ({ before, after }) => cell((after ?? before)?.title ?? '', LOOK.text) },
    { title: columns.oldWeight, width: 9, cell: (term) => figure(weightOf(term, 'before'), LOOK.share) },
    { title: columns.oldScore, width: 9, cell: (term) => figure(scoreOf(term, 'before'), LOOK.four) },
    { title: columns.newWeight, width: 9, cell: (term) => figure(weightOf(term, 'after'), LOOK.share) },
    { title: columns.newScore, width: 9, cell: (term) => figure(scoreOf(term, 'after'), LOOK.four) },
    by(
      words.kind.score,
      (r) => `(I${r}-G${r})*F${r}`,
      (term) => mul(dS(term), weightOf(term, 'before')),
    ),
    by(
      words.kind.weight,
      (r) => `(H${r}-F${r})*G${r}`,
      (term) => mul(dW(term), scoreOf(term, 'before')),
    ),
    by(
      words.kind.interaction,
      (r) => `(H${r}-F${r})*(I${r}-G${r})`,
      (term) => mul(dW(term), dS(term)),
    ),
    by(
      columns.sum,
      (r) => `SUM(J${r}:L${r})`,
      (term) => sub(product(term, 'after'), product(term, 'before')),
    ),
    {
      title: `${columns.oldWeight} × ${columns.oldScore}`,
      width: 12,
      cell: (term, r) => formula(`F${r}*G${r}`, product(term, 'before'), LOOK.four),
    },
    {
      title: `${columns.newWeight} × ${columns.newScore}`,
      width: 12,
      cell: (term, r) => formula(`H${r}*I${r}`, product(term, 'after'), LOOK.four),
    },
  ]
}

/** Columns before a side's figures on the sheets of units and agencies. */
const [UNIT_LEAD, AGENCY_LEAD] = [3, 2]
/** Index, predicate, rank, rank in the group. */
const PER_SIDE = 4

const indexColumn = (lead: number, place: number): string => columnName(lead + place * PER_SIDE)

const spanText = (sheet: string, letter: string, first: number, last: number): string =>
  on(sheet, `${letter}${first}:${letter}${last}`)

/** A unit's index as what its terms add up to, where it has terms; else as it was read. */
const unitIndex = (track: Track, place: number, { plan, words }: Desk): Cell => {
  const index = track.members[place]?.index ?? null
  const later = plan.termSpans[place]?.get(track)
  const earlier = plan.termSpans[place - 1]?.get(track)
  if (!index) return cell(null, LOOK.figure)
  if (earlier)
    return formula(`SUM(${spanText(words.sheets.terms, TERM.now, earlier.first, earlier.last)})`, index, LOOK.figure)
  if (later)
    return formula(`SUM(${spanText(words.sheets.terms, TERM.old, later.first, later.last)})`, index, LOOK.figure)
  return figure(index, LOOK.figure)
}

const sideColumns = (index: (track: Track, place: number) => Cell, desk: Desk): readonly Column<Track>[] =>
  desk.comparison.sides.flatMap(({ label }, place): Column<Track>[] => [
    { title: desk.words.index(label), width: 10, cell: (track) => index(track, place) },
    {
      title: desk.words.predicate,
      width: 9,
      cell: (track) => cell(track.members[place]?.predicate?.letter ?? null, LOOK.letter),
    },
    { title: desk.words.rank, width: 11, cell: (track) => cell(track.members[place]?.rank ?? null, LOOK.whole) },
    {
      title: `${desk.words.rank} ${desk.words.group.toLowerCase()}`,
      width: 11,
      cell: (track) => cell(track.members[place]?.groupRank ?? null, LOOK.whole),
    },
  ])

const changeColumn = (lead: number, pair: Pair, desk: Desk): Column<Track> => {
  const { comparison, words } = desk
  const [old, now] = [indexColumn(lead, pair.before), indexColumn(lead, pair.before + 1)]
  return {
    title: `${words.change} ${comparison.sides[pair.before + 1]?.label ?? ''}`,
    width: 11,
    cell: (track, r) =>
      formula(
        `IF(COUNT(${old}${r},${now}${r})<2,"",${now}${r}-${old}${r})`,
        moveIn(desk, pair, track)?.change ?? null,
        CHANGE,
      ),
  }
}

const termsValue = (
  desk: Desk,
  pair: Pair,
  track: Track,
  is: (kind: string, node: string) => boolean,
): Exact | null => {
  const split = moveIn(desk, pair, track)?.split
  return split?.ok ? sum(split.terms.filter(({ kind, node }) => is(kind, node)).map(({ value }) => value)) : null
}

/** What the terms add up to beside the change, and what is left of it: nothing. */
const unitCheck = (pair: Pair, changeAt: string, desk: Desk): readonly Column<Track>[] => {
  const { plan, words } = desk
  const spanOf = (track: Track) => plan.termSpans[pair.before]?.get(track)
  return [
    {
      title: words.columns.check,
      width: 10,
      cell: (track, r) => {
        const span = spanOf(track)
        if (!span || !moveIn(desk, pair, track)?.split.ok) return cell(null, LOOK.part)
        const terms = spanText(words.sheets.terms, TERM.sum, span.first, span.last)
        return formula(`ROUND(${changeAt}${r}-SUM(${terms}),${CRUMBS})`, ZERO, LOOK.part)
      },
    },
    {
      title: words.columns.both,
      width: 8,
      cell: (track, r) => {
        const [old, now] = [indexColumn(UNIT_LEAD, pair.before), indexColumn(UNIT_LEAD, pair.before + 1)]
        const stays = moveIn(desk, pair, track)?.change ? 1 : 0
        return { value: stays, formula: `IF(COUNT(${old}${r},${now}${r})=2,1,0)`, style: LOOK.part }
      },
    },
  ]
}

const groupTitle = (group: string | null, { comparison }: Desk): string | null =>
  comparison.sides.flatMap(({ instrument }) => instrument.groups.value).find(({ id }) => id === group)?.title ?? group

const unitColumns = (desk: Desk): readonly Column<Track>[] => {
  const { comparison, words } = desk
  const first = UNIT_LEAD + comparison.sides.length * PER_SIDE
  return [
    { title: words.agency, width: 28, cell: (track) => cell(newest(track).agency, LOOK.text) },
    { title: words.unit, width: 28, cell: (track) => cell(newest(track).unit ?? '', LOOK.text) },
    { title: words.group, width: 12, cell: (track) => cell(groupTitle(newest(track).group, desk), LOOK.centred) },
    ...sideColumns((track, place) => unitIndex(track, place, desk), desk),
    ...comparison.pairs.flatMap((pair, i) => [
      changeColumn(UNIT_LEAD, pair, desk),
      ...unitCheck(pair, columnName(first + i * 3), desk),
    ]),
  ]
}

/** The column on the sheet of units that says who is there on both sides of a pair. */
const bothColumn = ({ before }: Pair, { sides }: Comparison): string =>
  columnName(UNIT_LEAD + sides.length * PER_SIDE + before * 3 + 2)

const agencyIndex = (agency: Track, place: number, desk: Desk): Cell => {
  const { comparison, plan, words } = desk
  const index = agency.members[place]?.index ?? null
  const span = plan.agencyUnits.get(agency)
  if (!index) return cell(null, LOOK.figure)
  const isMean = comparison.pairs.some(
    (pair) => Math.abs(pair.before - place) <= 1 && moveIn(desk, pair, agency)?.split.ok,
  )
  if (!span || !isMean) return figure(index, LOOK.figure)
  const units = spanText(words.sheets.units, indexColumn(UNIT_LEAD, place), span.first, span.last)
  return formula(`AVERAGE(${units})`, index, LOOK.figure)
}

/** What a node of the units that stayed did to an agency's mean. */
const agencyNode = (pair: Pair, node: string, desk: Desk): Column<Track> => {
  const { comparison, plan, words } = desk
  return {
    title: node,
    width: 10,
    cell: (agency) => {
      const value = termsValue(
        desk,
        pair,
        agency,
        (kind, each) => each === node && kind !== 'entering' && kind !== 'leaving',
      )
      const [terms, units] = [plan.agencyTerms[pair.before]?.get(agency), plan.agencyUnits.get(agency)]
      if (!value) return cell(null, CHANGE)
      if (!terms || !units) return figure(value, CHANGE)
      const { sheets } = words
      const codes = spanText(sheets.terms, TERM.node, terms.first, terms.last)
      const sums = spanText(sheets.terms, TERM.sum, terms.first, terms.last)
      const stayed = spanText(sheets.units, bothColumn(pair, comparison), units.first, units.last)
      return formula(`SUMIFS(${sums},${codes},"${node}")/MAX(1,SUM(${stayed}))`, value, CHANGE)
    },
  }
}

/** What units that came or went did: the mean of all against the mean of those that stayed. */
const agencyFlow = (pair: Pair, kind: 'entering' | 'leaving', desk: Desk): Column<Track> => {
  const { comparison, plan, words } = desk
  return {
    title: words.kind[kind],
    width: 10,
    cell: (agency, r) => {
      const value = termsValue(desk, pair, agency, (each) => each === kind)
      const units = plan.agencyUnits.get(agency)
      if (!value) return cell(null, CHANGE)
      if (!units) return figure(value, CHANGE)
      const place = kind === 'entering' ? pair.before + 1 : pair.before
      const indices = spanText(words.sheets.units, indexColumn(UNIT_LEAD, place), units.first, units.last)
      const both = spanText(words.sheets.units, bothColumn(pair, comparison), units.first, units.last)
      const stayed = `IFERROR(AVERAGEIFS(${indices},${both},1),0)`
      const own = `${indexColumn(AGENCY_LEAD, place)}${r}`
      return formula(kind === 'entering' ? `${own}-${stayed}` : `${stayed}-${own}`, value, CHANGE)
    },
  }
}

const nodesOf = ({ plan }: Desk, pair: Pair): readonly string[] =>
  [
    ...new Set(
      plan.terms.filter((term) => term.pair === pair).flatMap(({ before, after }) => (after ?? before)?.id ?? []),
    ),
  ].sort()

const agencyColumns = (desk: Desk): readonly Column<Track>[] => {
  const { comparison, words } = desk
  let at = AGENCY_LEAD + comparison.sides.length * PER_SIDE
  const pairs = comparison.pairs.flatMap((pair) => {
    const nodes = nodesOf(desk, pair)
    const change = columnName(at)
    const [first, last] = [columnName(at + 1), columnName(at + nodes.length + 2)]
    at += nodes.length + 4
    const check: Column<Track> = {
      title: words.columns.check,
      width: 10,
      cell: (agency, r) =>
        moveIn(desk, pair, agency)?.split.ok
          ? formula(`ROUND(${change}${r}-SUM(${first}${r}:${last}${r}),${CRUMBS})`, ZERO, LOOK.part)
          : cell(null, LOOK.part),
    }
    return [
      changeColumn(AGENCY_LEAD, pair, desk),
      ...nodes.map((node) => agencyNode(pair, node, desk)),
      agencyFlow(pair, 'entering', desk),
      agencyFlow(pair, 'leaving', desk),
      check,
    ]
  })
  return [
    { title: words.agency, width: 30, cell: (track) => cell(newest(track).agency, LOOK.text) },
    { title: words.group, width: 12, cell: (track) => cell(groupTitle(newest(track).group, desk), LOOK.centred) },
    ...sideColumns((track, place) => agencyIndex(track, place, desk), desk),
    ...pairs,
  ]
}

const aboutSheet = ({ comparison, version, inputs }: Compared, { words }: Desk, language: Language): Sheet => {
  const line = (text: string, style: Style): SheetRow => ({ cells: [cell(plain(text), style)] })
  const hashes = inputs.map(({ file, sha256 }) => line(`${file}  ${sha256}`, LOOK.subtitle))
  const columns: readonly Width[] = [{ width: 92 }]
  const wrapped = (text: string): SheetRow => fitted({ cells: [cell(plain(text), LOOK.plain)] }, columns)
  return {
    name: words.sheets.about,
    columns,
    rows: [
      { cells: [cell(titleOf(comparison, language), LOOK.title)], height: 24 },
      { cells: [] },
      ...headOf(comparison, language).map(wrapped),
      { cells: [] },
      ...footOf(comparison, language).map(wrapped),
      wrapped(words.sheetNote),
      { cells: [] },
      line(HTML[language].madeBy(version), LOOK.subtitle),
      ...hashes,
    ],
    print: { landscape: false },
  }
}

/** The bytes of a comparison's workbook: changes, terms and means are formulas over the scores on the sheet of terms. */
export const comparisonWorkbook = (compared: Compared, language: Language): Promise<Uint8Array> => {
  const { comparison, version } = compared
  const words = COMPARE[language]
  const plan = bookPlan(comparison)
  const tracks = [...comparison.agencies, ...comparison.units]
  const moves = comparison.pairs.map((pair) => new Map(tracks.map((track) => [track, moveOf(comparison, pair, track)])))
  const desk: Desk = { plan, comparison, words, moves }
  const title = titleOf(comparison, language)
  const { sheets } = words
  return writeXlsx({
    title,
    creator: `ipp ${version}`,
    mark: COMPARISON_MARK,
    sheets: [
      aboutSheet(compared, desk, language),
      sheetOf(sheets.agencies, title, words.unrounded, agencyColumns(desk), comparison.agencies),
      sheetOf(sheets.units, title, words.unrounded, unitColumns(desk), plan.units),
      sheetOf(sheets.terms, title, words.sheetNote, termColumns(desk), plan.terms),
    ],
    names: [],
  })
}
