import type { Language } from '../finding/language.js'

/**
 * What people are told about one finding: `what` stood there and was expected, and how to `fix` it.
 *
 * Both are templates. `{found}` is what stood there, in quotation marks; `{said}` the same without them, for numbers and
 * lists; `{expected}` what was expected: a `{proposal}` where it is one figure, else what is `{allowed}`; `{reason}` why a
 * file cannot be read. A part in square brackets falls away where one of its fields is unknown.
 */
export interface Words {
  readonly what: string
  readonly fix: string
}

export type Wording = Readonly<Record<Language, Words>> & {
  /** Other words, by why a finding was made, where the usual ones would say the wrong thing. */
  readonly because?: Readonly<Record<string, Readonly<Record<Language, Words>>>>
}
