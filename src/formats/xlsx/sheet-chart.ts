/** Cells that a chart draws, "'Ringkasan'!$B$2:$B$9", and what stands in them: it shows before anything is recalculated. */
export interface Drawn<T> {
  readonly range: string
  readonly stored: readonly T[]
}

export interface ChartSeries {
  readonly name: string
  readonly values: Drawn<number | null>
  /** Of its bars, or of its line and points: "1F4E79". */
  readonly colour: string
}

/** The ends of an axis and the step between its lines; where nothing is said, as the figures need it. */
interface ChartScale {
  readonly least?: number
  readonly most?: number
  readonly step?: number
}

/** A drawing of figures that stand in cells. Each series has one value for each category. */
export interface Chart {
  /** `bar` lies, `column` stands, `scatter` draws points without lines. */
  readonly kind: 'bar' | 'column' | 'line' | 'scatter' | 'radar'
  readonly title: string
  /** What it shows, in words, for whoever does not see it. */
  readonly description: string
  /** Names; the figures on the axis that goes across, where it is a scatter. */
  readonly categories: Drawn<string | number | null>
  readonly series: readonly ChartSeries[]
  /** The number format of the figures that stand beside its bars or points; without it none do. */
  readonly labels?: string
  /** Names stand where the figures are least; `high`: where they are most, as bars want it that all go the other way. */
  readonly namesAt?: 'high'
  /** Of the axis of the values. */
  readonly scale?: ChartScale
  /** Of the axis that goes across, in a scatter. */
  readonly scaleAcross?: ChartScale
  /** Its upper left cell, column from 0 and row from 1, and over how many it goes. */
  readonly place: {
    readonly column: number
    readonly row: number
    readonly columns: number
    readonly rows: number
  }
}
