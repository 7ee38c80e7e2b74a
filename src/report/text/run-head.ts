import type { Figures } from '../../engine/score/score.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { share } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'

/** The years that a run's units were evaluated in, as its sheets say. */
export const yearsOf = (run: Run): readonly number[] =>
  [...new Set(run.result.units.map(({ input }) => input.year))].filter((year) => year !== null).sort((a, b) => a - b)

const absentForms = (instrument: Instrument, basis: string) =>
  instrument.forms.flatMap((form) => ('absent' in form && !basis.split('+').includes(form.id) ? [form] : []))

/** "F-02 75% + F-03 25%": the forms that an index is made of, their shares and how surely these are known. */
export const basisText = (instrument: Instrument, item: Figures, language: Language): string => {
  const words = WORDS[language]
  const [first, ...others] = item.forms
  if (!first) return item.basis
  if (others.length > 0) {
    const shares = item.forms.map(({ subject: { id, weight, of } }) =>
      weight && of ? `${id} ${share(weight.value, of, language)}` : id,
    )
    const sure = [...new Set(item.forms.flatMap(({ subject }) => subject.weight?.confidence ?? []))]
    return words.basisShares(shares.join(' + '), sure.map((each) => words.confidence[each]).join(', '))
  }
  const absent = absentForms(instrument, item.basis)
  if (absent.length === 0) return first.subject.id
  return words.basisAlone(first.subject.id, absent.map((form) => form.id).join(', '))
}

/** What the tables below are the result of: the index, the year, the instrument. */
export const headLines = (run: Run, language: Language): readonly string[] => {
  const words = WORDS[language]
  const { instrument } = run.result
  const years = yearsOf(run)
  const title = years.length > 0 ? `${words.title}, ${words.year(years.join(', '))}` : words.title
  return [title, words.instrument(plain(instrument.title), instrument.id)]
}
