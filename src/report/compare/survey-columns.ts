import type { Pair, Track } from '../../engine/compare/compare.js'
import { type Reach, reachOf } from '../../engine/compare/surveyed.js'
import type { Language } from '../../finding/language.js'
import type { GridCell } from '../../formats/terminal.js'
import { TREND } from '../../wording/compare-survey.js'
import { countText, decimal } from '../../wording/figure.js'
import { type Column, tonedCell } from '../table.js'
import { changeColumns, indexColumns, NARROW, path, predicateColumn, yearlyColumns } from './change-columns.js'
import { afterOf } from './change-figures.js'
import { PLACES } from './element-table.js'
import { type Line, nameColumns, type Setting } from './name-columns.js'

/** How far the change of a unit between two sides may reach; null where that cannot be said. */
export const reachIn = ({ members }: Track, { before }: Pair): Reach | null => {
  const [old, now] = members.slice(before, before + 2)
  return old && now ? reachOf(old, now) : null
}

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
