import type { Pair, Track } from '../../engine/compare/compare.js'
import { byNode, type Term } from '../../engine/compare/split.js'
import { compare, type Exact, sum } from '../../exact/exact.js'
import type { GridCell } from '../../formats/terminal.js'
import { type Column, tonedCell } from '../table.js'
import { changeCell, figures, letterOf, NARROW, termsOf, texts } from './change-columns.js'
import { signedText, sumOfKind } from './change-figures.js'
import { compareWords } from './comparison-words.js'
import { type Line, nameColumns, type Setting } from './name-columns.js'

/** The nodes that the changes of these lines are split into, in the order of the form. */
const nodesOf = (lines: readonly Line[], place: number): readonly string[] =>
  [...new Set(lines.flatMap((line) => termsOf(line, place).flatMap(({ node, unit }) => (unit ? [] : [node]))))].sort()

const shortNode = (node: string, nodes: readonly string[]): string => {
  const short = letterOf(node)
  return nodes.filter((each) => letterOf(each) === short).length > 1 ? node : short
}

/** What came with units that entered or left, of one kind of term. */
const unitTerm = (terms: readonly Term[], kind: 'entering' | 'leaving', { comparison, language }: Setting) => {
  const value = sumOfKind(terms, kind)
  return value ? [{ name: compareWords(comparison, language)[kind], value }] : []
}

/** The greatest loss or gain of a split in words: "b -0,120", where there is no room for all. */
const extremeTerm = (
  terms: readonly { readonly name: string; readonly value: Exact }[],
  sign: 1 | -1,
  { language }: Setting,
): GridCell | null => {
  const [found] = [...terms].sort((x, y) => compare(y.value, x.value) * sign)
  if (!found || found.value.n * BigInt(sign) <= 0n) return null
  return tonedCell(`${found.name} ${signedText(found.value, language)}`, sign < 0 ? 'red' : 'green')
}

/** The greatest loss and gain of each line, among units that entered or left too where they have no columns of their own. */
const extremeColumns = (place: number, withUnits: boolean, setting: Setting): readonly Column<Line>[] => {
  const words = compareWords(setting.comparison, setting.language)
  const termsIn = (line: Line) => {
    const terms = termsOf(line, place)
    const nodes = byNode(terms).map(({ node, value }) => ({ name: letterOf(node), value }))
    if (!withUnits) return nodes
    return [...nodes, ...unitTerm(terms, 'entering', setting), ...unitTerm(terms, 'leaving', setting)]
  }
  return [
    texts('most', words.most, (line) => extremeTerm(termsIn(line), -1, setting)),
    texts('least', words.least, (line) => extremeTerm(termsIn(line), 1, setting)),
  ]
}

/** The columns of the table of splits between two sides, the fullest set first. */
export const splitColumns = (
  { level, lines, pair }: { readonly level: Track['level']; readonly lines: readonly Line[]; readonly pair: Pair },
  setting: Setting,
): readonly (readonly Column<Line>[])[] => {
  const words = compareWords(setting.comparison, setting.language)
  const place = pair.before
  const names = nameColumns(level, setting)
  const nodes = nodesOf(lines, place)
  const byNodes = nodes.map((node) =>
    figures(node, shortNode(node, nodes), (line) =>
      changeCell(byNode(termsOf(line, place)).find((each) => each.node === node)?.value, setting),
    ),
  )
  const optional = (key: string, head: string, of: (line: Line) => Exact | null): readonly Column<Line>[] =>
    lines.some((line) => of(line) !== null) ? [figures(key, head, (line) => changeCell(of(line), setting))] : []
  const units = (['entering', 'leaving'] as const).flatMap((kind) =>
    optional(kind, words[kind], (line) => sumOfKind(termsOf(line, place), kind)),
  )
  const total = figures('change', words.change, ({ moves }) => changeCell(moves[place]?.change, setting))
  const causes = [
    ...optional('rules', words.byRules, ({ moves }) => moves[place]?.cause?.rules ?? null),
    ...optional('performance', words.byPerformance, ({ moves }) => moves[place]?.cause?.performance ?? null),
  ]
  const doubtful = doubtfulColumns(lines, place, setting)
  const short = [...nameColumns(level, setting, NARROW), ...extremeColumns(place, true, setting), total]
  return [
    [...names, ...byNodes, ...units, total, ...causes, ...doubtful],
    [...names, ...byNodes, ...units, total, ...causes],
    ...(names.length === 1 ? [[...names, ...byNodes, ...units, total]] : []),
    [...names, ...extremeColumns(place, false, setting), ...units, total, ...causes],
    short,
  ]
}

/** What came through indicators whose criteria changed; only where it is not nothing for all. */
const doubtfulColumns = (lines: readonly Line[], place: number, setting: Setting): readonly Column<Line>[] => {
  const all = lines.flatMap(({ moves }) => moves[place]?.cause?.doubtful ?? [])
  const codes = [...new Set(all.filter(({ value }) => value.n !== 0n).map(({ code }) => code))].sort()
  if (codes.length === 0) return []
  return [
    figures('doubtful', compareWords(setting.comparison, setting.language).doubtful(codes.join(', ')), ({ moves }) => {
      const cause = moves[place]?.cause
      return changeCell(cause ? sum(cause.doubtful.map(({ value }) => value)) : null, setting)
    }),
  ]
}
