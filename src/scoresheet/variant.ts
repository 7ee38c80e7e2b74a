import { matchKey } from './match-key.js'

/** A variant, and the words by which it is known beside its id. */
interface Worded {
  readonly id: string
  readonly words?: readonly string[] | undefined
}

/** A form by its name, with its variants. */
export interface VariedForm<V extends Worded = Worded> {
  readonly id: string
  readonly variants: readonly V[]
}

const wordsOf = (form: VariedForm, variant: Worded): readonly string[] => {
  const words = variant.words ?? []
  return [...words, `${form.id} ${variant.id}`, `kode ${variant.id}`, `varian ${variant.id}`].map(matchKey)
}

const says = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `)

/** The variant that a cell of the column "varian" names, by id or by its words; null where it names none. */
export const variantByName = <V extends Worded>(form: VariedForm<V>, text: string): V | null => {
  const said = matchKey(text)
  const byId = form.variants.find((variant) => matchKey(variant.id) === said)
  return byId ?? variantInText(form, text)
}

/** The one variant whose words a text holds; null where it holds none or several. */
export const variantInText = <V extends Worded>(form: VariedForm<V>, text: string): V | null => {
  const said = matchKey(text)
  const [only, ...others] = form.variants.filter((variant) => wordsOf(form, variant).some((word) => says(said, word)))
  return only && others.length === 0 ? only : null
}
