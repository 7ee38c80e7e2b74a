import type { ScoresForm, Variant } from '../instrument/schema.js'
import { matchKey } from './words.js'

const wordsOf = (form: ScoresForm, variant: Variant): readonly string[] => {
  const words = variant.words ?? []
  return [...words, `${form.id} ${variant.id}`, `kode ${variant.id}`, `varian ${variant.id}`].map(matchKey)
}

const says = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `)

/** The variant that a cell of the column "varian" names, by id or by its words; null where it names none. */
export const variantNamed = (form: ScoresForm, text: string): Variant | null => {
  const said = matchKey(text)
  const byId = form.variants.find((variant) => matchKey(variant.id) === said)
  return byId ?? variantSaid(form, text)
}

/** The one variant whose words a text holds; null where it holds none or several. */
export const variantSaid = (form: ScoresForm, text: string): Variant | null => {
  const said = matchKey(text)
  const [only, ...others] = form.variants.filter((variant) => wordsOf(form, variant).some((word) => says(said, word)))
  return only && others.length === 0 ? only : null
}
