import { type Finding, finding } from '../finding/finding.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { AnswerScale } from '../instrument/answers.js'
import { labelKey, placeOn, shownScale } from '../scoresheet/survey/answer.js'

const wrong = (given: string): OperatorFault => operatorFault('labels-misread', { given })

/** A comma parts two words only behind a score: "Baik, sekali=5" is one. */
const partsOf = (given: string): readonly string[] => {
  const parts: string[] = []
  let open = ''
  for (const piece of given.split(',')) {
    open = open === '' ? piece : `${open},${piece}`
    if (!open.includes('=')) continue
    parts.push(open)
    open = ''
  }
  return open.trim() === '' ? parts : [...parts, open]
}

const isScore = (score: number): boolean => Number.isInteger(score) && score >= 0 && score < 1000

/** What answers in words are worth, by {@link labelKey}. */
export const labelsOf = (pairs: readonly (readonly [word: string, score: number])[]): ReadonlyMap<string, number> => {
  const labels = new Map<string, number>()
  for (const [said, score] of pairs) {
    const word = labelKey(said)
    const before = labels.get(word)
    if (word === '' || !isScore(score)) throw wrong(`${said}=${score}`)
    if (before !== undefined && before !== score)
      throw operatorFault('label-twice', { word: said.trim(), before, value: score })
    labels.set(word, score)
  }
  return labels
}

/** The same from what `--labels` was given. */
export const labelsFromOption = (given: readonly string[]): ReadonlyMap<string, number> =>
  labelsOf(
    given.flatMap(partsOf).map((part) => {
      const at = part.lastIndexOf('=')
      const [word, score] = [part.slice(0, Math.max(at, 0)), part.slice(at + 1).trim()]
      if (word.trim() === '' || !/^\d{1,3}$/.test(score)) throw wrong(part)
      return [word, Number(score)]
    }),
  )

/** Words that no answer has said yet. One letter is read as its byte, many at a time, and not watched. */
export const unheardOf = (labels: ReadonlyMap<string, number>): Set<string> =>
  new Set([...labels.keys()].filter((word) => word.length > 1))

/** Names beyond these are only counted. */
const NAMED = 20

/** Words that the operator gave a score and that no answer says, as one notice. */
export const unheardFindings = (unheard: ReadonlySet<string>): readonly Finding[] => {
  if (unheard.size === 0) return []
  const words = [...unheard].slice(0, NAMED)
  const found = [...words, ...(unheard.size > NAMED ? ['…'] : [])].join(', ')
  return [finding(null, { code: 'N-LABEL-UNUSED', found, count: unheard.size })]
}

/** The same labels by their place on a scale; a score that it does not have is the operator's mistake. */
export const labelPlaces = (labels: ReadonlyMap<string, number>, scale: AnswerScale): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const [word, value] of labels) {
    const place = placeOn(scale, value)
    if (place === null) throw operatorFault('label-off-scale', { word, value, scale: shownScale(scale) })
    places.set(word, place)
  }
  return places
}
