import { type Content, type Contents, type Grid, gridOf, here, type SheetColumn } from '../../workbook/grid.js'
import { LOOK } from '../../workbook/look.js'
import { afterOf, newest } from '../change-figures.js'
import { alikeTable, CHANGE, type Desk, type LiveTable, NAME_WIDTH } from './change-sheet.js'
import type { TermRow } from './comparison-layout.js'
import type { TermFigures } from './term-figures.js'

/** Sorting moves names but no heights of rows: from the top, so that a name begins in whatever row it comes to. */
const NAME = { ...LOOK.text, vertical: 'top' } as const
/** In a unit's further rows, in one line that ends with its cell: LibreOffice prints broken lines over the rows below. */
const NAME_AGAIN = { ...NAME, wrap: false, colour: LOOK.faint.colour } as const

type Word = 'label' | 'agency' | 'unit' | 'node' | 'title'
type Key = Word | keyof TermFigures

const columnsOf = ({ words }: Desk): readonly (SheetColumn & { readonly key: Key })[] => {
  const { columns, kind } = words
  return [
    { key: 'label', head: columns.label, width: 7.5, look: LOOK.centred },
    { key: 'agency', head: words.agency, width: 22, look: NAME },
    { key: 'unit', head: words.unit, width: NAME_WIDTH, look: NAME },
    { key: 'node', head: columns.node, width: 7.5, look: LOOK.centred },
    { key: 'title', head: columns.title, width: 41, look: LOOK.text },
    { key: 'oldWeight', head: columns.oldWeight, width: 7.5, look: LOOK.share },
    { key: 'oldScore', head: columns.oldScore, width: 7.5, look: LOOK.four },
    { key: 'newWeight', head: columns.newWeight, width: 7.5, look: LOOK.share },
    { key: 'newScore', head: columns.newScore, width: 7.5, look: LOOK.four },
    { key: 'byScore', head: kind.score, width: 9, look: CHANGE },
    { key: 'byWeight', head: kind.weight, width: 9, look: CHANGE },
    { key: 'byBoth', head: kind.interaction, width: 9, look: CHANGE },
    { key: 'sum', head: columns.sum, width: 9, look: CHANGE },
    { key: 'oldProduct', head: `${columns.oldWeight} × ${columns.oldScore}`, width: 10, look: LOOK.four },
    { key: 'newProduct', head: `${columns.newWeight} × ${columns.newScore}`, width: 10, look: LOOK.four },
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

const NAMES: readonly Key[] = ['agency', 'unit']

/** Further rows of a unit have its names in one line: in three, they were two thirds of all paper. */
const contentsOf = (columns: ReturnType<typeof columnsOf>, isFirst: boolean): Contents<TermRow> => {
  const formulas = formulasOf(gridOf(columns))
  const valueIn = (key: Key): Content<TermRow>['value'] => (isWord(key) ? WORDS[key] : ({ figures }) => figures[key])
  const contentOf = (key: Key): Content<TermRow> => {
    const formula = formulas[key]
    return {
      value: valueIn(key),
      ...(formula === undefined ? {} : { formula }),
      ...(NAMES.includes(key) && !isFirst ? { style: NAME_AGAIN } : {}),
    }
  }
  return Object.fromEntries(columns.map(({ key }) => [key, contentOf(key)]))
}

/** The sheet of terms: scores and weights of each node on both sides, and what each of their changes did. */
export const termTable = (desk: Desk): LiveTable<TermRow> => {
  const columns = columnsOf(desk)
  return alikeTable(
    gridOf(columns),
    ({ isFirst }) => String(isFirst),
    ({ isFirst }) => contentsOf(columns, isFirst),
  )
}
