import { beginsFormula } from '../../csv/neutral.js'
import type { Packer } from '../../deflate/packer.js'
import { cellText } from '../write-text.js'
import { HEAD, MAIN, textTag } from './xml.js'

/** A text of the workbook: how its cell goes on behind its look, and whether it begins like a formula. */
interface Held {
  readonly rest: string
  readonly beginsFormula: boolean
}

/** Where the texts of cells go. */
export interface Strings {
  /** Null for a text of which nothing is left as a cell can hold it. */
  readonly of: (text: string) => Held | null
}

export const inlineStrings: Strings = {
  of: (text) => {
    const safe = cellText(text)
    if (safe === '') return null
    return { rest: ` t="inlineStr"><is>${textTag(safe)}</is>`, beginsFormula: beginsFormula(safe) }
  },
}

/** The texts of all cells, each of them once. */
interface SharedStrings extends Strings {
  readonly isEmpty: () => boolean
  readonly writeTo: (packer: Packer) => void
}

export const sharedStrings = (): SharedStrings => {
  const known = new Map<string, Held | null>()
  const tags: string[] = []
  let count = 0
  const add = (text: string): Held | null => {
    const safe = cellText(text)
    if (safe === '') return null
    tags.push(`<si>${textTag(safe)}</si>`)
    return { rest: ` t="s"><v>${tags.length - 1}</v>`, beginsFormula: beginsFormula(safe) }
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
