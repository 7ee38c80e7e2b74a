import { groupBy } from '../engine/score/group-by.js'
import { type Finding, finding } from '../finding/finding.js'
import type { Instrument } from '../instrument/schema.js'
import { isWithin, yearsText } from '../instrument/years.js'
import { type FilledForm, placeOf } from './filled-form.js'
import { findingAt } from './findings.js'
import { type Resolved, resolve } from './resolve.js'

/** The years that the sheets of a run name, oldest first. */
export const yearsIn = (forms: readonly FilledForm[]): readonly number[] => {
  const years = known.get(forms) ?? namedYears(forms)
  known.set(forms, years)
  return years
}

/** Asked several times of one list, which may be a nation's. */
const known = new WeakMap<readonly FilledForm[], readonly number[]>()

const namedYears = (forms: readonly FilledForm[]): readonly number[] => {
  const years = new Set<number>()
  for (const { names } of forms) if (names.year !== null) years.add(names.year)
  return [...years].sort((a, b) => a - b)
}

/** The forms that count when the operator picked a year: those of it and those that name none. */
export const ofYear = (
  forms: readonly FilledForm[],
  year: number | null,
): { readonly forms: readonly FilledForm[]; readonly findings: readonly Finding[] } => {
  if (year === null) return { forms, findings: [] }
  const isOfYear = ({ names }: FilledForm) => names.year === null || names.year === year
  const kept = forms.filter(isOfYear)
  const left = forms.filter((form) => !isOfYear(form))
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

/** Findings without the doubts about years that the operator settled by picking one. */
export const withoutDoubts = (findings: readonly Finding[], year: number | null): readonly Finding[] =>
  year === null ? findings : findings.filter(({ code }) => code !== 'W-YEAR-UNREAD')

/** Why an instrument is used for a year in which it is not in force. `isNamed`: somebody chose it. */
const whyOutside = ({ years, practised }: Instrument, year: number, isNamed: boolean): string | null => {
  if (practised && isWithin(year, practised.value)) return 'practice'
  if (isNamed) return 'named'
  return year > years.value.to ? 'newest' : null
}

/** The years in which an instrument is used though it is not in force, each with the reason. */
export const outsideFindings = (
  instrument: Instrument,
  years: readonly number[],
  isNamed: boolean,
): readonly Finding[] => {
  const expected = `${instrument.id} (${yearsText(instrument.years.value)})`
  return years
    .filter((year) => !isWithin(year, instrument.years.value))
    .map((year) => {
      const why = whyOutside(instrument, year, isNamed)
      return finding(null, { code: 'W-YEAR-OUTSIDE', found: String(year), expected, ...(why ? { why } : {}) })
    })
}

/** Several years in one run, told at the first unit that is of another year than the first one. */
const mixedFinding = (dated: readonly FilledForm[], years: readonly number[]): Finding => {
  const other = dated.find(({ names }) => names.year !== dated[0]?.names.year)
  return findingAt(other ? placeOf(other) : null, {
    code: 'E-YEAR-MIXED',
    found: years.join(', '),
    expected: years.map((year) => `--year ${year}`).join(' / '),
  })
}

/** Units of a sheet that name no year among others that do, told once per sheet with the year that they are taken for. */
const undatedFindings = (forms: readonly FilledForm[], year: number): readonly Finding[] => {
  const all = forms.filter(({ names, listed }) => names.year === null && !listed)
  const sheets = groupBy(all, ({ origin }) => origin)
  return [...sheets.values()].flatMap((undated) => {
    const [first] = undated
    if (!first) return []
    return findingAt(placeOf(first), { code: 'W-YEAR-MISSING', expected: String(year), count: undated.length })
  })
}

/** What is doubtful about the years that sheets name, where the operator picked none: several of them, or not all name one. */
export const yearFindings = (forms: readonly FilledForm[]): readonly Finding[] => {
  const years = yearsIn(forms)
  const [year] = years
  if (year === undefined) return []
  if (years.length > 1)
    return [
      mixedFinding(
        forms.filter(({ names }) => names.year !== null),
        years,
      ),
    ]
  return undatedFindings(forms, year)
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
