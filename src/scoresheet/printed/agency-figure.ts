import { groupBy } from '../../engine/score/group-by.js'
import type { Cell } from '../../formats/cell-table.js'
import { agencyShape, isOneKind } from '../agency-name.js'
import { matchKey, shownText } from '../match-key.js'
import type { Line } from '../row-names.js'
import { type Draft, keepPrinted, placeAt, type Sheet } from '../sheet-state.js'
import { type Claim, labelAndFigure, type Printed, type WholeFigure } from './figure-label.js'
import { figureBehind, figureIn, placesOf } from './printed-row.js'

/** Words of a mean or an index, in whichever order they are set. */
const OF_FIGURE = new Set(
  'rata rerata average mean nilai skor indeks index ipp akhir hasil pelayanan publik'.split(' '),
)
/** Words that mean the whole agency, whatever it is called. */
const OF_ALL = new Set(
  'instansi kabupaten kab kota provinsi prov pemerintah pemkab pemkot pemprov daerah pemda seluruh semua unit upp opd skpd tingkat'.split(
    ' ',
  ),
)
const MEAN = /\b(?:rata rata|rerata|average|mean)\b/
const INDEX = /\b(?:ipp|indeks|index|(?:nilai|skor) akhir)\b/

/** Longer texts are no labels. */
const LONGEST = 200

/** What a label says of all units together: an index or a mean, and the words that say whose, "" where none do. */
interface Whole {
  readonly of: 'index' | 'mean'
  readonly whose: string
}

const wholeIn = (label: string): Whole | null => {
  if (label.length > LONGEST) return null
  const words = matchKey(label)
  const of = INDEX.test(words) ? 'index' : 'mean'
  if (of === 'mean' && !MEAN.test(words)) return null
  const all = words.split(' ')
  const led = all.findIndex((word) => !OF_FIGURE.has(word))
  return { of, whose: led < 0 ? '' : all.slice(led).join(' ') }
}

/** Where a row of all units prints its figure: below the column of indices or means, else the only figure of the row. */
const figureOfRow = (
  sheet: Sheet,
  { cells }: Line,
  whose: string,
): { readonly cell: Cell; readonly of?: 'index' } | null => {
  const { layout, printed } = sheet
  for (const of of ['index', 'mean'] as const) {
    const [column] = [...printed].find(([, claim]) => claim.of === of) ?? []
    const cell = column === undefined ? undefined : cells.get(column)
    if (cell && figureIn(sheet, cell)) return of === 'index' ? { cell, of } : { cell }
  }
  const [cell, ...others] = [...cells.values()].filter((each) => figureIn(sheet, each))
  if (!cell || others.length > 0) return null
  // Below a column of scores a bare "Rata-rata" is of that column; below any other heading, of what is counted there.
  const isBelowScores = layout.items.has(cell.column) || (layout.columns.get('score') ?? []).includes(cell.column)
  const isHeaded = matchKey(layout.headers.get(cell.column) ?? '') !== ''
  return (isBelowScores ? whose !== '' : !isHeaded) ? { cell } : null
}

/** The label of a figure of all units, the cell that holds the figure, and whether it is surely an index. */
interface Labelled {
  readonly label: Cell
  readonly figureOf: (whose: string) => { readonly cell: Cell; readonly of?: 'index' } | null
}

const keepFigure = (sheet: Sheet, line: Line, { label, figureOf }: Labelled): void => {
  const joined = labelAndFigure(label.text)
  const text = joined?.label ?? label.text
  const whole = wholeIn(text)
  const at = whole && (joined ? { cell: { ...label, text: joined.figure } } : figureOf(whole.whose))
  const reading = at && figureIn(sheet, at.cell)
  if (!whole || !at || !reading) return
  const isIndex = whole.of === 'index' || ('of' in at && at.of === 'index')
  const claim: Claim = { of: isIndex ? 'agency-index' : 'agency-mean', aspect: null }
  const place = placeAt(sheet, { line, column: at.cell.column })
  const printed = { claim, label: shownText(text), reading, places: placesOf(at.cell, reading.text), place }
  sheet.wholes.push({ whose: whole.whose, printed })
}

/** Keeps what a row of sums or means prints of all units of an agency. */
export const takeAgencyFigure = (sheet: Sheet, line: Line): void => {
  const label = [...line.cells.values()].find(({ kind, text }) => kind === 'text' && wholeIn(text))
  if (label) keepFigure(sheet, line, { label, figureOf: (whose) => figureOfRow(sheet, line, whose) })
}

/** Keeps what the rows above a table print of an agency; a mean there must say whose it is. */
const takeAbove = (sheet: Sheet, lines: readonly Line[]): void => {
  for (const line of lines)
    for (const label of line.cells.values()) {
      const whole = label.kind === 'text' ? wholeIn(labelAndFigure(label.text)?.label ?? label.text) : null
      if (!whole || (whole.of === 'mean' && whole.whose === '')) continue
      const figureOf = () => {
        const cell = figureBehind(sheet, line, label)
        return cell && { cell }
      }
      keepFigure(sheet, line, { label, figureOf })
    }
}

const isOfAll = ({ whose }: WholeFigure): boolean => whose.split(' ').every((word) => word === '' || OF_ALL.has(word))

/**
 * Hands what a sheet prints of its agencies to the first unit of each. What names none is of the sheet's only agency, where
 * it is printed once and not among the units: there it is of some of them. A sheet of one unit has nothing to hold it
 * against: the agency may have others elsewhere.
 */
export const placeAgencyFigures = (sheet: Sheet, titles: readonly Line[]): void => {
  const drafts = [...sheet.drafts.values()]
  if (drafts.length < 2) return
  takeAbove(sheet, titles)
  if (sheet.wholes.length === 0) return
  const firsts = new Map<string, Draft>()
  for (const draft of drafts) if (!firsts.has(draft.names.agency ?? '')) firsts.set(draft.names.agency ?? '', draft)
  const shapes = groupBy([...firsts], ([name]) => agencyShape(name).core)
  const [only] = firsts.size === 1 ? firsts.values() : []
  const ofAll = sheet.wholes.filter(isOfAll)
  const last = drafts.reduce((most, { row }) => Math.max(most, row), 0)
  const isAmong = ({ row }: Printed['place']): boolean => row > sheet.layout.bottom && row < last
  for (const figure of sheet.wholes) {
    const { whose, printed } = figure
    const shape = agencyShape(whose)
    const named = shapes.get(shape.core)?.find(([name]) => isOneKind(agencyShape(name), shape))?.[1]
    const whole = ofAll.length === 1 && !isAmong(printed.place) ? only : undefined
    const draft = isOfAll(figure) ? whole : named
    if (draft) keepPrinted(draft, -printed.place.row, printed)
  }
}
