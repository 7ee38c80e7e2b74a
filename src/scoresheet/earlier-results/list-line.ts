import type { Node } from '../../engine/compare/node.js'
import { div, type Exact, equal, ONE, parseExact } from '../../exact/exact.js'
import { type Instrument, scoresFormOf } from '../../instrument/schema.js'
import type { Heading } from './list-heading.js'

/** One line of a list, as it stands there. */
export interface Line {
  readonly row: number
  readonly text: (heading: Heading) => string | null
}

const FIGURE_TEXT = /^\d{1,3}(?:[.,]\d+)?$/

/** A figure as lists write it; null where the text is none. */
export const figureIn = (text: string | null): Exact | null =>
  text !== null && FIGURE_TEXT.test(text) ? parseExact(text.replace(',', '.')) : null

const shareOf = (weight: Exact, of: Exact): Exact => div(weight, of)

/** The forms of a line in the words of its instrument, each with its share of an index of these forms. */
const formsOf = (line: Line, basis: string | null, instrument: Instrument): readonly Node[] => {
  const form = scoresFormOf(instrument)
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const weighed = [
    [form, line.text('figure f02')] as const,
    ...(survey && survey.kind === 'survey' ? [[survey, line.text('figure f03')] as const] : []),
  ]
  const isAlone = (basis ?? '').split('+').length === 1
  return weighed.flatMap(([{ id, title, weight }, text]): Node[] => {
    const score = figureIn(text)
    const share = isAlone ? ONE : shareOf(weight.value, instrument.shares.of)
    return score ? [{ id, title, share, score }] : []
  })
}

const aspectsOf = (line: Line, instrument: Instrument): readonly Node[] => {
  const form = scoresFormOf(instrument)
  return (form.variants[0]?.parts ?? []).flatMap((level, i): Node[] => {
    const score = figureIn(line.text(`figure ${String.fromCharCode('a'.charCodeAt(0) + i)}`))
    return score ? [{ id: `${form.id}.${level.id}`, title: level.title, share: null, score }] : []
  })
}

/**
 * What a line's index is made of: what it says, else the forms whose figures stand beside it. The evaluator's form alone is
 * all of it only where the two are equal; elsewhere nobody says.
 */
export const basisOf = (line: Line, index: Exact | null, instrument: Instrument): string | null => {
  const stated = line.text('basis')
  if (stated !== null || !index) return stated
  const [own, asked] = [figureIn(line.text('figure f02')), figureIn(line.text('figure f03'))]
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const { id } = scoresFormOf(instrument)
  if (own && asked && survey) return `${id}+${survey.id}`
  return own && equal(own, index) ? id : null
}

export const partsOf = (
  line: Line,
  { basis, isResult }: { readonly basis: string | null; readonly isResult: boolean },
  instrument: Instrument,
) => {
  if (basis === null) return { forms: [], aspects: [] }
  return { forms: formsOf(line, basis, instrument), aspects: isResult ? aspectsOf(line, instrument) : [] }
}
