import { plain } from '../../../finding/plain.js'
import { fixedRange, on } from '../../workbook/formula-text.js'
import type { Desk } from './change-sheet.js'
import type { Line } from './chart-table.js'
import type { TermRow } from './comparison-layout.js'
import type { Drawing } from './drawing.js'
import { TERM } from './terms.js'

/** What the change of the score, of the weight, and of both at once did. */
const effectsOf = ({ figures }: TermRow): readonly [score: number, weight: number, both: number] => {
  const { oldWeight: w0, newWeight: w1, oldScore: s0, newScore: s1 } = figures
  return [(s1 - s0) * w0, (w1 - w0) * s0, (w1 - w0) * (s1 - s0)]
}

/** Binary arithmetic leaves crumbs that are no change. */
const tidy = (value: number): number => Math.round(value * 1e12) / 1e12

const rangeOf = ({ first, terms }: Drawing, column: string, { words }: Desk): string =>
  on(words.sheets.terms, fixedRange(`${column}${first}:${column}${first + terms.length - 1}`))

/** The mean over the units of what each cause did. */
export const causeLines = (drawings: readonly Drawing[], desk: Desk): readonly Line[] => {
  const { kind } = desk.words
  const sums = drawings.map(({ terms }) =>
    terms.reduce((sum, term) => effectsOf(term).map((value, i) => (sum[i] ?? 0) + value), [0, 0, 0]),
  )
  const columns = [TERM.byScore, TERM.byWeight, TERM.byBoth]
  return [kind.score, kind.weight, kind.interaction].map((name, cause) => ({
    name,
    cells: drawings.map((drawing, i) => ({
      value: tidy((sums[i]?.[cause] ?? 0) / drawing.units),
      formula: `SUM(${rangeOf(drawing, columns[cause] ?? '', desk)})/${drawing.units}`,
    })),
  }))
}

/** The mean over the units of what each form or aspect did. */
export const nodeLines = (drawings: readonly Drawing[], desk: Desk): readonly Line[] => {
  const titles = new Map<string, string>()
  const sums = drawings.map(({ terms }) => {
    const of = new Map<string, number>()
    for (const term of terms) {
      const node = term.met.after ?? term.met.before
      if (!node) continue
      titles.set(node.id, node.title)
      const [score, weight, both] = effectsOf(term)
      of.set(node.id, (of.get(node.id) ?? 0) + score + weight + both)
    }
    return of
  })
  return [...titles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, title]) => ({
      name: `${id} ${plain(title)}`,
      cells: drawings.map((drawing, i) => ({
        value: tidy((sums[i]?.get(id) ?? 0) / drawing.units),
        formula: `SUMIFS(${rangeOf(drawing, TERM.sum, desk)},${rangeOf(drawing, TERM.node, desk)},"${id}")/${drawing.units}`,
      })),
    }))
}
