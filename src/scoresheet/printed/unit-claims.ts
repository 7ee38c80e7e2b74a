import type { PrintedFigure } from '../../engine/score/unit.js'
import { toFixed } from '../../exact/exact.js'
import type { Place } from '../../finding/place.js'
import { isLevel, type ScoresForm, type Variant } from '../../instrument/schema.js'
import type { FilledForm } from '../filled-form.js'
import { matchKey } from '../match-key.js'
import type { Claim, Printed } from './figure-label.js'

/** Longer figures are binary numbers with all their digits. */
const LONGEST = 10

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const bare = (title: string): string => title.replace(/^(?:[a-z]|[ivx]+) /, '')

/** A figure of an aspect that there is not, and the letters of those that there are. */
interface Lost {
  readonly label: string
  readonly place: Place
  readonly letters: string
}

/** The id of the aspect that a title, a letter or a Roman numeral names, in the figures of the form. */
const aspectId = (form: ScoresForm, { parts }: Variant, named: string): string | null => {
  const levels = parts.filter(isLevel)
  const part =
    levels.find(({ title }) => matchKey(title) === named || matchKey(title) === bare(named)) ??
    levels.find(({ id }) => matchKey(id) === named) ??
    levels[ROMAN.indexOf(named)]
  return part ? `${form.id}.${part.id}` : null
}

const NONE: readonly Printed[] = []

const printedIn = (forms: readonly FilledForm[]): readonly Printed[] =>
  forms.some(({ printed }) => printed && printed.length > 0) ? forms.flatMap(({ printed }) => printed ?? NONE) : NONE

/** Figures of aspects by letters that no aspect of the form has, where its aspects have letters. */
export const lostAspects = ({ parts }: Variant, forms: readonly FilledForm[]): readonly Lost[] => {
  const printed = printedIn(forms)
  if (printed.length === 0) return []
  const ids = parts.filter(isLevel).map(({ id }) => id)
  if (!ids.every((id) => /^[a-z]$/.test(id))) return []
  const isLost = ({ claim: { of, aspect } }: Printed): boolean =>
    of === 'aspect' && /^[a-z]$/.test(aspect ?? '') && !ids.includes(aspect ?? '') && !ROMAN.includes(aspect ?? '')
  return printed.filter(isLost).map(({ label, place }) => ({ label, place, letters: ids.join(', ').toUpperCase() }))
}

const subjectOf = (form: ScoresForm, variant: Variant, { of, aspect }: Claim): string | null => {
  switch (of) {
    case 'index':
      return 'ipp'
    case 'form':
      return matchKey(form.id) === 'f 02' ? form.id : null
    case 'aspect':
      return aspectId(form, variant, aspect ?? '')
    default:
      return of
  }
}

/** What an evaluator's sheets print of a unit, by the figure of the form that each speaks of. */
export const unitClaims = (
  form: ScoresForm,
  variant: Variant,
  { forms, evaluator }: { readonly forms: readonly FilledForm[]; readonly evaluator: string | null },
): readonly PrintedFigure[] =>
  printedIn(forms).flatMap(({ claim, label, reading, places, place }) => {
    const subject = subjectOf(form, variant, claim)
    const { value } = reading
    const text = reading.text.length > LONGEST ? toFixed(value, places) : reading.text
    return subject === null ? [] : [{ subject, label, text, value, places, evaluator, place }]
  })
