import { type Finding, finding } from '../finding/finding.js'
import type { Sources } from '../formats/sources.js'
import {
  InstrumentInvalid,
  newestRules,
  rulesById,
  rulesForYear,
  rulesFromBytes,
  shipped,
} from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import { yearsText } from '../instrument/years.js'
import { OperatorError } from '../wording/operator-fault.js'
import { whyRefused } from '../wording/refusal.js'
import { tellProblem } from '../wording/rules.js'
import type { Language } from './result.js'

/** What there is, for an error that says what there is not. */
const listing = (): string =>
  shipped()
    .map((each) => `${each.id} (${yearsText(each)})`)
    .join(', ')

const noSuch = (name: string): OperatorError =>
  new OperatorError({
    id: `instrumen "${name}" tidak ada. Yang tersedia: ${listing()}; atau sebutkan berkas .json`,
    en: `there is no instrument "${name}". There are: ${listing()}; or name a .json file`,
  })

/** Enough to mend a file by; more would push the first ones off the screen. */
const MOST_PROBLEMS = 20

const invalid = ({ file, problems }: InstrumentInvalid): OperatorError => {
  const rest = problems.length - MOST_PROBLEMS
  const told = (language: Language, more: string) =>
    [
      ...problems.slice(0, MOST_PROBLEMS).map((each) => `\n  ${tellProblem(each, language)}`),
      ...(rest > 0 ? [`\n  ${more}`] : []),
    ].join('')
  return new OperatorError(
    {
      id: `instrumen ${file} tidak sah:${told('id', `dan ${rest} lagi`)}`,
      en: `instrument ${file} is not valid:${told('en', `and ${rest} more`)}`,
    },
    4,
  )
}

/** The largest shipped instrument has less than a hundredth of it. */
const LARGEST = 10 * 1024 * 1024

/** An operator's own instrument from a file. */
const fromFile = (sources: Pick<Sources, 'bytes'>, file: string): Rules => {
  const bytes = sources.bytes(file, LARGEST)
  if (!(bytes instanceof Uint8Array)) {
    const { id, en } = whyRefused(bytes)
    throw new OperatorError({ id: `--instrument ${file}: ${id}`, en: `--instrument ${file}: ${en}` })
  }
  try {
    return rulesFromBytes(file, bytes)
  } catch (error) {
    throw error instanceof InstrumentInvalid ? invalid(error) : error
  }
}

/** The instrument that `--instrument` names: a shipped id or a file; a program may hand over one that it has read. */
export const namedRules = (sources: Pick<Sources, 'bytes'>, name: string | Rules): Rules => {
  if (typeof name !== 'string') return name
  return /\.json$|[\\/]/i.test(name) ? (rulesById(name) ?? fromFile(sources, name)) : shippedNamed(name)
}

/** The shipped instrument of that id; no file is looked for. */
export const shippedNamed = (id: string): Rules => {
  const rules = rulesById(id)
  if (rules) return rules
  throw noSuch(id)
}

/** The shipped instrument by which a year is scored. */
export const rulesOfYear = (year: number): Rules => {
  const rules = rulesForYear(year)
  if (rules) return rules
  throw new OperatorError({
    id: `tidak ada instrumen untuk tahun ${year}. Yang tersedia: ${listing()}. Pilih dengan --instrument`,
    en: `no instrument covers the year ${year}. There are: ${listing()}. Choose one with --instrument`,
  })
}

/** The year that was picked stands on no row: an empty ranking would look like a result. */
export const noRowsOf = (year: number, years: readonly number[]): OperatorError =>
  new OperatorError({
    id: `tidak ada baris tahun ${year} pada masukan. Yang ada: ${years.join(', ')}`,
    en: `no row of the input is of the year ${year}. There are: ${years.join(', ')}`,
  })

/**
 * The instrument of a run: the named one, else the one of the picked year, else of the year that the sheets name, else
 * the newest with a warning.
 */
export const chooseRules = (
  named: Rules | null,
  year: number | null,
  years: readonly number[],
): { readonly rules: Rules; readonly findings: readonly Finding[] } => {
  if (named) return { rules: named, findings: [] }
  if (year !== null) return { rules: rulesOfYear(year), findings: [] }
  // Of several years, which are a finding, the newest that an instrument covers: files of other years must still be told.
  const covered = years.flatMap((each) => rulesForYear(each) ?? []).at(-1)
  if (covered) return { rules: covered, findings: [] }
  const latest = years.at(-1)
  if (latest !== undefined) return { rules: rulesOfYear(latest), findings: [] }
  const rules = newestRules()
  return { rules, findings: [finding(null, { code: 'W-YEAR-GUESSED', expected: rules.instrument.id })] }
}

/** All instruments that ship, for reading sheets before the year is known. */
export const shippedRules = (): readonly Rules[] => shipped().flatMap(({ id }) => rulesById(id) ?? [])
