import { type Exact, fraction, toDecimal, toNumber } from '../../exact/exact.js'
import type { Cell } from '../../formats/xlsx/write-book.js'
import type { Stated } from '../../instrument/statement.js'
import { WORDS } from '../../wording/words.js'
import type { Plan } from './book-layout.js'
import { LOOK } from './look.js'

/** Rows as they are put down, and names for where they stand. */
export interface Sheaf {
  readonly row: (cells: readonly (Cell | null)[]) => number
  readonly blank: () => void
  readonly name: (name: string, range: string) => void
  readonly next: () => number
}

/** A cell with a look; a text in a table, where nothing else is said. */
export const cell = (value: Cell['value'], style: Cell['style'] = LOOK.text): Cell => ({
  value,
  ...(style ? { style } : {}),
})

/** A figure as printed: a number where its decimals end, else the fraction. */
export const printedNumber = (value: Exact): number | string =>
  toDecimal(value, 9).endsWith('…') ? fraction(value) : toNumber(value)

/** What is said about a figure beside it: how surely it is known, and from where. */
export const noteOf = ({ confidence, sources, note }: Stated<unknown>, { run, language, words }: Plan): string => {
  const known = run.result.instrument.sources
  const texts = sources.map((id) => `${id}: ${known[id]?.what ?? ''}`)
  return [`${words.confidence}: ${WORDS[language].confidence[confidence]}`, ...texts, ...(note ? [note] : [])].join(
    '\n',
  )
}

/** The cells of a stated figure: itself with its source as a note, how surely it is known, and from where. */
export const statedCells = (
  value: Stated<Exact>,
  plan: Plan,
): readonly [weight: Cell, confidence: Cell, source: Cell] => [
  { value: printedNumber(value.value), style: LOOK.part, note: noteOf(value, plan) },
  cell(WORDS[plan.language].confidence[value.confidence]),
  cell(value.sources.join(', ')),
]

/** The title of a table and the titles of its columns. */
export const section = (sheaf: Sheaf, title: string, heads: readonly (string | null)[]): void => {
  sheaf.blank()
  sheaf.row([cell(title, LOOK.section)])
  sheaf.row(heads.map((head) => (head === null ? null : cell(head, LOOK.head))))
}
