/** Rows below a header that hold anything: read = used + refused. */
export interface RowCounts {
  readonly read: number
  readonly used: number
  readonly refused: number
}

export const NO_ROWS: RowCounts = { read: 0, used: 0, refused: 0 }

export const sumOfRows = (sheets: readonly { readonly rows: RowCounts }[]): RowCounts =>
  sheets.reduce(
    (all, { rows }) => ({
      read: all.read + rows.read,
      used: all.used + rows.used,
      refused: all.refused + rows.refused,
    }),
    NO_ROWS,
  )
