import { type Finding, finding } from '../finding/finding.js'
import type { Instrument } from '../instrument/schema.js'
import type { FilledForm } from './form.js'
import { type Resolved, resolve } from './resolve.js'

/** The years that the sheets of a run name, oldest first. */
export const yearsIn = (forms: readonly FilledForm[]): readonly number[] =>
  [...new Set(forms.flatMap((form) => form.names.year ?? []))].sort((a, b) => a - b)

/** The forms that count when the operator picked a year: those of it and those that name none. */
export const ofYear = (
  forms: readonly FilledForm[],
  year: number | null,
): { readonly forms: readonly FilledForm[]; readonly findings: readonly Finding[] } => {
  if (year === null) return { forms, findings: [] }
  const kept = forms.filter((form) => form.names.year === null || form.names.year === year)
  const left = forms.filter((form) => !kept.includes(form))
  const [first] = left
  if (!first) return { forms, findings: [] }
  const found = yearsIn(left).join(', ')
  const remark = {
    code: 'N-YEAR-SKIPPED',
    sheet: first.origin.sheet,
    found,
    expected: String(year),
    count: left.length,
  } as const
  return { forms: kept, findings: [finding(first.origin.file, remark)] }
}

/** What is doubtful about an instrument for these sheets: several years in one run, or a year it is not in force in. */
export const yearFindings = (instrument: Instrument, years: readonly number[]): readonly Finding[] => {
  const { from, to } = instrument.years.value
  const outside = years.filter((year) => year < from || year > to)
  const warned = outside.map((year) =>
    finding(null, {
      code: 'W-YEAR-OUTSIDE',
      found: String(year),
      expected: `${instrument.id} (${from === to ? from : `${from}–${to}`})`,
    }),
  )
  if (years.length < 2) return warned
  // No unit is scored then, so that nothing was used outside its years.
  return [
    finding(null, {
      code: 'E-YEAR-MIXED',
      found: years.join(', '),
      expected: years.map((year) => `--year ${year}`).join(' | '),
    }),
  ]
}

/**
 * Lays the instrument on the forms of each year by itself: what a unit got in two years was not given twice. A list of
 * units is of no use where nobody knows of which year it speaks.
 */
export const resolveByYear = (instrument: Instrument, forms: readonly FilledForm[]): Resolved => {
  const years = yearsIn(forms)
  const [first] = years
  if (first === undefined || years.length < 2) return resolve(instrument, forms)
  const parts = years.map((year) => {
    const own = forms.filter(({ names, listed }) => !listed && (names.year ?? first) === year)
    const { units, findings } = resolve(instrument, own)
    return { units: units.map((unit) => ({ ...unit, key: `${unit.key} ${year}` })), findings }
  })
  return { units: parts.flatMap(({ units }) => units), findings: parts.flatMap(({ findings }) => findings) }
}
