import type { Cell } from '../../formats/xlsx/write-book.js'
import type { Plan } from './book-layout.js'
import { LOOK } from './look.js'
import { safeNames } from './sheet-drafts.js'
import type { BasisShares } from './sums.js'
import { cell, printedNumber, type Sheaf, section, statedCells } from './weight-rows.js'

/** The name of a form's whole weight in a basis, and of what they are divided by. */
export const basisName = (plan: Plan, basis: string, form: string | null): string => {
  const at = plan.bases.findIndex((each) => each.basis === basis)
  const ids = plan.bases[at]?.forms.map(({ id }) => id) ?? []
  return `basis${at + 1}_${form === null ? 'divisor' : (safeNames(ids)[ids.indexOf(form)] ?? '')}`
}

/** The shares of the forms of one basis, and the whole numbers that stand for them. */
export const basisTable = (sheaf: Sheaf, plan: Plan, { basis, forms, of, printedOf }: BasisShares): void => {
  const { words, run } = plan
  const { instrument } = run.result
  const titles = [
    words.form,
    words.description,
    words.weight,
    words.wholeWeight,
    null,
    null,
    words.confidence,
    words.source,
  ]
  section(sheaf, `${words.shares}: ${basis}`, titles)
  const known = forms.flatMap(({ id, n }) => {
    const form = instrument.forms.find((each) => each.id === id)
    return form && form.kind !== 'unscored' ? [{ form, n }] : []
  })
  const [first, divisorRow] = [sheaf.next(), sheaf.next() + known.length]
  // Printed percents divided by what they have in common are the least whole weights.
  const isWhole = printedOf.d === 1n && known.every(({ form }) => form.weight.value.d === 1n)
  const part = (row: number) => `C${row}/GCD(C$${first}:C$${divisorRow})`
  const whole = (n: bigint, row: number): Cell => ({
    value: Number(n),
    style: LOOK.whole,
    ...(isWhole ? { formula: part(row) } : {}),
  })
  for (const { form, n } of known) {
    const [weight, confidence, source] = statedCells(form.weight, plan)
    const row = sheaf.next()
    sheaf.row([cell(form.id), cell(form.title), weight, whole(n, row), null, null, confidence, source])
    sheaf.name(basisName(plan, basis, form.id), `D${row}`)
  }
  const divided = { value: printedNumber(printedOf), style: LOOK.part }
  sheaf.row([null, cell(words.divisor, LOOK.weightName), divided, whole(of, divisorRow)])
  sheaf.name(basisName(plan, basis, null), `D${divisorRow}`)
  sheaf.row([null, cell(words.sharesNote, LOOK.subtitle)])
}
