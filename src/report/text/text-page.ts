export interface Page {
  /** Columns of the terminal; null where nothing has to fit (a pipe, a file). */
  readonly columns: number | null
  readonly colour: boolean
  /** How many rows of a table are shown; without it, all. */
  readonly rows?: number
  /** The address of the documents, for links into them; without it there are none. */
  readonly docs?: string
}

/** No terminal is narrower than a heading needs; below this, lines may be longer than asked for. */
const NARROWEST = 40

/** The columns that lines have to fit in. */
export const widthOfPage = (page: Page): number =>
  page.columns === null ? Number.POSITIVE_INFINITY : Math.max(page.columns, NARROWEST)
