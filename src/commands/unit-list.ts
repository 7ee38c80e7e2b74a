import { type Finding, finding } from '../finding/finding.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import type { TemplateUnit } from '../report/template/form.js'
import { readUnits } from '../run/unit-register.js'
import type { FilledForm } from '../scoresheet/form.js'
import { codeBook, type Identity, identityOf } from '../scoresheet/identity.js'
import { variantNamed } from '../scoresheet/variant.js'
import { vocabularyOf } from '../scoresheet/vocabulary.js'
import { OperatorError } from '../wording/operator-fault.js'
import { whyRefused } from '../wording/refusal.js'
import type { Shell } from './shell.js'

const COLUMNS = 'agency_code,agency,group,unit_code,unit,variant'

/** A unit that gets a form, and by what its agency is told from others. */
export interface ListedUnit extends TemplateUnit {
  readonly agencyKey: string
}

/** The units of a list, and what is doubtful about it. */
export interface ListedUnits {
  readonly units: readonly ListedUnit[]
  readonly doubts: readonly Finding[]
}

const refused = (file: string, id: string, en: string): OperatorError =>
  new OperatorError({
    id: `daftar unit ${file}: ${id} Kolomnya: ${COLUMNS}`,
    en: `list of units ${file}: ${en} Its columns: ${COLUMNS}`,
  })

/** Refuses two rows that name one unit: two forms of it would be scored as a double. */
const refuseTwice = (file: string, forms: readonly FilledForm[], identities: readonly (Identity | null)[]): void => {
  const rows = new Map<string, number>()
  for (const [i, form] of forms.entries()) {
    const { key } = identities[i] ?? {}
    if (key === undefined) continue
    const before = rows.get(key)
    const unit = form.names.unit ?? form.names.unitCode ?? ''
    if (before !== undefined)
      throw refused(
        file,
        `baris ${before} dan ${form.row} menyebut unit yang sama, ${unit}.`,
        `rows ${before} and ${form.row} name the same unit, ${unit}.`,
      )
    rows.set(key, form.row)
  }
}

const variantIn = (file: string, { names, row }: FilledForm, instrument: Instrument): string | undefined => {
  if (names.variant === null) return undefined
  const form = scoresFormOf(instrument)
  const variant = variantNamed(form, names.variant)
  if (variant) return variant.id
  const known = form.variants.map(({ id, title }) => `${id} (${title})`).join(', ')
  throw refused(
    file,
    `baris ${row}: varian "${names.variant}" tidak ada pada instrumen ini. Yang ada: ${known}.`,
    `row ${row}: this instrument has no variant "${names.variant}". There are: ${known}.`,
  )
}

/** The units of a list that forms are made for; what is no list of units is refused, with the row that shows it. */
export const listedUnits = async (shell: Shell, file: string, instrument: Instrument): Promise<ListedUnits> => {
  const vocabulary = vocabularyOf([instrument])
  const { forms, findings, foreign, nameless, hasScores } = await readUnits(shell.sources, file, { vocabulary })
  const [fault] = findings.filter(({ severity }) => severity === 'error')
  if (fault || (forms.length === 0 && nameless.length === 0)) {
    const { id, en } = whyRefused(fault ?? finding(file, { code: 'E-SHEET-EMPTY' }))
    throw refused(file, `${id}.`, `${en}.`)
  }
  if (hasScores && foreign === null)
    throw refused(
      file,
      'tabelnya lembar penilaian, jadi ini bukan daftar unit.',
      'its table is a scoresheet, so this is no list of units.',
    )
  if (foreign !== null)
    throw refused(
      file,
      `kolom "${foreign}" memuat skor atau hasil, jadi ini bukan daftar unit.`,
      `the column "${foreign}" holds scores or results, so this is no list of units.`,
    )
  const [row] = nameless
  if (row !== undefined) throw refused(file, `baris ${row} tidak menyebut unit.`, `row ${row} names no unit.`)
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
