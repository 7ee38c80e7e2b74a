import type { Block, DocxCell, DocxTable } from '../formats/docx-blocks.js'
import { cell, paragraph } from './docx-parts.js'

const SIGN_WIDTHS = [50, 50]
/** Empty lines above a name: room for a signature and a stamp. */
const ROOM = 4
const TO_FILL = '……………………………'

/** Who signs, and under which name where it is known. */
interface Signature {
  readonly role: string
  readonly name: string | null
}

interface SigningWords {
  readonly closing: string
  /** Where and when, to be filled in. */
  readonly place: string
  readonly employeeNumber: string
}

/** Two signatures to a row: who signs, room, the name or a line for it, the employee's number. */
const signTable = (signatures: readonly Signature[], words: SigningWords): DocxTable => {
  const pairs = signatures.filter((_, i) => i % 2 === 0).map((_, i) => signatures.slice(2 * i, 2 * i + 2))
  const center = { align: 'center', keepNext: true } as const
  /** A row whose second place nobody signs still has two cells. */
  const fillPair = (cells: readonly DocxCell[]): readonly DocxCell[] =>
    cells.length < 2 ? [...cells, cell('')] : cells
  return {
    kind: 'table',
    widths: SIGN_WIDTHS,
    lines: false,
    head: [],
    rows: pairs.flatMap((pair) => [
      fillPair(pair.map(({ role }) => cell(role, { ...center, room: ROOM }))),
      fillPair(pair.map(({ name }) => cell(`(${name ?? TO_FILL})`, center))),
      fillPair(pair.map(() => cell(`${words.employeeNumber} ${TO_FILL}`, { ...center, room: 1 }))),
    ]),
  }
}

/** The end of a document that is signed; nothing where nobody signs. */
export const closing = (signatures: readonly Signature[], words: SigningWords): readonly Block[] => {
  if (signatures.length === 0) return []
  return [
    paragraph(words.closing, { keepNext: true }),
    paragraph(words.place, { align: 'right', keepNext: true }),
    signTable(signatures, words),
    paragraph(''),
  ]
}
