import type { Language } from '../finding/language.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import { version } from '../platform/version.js'
import type { TemplateUnit } from '../report/template/blank-form.js'
import { type AskedForm, blankForm, lastYear } from '../report/template/pick.js'
import { withWordedFaults } from './worded.js'

/** What a blank scoresheet is made for. Without anything: the newest instrument's form with scores. */
export interface BlankOptions extends Partial<AskedForm> {
  readonly rules?: Rules | undefined
  /** Written on the sheet; the last year of the instrument where it is left out. */
  readonly year?: number | undefined
  /** Who gets a form; one without names where nobody is listed. */
  readonly units?: readonly TemplateUnit[] | undefined
  readonly language?: Language | undefined
}

/**
 * An empty scoresheet (.xlsx), ready to fill, which {@link scoreFiles} reads without any option: what `ipp template` writes.
 * Throws {@link OperatorError} where the instrument has no such form or variant.
 */
export const blankScoresheet = async ({
  rules = newestRules(),
  form,
  variant,
  wide = false,
  ...about
}: BlankOptions = {}): Promise<Uint8Array> => {
  const { instrument, hash } = rules
  const { year = lastYear(instrument), units = [], language = 'id' } = about
  const { book } = withWordedFaults(() =>
    blankForm({ instrument, hash, version: version(), year, units, language }, { form, variant, wide }),
  )
  const { writeXlsx } = await import('../formats/xlsx/write.js')
  return writeXlsx(book)
}
