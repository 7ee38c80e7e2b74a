import type { Gate } from '../engine/compare/gate.js'
import type { Rules } from '../instrument/read.js'
import type { SurveySides } from '../run/answers-side.js'
import { findingsOf, heldTogether } from '../run/compare.js'
import type { Compared } from '../run/comparison.js'
import { otherNamesOf, readConfigFile } from '../run/decision-files.js'
import { type SideOptions, shelf } from '../run/side.js'
import { readSides } from '../run/sides.js'
import { type AskedSides, readPeriods } from '../run/survey-periods.js'
import { NO_ALIAS_READING } from '../scoresheet/aliases.js'
import { workbookHeadings } from '../wording/workbook-headings.js'
import { readWithProgress } from './input-arguments.js'
import type { Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { progressFor } from './writing.js'

interface Asking {
  readonly options: SideOptions
  /** Of surveys; null where scoresheets are compared. */
  readonly rules: Rules | null
  readonly gates: readonly Gate[]
}

export const compareSides = async (
  shell: Shell,
  asked: AskedSides,
  { options, rules, gates }: Asking,
): Promise<Compared> => {
  const books = shelf()
  const { sources } = shell
  const aliases = (await otherNamesOf(sources, options)) ?? NO_ALIAS_READING
  const readings = rules
    ? await periodsTold(shell, asked, { rules, shelf: books })
    : await readWithProgress(shell, (progress) =>
        readSides(asked.sides, { sources, options, shelf: books, headings: workbookHeadings, progress }),
      )
  const all = findingsOf(readings, aliases.findings)
  await tellFindings(shell, all)
  const held = heldTogether(readings, all, { crosswalks: books.crosswalks, aliases, gates })
  await tellFindings(shell, held.doubts)
  const { config, limits } = options
  const settings = config === null ? [] : [await readConfigFile(shell.sources, config, limits)]
  return { ...held.compared, inputs: [...settings, ...held.compared.inputs] }
}

/** Reads the periods of a survey and tells how far that has come where it takes a while. */
const periodsTold = async (shell: Shell, asked: AskedSides, books: Pick<SurveySides, 'rules' | 'shelf'>) => {
  const { SURVEY } = await import('../wording/survey.js')
  const progress = progressFor(shell, 0)
  const telling = { ...SURVEY[shell.language], progress }
  return readPeriods(shell.sources, asked, { ...books, telling }).finally(progress.end)
}
