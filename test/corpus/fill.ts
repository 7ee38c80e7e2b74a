import ExcelJS from 'exceljs'

/** What a person writes into a template: a score for each code, and figures from outside beside their labels. */
export interface Filling {
  readonly file: string
  readonly unit: string
  readonly scores: Readonly<Record<string, number>>
  readonly figures: readonly { readonly words: readonly string[]; readonly value: number }[]
}

interface Spot {
  readonly row: number
  readonly column: number
  readonly text: string
}

const spotsOf = (sheet: ExcelJS.Worksheet): readonly Spot[] => {
  const spots: Spot[] = []
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (typeof cell.value === 'string' || typeof cell.value === 'number')
        spots.push({ row: number, column, text: String(cell.value).trim() })
    }),
  )
  return spots
}

/** Where scores belong: in the row of the unit below its codes, or beside each code in the column of scores. */
const scoreSpot = (spots: readonly Spot[], unit: string, codes: readonly Spot[]): ((code: Spot) => Spot) => {
  const head = Math.min(...codes.map(({ row }) => row))
  const isWide = new Set(codes.map(({ row }) => row)).size === 1
  if (isWide) {
    const row = spots.find((spot) => spot.row > head && spot.text === unit)?.row ?? Number.NaN
    return (code) => ({ ...code, row })
  }
  const heads = spots.filter((spot) => spot.row < head && /^(?:skor|score)\b/i.test(spot.text))
  const column = heads.at(-1)?.column ?? Number.NaN
  return (code) => ({ ...code, column })
}

/** Where an outside figure belongs, by its label: as a person would see it. */
const figureSpot = (spots: readonly Spot[], label: Spot, unit: string, score: Spot): Spot => {
  if (label.row >= score.row) return { ...label, column: score.column }
  const named = spots.find((spot) => spot.text === unit && spot.row < score.row && spot.column > label.column)
  return { ...label, column: named?.column ?? label.column + 1 }
}

/** Fills a template as a person would; what it has no cell for. */
export const fillTemplate = async (file: string, { unit, scores, figures }: Filling): Promise<readonly string[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  for (const sheet of book.worksheets) {
    const spots = spotsOf(sheet)
    const codes = Object.keys(scores).flatMap((code) => spots.find(({ text }) => text === code) ?? [])
    if (codes.length < Object.keys(scores).length) continue
    const spotOf = scoreSpot(spots, unit, codes)
    const first = codes[0]
    if (!first) continue
    const isWide = spotOf(first).row !== first.row
    for (const code of codes) {
      const { row, column } = spotOf(code)
      sheet.getCell(row, column).value = scores[code.text] ?? null
    }
    const lacks: string[] = []
    for (const { words, value } of figures) {
      const isLabel = ({ row, text }: Spot) =>
        words.some((word) => text.toLowerCase().startsWith(word.toLowerCase())) && (!isWide || row === first.row)
      const label = spots.find(isLabel)
      if (!label) {
        lacks.push(words[0] ?? '')
        continue
      }
      const { row, column } = isWide ? spotOf(label) : figureSpot(spots, label, unit, spotOf(first))
      sheet.getCell(row, column).value = value
    }
    await book.xlsx.writeFile(file)
    return lacks
  }
  return ['the scores']
}
