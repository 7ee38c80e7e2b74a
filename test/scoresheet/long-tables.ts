import { toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { type readUnder, tableOf, type Written } from './sheets.js'

/** The scores of all units, by name and cell: "Dukcapil A2=4". */
export const scoresByCell = ({ units }: ReturnType<typeof readUnder>): readonly string[] =>
  units.flatMap((unit) =>
    [...unit.scores].flat().map((score) => `${unit.unit} ${cellOf(score.place)}=${toDecimal(score.value)}`),
  )

export const LONG_HEAD: readonly Written[] = ['instansi', 'unit', 'indikator', 'skor']

/** A table with a row per unit and indicator. */
export const longTable = (...rows: readonly (readonly Written[])[]) => tableOf([LONG_HEAD, ...rows])

/** The rows of a unit in it with these scores for the first indicators. */
export const longRows = (unit: string, ...values: readonly Written[]): readonly (readonly Written[])[] =>
  values.map((value, i) => ['Kab A', unit, `${i + 1}.a`, value])
