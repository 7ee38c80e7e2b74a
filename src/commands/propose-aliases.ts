import { bytesOf } from '../disk/output.js'
import type { UnitName, UnitScores } from '../engine/score/unit.js'
import { byCodePoint } from '../finding/order.js'
import { csvChunks, PLAIN_STYLE } from '../formats/csv/write.js'
import type { RunOptions } from '../run/options.js'
import type { Run } from '../run/result.js'
import { ALIAS_COLUMNS } from '../scoresheet/aliases.js'
import { nearPairs } from '../scoresheet/doubtful-names.js'
import { filesRead } from './input-arguments.js'
import { type Shell, shellText } from './shell.js'
import { putOutputs } from './writing.js'

type Line = readonly [fromAgency: string, fromUnit: string, agency: string, unit: string]

/** Units in the order of their files and rows, as the findings name them; a run has them by rank. */
const inFileOrder = (units: readonly UnitScores[]): readonly UnitScores[] => {
  const placed = units.map((unit) => ({ unit, place: [...unit.scores].flat()[0]?.place ?? null }))
  return placed
    .sort(
      (a, b) =>
        byCodePoint(a.place?.origin.file ?? '', b.place?.origin.file ?? '') ||
        (a.place?.row ?? 0) - (b.place?.row ?? 0) ||
        byCodePoint(a.unit.key, b.unit.key),
    )
    .map(({ unit }) => unit)
}

/** The names that may be one, as lines of a list of other names: each sent to the spelling that was met first. */
const proposedAliases = (units: readonly UnitName[]): readonly Line[] => {
  const [agencies, names] = [new Map<string, string>(), new Map<string, string>()]
  return nearPairs(units).map(({ kind, first, later }): Line => {
    const agencyOf = ({ agencyKey, agency }: UnitName) => agencies.get(agencyKey) ?? agency
    if (kind === 'agency') {
      agencies.set(later.agencyKey, agencyOf(first))
      return [later.agency, '', agencyOf(first), '']
    }
    const unit = names.get(first.key) ?? first.unit
    names.set(later.key, unit)
    return [later.agency, later.unit, agencyOf(later), unit]
  })
}

/** Writes the list (`check --propose-aliases FILE`) for somebody to confirm; what to tell the operator about it. */
export const writeProposedAliases = async (
  shell: Shell,
  run: Run,
  options: Pick<RunOptions, 'instrument'> & { readonly target: string; readonly force: boolean },
): Promise<string> => {
  const lines = proposedAliases(inFileOrder(run.result.units.map(({ input }) => input)))
  const bytes = bytesOf(csvChunks([ALIAS_COLUMNS, ...lines], PLAIN_STYLE))
  await putOutputs(shell, [{ path: options.target, bytes, option: '--propose-aliases' }], {
    inputs: filesRead(run.inputs, options),
    force: options.force,
  })
  const note = shellText(
    shell,
    `${lines.length} pasang nama; hapus baris yang bukan satu, lalu pakai dengan --aliases`,
    `${lines.length} pairs of names; remove lines of two that are not one, then use it with --aliases`,
  )
  return `${shellText(shell, 'Ditulis', 'Written')}: ${options.target} (${note})`
}
