import type { Cell } from '../../formats/xlsx/write-book.js'
import type { Plan } from './book-layout.js'
import { LOOK } from './look.js'
import { over, type Page, text } from './summary/summary-page.js'

/** Labels, texts, and what is said of a text beside it: how surely it is known, counts, sources. */
export const ABOUT_COLUMNS = [26, 80, 18, 9, 9, 9].map((width) => ({ width }))
/** How many of them stand beside the labels, and how many hold the last of what is said of a text. */
const BESIDE = 5
export const LAST = 3

/** The page about a result, and all that it speaks of. */
export interface AboutDesk {
  readonly page: Page
  readonly plan: Plan
}

/** A label, and a text over all that is beside it. */
export const addText = ({ page }: AboutDesk, label: string | null, value: string | null): void => {
  page.add([{ value: label, style: LOOK.label }, ...over(BESIDE, { value }, LOOK.plain)])
}

/** A label, a text, and two things that are said of it. */
type Stated = readonly [label: string, text: string | null, kind: string, last: string]

/** In small letters what is looked up, not read. */
export const addStated = ({ page }: AboutDesk, [label, value, kind, last]: Stated, isSmall = false): void => {
  const [bold, look] = isSmall ? [LOOK.smallLabel, LOOK.small] : [LOOK.label, LOOK.plain]
  page.add([
    { value: label, style: bold },
    { value, style: look },
    { value: kind, style: look },
    ...over(LAST, text(last), look),
  ])
}

/** A label, a text in small letters, and counts. */
export const addCounted = (
  { page }: AboutDesk,
  [label, said]: readonly [string, string],
  counts: readonly number[],
): void => {
  const figures = counts.map((value): Cell => ({ value, style: LOOK.smallCentred }))
  page.add([{ value: label, style: LOOK.label }, { value: said, style: LOOK.small }, ...figures])
}

/** The titles of columns, the last of them over so many. */
export const addHeads = ({ page }: AboutDesk, titles: readonly string[], span = 1): void => {
  const last = titles.length - 1
  page.add(titles.flatMap((title, i) => over(i === last ? span : 1, text(title), LOOK.head)))
}
