import { type Content, type Contents, type Grid, gridOf, here, type SheetColumn } from '../../workbook/grid.js'
import { LOOK } from '../../workbook/look.js'
import { afterOf, newest } from '../change-figures.js'
import { CHANGE, type Desk, NAME_WIDTH } from './change-sheet.js'
import type { TermRow } from './comparison-layout.js'
import type { TermFigures } from './term-figures.js'

type Word = 'label' | 'agency' | 'unit' | 'node' | 'title'
type Key = Word | keyof TermFigures

const columnsOf = ({ words }: Desk): readonly (SheetColumn & { readonly key: Key })[] => {
  const { columns, kind } = words
  return [
    { key: 'label', head: columns.label, width: 10, look: LOOK.centred },
    { key: 'agency', head: words.agency, width: NAME_WIDTH, look: LOOK.text },
    { key: 'unit', head: words.unit, width: NAME_WIDTH, look: LOOK.text },
    { key: 'node', head: columns.node, width: 9, look: LOOK.centred },
    { key: 'title', head: columns.title, width: 42, look: LOOK.text },
    { key: 'oldWeight', head: columns.oldWeight, width: 9, look: LOOK.share },
    { key: 'oldScore', head: columns.oldScore, width: 9, look: LOOK.four },
    { key: 'newWeight', head: columns.newWeight, width: 9, look: LOOK.share },
    { key: 'newScore', head: columns.newScore, width: 9, look: LOOK.four },
    { key: 'byScore', head: kind.score, width: 12, look: CHANGE },
    { key: 'byWeight', head: kind.weight, width: 12, look: CHANGE },
    { key: 'byBoth', head: kind.interaction, width: 12, look: CHANGE },
    { key: 'sum', head: columns.sum, width: 12, look: CHANGE },
    { key: 'oldProduct', head: `${columns.oldWeight} × ${columns.oldScore}`, width: 12, look: LOOK.four },
    { key: 'newProduct', head: `${columns.newWeight} × ${columns.newScore}`, width: 12, look: LOOK.four },
  ]
}

/** The letters of the sheet of terms that other sheets speak of. */
export const TERM = { node: 'D', byScore: 'J', byWeight: 'K', byBoth: 'L', sum: 'M', old: 'N', now: 'O' } as const

const WORDS: Readonly<Record<Word, Content<TermRow>['value']>> = {
  label: ({ pair }) => afterOf(pair),
  agency: ({ track }) => newest(track).agency,
  unit: ({ track }) => newest(track).unit ?? '',
  node: ({ met: { before, after } }) => (after ?? before)?.id ?? '',
  title: ({ met: { before, after } }) => (after ?? before)?.title ?? '',
}

const isWord = (key: Key): key is Word => key in WORDS

const formulasOf = (grid: Grid): Partial<Record<Key, string>> => {
  const at = (key: keyof TermFigures) => here(grid, key)
  const [dS, dW] = [`(${at('newScore')}-${at('oldScore')})`, `(${at('newWeight')}-${at('oldWeight')})`]
  return {
    byScore: `${dS}*${at('oldWeight')}`,
    byWeight: `${dW}*${at('oldScore')}`,
    byBoth: `${dW}*${dS}`,
    sum: `SUM(${at('byScore')}:${at('byBoth')})`,
    oldProduct: `${at('oldWeight')}*${at('oldScore')}`,
    newProduct: `${at('newWeight')}*${at('newScore')}`,
  }
}

/** The sheet of terms: scores and weights of each node on both sides, and what each of their changes did. */
export const termTable = (desk: Desk): { readonly grid: Grid; readonly contents: Contents<TermRow> } => {
  const columns = columnsOf(desk)
  const grid = gridOf(columns)
  const formulas = formulasOf(grid)
  const valueIn = (key: Key): Content<TermRow>['value'] => (isWord(key) ? WORDS[key] : ({ figures }) => figures[key])
  return {
    grid,
    contents: Object.fromEntries(
      columns.map(({ key }): [string, Content<TermRow>] => {
        const formula = formulas[key]
        return [key, { value: valueIn(key), ...(formula === undefined ? {} : { formula }) }]
      }),
    ),
  }
}
