import { operatorFault } from '../finding/operator-fault.js'
import { byCodePoint } from '../finding/order.js'
import { baseName } from '../formats/sheet-names.js'
import type { Listing } from '../formats/sources.js'
import { sameKey } from '../scoresheet/identity.js'
import { shownText } from '../scoresheet/match-key.js'
import type { UnitFrom, UnitNaming } from '../scoresheet/unit-name.js'

/** The unit that was given for a file, null where none was. Throws {@link OperatorFault} where it is empty or they are two. */
const unitOf = (file: string, given: readonly string[]): string | null => {
  const units = given.map(shownText)
  if (units.includes('')) throw operatorFault('file-unit-empty', { file })
  const [first, ...others] = units
  if (first !== undefined && others.some((each) => sameKey(each) !== sameKey(first)))
    throw operatorFault('file-unit-twice', { file, units })
  return first ?? null
}

/** The unit of each file of a list that was given one. Throws {@link OperatorFault} where one is empty or they are two. */
export const unitsIn = ({ units }: Listing): ReadonlyMap<string, string> =>
  new Map([...units].map(([file, given]) => [file, unitOf(file, given) ?? '']))

/** `FILE=UNIT` of each file, in the order of their names, as a manifest keeps them. */
export const unitLines = (units: ReadonlyMap<string, string>): readonly string[] =>
  [...units].map(([file, unit]) => `${file}=${unit}`).sort(byCodePoint)

/** The unit of a file by such lines. */
const unitInLines = (lines: readonly string[], file: string): string | null =>
  lines.find((line) => line.startsWith(`${file}=`))?.slice(file.length + 1) ?? null

/** What names units of sheets that name none. */
interface UnitsGiven {
  /** By the names of files as the run calls them. */
  readonly units: ReadonlyMap<string, string>
  /** `FILE=UNIT` lines of an earlier run. */
  readonly lines: readonly string[]
  /** By the names of files, with or without their folder. */
  readonly kept: ReadonlyMap<string, string>
  readonly from: UnitFrom | null
}

const givenUnit = ({ units, lines, kept }: Omit<UnitsGiven, 'from'>, file: string): string | null =>
  units.get(file) ?? unitInLines(lines, file) ?? kept.get(file) ?? kept.get(baseName(file)) ?? null

/** How the sheets of a file are called that name no unit. */
export const namingOf = (given: UnitsGiven, file: string): UnitNaming => ({
  given: givenUnit(given, file),
  file: given.from === 'filename' && file !== '-' ? shownText(baseName(file).replace(/\.[^.]*$/, '')) : null,
  byTitle: given.from === 'title',
})
