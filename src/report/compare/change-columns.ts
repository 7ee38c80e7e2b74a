import { moveOf, wholeChange } from '../../engine/compare/change.js'
import type { Comparison, Track } from '../../engine/compare/compare.js'
import type { Node } from '../../engine/compare/node.js'
import type { Term } from '../../engine/compare/split.js'
import type { Member } from '../../engine/compare/year.js'
import { compare, type Exact } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { GridCell, Tone } from '../../formats/terminal.js'
import { type Column, NOTHING, type Shown, tonedCell } from '../table.js'
import { afterOf, groupOf, indexText, newest, signedText } from './change-figures.js'
import { compareWords } from './comparison-words.js'
import { type Line, nameColumns, type Room, type Setting } from './name-columns.js'

export const lineOf = (comparison: Comparison, track: Track): Line => ({
  track,
  moves: comparison.pairs.map((pair) => moveOf(comparison, pair, track)),
})

/** A column of words; what is not known is a dash in Markdown too. */
export const texts = (key: string, head: string, value: (line: Line) => Shown): Column<Line> => ({
  key,
  head,
  value: (line) => value(line) ?? tonedCell(null),
})
export const figures = (key: string, head: string, value: (line: Line) => Shown): Column<Line> => ({
  ...texts(key, head, value),
  kind: 'number',
})

const toneOf = ({ n }: Exact): Tone => {
  if (n === 0n) return 'faint'
  return n < 0n ? 'red' : 'green'
}

export const changeCell = (value: Exact | null | undefined, { language }: Setting): GridCell | null =>
  value ? tonedCell(signedText(value, language), toneOf(value)) : null
export const NARROW: Room = { agency: 14, unit: 14 }

export const indexColumns = (setting: Setting): readonly Column<Line>[] =>
  setting.comparison.sides.map((side, i) =>
    figures(`ipp ${i}`, side.label, ({ track }) => indexText(track.members[i], side, setting.language)),
  )

export const changeColumns = (setting: Setting): readonly Column<Line>[] => {
  const words = compareWords(setting.comparison, setting.language)
  const [only, ...others] = setting.comparison.pairs
  if (!only) return []
  if (others.length === 0)
    return [figures('change', words.change, ({ moves }) => changeCell(moves[0]?.change, setting))]
  return [figures('change', words.wholeChange, ({ track }) => changeCell(wholeChange(track), setting))]
}

/** The change from each year to the next, where there are more than two. */
export const yearlyColumns = (setting: Setting): readonly Column<Line>[] => {
  const { comparison, language } = setting
  if (comparison.pairs.length < 2) return []
  return comparison.pairs.map((pair) =>
    figures(`change ${pair.before}`, `${compareWords(comparison, language).change} ${afterOf(pair)}`, ({ moves }) =>
      changeCell(moves[pair.before]?.change, setting),
    ),
  )
}

/** "A- → B"; one letter where it stayed. */
export const path = (values: readonly (string | null)[]): string => {
  const known = values.map((value) => value ?? NOTHING)
  return new Set(known).size === 1 ? (known[0] ?? NOTHING) : known.join(' → ')
}

export const predicateColumn = ({ comparison, language }: Setting): Column<Line> =>
  texts('predicate', compareWords(comparison, language).predicate, ({ track, moves }) => {
    const steps = moves.reduce((all, move) => all + (move?.predicate ?? 0), 0)
    const letters = path(track.members.map((member) => member?.predicate?.letter ?? null))
    if (steps === 0) return letters
    return tonedCell(letters, steps > 0 ? 'red' : 'green')
  })

const rankColumn = ({ comparison, language }: Setting): Column<Line> =>
  texts('rank', compareWords(comparison, language).rank, ({ track }) =>
    path(track.members.map((member) => (member?.rank == null ? null : String(member.rank)))),
  )

const groupColumn = (setting: Setting): Column<Line> =>
  texts('group', compareWords(setting.comparison, setting.language).group, ({ track }) => {
    const group = groupOf(track, setting.comparison)
    const ranks = path(track.members.map((member) => (member?.groupRank == null ? null : `#${member.groupRank}`)))
    return group && `${plain(group)} ${ranks}`
  })

/** The aspect with the highest or lowest score; null where no aspects are known. */
export const extreme = (member: Member | null, sign: 1 | -1): Node | null =>
  (member?.aspects ?? []).reduce<Node | null>(
    (best, node) => (best && compare(node.score, best.score) * sign <= 0 ? best : node),
    null,
  )

export const letterOf = (id: string): string => id.split('.').at(-1) ?? id

const aspectColumns = (setting: Setting): readonly Column<Line>[] => {
  const words = compareWords(setting.comparison, setting.language)
  const text = ({ track }: Line, sign: 1 | -1) => {
    const nodes = track.members.map((member) => extreme(member, sign))
    return nodes.every((node) => node === null) ? null : path(nodes.map((node) => (node ? letterOf(node.id) : null)))
  }
  return [texts('best', words.best, (line) => text(line, 1)), texts('worst', words.worst, (line) => text(line, -1))]
}

const hasGroups = ({ comparison }: Setting, level: Track['level']): boolean =>
  (level === 'unit' ? comparison.units : comparison.agencies).some((track) => newest(track).group !== null)

/** The columns of the table of figures, the fullest set first. */
export const figureColumns = (level: Track['level'], setting: Setting): readonly (readonly Column<Line>[])[] => {
  const names = nameColumns(level, setting)
  const short = nameColumns(level, setting, NARROW)
  const indices = [...indexColumns(setting), ...changeColumns(setting)]
  const core = [...indices, predicateColumn(setting), rankColumn(setting)]
  const groups = hasGroups(setting, level) ? [groupColumn(setting)] : []
  const isSeries = setting.comparison.pairs.length > 1
  const aspects = isSeries ? aspectColumns(setting) : []
  const yearly = yearlyColumns(setting)
  return [
    [...names, ...core, ...yearly, ...groups, ...aspects],
    [...names, ...core, ...yearly, ...groups],
    [...names, ...core, ...yearly],
    [...names, ...core, ...groups],
    [...names, ...core],
    [...short, ...core],
    [...short, ...indices, predicateColumn(setting)],
    [...short, ...indices],
  ]
}

export const termsOf = (line: Line, place: number): readonly Term[] => {
  const split = line.moves[place]?.split
  return split?.ok ? split.terms : []
}
