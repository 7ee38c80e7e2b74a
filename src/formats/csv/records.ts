import { rowRange } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import type { CsvLimits } from '../limits.js'
import { type Batch, parseRecords } from './record-parser.js'

/** The texts with every line end as LF; a CR that ends one text waits for the next. */
export function* withUnixLineEnds(texts: Iterable<string>): Generator<string> {
  let held = ''
  for (const text of texts) {
    const joined = held + text
    held = joined.endsWith('\r') ? '\r' : ''
    const whole = held ? joined.slice(0, -1) : joined
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  if (held) yield '\n'
}

const longestRecord = ({ columns, characters }: CsvLimits): number => columns * (characters + 3)

/** An unfinished record that is longer than any may be: its quote was never closed, or it is too long. */
const refuseEndless = (text: string, delimiter: string, line: number): never => {
  throw (
    parseRecords(text, { delimiter, line, isLast: true, isStrict: true }).fault ??
    new Refusal({ code: 'E-SHEET-LIMIT', cell: rowRange(line), found: `${text.length}` })
  )
}

/**
 * The records of a CSV text, batch by batch, read by papaparse from pieces that end between records. Memory holds one
 * piece and one record. Throws {@link Refusal} with E-CSV-QUOTE at a quote that does not close or is followed by text.
 */
export function* batches(texts: Iterable<string>, delimiter: string, limits: CsvLimits): Generator<Batch> {
  let [text, unread, line] = ['', 0, 1]
  for (const piece of texts) {
    text += piece
    unread += piece.length
    // A record that spans pieces is scanned again only once the text has doubled, so that none is scanned too often.
    if (unread < text.length - unread) continue
    const parsed = parseRecords(text, { delimiter, line, isLast: false, isStrict: true })
    yield parsed
    if (parsed.fault) throw parsed.fault
    line += parsed.taken
    text = text.slice(parsed.rest)
    unread = 0
    if (text.length > longestRecord(limits)) refuseEndless(text, delimiter, line)
  }
  const parsed = parseRecords(text, { delimiter, line, isLast: true, isStrict: true })
  yield parsed
  if (parsed.fault) throw parsed.fault
}
