import { predicateOf, roundIndex } from '../../engine/ladder.js'
import { ranks } from '../../engine/rank.js'
import { type Member, type Node, named } from '../../engine/side.js'
import { compare, div, type Exact, parseExact } from '../../exact/exact.js'
import { address } from '../../finding/address.js'
import { type Finding, finding } from '../../finding/finding.js'
import type { Row, Table } from '../../formats/table.js'
import { type Instrument, scoresFormOf } from '../../instrument/schema.js'
import { sameKey } from '../identity.js'
import { isTotal, matchable, presentable, type Role, roleOf, yearIn } from '../words.js'

/** What a column of a list holds beside names. */
type Heading =
  | Extract<Role, 'agency' | 'agency_code' | 'unit' | 'unit_code' | 'group' | 'province' | 'year' | 'number'>
  | 'index'
  | 'rank'
  | 'group_rank'
  | 'basis'
  | 'instrument'
  | 'predicate'
  | `figure ${string}`

const WORDS: Readonly<Record<string, Heading>> = {
  ipp: 'index',
  indeks: 'index',
  index: 'index',
  'indeks pelayanan publik': 'index',
  'indeks pelayanan publik ipp': 'index',
  'nilai ipp': 'index',
  'nilai indeks': 'index',
  'skor ipp': 'index',
  'indeks ipp': 'index',
  'public service index': 'index',
  rank: 'rank',
  peringkat: 'rank',
  ranking: 'rank',
  'group rank': 'group_rank',
  'peringkat kelompok': 'group_rank',
  basis: 'basis',
  dasar: 'basis',
  instrument: 'instrument',
  instrumen: 'instrument',
  letter: 'predicate',
  predicate: 'predicate',
  predikat: 'predicate',
  kategori: 'predicate',
  huruf: 'predicate',
}

const NAMED: ReadonlySet<Role> = new Set([
  'agency',
  'agency_code',
  'unit',
  'unit_code',
  'group',
  'province',
  'year',
  'number',
])

const isNamed = (role: Role | null): role is Extract<Heading, Role> => role !== null && NAMED.has(role)

/** The aspects' columns of a result as the tool writes it: `a` … `f`; forms as `f02` and `f03`. */
const FIGURE = /^(?:[a-f]|f\d\d)$/

const headingOf = (text: string): Heading | null => {
  const words = matchable(text)
  const known = WORDS[words]
  if (known && Object.hasOwn(WORDS, words)) return known
  if (FIGURE.test(words)) return `figure ${words}`
  const role = roleOf(text)
  return isNamed(role) ? role : null
}

/** A list of indices: its columns, and whether the tool itself wrote it. */
interface Head {
  readonly row: number
  readonly columns: ReadonlyMap<Heading, number>
  readonly isResult: boolean
}

/** An indicator's column: a running number with or without what follows, or a score. A list of indices has none. */
const SCORED = /^(?:\d{1,2}(?:\s*[. ]\s*\w.*)?|u_?\d+|skor.*|nilai|score)$/i

/** Columns that only the tool's own results have together. */
const OWN: readonly Heading[] = ['basis', 'instrument', 'rank', 'group_rank']
/** More than these would be a sheet of scores whose headers are titles. */
const MOST_COLUMNS = 30
/** Titles may stand above a list; further down there is no header. */
const DEEPEST_HEAD = 15

const headIn = (row: Row): Head | null => {
  const texts = row.cells.filter(({ text }) => presentable(text) !== '')
  const columns = new Map<Heading, number>()
  for (const { text, column } of texts) {
    const heading = headingOf(text)
    if (heading && !columns.has(heading)) columns.set(heading, column)
  }
  const isNameable =
    columns.has('agency') || columns.has('unit') || columns.has('agency_code') || columns.has('unit_code')
  const isSheet = texts.filter(({ text }) => SCORED.test(presentable(text))).length > 0 || texts.length > MOST_COLUMNS
  if (!columns.has('index') || !isNameable || isSheet) return null
  return {
    row: row.number,
    columns,
    isResult: OWN.every((each) => columns.has(each)),
  }
}

/** One line of a list, as it stands there. */
interface Line {
  readonly row: number
  readonly text: (heading: Heading) => string | null
}

/** A table of indices: one of the tool's own results, or one that somebody published. */
export interface List {
  readonly isResult: boolean
  readonly lines: readonly Line[]
  readonly columns: ReadonlyMap<Heading, number>
  /** The years that its lines name. */
  readonly years: readonly number[]
  /** The ids of instruments that its lines name. */
  readonly instruments: readonly string[]
}

const lineOf = (row: Row, columns: Head['columns']): Line => ({
  row: row.number,
  text: (heading) => {
    const at = columns.get(heading)
    const cell = row.cells.find(({ column }) => column === at)
    const text = cell?.kind === 'number' ? String(Number(cell.text)) : presentable(cell?.text ?? '')
    return text === '' ? null : text
  },
})

const distinct = <T>(values: readonly (T | null)[]): readonly T[] =>
  [...new Set(values)].flatMap((value) => value ?? [])

/** The list in a table; null where it is none, so perhaps a sheet of scores. */
export const listIn = (table: Table): List | null => {
  let head: Head | null = null
  const lines: Line[] = []
  for (const row of table.rows()) {
    if (!head) {
      if (row.number > DEEPEST_HEAD) return null
      head = headIn(row)
      continue
    }
    const line = lineOf(row, head.columns)
    const name = line.text('unit') ?? line.text('agency') ?? line.text('unit_code') ?? line.text('agency_code')
    if (name !== null && !isTotal(line.text('agency') ?? name)) lines.push(line)
  }
  if (!head) return null
  const years = distinct(lines.map((line) => yearIn(line.text('year') ?? '')))
  const instruments = distinct(lines.map((line) => line.text('instrument')))
  return { isResult: head.isResult, lines, columns: head.columns, years, instruments }
}

const FIGURE_TEXT = /^\d{1,3}(?:[.,]\d+)?$/

const figureIn = (text: string | null): Exact | null =>
  text !== null && FIGURE_TEXT.test(text) ? parseExact(text.replace(',', '.')) : null

const wholeIn = (text: string | null): number | null => (text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null)

/** The tool's own list of agencies has the number of units where a list of units has their names. */
const isAgencyList = ({ isResult, lines, columns }: List): boolean =>
  !columns.has('unit') ||
  (isResult && lines.every((line) => line.text('unit_code') === null && /^\d+$/.test(line.text('unit') ?? '')))

const shareOf = (weight: Exact, of: Exact): Exact => div(weight, of)

/** Forms and aspects of a rounded result, in the words of its instrument. */
const partsOf = (line: Line, instrument: Instrument): Pick<Member, 'forms' | 'aspects'> => {
  const form = scoresFormOf(instrument)
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const basis = (line.text('basis') ?? '').split('+')
  const weighed = [
    [form, line.text('figure f02')] as const,
    ...(survey && survey.kind === 'survey' ? [[survey, line.text('figure f03')] as const] : []),
  ]
  const forms = weighed.flatMap(([each, text]): Node[] => {
    const score = figureIn(text)
    const share = basis.length === 1 ? parseExact('1') : shareOf(each.weight.value, instrument.shares.of)
    return score ? [{ id: each.id, title: each.title, share, score }] : []
  })
  const aspects = (form.variants[0]?.parts ?? []).flatMap((level, i): Node[] => {
    const score = figureIn(line.text(`figure ${String.fromCharCode('a'.charCodeAt(0) + i)}`))
    return score ? [{ id: `${form.id}.${level.id}`, title: level.title, share: null, score }] : []
  })
  return { forms, aspects }
}

const memberOf = (line: Line, isAgency: boolean, isResult: boolean, instrument: Instrument): Member => {
  const index = figureIn(line.text('index'))
  const about = named(
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
    group: groupOf(line.text('group'), instrument),
    basis: line.text('basis'),
    index,
    rounded: index ? roundIndex(instrument, index) : null,
    predicate: index ? predicateOf(instrument, index) : null,
    rank: wholeIn(line.text('rank')),
    groupRank: wholeIn(line.text('group_rank')),
    ...(isResult && index ? partsOf(line, instrument) : { forms: [], aspects: [] }),
  }
}

/** A ranking group by its id, its title or one of its words; null where the instrument knows none of that name. */
const groupOf = (text: string | null, { groups }: Instrument): string | null => {
  if (text === null) return null
  const words = matchable(text)
  const found = groups.value.find(({ id, title, words: others = [] }) =>
    [id, title, ...others].some((each) => matchable(each) === words),
  )
  return found?.id ?? null
}

const isOff = (index: Exact, { scale }: Instrument): boolean =>
  compare(index, scale.value.min) < 0 || compare(index, scale.value.max) > 0

/** What is wrong with a line's index; a line that has none is somebody without an index. */
const faultOf = (
  file: string,
  sheet: string | null,
  line: Line,
  list: List,
  instrument: Instrument,
): Finding | null => {
  const text = line.text('index')
  if (text === null) return null
  const index = figureIn(text)
  if (index && !isOff(index, instrument)) return null
  const { min, max } = instrument.scale.value
  const cell = address(list.columns.get('index') ?? 0, line.row)
  const unit = line.text('unit') ?? line.text('agency')
  const expected = `${String(min.n)}–${String(max.n)}`
  return finding(file, { code: index ? 'E-CELL-RANGE' : 'E-CELL-TYPE', sheet, cell, found: text, expected, unit })
}

/** Ranks that a list does not state are those of its own lines, within each group too. */
const withRanks = (members: readonly Member[]): readonly Member[] => {
  const index = (member: Member) => member.index
  const isRanked = members.some(({ rank }) => rank !== null)
  const isGroupRanked = members.some(({ groupRank }) => groupRank !== null)
  const own = ranks(members, index)
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    if (member.group !== null) {
      const list = groups.get(member.group)
      if (list) list.push(member)
      else groups.set(member.group, [member])
    }
  }
  const within = new Map([...groups.values()].flatMap((each) => [...ranks(each, index)]))
  return members.map((member) => ({
    ...member,
    rank: isRanked ? member.rank : (own.get(member) ?? null),
    groupRank: isGroupRanked ? member.groupRank : (within.get(member) ?? null),
  }))
}

/** The members of a list under an instrument; lines whose index cannot be read are told and left out. */
export const listMembers = (
  list: List,
  instrument: Instrument,
  file: string,
  sheet: string | null,
): {
  readonly units: readonly Member[]
  readonly agencies: readonly Member[]
  readonly findings: readonly Finding[]
} => {
  const isAgency = isAgencyList(list)
  const findings: Finding[] = []
  const members: Member[] = []
  for (const line of list.lines) {
    const fault = faultOf(file, sheet, line, list, instrument)
    if (fault) findings.push(fault)
    else members.push(memberOf(line, isAgency, list.isResult, instrument))
  }
  const ranked = withRanks(members)
  return { units: isAgency ? [] : ranked, agencies: isAgency ? ranked : [], findings }
}
