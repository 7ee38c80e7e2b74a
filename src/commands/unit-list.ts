import { type Finding, finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import type { TemplateUnit } from '../report/template/blank-form.js'
import { readUnits } from '../run/unit-register.js'
import type { FilledForm } from '../scoresheet/filled-form.js'
import { codeBook, type Identity, identityOf } from '../scoresheet/identity.js'
import { variantByName } from '../scoresheet/variant.js'
import { vocabularyOf } from '../scoresheet/vocabulary.js'
import type { Shell } from './shell.js'

/** A unit that gets a form, and by what its agency is told from others. */
export interface ListedUnit extends TemplateUnit {
  readonly agencyKey: string
}

/** The units of a list, and what is doubtful about it. */
export interface ListedUnits {
  readonly units: readonly ListedUnit[]
  readonly doubts: readonly Finding[]
}

/** Refuses two rows that name one unit: two forms of it would be scored as a double. */
const refuseTwice = (file: string, forms: readonly FilledForm[], identities: readonly (Identity | null)[]): void => {
  const rows = new Map<string, number>()
  for (const [i, form] of forms.entries()) {
    const { key } = identities[i] ?? {}
    if (key === undefined) continue
    const before = rows.get(key)
    const unit = form.names.unit ?? form.names.unitCode ?? ''
    if (before !== undefined) throw operatorFault('unit-list-twice', { file, unit, rows: [before, form.row] })
    rows.set(key, form.row)
  }
}

const variantIn = (file: string, { names, row }: FilledForm, instrument: Instrument): string | undefined => {
  if (names.variant === null) return undefined
  const form = scoresFormOf(instrument)
  const variant = variantByName(form, names.variant)
  if (variant) return variant.id
  const known = form.variants.map(({ id, title }) => `${id} (${title})`)
  throw operatorFault('unit-list-variant', { file, row, asked: names.variant, known })
}

/** The units of a list that forms are made for; what is no list of units is refused, with the row that shows it. */
export const listedUnits = async (shell: Shell, file: string, instrument: Instrument): Promise<ListedUnits> => {
  const vocabulary = vocabularyOf([instrument])
  const { forms, findings, foreign, nameless, hasScores } = await readUnits(shell.sources, file, { vocabulary })
  const [fault] = findings.filter(({ severity }) => severity === 'error')
  if (fault || (forms.length === 0 && nameless.length === 0))
    throw operatorFault('unit-list-refused', { file, found: fault ?? finding(file, { code: 'E-SHEET-EMPTY' }) })
  if (hasScores && foreign === null) throw operatorFault('unit-list-scoresheet', { file })
  if (foreign !== null) throw operatorFault('unit-list-foreign', { file, column: foreign })
  const [row] = nameless
  if (row !== undefined) throw operatorFault('unit-list-nameless', { file, row })
  const book = codeBook(forms.map(({ names }) => names))
  const identities = forms.map(({ names }) => identityOf(names, book))
  refuseTwice(file, forms, identities)
  const units = forms.map((form, i): ListedUnit => {
    const { agency, agencyCode, group, unit, unitCode } = form.names
    return {
      agency: agency ?? '',
      agencyCode: agencyCode ?? '',
      group: group ?? '',
      unit: unit ?? '',
      unitCode: unitCode ?? '',
      variant: variantIn(file, form, instrument),
      agencyKey: identities[i]?.agencyKey ?? '',
    }
  })
  return { units, doubts: findings }
}
