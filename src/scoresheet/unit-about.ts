import type { Remark } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import { type FilledForm, firstOf, nameCell, placeOf } from './filled-form.js'
import { type FindingCollector, remarkAt } from './findings.js'

/** The forms that speak of one unit, in the order of the inputs. */
export interface UnitForms {
  readonly key: string
  readonly agencyKey: string
  readonly forms: readonly FilledForm[]
}

/** Where goes what is found of a unit's names, and what its group is called. */
interface Context {
  readonly findings: FindingCollector
  readonly groupOf: (text: string) => string
  /** The forms that an index rests on as long as nobody knows of more. */
  readonly basis: readonly string[]
}

/** One value that all forms of a unit should agree on: how to read it, and what to tell of a second one and where. */
interface Agreement {
  readonly pick: (form: FilledForm) => string | null
  readonly remark: (first: string, other: string) => Remark
  readonly placeIn: (form: FilledForm) => Place
}

/** The value that the forms of a unit agree on: the first; another one is told. */
const agreedValue = (
  context: Context,
  forms: readonly FilledForm[],
  { pick, remark, placeIn }: Agreement,
): string | null => {
  const first = firstOf(forms, pick)
  if (first === null) return null
  const other = forms.find((form) => {
    const value = pick(form)
    return value !== null && value !== first
  })
  if (other) context.findings.add(remarkAt(placeIn(other), remark(first, pick(other) ?? '')))
  return first
}

/** Who a unit is, by its only form. */
const aboutOne = ({ groupOf, basis }: Context, { key, agencyKey }: UnitForms, { names }: FilledForm) => {
  const { agency, agencyCode, unitCode, province, year } = names
  return {
    key,
    agencyKey,
    agency: agency ?? '',
    agencyCode,
    unit: names.unit ?? unitCode ?? '',
    unitCode,
    group: names.group === null ? null : groupOf(names.group),
    province,
    year,
    forms: basis,
  }
}

/** Who a unit is, by what its forms agree on. */
export const aboutOf = (context: Context, unitForms: UnitForms): ReturnType<typeof aboutOne> => {
  const { key, agencyKey, forms } = unitForms
  const [only, ...others] = forms
  if (only && others.length === 0) return aboutOne(context, unitForms, only)
  const unitCode = firstOf(forms, (form) => form.names.unitCode)
  const agency = agreedValue(context, forms, {
    pick: (form) => form.names.agency,
    remark: (first, other) => ({ code: 'W-NAME-MISMATCH', why: 'agency', found: other, expected: first }),
    placeIn: (form) => nameCell(form, 'agency'),
  })
  const named = agreedValue(context, forms, {
    pick: (form) => form.names.unit,
    remark: (first, other) => ({ code: 'W-NAME-MISMATCH', found: other, expected: first, unit: first }),
    placeIn: (form) => nameCell(form, 'unit'),
  })
  const unit = named ?? unitCode ?? ''
  const group = agreedValue(context, forms, {
    pick: ({ names }) => (names.group === null ? null : context.groupOf(names.group)),
    remark: (first, other) => ({ code: 'E-GROUP-MIXED', found: other, expected: first, unit }),
    placeIn: placeOf,
  })
  const agencyCode = firstOf(forms, (form) => form.names.agencyCode)
  const province = firstOf(forms, (form) => form.names.province)
  const year = forms.find((form) => form.names.year !== null)?.names.year ?? null
  return {
    key,
    agencyKey,
    agency: agency ?? '',
    agencyCode,
    unit,
    unitCode,
    group,
    province,
    year,
    forms: context.basis,
  }
}
