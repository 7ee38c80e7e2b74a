import { beginsFormula } from '../../csv/neutral.js'
import type { Packer } from '../../deflate/packer.js'
import { cellText } from '../write-text.js'
import { HEAD, MAIN, textTag } from './xml.js'

/** A text of the workbook: where it stands among all, and whether it begins like a formula. */
interface Shared {
  readonly index: number
  readonly beginsFormula: boolean
}

/** The texts of all cells, each of them once. */
export interface Strings {
  /** Null for a text of which nothing is left as a cell can hold it. */
  readonly of: (text: string) => Shared | null
  readonly isEmpty: () => boolean
  readonly writeTo: (packer: Packer) => void
}

export const sharedStrings = (): Strings => {
  const known = new Map<string, Shared | null>()
  const tags: string[] = []
  let count = 0
  const add = (text: string): Shared | null => {
    const safe = cellText(text)
    if (safe === '') return null
    tags.push(`<si>${textTag(safe)}</si>`)
    return { index: tags.length - 1, beginsFormula: beginsFormula(safe) }
  }
  return {
    of: (text) => {
      let found = known.get(text)
      if (found === undefined) {
        found = add(text)
        known.set(text, found)
      }
      if (found) count += 1
      return found
    },
    isEmpty: () => tags.length === 0,
    writeTo: (packer) => {
      packer.write(`${HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${tags.length}">`)
      for (const tag of tags) packer.write(tag)
      packer.write('</sst>')
    },
  }
}
