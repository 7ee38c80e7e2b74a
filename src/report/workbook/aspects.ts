import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { contentsOf, kindOf, scoreSheetOf, weightCells } from './aspect-cells.js'
import { aspectsFrom, type Plan } from './book-layout.js'
import type { Setting } from './form-cells.js'
import { type Grid, gridOf, headOf, rowOf, rowsByKind, type SheetColumn } from './grid.js'
import { aboveTable, footOf } from './header.js'
import { indexColumns } from './index-cells.js'
import { LOOK } from './look.js'
import { nameWidth, remarkWidth } from './name-widths.js'

/** The sheet of aspects: its columns, and in which the unrounded index and its two whole numbers stand. */
export interface AspectSheet {
  readonly grid: Grid
  readonly sheet: Sheet
  readonly index: string
  readonly numerator: string
  readonly denominator: string
}

/** The aspects of all variants in use, by their ids. */
export const aspectsOf = ({ variants }: Plan): readonly { readonly id: string; readonly title: string }[] => {
  const known = new Map<string, string>()
  for (const { scale } of variants) {
    for (const { level } of scale.shares.aspects) if (!known.has(level.id)) known.set(level.id, level.title)
  }
  return [...known].map(([id, title]) => ({ id, title }))
}

const wide = (key: string, head: string, band: string): SheetColumn => ({ key, head, width: 13, look: LOOK.wide, band })

const gridFor = (plan: Plan): Grid => {
  const { words, otherForms, variants } = plan
  const formId = scoresFormOf(plan.run.result.instrument).id
  const aspects = aspectsOf(plan)
  const forms = [formId, ...otherForms]
  const fractions = (id: string | null, key: string): readonly SheetColumn[] => [
    wide(`n ${key}`, words.numerator(id), words.whole),
    wide(`d ${key}`, words.denominator(id), words.whole),
  ]
  return gridOf([
    { key: 'agency', head: words.agency, width: nameWidth(plan.nameWidths, 'agency', 26), look: LOOK.text },
    { key: 'unit', head: words.unit, width: nameWidth(plan.nameWidths, 'unit', 46), look: LOOK.text },
    ...(variants.length > 1 ? [{ key: 'variant', head: words.variant, width: 9, look: LOOK.centred }] : []),
    ...aspects.map(({ id, title }) => ({
      key: `aspect ${id}`,
      head: `${id}. ${title}`,
      width: 15,
      look: LOOK.two,
      band: words.aspects,
    })),
    ...forms.map((id) => ({ key: `form ${id}`, head: id, width: 10, look: LOOK.four, band: words.forms })),
    { key: 'index', head: words.exact, width: 13, look: LOOK.four, band: words.forms },
    {
      key: 'remark',
      head: words.remark,
      width: remarkWidth(plan.spots.some(({ state }) => state !== 'live')),
      look: LOOK.faint,
    },
    ...aspects.map(({ id }) => wide(`sum ${id}`, words.sumOf(id), words.whole)),
    ...forms.flatMap((id) => fractions(id, id)),
    ...(otherForms.length > 0 ? fractions(null, 'index') : []),
  ])
}

function* rowsOf(setting: Setting, printed: number): Generator<SheetRow> {
  const { plan, grid } = setting
  yield* aboveTable(plan, grid, { title: plan.words.titles.aspects, status: null, printed })
  yield* headOf(grid, { bands: 18, titles: 48 })
  for (const each of plan.variants) yield rowOf(grid, weightCells(each, setting))
  const unitRow = rowsByKind(grid, kindOf, (first) => contentsOf(first, setting))
  for (const spot of plan.spots) yield unitRow(spot, [spot.row, spot.scoreRow])
}

/** The sheet on which scores become sums, sums become aspects and forms, and forms the unrounded index. */
export const aspectSheet = (plan: Plan): AspectSheet => {
  const grid = gridFor(plan)
  const formId = scoresFormOf(plan.run.result.instrument).id
  const scores = new Map(plan.variants.map((each) => [each, scoreSheetOf(each, plan)]))
  const ids = aspectsOf(plan).map(({ id }) => id)
  const sums = [grid.at(`sum ${ids[0]}`), grid.at(`sum ${ids[ids.length - 1]}`)] as const
  const setting = { plan, grid, formId, sums, scores }
  const printed = grid.columns.findIndex(({ key }) => key === 'remark') + 1
  const first = aspectsFrom(plan.variants.length)
  const sheet: Sheet = {
    name: plan.sheets.aspects,
    columns: grid.widths,
    rows: rowsOf(setting, printed),
    frozen: { columns: 2, rows: first - 1 },
    print: {
      landscape: true,
      titleRows: '5:6',
      area: `A1:${grid.at('remark')}${first + plan.spots.length - 1}`,
      foot: footOf(plan),
    },
  }
  return {
    grid,
    sheet,
    index: grid.at('index'),
    ...indexColumns(setting),
  }
}
