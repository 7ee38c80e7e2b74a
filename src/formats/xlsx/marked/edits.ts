import { type Bytes, bytesOf, viewOf } from '../../../platform/bytes.js'

/** A stretch of a part that gives way to a text; an empty one is where the text is put in. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text put in before a byte. */
export const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text })

const DECLARED = /^<\?xml[^>]*\?>/
const UTF8 = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A part that was read as another encoding is written as UTF-8, and must say so. */
const declarationEdits = (bytes: Bytes): readonly Edit[] => {
  const [found = ''] = DECLARED.exec(bytes.toString('latin1', 0, 256)) ?? []
  const encoding = /\sencoding\s*=\s*["']([^"']+)["']/.exec(found)?.[1]?.toLowerCase() ?? 'utf-8'
  return ['utf-8', 'utf8'].includes(encoding) ? [] : [{ from: 0, to: found.length, text: UTF8 }]
}

/** The pieces of a part whose edits were made. They do not overlap; what is put in at one place stands in their order. */
export function* editedPieces(bytes: Bytes, edits: readonly Edit[]): Generator<Uint8Array> {
  const inOrder = [...declarationEdits(bytes), ...edits].sort((a, b) => a.from - b.from)
  let at = 0
  for (const { from, to, text } of inOrder) {
    if (from < at) throw new Error('two edits of one place')
    yield bytes.subarray(at, from)
    yield bytesOf(text)
    at = to
  }
  yield bytes.subarray(at)
}

/** A part of which nothing stood before. */
export const whole = (text: string): readonly Uint8Array[] => [viewOf(bytesOf(text))]
