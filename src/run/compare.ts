import { compareSides } from '../engine/compare/compare.js'
import { failuresOf, type Gate } from '../engine/compare/gate.js'
import type { Renamed } from '../engine/compare/match.js'
import { namesakeDoubts } from '../engine/compare/namesakes.js'
import { sideDoubts } from '../engine/compare/side-doubts.js'
import { doubtsOf } from '../engine/compare/year-order.js'
import { parseExact } from '../exact/exact.js'
import type { FindingCode } from '../finding/code.js'
import type { Finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { Crosswalk } from '../instrument/crosswalk.js'
import { version } from '../platform/version.js'
import type { Aliases, AliasReading } from '../scoresheet/aliases.js'
import { nearAcross } from '../scoresheet/earlier-results/near-members.js'
import { sameKey } from '../scoresheet/identity.js'
import type { Compared } from './comparison.js'
import type { SideReading } from './side.js'

/** A gate as it is written on the command line. */
export const gateOf = (text: string): Gate => {
  if (text === 'predicate-drop' || text === 'rules-changed') return { kind: text }
  const [, name, limit = ''] = /^(drop|rank-drop)>(\d+(?:[.,]\d+)?)$/.exec(text.replace(/\s/g, '')) ?? []
  if (name === 'rank-drop' && /^\d{1,9}$/.test(limit)) return { kind: name, limit: Number(limit) }
  const value = name === 'drop' ? parseExact(limit.replace(',', '.')) : null
  if (!value) throw operatorFault('gate-misread', { text })
  return { kind: 'drop', limit: value }
}

/** Refuses gates that speak of ranks, which surveys do not have; `texts` as they were typed. */
export const refuseRanks = (texts: readonly string[], gates: readonly Gate[]): void => {
  const text = texts[gates.findIndex(({ kind }) => kind === 'rank-drop')]
  if (text !== undefined) throw operatorFault('gate-of-ranks', { text })
}

/** Other names as the engine asks for them: by keys, null where nothing is said. */
const renamedBy =
  (aliases: Aliases): Renamed =>
  ({ agency, unit }) => {
    const names = { agency, unit }
    const other = aliases(names)
    return other === names
      ? null
      : { agency: sameKey(other.agency ?? ''), unit: other.unit === null ? null : sameKey(other.unit) }
  }

/** Findings of all sides, each once: the same file may stand on both. */
export const findingsOf = (readings: readonly SideReading[], more: readonly Finding[]): readonly Finding[] => {
  const known = new Map(
    [...more, ...readings.flatMap(({ findings }) => findings)].map((each) => [JSON.stringify(each), each]),
  )
  return [...known.values()]
}

/** What is told of a list's index that cannot be read. */
const REFUSED: ReadonlySet<FindingCode> = new Set(['E-CELL-TYPE', 'E-CELL-RANGE'])

/** A list of which not one index could be read: perhaps another column holds it. */
const isAllRefused = ({ side, findings }: SideReading): boolean => {
  const members = [...side.units, ...side.agencies]
  const refused = findings.filter(({ code }) => REFUSED.has(code)).reduce((sum, { count }) => sum + count, 0)
  const isList = side.kind === 'table' || side.kind === 'published'
  return isList && refused >= members.length && members.every(({ index }) => index === null)
}

/** Whether a table stands in the file of a side, by what was found in it: one whose columns are not known. */
const holdsTable = ({ findings, inputs }: SideReading): boolean =>
  inputs.length > 0 && findings.some(({ code }) => /^E-(?:HEAD|SCORE|COLUMN)-/.test(code))

/** A side without anybody on it, and a list without any index that can be read, are refused: nothing could be compared. */
const refuseEmpty = (readings: readonly SideReading[]): void => {
  for (const reading of readings) {
    const { side } = reading
    const { source: file, label } = side
    if (side.units.length + side.agencies.length === 0)
      throw operatorFault('side-empty', { file, label, isTable: holdsTable(reading) })
    if (isAllRefused(reading)) throw operatorFault('side-unread', { file, label })
  }
}

/** How sides are held against each other. */
interface Holding {
  readonly crosswalks: readonly Crosswalk[]
  readonly aliases: Pick<AliasReading, 'aliases' | 'unused'>
  readonly gates: readonly Gate[]
}

/** A comparison, and what was found only by making it: that stands among its findings too, behind those of reading. */
interface Held {
  readonly compared: Compared
  readonly doubts: readonly Finding[]
}

/** Sides that were read, held against each other; a side without anybody on it is refused. */
export const heldTogether = (
  readings: readonly SideReading[],
  findings: readonly Finding[],
  { crosswalks, aliases, gates }: Holding,
): Held => {
  refuseEmpty(readings)
  const comparison = compareSides(
    readings.map(({ side }) => side),
    crosswalks,
    renamedBy(aliases.aliases),
  )
  const ofSides = sideDoubts(comparison)
  const doubts = [
    ...doubtsOf(comparison),
    ...namesakeDoubts(comparison.sides),
    ...new Set(ofSides.flat()),
    ...nearAcross(comparison),
    ...aliases.unused(),
  ]
  const compared: Compared = {
    comparison,
    version: version(),
    inputs: readings.flatMap(({ inputs }) => inputs),
    findings: [...findings, ...doubts],
    sideFindings: readings.map((reading, i) => [...reading.findings, ...(ofSides[i] ?? [])]),
    failures: failuresOf(comparison, gates),
  }
  return { compared, doubts }
}
