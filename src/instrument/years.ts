/** First and last of years that follow each other. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** "2023–2025", "2022". */
export const yearsText = ({ from, to }: Years): string => (from === to ? String(from) : `${from}–${to}`)

export const isWithin = (year: number, { from, to }: Years): boolean => from <= year && year <= to
