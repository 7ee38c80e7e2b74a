import path from 'node:path'
import { byCodePoint } from '../finding/order.js'
import { sameKey } from '../scoresheet/identity.js'
import type { UnitFrom, UnitNaming } from '../scoresheet/unit-name.js'
import { presentable } from '../scoresheet/words.js'
import { OperatorError } from '../wording/operator-fault.js'
import { isPattern } from './pattern.js'
import { standsAt } from './walk.js'
import { baseName, isMember } from './zip-members.js'

/** An argument `FILE` or `FILE=UNIT`. */
interface GivenFile {
  readonly file: string
  /** The unit of the file's sheets, where they name none. */
  readonly unit: string | null
}

const isThere = (cwd: string, name: string): boolean => {
  const { kind, code } = standsAt(path.resolve(cwd, name))
  return name === '-' || kind !== 'other' || code === null || isMember({ cwd }, name)
}

const ENDING = /\.(?:xlsx|xlsm|csv|xls|xlsb|ods|zip)$/i

const emptyUnit = (given: string): OperatorError =>
  new OperatorError({
    id: `${given}: tulislah nama unit di belakang tanda sama dengan: BERKAS="Nama Unit"`,
    en: `${given}: write the unit's name behind the equals sign: FILE="Name of the unit"`,
  })

/**
 * Parts `FILE=UNIT`: a file of that whole name comes first, then the longest beginning that is there, else one that is
 * called like a file or is a pattern, so that what is missing is told by its own name.
 */
export const partedFile = (cwd: string, given: string): GivenFile => {
  const whole = { file: given, unit: null }
  if (!given.includes('=') || isThere(cwd, given)) return whole
  const marks = [...given.matchAll(/=/g)].map(({ index }) => index).filter((at) => at > 0)
  const at =
    marks.findLast((mark) => isThere(cwd, given.slice(0, mark))) ??
    marks.find((mark) => ENDING.test(given.slice(0, mark)) || isPattern(given.slice(0, mark)))
  if (at === undefined) return whole
  const unit = presentable(given.slice(at + 1))
  if (unit === '') throw emptyUnit(given)
  return { file: given.slice(0, at), unit }
}

const twoUnits = (file: string, units: readonly string[]): OperatorError =>
  new OperatorError({
    id: `${file}: dua unit untuk satu berkas (${units.join('; ')})`,
    en: `${file}: two units for one file (${units.join('; ')})`,
  })

/** Notes the unit of a file. Throws {@link OperatorError} where it has another one already. */
export const noteUnit = (units: Map<string, string>, file: string, unit: string): void => {
  const before = units.get(file) ?? unit
  if (sameKey(before) !== sameKey(unit)) throw twoUnits(file, [before, unit])
  units.set(file, before)
}

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

/** The unit that was given for a file. */
const givenUnit = ({ units, lines, kept }: Omit<UnitsGiven, 'from'>, file: string): string | null =>
  units.get(file) ?? unitInLines(lines, file) ?? kept.get(file) ?? kept.get(baseName(file)) ?? null

/** How the sheets of a file are called that name no unit. */
export const namingOf = (given: UnitsGiven, file: string): UnitNaming => ({
  given: givenUnit(given, file),
  file: given.from === 'filename' && file !== '-' ? presentable(baseName(file).replace(/\.[^.]*$/, '')) : null,
  byTitle: given.from === 'title',
})
