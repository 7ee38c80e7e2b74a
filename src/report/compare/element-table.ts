import type { Track } from '../../engine/compare/compare.js'
import { type Exact, sub, toFixed } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import { TREND } from '../../wording/compare-survey.js'
import { decimal } from '../../wording/figure.js'
import { type Column, type Table, tonedCell } from '../table.js'
import { changeCell } from './change-columns.js'
import { afterOf, newest } from './change-figures.js'
import { compareWords } from './comparison-words.js'
import type { Setting } from './name-columns.js'

export const PLACES = 2

/** One element of a unit over all sides. */
export interface ElementLine {
  readonly track: Track
  readonly code: string
  readonly title: string
  /** Null where a side does not have it. */
  readonly means: readonly (Exact | null)[]
}

/** The elements of a unit in the order of its newest side, then those that only older ones have. */
export const elementLines = (track: Track): readonly ElementLine[] => {
  const all = track.members.map((member) => new Map(member?.survey?.elements.map((each) => [each.code, each])))
  const codes = [...new Set([...all].reverse().flatMap((elements) => [...elements.keys()]))]
  return codes.map((code) => {
    const known = all.findLast((elements) => elements.has(code))?.get(code)
    return { track, code, title: known?.title ?? code, means: all.map((elements) => elements.get(code)?.mean ?? null) }
  })
}

/** How an element's mean got from a side to the next; null where one of them has none. */
export const elementChange = ({ means }: ElementLine, from: number): Exact | null => {
  const [old, now] = means.slice(from, from + 2)
  return old && now ? sub(now, old) : null
}

type ElementColumn = Column<ElementLine>

const meanColumns = ({ comparison, language }: Setting): readonly ElementColumn[] =>
  comparison.sides.map(({ label }, i) => ({
    key: `mean ${i}`,
    head: label,
    kind: 'number',
    value: ({ means }) => {
      const mean = means[i]
      return tonedCell(mean ? decimal(toFixed(mean, PLACES), language) : null)
    },
  }))

const elementChanges = (setting: Setting): readonly ElementColumn[] => {
  const { comparison, language } = setting
  const { change } = compareWords(comparison, language)
  return comparison.pairs.map((pair) => ({
    key: `change ${pair.before}`,
    head: comparison.pairs.length > 1 ? `${change} ${afterOf(pair)}` : change,
    kind: 'number',
    value: (line) => changeCell(elementChange(line, pair.before), setting) ?? tonedCell(null),
  }))
}

/** The elements of all units, their means side by side; null where no side says them. */
export const elementTable = (setting: Setting): Table<ElementLine> | null => {
  const { comparison, language } = setting
  const items = comparison.units.flatMap(elementLines)
  if (items.length === 0) return null
  const [words, names] = [TREND[language], compareWords(comparison, language)]
  const name = (of: 'agency' | 'unit', head: string): ElementColumn => ({
    key: of,
    head,
    value: ({ track }) => plain(newest(track)[of] ?? ''),
    floor: 14,
  })
  const agencies = new Set(comparison.units.map((track) => newest(track).agency))
  const who = [
    ...(agencies.size > 1 ? [name('agency', names.agency)] : []),
    ...(comparison.units.length > 1 ? [name('unit', names.unit)] : []),
  ]
  const code: ElementColumn = { key: 'code', head: words.code, value: (line) => plain(line.code) }
  const title: ElementColumn = { key: 'title', head: words.element, value: (line) => plain(line.title), floor: 20 }
  const [means, changes] = [meanColumns(setting), elementChanges(setting)]
  return {
    items,
    sets: [
      [...who, code, title, ...means, ...changes],
      [...who, code, ...means, ...changes],
      [...who, code, ...means],
    ],
  }
}
