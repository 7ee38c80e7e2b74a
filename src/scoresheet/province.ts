import { columnName } from '../finding/address.js'
import type { Finding } from '../finding/finding.js'
import type { Origin } from '../finding/place.js'
import { type FilledForm, nameCell } from './filled-form.js'
import { findingAt } from './findings.js'
import { matchKey } from './match-key.js'

/** "Pemerintah Provinsi Riau", "Pemprov Riau": a government, not the place where a unit lies. */
const GOVERNMENT = /^(?:pemerintah|pemprov|pemprop) ./

const isGovernment = (province: string): boolean => GOVERNMENT.test(matchKey(province))

/** Whether a sheet says in which province a unit lies and keeps no place for its agency. */
const isHomeless = ({ names, naming }: FilledForm): boolean =>
  names.province !== null &&
  names.agency === null &&
  names.agencyCode === null &&
  !(['agency', 'agency_code'] as const).some((role) => naming?.columns.has(role) || naming?.labels.has(role))

/** What the operator can say so that the province is the agency. */
const wayFor = ({ names, naming }: FilledForm): string => {
  const column = naming?.columns.get('province')?.[0]
  return column === undefined ? `--agency "${names.province}"` : `--column agency=${columnName(column)}`
}

/** Forms that the same is said of, by sheet. */
const bySheet = (forms: readonly FilledForm[]): readonly (readonly FilledForm[])[] => {
  const sheets = new Map<Origin, FilledForm[]>()
  for (const form of forms) sheets.set(form.origin, [...(sheets.get(form.origin) ?? []), form])
  return [...sheets.values()]
}

/** One finding for each sheet: how many units it speaks of, and where the first names its province. */
const foundIn = (forms: readonly FilledForm[], code: 'W-AGENCY-PROVINCE' | 'N-AGENCY-PROVINCE'): readonly Finding[] =>
  bySheet(forms.filter(({ listed }) => !listed)).flatMap(([first, ...others]) =>
    first
      ? findingAt(nameCell(first, 'province'), {
          code,
          found: first.names.province,
          expected: code === 'W-AGENCY-PROVINCE' ? wayFor(first) : null,
          count: 1 + others.length,
        })
      : [],
  )

/**
 * Forms of sheets that name a province and no agency. A province's government is the agency, which is told; a province
 * alone is not, since units of its regencies lie there as well: their agencies are asked for.
 */
export const withProvinces = (
  forms: readonly FilledForm[],
): { readonly forms: readonly FilledForm[]; readonly findings: readonly Finding[] } => {
  const homeless = forms.filter(isHomeless)
  if (homeless.length === 0) return { forms, findings: [] }
  const governed = new Set(homeless.filter(({ names }) => isGovernment(names.province ?? '')))
  return {
    forms: forms.map((form) =>
      governed.has(form) ? { ...form, names: { ...form.names, agency: form.names.province } } : form,
    ),
    findings: [
      ...foundIn([...governed], 'N-AGENCY-PROVINCE'),
      ...foundIn(
        homeless.filter((form) => !governed.has(form)),
        'W-AGENCY-PROVINCE',
      ),
    ],
  }
}
