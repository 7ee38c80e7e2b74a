import type { Pair, Track } from '../../engine/compare/compare.js'
import { type Reach, reachOf } from '../../engine/compare/surveyed.js'
import { type Exact, sub, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { GridCell } from '../../formats/terminal.js'
import { TREND } from '../../wording/compare-survey.js'
import { countText, decimal } from '../../wording/figure.js'
import { type Column, type Table, tonedCell } from '../table.js'
import {
  changeCell,
  changeColumns,
  indexColumns,
  type Line,
  NARROW,
  nameColumns,
  path,
  predicateColumn,
  type Setting,
  yearlyColumns,
} from './change-columns.js'
import { afterOf, newest } from './change-figures.js'
import { compareWords } from './comparison-words.js'

/** How far the change of a unit between two sides may reach; null where that cannot be said. */
export const reachIn = ({ members }: Track, { before }: Pair): Reach | null => {
  const [old, now] = members.slice(before, before + 2)
  return old && now ? reachOf(old, now) : null
}

const PLACES = 2

const bound = (value: number, language: Language): string => {
  const text = decimal(Math.abs(value).toFixed(PLACES), language)
  if (Number(value.toFixed(PLACES)) === 0) return text
  return value < 0 ? `-${text}` : `+${text}`
}

/** "+1,20 … +8,80". */
export const reachText = ({ low, high }: Reach, language: Language): string =>
  `${bound(low, language)} … ${bound(high, language)}`

/** Whether a change is more than chance: "rose", "fell", "not sure". */
export const verdictOf = ({ isBeyondChance, low }: Reach): 'rose' | 'fell' | 'unsure' => {
  if (!isBeyondChance) return 'unsure'
  return low > 0 ? 'rose' : 'fell'
}

const TONES = { rose: 'green', fell: 'red', unsure: 'faint' } as const

const verdictCell = (reach: Reach | null, language: Language): GridCell => {
  if (!reach) return tonedCell(null)
  const verdict = verdictOf(reach)
  return tonedCell(TREND[language].verdicts[verdict], TONES[verdict])
}

/** The interval of each change, and what it says of it. */
const reachColumns = ({ comparison, language }: Setting, withIntervals: boolean): readonly Column<Line>[] =>
  comparison.pairs.flatMap((pair): readonly Column<Line>[] => {
    const words = TREND[language]
    const behind = comparison.pairs.length > 1 ? ` ${afterOf(pair)}` : ''
    const interval: Column<Line> = {
      key: `reach ${pair.before}`,
      head: words.interval + behind,
      kind: 'number',
      value: ({ track }) => {
        const reach = reachIn(track, pair)
        return tonedCell(reach && reachText(reach, language))
      },
    }
    const verdict: Column<Line> = {
      key: `verdict ${pair.before}`,
      head: words.verdict + behind,
      value: ({ track }) => verdictCell(reachIn(track, pair), language),
    }
    return withIntervals ? [interval, verdict] : [verdict]
  })

/** How many answered, side by side: "60 → 70". */
export const respondentsText = ({ members }: Track, language: Language): string =>
  path(
    members.map((member) => {
      const asked = member?.survey?.respondents ?? null
      return asked === null ? null : countText(asked, language)
    }),
  )

const respondentsColumn = ({ language }: Setting): Column<Line> => ({
  key: 'respondents',
  head: TREND[language].respondents,
  value: ({ track }) => tonedCell(respondentsText(track, language)),
})

/** The columns of the table of figures where surveys are compared, the fullest set first. */
export const surveyColumns = (level: Track['level'], setting: Setting): readonly (readonly Column<Line>[])[] => {
  const names = nameColumns(level, setting)
  const short = nameColumns(level, setting, NARROW)
  const core = [...indexColumns(setting), ...changeColumns(setting)]
  const grade = predicateColumn(setting)
  const asked = respondentsColumn(setting)
  const isUnit = level === 'unit'
  const [whole, bare] = isUnit ? [reachColumns(setting, true), reachColumns(setting, false)] : [[], []]
  const yearly = yearlyColumns(setting)
  return [
    [...names, ...core, grade, asked, ...yearly, ...whole],
    [...names, ...core, grade, asked, ...yearly, ...bare],
    [...names, ...core, grade, asked, ...bare],
    [...short, ...core, grade, ...bare],
    [...short, ...core, ...bare],
    [...short, ...core],
  ]
}

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

/** What is to be said of intervals of changes: what they are, and which are missing. */
export const reachLines = ({ comparison, language }: Setting): readonly string[] => {
  const moved = comparison.pairs.flatMap((pair) =>
    comparison.units.flatMap((track) => {
      const [old, now] = track.members.slice(pair.before, pair.before + 2)
      return old?.index && now?.index ? [reachIn(track, pair)] : []
    }),
  )
  const missing = moved.filter((reach) => reach === null).length
  return [
    ...(missing < moved.length ? [TREND[language].note] : []),
    ...(missing > 0 ? [TREND[language].noInterval(countText(missing, language))] : []),
  ]
}
