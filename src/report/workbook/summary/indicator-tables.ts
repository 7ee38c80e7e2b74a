import { toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import { SHOWN } from '../../outstanding.js'
import { textLiteral } from '../formula-text.js'
import { LOOK } from '../look.js'
import type { Desk } from './desk.js'
import { indicatorMeans, numberOf } from './indicator-means.js'
import type { IndicatorMean } from './mean-formula.js'
import { addHeading, over, type Shown, tableHead, text } from './summary-page.js'

/** Where the columns of the list of all indicators stand, which the tables above look things up in. */
const COLUMN = { code: 'A', title: 'B', value: 'E', share: 'F', weak: 'G', strong: 'H' } as const

/** The list: its figures, and the rows that they stand in. */
interface List {
  readonly means: readonly IndicatorMean[]
  /** False where figures are values: then they do not follow the scores, and the sheet says so. */
  readonly isLive: boolean
  readonly first: number
  readonly all: (key: keyof typeof COLUMN) => string
}

/** Rows of a table of those that stand out: a gap, its title, its head, its lines. */
const TABLE_ROWS = 3 + SHOWN
/** Rows of the list before its first line: a gap, its title, a note, its head. */
const LIST_HEAD = 4

const listOf = ({ page, plan, aspects, subject }: Desk): List => {
  const means = indicatorMeans(plan, aspects, subject.units)
  const first = page.next() + 2 * TABLE_ROWS + LIST_HEAD
  const last = first + Math.max(1, means.length) - 1
  return {
    means,
    isLive: means.every(({ formula }) => formula !== null),
    first,
    all: (key) => `$${COLUMN[key]}$${first}:$${COLUMN[key]}$${last}`,
  }
}

type Side = 'weak' | 'strong'

const lines = (
  side: Side,
  list: List,
  none: string,
): readonly (readonly [code: Shown, title: Shown, value: Shown, share: Shown])[] =>
  Array.from({ length: SHOWN }, (_, i) => {
    const found = list.means.find((each) => each[side] === i + 1)
    const from = (key: keyof typeof COLUMN, value: string | number, otherwise = '""'): Shown => ({
      value,
      ...(list.isLive
        ? { formula: `IFERROR(INDEX(${list.all(key)},MATCH(${i + 1},${list.all(side)},0)),${otherwise})` }
        : {}),
    })
    const instead = i === 0 && list.means.some(({ value }) => value) ? none : ''
    const said = i === 0 ? `IF(COUNT(${list.all('value')})=0,"",${textLiteral(none)})` : '""'
    return [
      from('code', found ? plain(found.indicator.code) : ''),
      from('title', found ? plain(found.indicator.title) : instead, said),
      from('value', numberOf(found?.value ?? null)),
      from('share', found ? toNumber(found.share) : ''),
    ]
  })

/** The columns of a name in the tables of those that stand out. */
const WIDE_NAME = 5
const nameCell = (title: Shown) => over(WIDE_NAME, title, LOOK.text)

const addSide = ({ page, plan }: Desk, side: Side, list: List): void => {
  const words = RESULT_SUMMARY[plan.language]
  addHeading(page, side === 'weak' ? words.weakest : words.strongest)
  tableHead(page, [
    [words.code, 1],
    [words.indicator, WIDE_NAME],
    [words.value, 1],
    [words.share, 1],
  ])
  // Another indicator may come to stand in a row, with a longer name.
  const heights = list.means.map(({ indicator }) => page.heightOf([null, ...nameCell(text(plain(indicator.title)))]))
  const height = Math.max(page.heightOf([]), ...heights)
  for (const [code, title, value, share] of lines(side, list, side === 'weak' ? words.noWeakest : words.noStrongest))
    page.add(
      [
        ...over(1, code, LOOK.centred),
        ...nameCell(title),
        ...over(1, value, LOOK.figure),
        ...over(1, share, LOOK.share),
      ],
      height,
    )
}

/** Better, or as good and of more weight, or above it in the list. */
const before = (row: number, list: List, sign: '<' | '>'): string => {
  const [values, shares] = [list.all('value'), list.all('share')]
  const [value, share] = [`${COLUMN.value}${row}`, `${COLUMN.share}${row}`]
  const above = `(${shares}>${share})+(${shares}=${share})*(ROW(${values})<${row})`
  return `ISNUMBER(${values})*((${values}${sign}${value})+(${values}=${value})*(${above}))`
}

/** The place among the weakest; 0 for full marks, and for the best where not all are alike. */
const weakFormula = (row: number, list: List, max: number): string => {
  const [values, value] = [list.all('value'), `${COLUMN.value}${row}`]
  const isNone = `OR(${value}="",${value}>=${max},AND(${value}=MAX(${values}),MIN(${values})<MAX(${values})))`
  return `IF(${isNone},0,1+SUMPRODUCT(${before(row, list, '<')}))`
}

/** The place among the strongest of those that are not named as weak; 0 for the least, unless it is full marks. */
const strongFormula = (row: number, list: List, max: number): string => {
  const [values, value, weak] = [list.all('value'), `${COLUMN.value}${row}`, `${COLUMN.weak}${row}`]
  const isNamed = `AND(${weak}>0,${weak}<=${SHOWN})`
  const isNone = `OR(${value}="",${isNamed},AND(${value}<${max},${value}=MIN(${values})))`
  const others = `((${list.all('weak')}=0)+(${list.all('weak')}>${SHOWN}))`
  return `IF(${isNone},0,1+SUMPRODUCT(${others}*${before(row, list, '>')}))`
}

/** The columns of a name in the list. */
const NAME = 3

/** A place; none where it is 0. */
const PLACE = { ...LOOK.whole, format: '0;;' }

const addList = ({ page, plan }: Desk, list: List): void => {
  const words = RESULT_SUMMARY[plan.language]
  const max = toNumber(plan.run.result.instrument.scale.value.max)
  addHeading(page, words.indicators)
  page.add([{ value: list.isLive ? words.indicatorNote : words.keptIndicators, style: LOOK.subtitle }])
  tableHead(page, [
    [words.code, 1],
    [words.indicator, NAME],
    [words.value, 1],
    [words.share, 1],
    [words.weakOrder, 1],
    [words.strongOrder, 1],
  ])
  for (const { indicator, value, share, formula, shareFormula, weak, strong } of list.means) {
    const row = page.next()
    const live = (shown: number | '', own: string | null): Shown =>
      list.isLive && own !== null ? { value: shown, formula: own } : { value: shown }
    page.add([
      ...over(1, text(plain(indicator.code)), LOOK.centred),
      ...over(NAME, text(plain(indicator.title)), LOOK.text),
      ...over(1, live(numberOf(value), formula), LOOK.two),
      ...over(1, live(toNumber(share), shareFormula), LOOK.share),
      ...over(1, live(weak, weakFormula(row, list, max)), PLACE),
      ...over(1, live(strong, strongFormula(row, list, max)), PLACE),
    ])
  }
}

/** The strongest and the weakest indicators, and all of them below. */
export const addIndicators = (desk: Desk): void => {
  const list = listOf(desk)
  addSide(desk, 'strong', list)
  addSide(desk, 'weak', list)
  addList(desk, list)
}
