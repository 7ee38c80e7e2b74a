import type { Io } from '../disk/io.js'
import { textOf } from '../disk/rule-file.js'
import { OperatorFault } from '../finding/operator-fault.js'
import { textsIn } from '../run/option.js'
import type { Given } from '../run/option-type.js'
import type { KeptDecisions } from '../scoresheet/kept-decisions.js'

const roleOf = (choice: string): string => choice.slice(0, choice.indexOf('='))

/** The decisions that a file keeps; null where it cannot be read, of which the run tells. */
const decisionsIn = async ({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<KeptDecisions | null> => {
  const { readMap } = await import('../scoresheet/map.js')
  try {
    const decisions = readMap(textOf(cwd, file) ?? '')
    return 'fault' in decisions ? null : decisions
  } catch (error) {
    if (error instanceof OperatorFault) return null
    throw error
  }
}

/** Settings without what decisions decide anew: of columns those roles alone. */
const withoutDecided = (settings: Given, { columns, sheets, hidden, headerRow, unitFrom }: KeptDecisions): Given => {
  const anew = [
    ...(sheets.length > 0 ? ['sheet'] : []),
    ...(hidden === undefined ? [] : ['hidden']),
    ...(headerRow === null ? [] : ['header-row']),
    ...(unitFrom === null ? [] : ['unit-from']),
  ]
  const roles: readonly string[] = [...columns.keys()]
  const column = textsIn(settings['column']).filter((choice) => !roles.includes(roleOf(choice)))
  const kept = Object.entries({ ...settings, column }).filter(([name]) => !anew.includes(name))
  return Object.fromEntries(kept.filter(([, value]) => typeof value === 'boolean' || value.length > 0))
}

/**
 * The options of a command line laid over settings: each takes the place of its own, columns role by role, and so do the
 * decisions of a file that the command line names by `--map`.
 */
export const overSettings = async (settings: Given, given: Given, io: Pick<Io, 'cwd'>): Promise<Given> => {
  const { map, column } = given
  const decisions = typeof map === 'string' ? await decisionsIn(io, map) : null
  const left = decisions ? withoutDecided(settings, decisions) : settings
  const own = textsIn(column)
  const roles = own.map(roleOf)
  const columns = [...textsIn(left['column']).filter((choice) => !roles.includes(roleOf(choice))), ...own]
  return { ...left, ...given, ...(columns.length > 0 ? { column: columns } : {}) }
}
