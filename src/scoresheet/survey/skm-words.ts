import { type AnswerScale, answerScaleOf, questionsOf } from '../../instrument/answers.js'
import { rulesById } from '../../instrument/catalog.js'
import { matchKey } from '../match-key.js'

/** The instrument that says what the elements of the survey of public satisfaction (SKM) are called. */
const SKM = 'skm-2017'

/** What tells a table of SKM: the words of its elements, their number, and its scale. */
interface SkmSigns {
  /** Places of the elements by what they are called, as {@link matchKey} has it. */
  readonly places: ReadonlyMap<string, number>
  readonly elements: number
  readonly scale: AnswerScale
}

let known: SkmSigns | null = null

/** Read from the instrument when they are first asked for. */
export const skmSigns = (): SkmSigns => {
  if (known) return known
  const form = rulesById(SKM)?.instrument.forms.find((each) => each.kind === 'survey')
  const scale = form && answerScaleOf(form)
  if (!form || !scale) throw new Error(`the instrument ${SKM} is not at hand`)
  const questions = form.variants.flatMap(questionsOf)
  known = {
    places: new Map(
      questions.flatMap(({ title, titles = [] }, place) =>
        [title, ...titles].map((text) => [matchKey(text), place] as const),
      ),
    ),
    elements: questions.length,
    scale,
  }
  return known
}

/** A heading with its own number before or behind it: "U1 Persyaratan", "1. Persyaratan", "Persyaratan (U1)". */
const NUMBER = /^(?:unsur )?u? ?\d{1,2}$/

/** Longer headings are sentences, not names of elements. */
const LONGEST = 100

const bare = (text: string): string => {
  const words = matchKey(text).split(' ')
  for (const count of [2, 1]) {
    if (NUMBER.test(words.slice(0, count).join(' '))) return words.slice(count).join(' ')
    if (NUMBER.test(words.slice(-count).join(' '))) return words.slice(0, -count).join(' ')
  }
  return words.join(' ')
}

/** Which element of SKM a heading names, from 0; null where it names none. */
export const elementOf = (text: string): number | null =>
  text.length > LONGEST ? null : (skmSigns().places.get(bare(text)) ?? null)

/** The columns that are headed by the elements of SKM, all of them; none where one is missing. */
export const elementColumns = (headers: ReadonlyMap<number, string>): readonly number[] => {
  const columns = [...headers].flatMap(([column, text]) => (elementOf(text) === null ? [] : [column]))
  const named = new Set(columns.map((column) => elementOf(headers.get(column) ?? '')))
  return named.size === skmSigns().elements ? columns : []
}
