import path from 'node:path'
import { checkPlaces, type Output } from '../disk/output.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { Sources } from '../formats/sources.js'
import type { Book } from '../formats/xlsx/write-book.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import { version } from '../platform/version.js'
import type { TemplateOptions } from '../report/template/blank-form.js'
import { blankForm, lastYear } from '../report/template/pick.js'
import { namedRules, rulesOfYear } from '../run/instrument.js'
import type { KeptOf } from '../run/option-type.js'
import type { TEMPLATE } from '../run/output-options.js'
import { outsideFindings } from '../scoresheet/sheet-years.js'
import { byAgency } from './agency-units.js'
import { fileLanguage, type Shell, shellText } from './shell.js'
import { tellFindings } from './telling.js'
import { type ListedUnit, type ListedUnits, listedUnits } from './unit-list.js'
import { putOutputs, tellWritten } from './writing.js'

type TemplateFlags = KeptOf<typeof TEMPLATE>

const NO_LIST: ListedUnits = { units: [], doubts: [] }

const rulesFor = async (sources: Sources, { instrument, year }: TemplateFlags): Promise<Rules> => {
  if (instrument !== null) return namedRules(sources, instrument)
  return year === null ? newestRules() : rulesOfYear(year)
}

interface Blank {
  readonly path: string
  readonly book: Book
}

/** What every blank form takes, with the units of the list. */
type BlankOptions = TemplateOptions & { readonly units: readonly ListedUnit[] }

/** The forms that are asked for: one file, or with `--split` one for each agency of the list. */
const blanks = (shell: Shell, options: BlankOptions, flags: TemplateFlags): Blank[] => {
  const { units } = options
  const asked = { form: flags.form ?? undefined, variant: flags.variant ?? undefined, wide: flags.wide }
  const whole = blankForm(options, asked)
  const target = flags.output ?? `${whole.name}.xlsx`
  if (path.extname(target).toLowerCase() !== '.xlsx')
    throw operatorFault('output-ending', { option: '-o', name: target, endings: ['.xlsx'] })
  if (!flags.split) return [{ path: target, book: whole.book }]
  const stem = target.slice(0, -'.xlsx'.length)
  return byAgency(units, shellText(shell, 'tanpa-instansi', 'no-agency')).map(({ name, units: own }) => ({
    path: `${stem}-${name}.xlsx`,
    book: blankForm({ ...options, units: own }, asked).book,
  }))
}

/** What `ipp template` does. */
export const template = async (shell: Shell, flags: TemplateFlags): Promise<void> => {
  const { instrument, hash } = await rulesFor(shell.sources, flags)
  checkPlaces(shell.io, [flags.output])
  if (flags.split && flags.units === null) throw operatorFault('split-without-units', {})
  const list = flags.units === null ? NO_LIST : await listedUnits(shell, flags.units, instrument)
  const year = flags.year ?? lastYear(instrument)
  const language = fileLanguage(shell)
  const options = { instrument, hash, version: version(), year, units: list.units, language }
  const forms = blanks(shell, options, flags)
  const { writeXlsx } = await import('../formats/xlsx/write.js')
  const inputs = [flags.units, flags.instrument].filter((file) => file !== null)
  const outputs: Output[] = []
  for (const form of forms) outputs.push({ path: form.path, bytes: await writeXlsx(form.book) })
  await putOutputs(shell, outputs, { inputs, force: flags.force })
  const outside = outsideFindings(instrument, year === null ? [] : [year], flags.instrument !== null)
  const doubts = [...list.doubts, ...outside]
  await tellFindings(shell, doubts)
  await tellWritten(shell, outputs, flags.open)
  shell.finish(0)
}
