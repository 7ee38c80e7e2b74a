import type { Known } from '../item.js'
import { matchKey } from '../match-key.js'
import { type Label, slotsOf } from './label.js'

type Variants = readonly (readonly Known[])[]

/**
 * Code and title of the question that each label names, as far as that is sure before the unit's variant is known: where the
 * labels are the questions of one variant, or all variants that know the label mean the same. Else null.
 */
export const titlesOf = (labels: readonly Label[], variants: Variants): readonly (string | null)[] => {
  const read = slotsOf(labels, variants).map((slots, v) => ({ slots, questions: variants[v] ?? [] }))
  const isWhole = ({ slots, questions }: (typeof read)[number]): boolean =>
    slots.length === questions.length && new Set(slots.filter((slot) => typeof slot === 'number')).size === slots.length
  const whole = read.filter(isWhole)
  return labels.map((_, i) => {
    const named = (whole.length > 0 ? whole : read).flatMap(({ slots, questions }) => {
      const question = questions[Number(slots[i] ?? Number.NaN)]
      return question ? [`${question.code} ${question.title}`] : []
    })
    const [title, another] = new Set(named)
    return title !== undefined && another === undefined ? title : null
  })
}

/** Names of sheets that say what is in them, not of which unit. */
const GENERIC =
  /^(sheet|lembar|data|form|formulir|worksheet|survei|survey|jawaban|responden|hasil|rekap|tabulasi|kuesioner|(pengolahan )?(data )?(skm|ikm)|pengolahan( data)?|form responses|f ?0?3)( ?\d+)?( [ab])?$/

/** Whether a sheet's name says what is in it, not of which unit. */
export const saysContents = (name: string): boolean => GENERIC.test(matchKey(name))
