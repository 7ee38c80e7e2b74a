import { type Bytes, bytesOf } from '../../../platform/bytes.js'
import type { Limits } from '../../limits.js'
import { STYLES_TYPE } from '../writer/relations-xml.js'
import { HEAD } from '../writer/xml.js'
import { XmlScanner } from '../xml-scanner.js'
import { editedPieces } from './edits.js'
import { elementsOf } from './element.js'
import type { Changes } from './package.js'
import { type Painted, paintedLooks } from './painted-looks.js'

/** The looks of a workbook and what is to be written of them in the end. */
interface Looks {
  readonly looks: Painted
  readonly write: () => void
}

/** Where the looks of a workbook stand, and which grounds the tool painted in it before. */
interface StylesOf {
  readonly part: string
  readonly styles: string | null
  readonly main: string
  readonly colours: readonly string[]
}

/** Down to the looks; where there may be paint of ours, down to the colours of what rules give. */
const [LOOKS_DEPTH, COLOURS_DEPTH] = [3, 6]

/** The looks of a workbook; one that has none gets a part for them. */
export const looksIn = (changes: Changes, limits: Limits, { part, styles, main, colours }: StylesOf): Looks => {
  const none = bytesOf(`${HEAD}<styleSheet xmlns="${main}"></styleSheet>`)
  const depth = colours.length > 0 ? COLOURS_DEPTH : LOOKS_DEPTH
  const rootOf = (bytes: Bytes) => elementsOf(new XmlScanner(bytes, styles ?? '', limits), depth)
  const stands = styles === null ? none : changes.parts.bytes(styles)
  const bytes = rootOf(stands).isEmpty ? none : stands
  const looks = paintedLooks(rootOf(bytes), bytes, colours)
  const write = (): void => {
    const pieces = editedPieces(bytes, looks.edits())
    if (styles !== null) {
      changes.replace(styles, pieces)
      return
    }
    const name = changes.free((number) => `${changes.folder}styles${number === 1 ? '' : number}.xml`)
    changes.relate(part, 'styles', name)
    changes.replace(name, pieces, STYLES_TYPE)
  }
  return { looks, write }
}
