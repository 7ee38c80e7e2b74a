import { withRanks } from '../../engine/compare/with-ranks.js'
import { keyedNames, type Member, provinceKey } from '../../engine/compare/year.js'
import { predicateOf, roundIndex } from '../../engine/score/ladder.js'
import { compare, type Exact } from '../../exact/exact.js'
import { address } from '../../finding/address.js'
import { type Finding, finding, type Remark } from '../../finding/finding.js'
import type { Origin } from '../../finding/place.js'
import type { Row, Table } from '../../formats/cell-table.js'
import type { Instrument } from '../../instrument/schema.js'
import { withAlikeAsOne } from '../findings.js'
import { groupByName } from '../group.js'
import { sameKey } from '../identity.js'
import { HEADER_ROWS } from '../layout.js'
import { isTotal, shownText } from '../match-key.js'
import { yearOfTitles } from '../title-year.js'
import { yearIn } from '../year-text.js'
import { isFiller } from './filler.js'
import { type Head, headIn, type ListDecisions } from './list-head.js'
import type { Heading } from './list-heading.js'
import { basisOf, figureIn, type Line, partsOf } from './list-line.js'
import { eachOnce, type Listed } from './repeated-lines.js'
import { bracketedPredicate, contradictingPredicate } from './stated-predicate.js'

/** A list is looked for in no more rows: titles may stand above it. */
const DEEPEST_HEAD = HEADER_ROWS

/** A table of indices: one of the tool's own results, or one that somebody published. */
export interface List {
  readonly isResult: boolean
  readonly lines: readonly Line[]
  readonly columns: ReadonlyMap<Heading, number>
  readonly years: readonly number[]
  /** The year that the heading of its index gives, else the titles above it; null where they give none, or several. */
  readonly titleYear: number | null
  /** The ids of instruments that its lines name. */
  readonly instruments: readonly string[]
  readonly remarks: readonly Remark[]
  /** Choices of figures that it has no column for, as they were typed. */
  readonly lost: readonly string[]
}

const lineOf = (row: Row, columns: Head['columns']): Line => ({
  row: row.number,
  text: (heading) => {
    const at = columns.get(heading)
    const cell = row.cells.find(({ column }) => column === at)
    const text = cell?.kind === 'number' ? String(Number(cell.text)) : shownText(cell?.text ?? '')
    return text === '' ? null : text
  },
})

const distinct = <T>(values: readonly (T | null)[]): readonly T[] =>
  [...new Set(values)].flatMap((value) => value ?? [])

const yearOfLine = (line: Line): number | null => yearIn(line.text('year') ?? '')

/** A row below the header that numbers its columns: 1, 2, 3 … */
const isNumbering = ({ cells }: Row): boolean => {
  const texts = cells.map(({ text }) => shownText(text)).filter((text) => text !== '')
  return texts.length > 2 && texts.every((text, i) => text === String(i + 1))
}

const nameIn = (line: Line): string | null =>
  line.text('unit') ?? line.text('agency') ?? line.text('unit_code') ?? line.text('agency_code')

/** The lines of the table, and the first cell of what stands below it: rows without a figure behind a blank row. */
const aboveFoot = (lines: readonly Line[]): { readonly lines: readonly Line[]; readonly foot: Line | null } => {
  const last = lines.findLastIndex((line) => line.text('index') !== null)
  const at = lines.findIndex((line, i) => i > last && last >= 0 && line.row > (lines[i - 1]?.row ?? line.row) + 1)
  return at === -1 ? { lines, foot: null } : { lines: lines.slice(0, at), foot: lines[at] ?? null }
}

const footRemark = (foot: Line, columns: Head['columns']): Remark => ({
  code: 'N-SHEET-FOOT',
  cell: address(columns.get('unit') ?? columns.get('agency') ?? 0, foot.row),
  found: nameIn(foot),
})

const widthOf = ({ width, cells }: Row): number => width ?? Math.max(0, ...cells.map(({ column }) => column + 1))

const UNDECIDED: ListDecisions = { columns: new Map(), headerRow: null }

/** Whether several rows name somebody each, nobody twice: they are no indicators of one unit. */
const isEachOnce = (lines: readonly Line[]): boolean => {
  const names = new Set(lines.map((line) => sameKey(`${line.text('agency') ?? ''}\n${nameIn(line) ?? ''}`)))
  return lines.length > 1 && names.size === lines.length
}

/** The list in a table; null where it is none, so perhaps a sheet of scores. */
export const listIn = (table: Table, decisions: ListDecisions = UNDECIDED): List | null => {
  let head: Head | null = null
  const titles: string[] = []
  const all: Line[] = []
  for (const row of table.rows()) {
    if (!head) {
      if (row.number > Math.max(DEEPEST_HEAD, decisions.headerRow ?? 0)) return null
      head = (decisions.headerRow ?? row.number) === row.number ? headIn(row, decisions.columns, widthOf(row)) : null
      if (!head) titles.push(...row.cells.map(({ text }) => shownText(text)))
      continue
    }
    if (row.number === head.row + 1 && isNumbering(row)) continue
    const line = lineOf(row, head.columns)
    const name = nameIn(line)
    if (name !== null && !isTotal(line.text('agency') ?? name)) all.push(line)
  }
  if (!head || (head.isDoubtful && !isEachOnce(all))) return null
  const { lines, foot } = aboveFoot(all)
  const remarks = [...(head.remark ? [head.remark] : []), ...(foot ? [footRemark(foot, head.columns)] : [])]
  const years = distinct(lines.map(yearOfLine))
  const titleYear = head.year ?? yearOfTitles(titles)
  const instruments = distinct(lines.map((line) => line.text('instrument')))
  const { isResult, columns, lost } = head
  return { isResult, lines, columns, years, titleYear, instruments, remarks, lost }
}

/** A list with the lines of one year, and with those that name none; what was left out is told. */
export const listOfYear = (list: List, year: number): List => {
  const isOther = (line: Line): boolean => (yearOfLine(line) ?? year) !== year
  const left = list.lines.filter(isOther)
  const [first] = left
  if (!first) return list
  const remark: Remark = {
    code: 'N-YEAR-SKIPPED',
    cell: address(list.columns.get('year') ?? 0, first.row),
    found: distinct(left.map(yearOfLine)).join(', '),
    expected: String(year),
    count: left.length,
  }
  return { ...list, lines: list.lines.filter((line) => !isOther(line)), remarks: [...list.remarks, remark] }
}

const wholeIn = (text: string | null): number | null => (text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null)

/** The tool's own list of agencies has the number of units where a list of units has their names. */
export const isAgencyList = ({ isResult, lines, columns }: List): boolean =>
  !columns.has('unit') ||
  (isResult && lines.every((line) => line.text('unit_code') === null && /^\d+$/.test(line.text('unit') ?? '')))

/** What a list is of, and whether it is one of the tool's own results. */
interface ListKind {
  readonly isAgency: boolean
  readonly isResult: boolean
}

/** Whether a line gives an index, however wrong it is; words that say there is none yet are none. */
const givesIndex = (line: Line): boolean => {
  const text = line.text('index')
  return text !== null && !isFiller(text)
}

/** Somebody of a list. A figure off the scale is none, as a text is: who bears it stands in the list without an index. */
const memberOf = (line: Line, { isAgency, isResult }: ListKind, instrument: Instrument): Member => {
  const figure = figureIn(line.text('index'))
  const index = figure && isOff(figure, instrument) ? null : figure
  const basis = basisOf(line, index, instrument)
  const about = keyedNames(
    {
      agency: line.text('agency') ?? '',
      agencyCode: line.text('agency_code'),
      unit: isAgency ? null : (line.text('unit') ?? ''),
      unitCode: isAgency ? null : line.text('unit_code'),
    },
    sameKey,
  )
  return {
    ...about,
    group: groupByName(instrument, line.text('group')),
    province: provinceKey(line.text('province'), sameKey),
    basis,
    index,
    rounded: index ? roundIndex(instrument, index) : null,
    predicate: index ? predicateOf(instrument, index) : null,
    rank: wholeIn(line.text('rank')),
    groupRank: wholeIn(line.text('group_rank')),
    ...(index ? partsOf(line, { basis, isResult }, instrument) : { forms: [], aspects: [] }),
    ...(index === null && givesIndex(line) ? { isUnread: true } : {}),
  }
}

const isOff = (index: Exact, { scale }: Instrument): boolean =>
  compare(index, scale.value.min) < 0 || compare(index, scale.value.max) > 0

/** What is wrong with a line's index; a line that has none is somebody without an index. */
const faultOf = (line: Line, { columns }: List, instrument: Instrument): Remark | null => {
  const text = line.text('index')
  if (text === null || !givesIndex(line)) return null
  const index = figureIn(text)
  if (index && !isOff(index, instrument)) return null
  const { min, max } = instrument.scale.value
  const cell = address(columns.get('index') ?? 0, line.row)
  const unit = line.text('unit') ?? line.text('agency')
  const expected = `${String(min.n)}–${String(max.n)}`
  return { code: index ? 'E-CELL-RANGE' : 'E-CELL-TYPE', cell, found: text, expected, unit, why: 'list' }
}

/** Who stands in a list, with its own ranks where it states any, else with those among its lines; the same within groups. */
const rankedOf = (members: readonly Member[]): Pick<Members, 'members' | 'hasStatedRanks'> => {
  const isRanked = members.some(({ rank }) => rank !== null)
  const isGroupRanked = members.some(({ groupRank }) => groupRank !== null)
  const own = withRanks(members)
  return {
    members: members.map((member, i) => ({
      ...member,
      rank: isRanked ? member.rank : (own[i]?.rank ?? null),
      groupRank: isGroupRanked ? member.groupRank : (own[i]?.groupRank ?? null),
    })),
    hasStatedRanks: isRanked && (isGroupRanked || members.every(({ group }) => group === null)),
  }
}

/** A predicate that a line states and that is not the one of its index. */
const predicateRemark = ({ line, member }: Listed, { columns }: List, instrument: Instrument): Remark | null => {
  const stated = line.text('predicate')
  const predicate = contradictingPredicate(stated, member.predicate, instrument)
  if (!predicate) return null
  const cell = address(columns.get('predicate') ?? 0, line.row)
  const unit = member.unit ?? member.agency
  return { code: 'W-FIGURE-PRINTED', cell, unit, found: stated, expected: bracketedPredicate(predicate), why: 'list' }
}

/** Who a list names, each once. */
interface Members {
  readonly level: 'unit' | 'agency'
  readonly members: readonly Member[]
  /** Whether all of their ranks are those that the list states. */
  readonly hasStatedRanks: boolean
  readonly findings: readonly Finding[]
}

/**
 * The members of a list under an instrument, each once; lines whose index cannot be read, or that contradict each other, are
 * told and stand without one.
 */
export const listMembers = (list: List, instrument: Instrument, { file, sheet }: Origin): Members => {
  const level = isAgencyList(list) ? 'agency' : 'unit'
  const findingsOf = (remarks: readonly Remark[]) => remarks.map((remark) => finding(file, { sheet, ...remark }))
  if (!list.columns.has('index'))
    return { level, members: [], hasStatedRanks: false, findings: findingsOf(list.remarks) }
  const kind = { isAgency: level === 'agency', isResult: list.isResult }
  const faults = list.lines.flatMap((line) => faultOf(line, list, instrument) ?? [])
  const own = list.lines.map((line): Listed => ({ line, member: memberOf(line, kind, instrument) }))
  const stated = own.flatMap((each) => predicateRemark(each, list, instrument) ?? [])
  const { members, remarks } = eachOnce(own, list.columns)
  const findings = withAlikeAsOne(findingsOf([...list.remarks, ...faults, ...stated, ...remarks]))
  return { level, ...rankedOf(members), findings }
}
