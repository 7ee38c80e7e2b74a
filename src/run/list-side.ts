import { NO_OTHER_RULES, type Side } from '../engine/compare/year.js'
import { finding, Refusal } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { isSummarySheet } from '../formats/xlsx/summary-sheet.js'
import { newestRules, rulesForYear } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import type { ListColumns } from '../scoresheet/earlier-results/list-head.js'
import type { FigureRole } from '../scoresheet/earlier-results/list-heading.js'
import {
  isAgencyList,
  type List,
  listIn,
  listMembers,
  listOfYear,
} from '../scoresheet/earlier-results/published-list.js'
import type { Role } from '../scoresheet/match-key.js'
import { yearIn } from '../scoresheet/year-text.js'
import { inputOf } from './result.js'
import { type GivenSide, type OpenSide, type SideReading, sideLabel, yearLabel } from './side.js'

/** A list of indices and the sheet that it stands on; null for CSV. */
interface FoundList {
  readonly list: List
  readonly sheet: string | null
}

/** The lists of a file that are one side: of units, of agencies, or both. */
interface FoundLists {
  readonly chosen: readonly FoundList[]
  /** Sheets with lists of the same kind, which are not read. */
  readonly others: readonly string[]
}

const yearOfList = ({ years, titleYear }: List, given: GivenSide): number | null => {
  const label = yearLabel(given.label)
  const [year, ...others] = years
  if (label !== null || others.length === 0) return label ?? year ?? titleYear
  throw operatorFault('list-years', { file: given.file, years })
}

/** The rules that a list names, else those that the operator named, else those of its year. */
const rulesOfList = ({ instruments }: List, year: number | null, { named, shelf }: OpenSide): Rules => {
  const [id] = instruments
  const theirs = id === undefined ? null : shelf.rulesOf(id)
  return theirs ?? named ?? (year === null ? null : rulesForYear(year)) ?? newestRules()
}

/** A side from the lists of a file, which are of one year. */
export const listSide = ({ chosen, others }: FoundLists, side: OpenSide): SideReading => {
  const { given, opened } = side
  const whole = chosen.map(({ list }) => list)
  const [first] = whole
  if (!first) throw new Error('a side has a list')
  const year = yearOfList(first, given)
  const { instrument } = rulesOfList(first, year, side)
  const lists = whole.map((list) => (year === null ? list : listOfYear(list, year)))
  const read = lists.map((list, i) =>
    listMembers(list, instrument, { file: given.file, sheet: chosen[i]?.sheet ?? null }),
  )
  const membersOf = (level: 'unit' | 'agency') => read.flatMap((each) => (each.level === level ? each.members : []))
  const ignored = others.map((sheet) => finding(given.file, { code: 'N-SHEET-IGNORED', sheet, why: 'list' }))
  const made: Side = {
    ...sideLabel(given, year),
    kind: whole.every(({ isResult }) => isResult) ? 'table' : 'published',
    instrument,
    hash: null,
    units: membersOf('unit'),
    agencies: membersOf('agency'),
    hasStatedRanks: read.every(({ hasStatedRanks }) => hasStatedRanks) && !first.isResult,
    otherRules: NO_OTHER_RULES,
  }
  return {
    side: made,
    findings: [...read.flatMap(({ findings }) => findings), ...ignored],
    inputs: [
      inputOf(
        opened,
        lists.reduce((sum, { lines }) => sum + lines.length, 0),
      ),
    ],
    lost: first.lost.filter((choice) => whole.every(({ lost }) => lost.includes(choice))),
  }
}

/** Of several sheets those of the year that the side is called by, where any names it. */
const ofYear = (found: readonly FoundList[], label: number | null): readonly FoundList[] => {
  const own = found.filter(
    ({ list, sheet }) => label !== null && (list.titleYear === label || yearIn(sheet ?? '') === label),
  )
  return own.length > 0 ? own : found
}

/** The first list of units and the first of agencies. */
const chosenOf = (found: readonly FoundList[], given: GivenSide): FoundLists => {
  const own = ofYear(found, yearLabel(given.label))
  const firsts = new Set([true, false].map((isAgency) => own.find(({ list }) => isAgencyList(list) === isAgency)))
  return {
    chosen: own.filter((each) => firsts.has(each)),
    others: found.flatMap((each) => (firsts.has(each) ? [] : (each.sheet ?? []))),
  }
}

/** What a reader gives; null where it refuses the file. */
const unlessRefused = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The lists of indices in a file; null where it holds none, so that it is read as a scoresheet and judged there. */
export const listsOf = ({ opened, given, options }: OpenSide): FoundLists | null => {
  const { limits, encoding, headerRow, sheets, figures = [] } = options
  const columns: ListColumns = new Map<Role | FigureRole, readonly string[]>([...options.columns, ...figures])
  const csv = { encoding, limits: csvLimits(limits) }
  const tables = unlessRefused(() => openWorkbook(opened.source, opened.file, { limits, csv }).tables) ?? []
  // The first sheet of a result names some of its units only.
  const asked = tables
    .filter((table) => !isSummarySheet(table))
    .filter(({ name }) => sheets.length === 0 || (name !== null && sheets.includes(name)))
  const shown = asked.filter(({ hidden }) => !hidden)
  const found = (shown.length > 0 ? shown : asked).flatMap((table): FoundList[] => {
    const list = unlessRefused(() => listIn(table, { columns, headerRow }))
    return list ? [{ list, sheet: table.name }] : []
  })
  return found.length === 0 ? null : chosenOf(found, given)
}
