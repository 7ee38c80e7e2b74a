import { quantile } from '../../../engine/score/summary.js'
import type { Exact } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { groupTitle } from '../../../instrument/group-title.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import { LOOK } from '../look.js'
import { figureStyle, HALF, indicesOf, type ManyDesk, publishedOf, roundedOf } from './many-desk.js'
import type { Listing } from './subject.js'
import { addHeading, over, type Shown, tableHead, text } from './summary-page.js'

interface Group {
  readonly title: string
  readonly values: readonly Exact[]
  readonly count: number
}

/** The groups in the instrument's order, then those that it does not know; those without a group are in none. */
const groupsOf = ({ plan, listing }: ManyDesk): readonly Group[] => {
  const known = plan.run.result.instrument.groups.value.map(({ id }) => id)
  const members = new Map<string, Listing['items'][number][]>(known.map((id) => [id, []]))
  listing.items.forEach((item, place) => {
    const id = listing.groupOf(place)
    if (id === null) return
    const list = members.get(id)
    if (list) list.push(item)
    else members.set(id, [item])
  })
  return [...members]
    .filter(([, items]) => items.length > 0)
    .map(([id, items]) => ({
      title: groupTitle(id, plan.run.result.instrument),
      values: indicesOf(items),
      count: items.length,
    }))
}

/** The median of each group, between the least and the greatest. */
export const addGroups = (desk: ManyDesk): void => {
  const { page, plan, listing } = desk
  const words = RESULT_SUMMARY[plan.language]
  const groups = groupsOf(desk)
  if (groups.length === 0) return
  addHeading(page, words.groups)
  tableHead(page, [
    [plan.words.group, 2],
    [words.count, 1],
    [words.scored, 1],
    [words.median, 1],
    [words.lowest, 1],
    [words.highestFigure, 1],
  ])
  const [names, figures, shown] = (['group', 'exact', 'ipp'] as const).map(listing.all)
  for (const { title, values, count } of groups) {
    const row = page.next()
    const own = `${names}=$A$${row}`
    const some = `SUMPRODUCT((${own})*ISNUMBER(${shown}))`
    const spreadFigure = (name: string, value: Exact | null | undefined): Shown => ({
      value: publishedOf(value, plan),
      formula: `IF($D$${row}=0,"",${roundedOf(`${name}(IF(${own},${figures},""))`, plan)})`,
      isArray: true,
    })
    page.add([
      ...over(2, text(plain(title)), LOOK.text),
      ...over(1, { value: count, formula: `SUMPRODUCT(--(${own}))` }, LOOK.whole),
      ...over(1, { value: values.length, formula: some }, LOOK.whole),
      ...over(1, spreadFigure('MEDIAN', quantile(values, HALF)), figureStyle(plan)),
      ...over(1, spreadFigure('MIN', values[0]), figureStyle(plan, LOOK.two)),
      ...over(1, spreadFigure('MAX', values.at(-1)), figureStyle(plan, LOOK.two)),
    ])
  }
}
