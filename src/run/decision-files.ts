import { type Finding, finding, Refusal } from '../finding/finding.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { csvLimits, type Limits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Opened, Sources } from '../formats/sources.js'
import { viewOf } from '../platform/bytes.js'
import { type AliasReading, readAliases } from '../scoresheet/aliases.js'
import type { KeptDecisions } from '../scoresheet/kept-decisions.js'
import { type Input, inputOf } from './result.js'

const openDecisions = async (
  sources: Sources,
  { option, file, limits }: { readonly option: string; readonly file: string; readonly limits: Limits },
): Promise<Opened> => {
  const input = await sources.open(file, limits)
  if ('source' in input) return input
  throw unreadable(option, input)
}

const unreadable = (option: string, found: Finding): OperatorFault =>
  operatorFault('option-file-refused', { option, file: found.file, found })

/** The decisions that a file keeps (`--map`), and the file as an input of the run. */
export const readMapFile = async (
  sources: Sources,
  file: string,
  limits: Limits,
): Promise<{ readonly decisions: KeptDecisions; readonly input: Input }> => {
  const input = await openDecisions(sources, { option: '--map', file, limits })
  const { readMap } = await import('../scoresheet/map.js')
  const decisions = readMap(viewOf(input.source.read(0, input.source.size)).toString('utf8'))
  if (!('fault' in decisions)) return { decisions, input: inputOf(input) }
  throw operatorFault('map-invalid', { file, fault: decisions.fault })
}

/** The settings of a folder (`--config`) as an input of the run; the options that it names are there already. */
export const readConfigFile = async (sources: Sources, file: string, limits: Limits): Promise<Input> =>
  inputOf(await openDecisions(sources, { option: '--config', file, limits }))

/** Where a list of other names is, and how it is read. */
interface AliasFile {
  readonly aliases: string | null
  readonly limits: Limits
  readonly encoding?: Encoding | undefined
}

/** Other names of units (`--aliases`), what is wrong with the list, and the file as an input of the run; null without a list. */
export const otherNamesOf = async (
  sources: Sources,
  { aliases: file, limits, encoding }: AliasFile,
): Promise<(AliasReading & { readonly input: Input }) | null> => {
  if (file === null) return null
  const input = await openDecisions(sources, { option: '--aliases', file, limits })
  const csv = { encoding, limits: csvLimits(limits) }
  try {
    const [table] = openWorkbook(input.source, file, { limits, csv }).tables
    return { ...readAliases(file, table ? table.rows() : []), input: inputOf(input) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw unreadable('--aliases', finding(file, error.remark))
  }
}
