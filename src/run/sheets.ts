import { type Finding, finding } from '../finding/finding.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Progress } from '../formats/progress.js'
import type { Opened, Sources } from '../formats/sources.js'
import { type FileReading, readFile } from '../scoresheet/file.js'
import type { FilledForm } from '../scoresheet/filled-form.js'
import type { Vocabulary } from '../scoresheet/layout.js'
import { NOTHING_SAID, type Unread } from '../scoresheet/part-agency.js'
import { NO_ROWS } from '../scoresheet/row-counts.js'
import type { UnitNaming } from '../scoresheet/unit-name.js'
import { type Asked, namingBy } from './asked.js'
import { unitLines, unitsIn } from './file-units.js'
import { isOwnOutput } from './own-output.js'
import type { Input } from './result.js'
import { isUnopened } from './unopened.js'

export interface Sheets {
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  /** Files and sheets that were refused as a whole, or hidden and not chosen. */
  readonly unread: readonly Unread[]
  /** Files among them that turned out to be users' surveys. */
  readonly surveys: readonly string[]
  /** `FILE=UNIT` of the files that were given so. */
  readonly units: readonly string[]
  readonly anyRead: boolean
}

interface SheetTerms {
  readonly options: Asked
  readonly vocabulary: Vocabulary
}

const readOpened = ({ file, source }: Opened, unit: UnitNaming, { options, vocabulary }: SheetTerms): FileReading => {
  const limits = options.limits
  const csv = { encoding: options.encoding, limits: csvLimits(limits) }
  const name = file === '-' ? '' : file
  const terms = { vocabulary, decisions: { ...options.decisions, unit } }
  return readFile(file, () => openWorkbook(source, name, { limits, csv }), terms)
}

/** By what a file is told from all others: its bytes, and the names of its units, where it is only they that differ. */
const keyOnceRead = ({ sha256 }: Opened, { forms }: FileReading, { given }: UnitNaming): string =>
  JSON.stringify([sha256, forms.length > 0 ? forms.map(({ names }) => names.unit) : given])

/** By what a file is known to be another one before it is read: its bytes, the kind that its name says, and what names its units. */
const keyBeforeRead = ({ file, sha256 }: Opened, unit: UnitNaming): string =>
  JSON.stringify([sha256, /\.[^./\\]*$/.exec(file)?.[0].toLowerCase(), unit.given, unit.file, unit.byTitle])

/** What could not even be opened. */
const unopenedPart = (found: Finding): readonly Unread[] =>
  found.file !== null && isUnopened(found) ? [{ file: found.file, sheet: null, ...NOTHING_SAID }] : []

/** What the files hold that were read so far. */
interface SoFar {
  readonly forms: FilledForm[]
  readonly findings: Finding[]
  readonly inputs: Input[]
  readonly unread: Unread[]
  readonly surveys: string[]
  anyRead: boolean
  /** By what the files are known that were read already. */
  readonly known: Set<string>
}

const begunWith = (findings: readonly Finding[]): SoFar => ({
  forms: [],
  findings: [...findings],
  inputs: [],
  unread: findings.flatMap(unopenedPart),
  surveys: [],
  anyRead: false,
  known: new Set(),
})

/** What one file holds; a finding instead where it is an output of ours, or was read already. */
const readOnce = (
  opened: Opened,
  unit: UnitNaming,
  reading: SheetTerms & Pick<SoFar, 'known'>,
): FileReading | Finding => {
  const { known } = reading
  if (isOwnOutput(opened.source)) return finding(opened.file, { code: 'N-INPUT-OWN' })
  const before = keyBeforeRead(opened, unit)
  const read = known.has(before) ? null : readOpened(opened, unit, reading)
  const once = read ? keyOnceRead(opened, read, unit) : before
  if (!read || known.has(once)) return finding(opened.file, { code: 'N-INPUT-TWICE' })
  known.add(once).add(before)
  return read
}

const isSurvey = (file: string, { findings }: FileReading): boolean =>
  file !== '-' && findings.some(({ code }) => code === 'N-INPUT-SURVEY')

const takeIn = (soFar: SoFar, { file, source, sha256 }: Opened, reading: FileReading): void => {
  soFar.findings.push(...reading.findings)
  if (isSurvey(file, reading)) {
    soFar.surveys.push(file)
    return
  }
  soFar.anyRead ||= reading.recognised
  for (const form of reading.forms) soFar.forms.push(form)
  soFar.unread.push(...reading.unread)
  soFar.inputs.push({ file, bytes: source.size, sha256, rows: reading.recognised ? reading.rows : NO_ROWS })
}

/** Reads one file after another; the bytes of one are let go before the next is opened. */
export const readSheets = async (sources: Sources, terms: SheetTerms, progress: Progress): Promise<Sheets> => {
  const { options } = terms
  const found = await sources.list(options.files, options.limits)
  const units = unitsIn(found)
  const naming = namingBy(options, units)
  const soFar = begunWith(found.findings)
  for (const [place, file] of found.files.entries()) {
    progress.at(file, place, found.files.length)
    const opened = await sources.open(file, options.limits)
    if (!('source' in opened)) {
      soFar.findings.push(opened)
      soFar.unread.push(...unopenedPart(opened))
      continue
    }
    const reading = readOnce(opened, naming(file), { ...terms, known: soFar.known })
    if ('code' in reading) soFar.findings.push(reading)
    else takeIn(soFar, opened, reading)
  }
  return { ...soFar, units: unitLines(units) }
}
