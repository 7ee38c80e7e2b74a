import type { Style } from '../write-book.js'
import {
  alignmentTag,
  BARE,
  BASE,
  BUILT_IN,
  FIRST_OWN_FORMAT,
  fillTag,
  fontTag,
  highlightTag,
  LINED,
  listTag,
  PLAIN,
  RESERVED_FILLS,
} from './look-tags.js'
import { HEAD, MAIN, xmlAttribute } from './xml.js'

/** Different tags of one kind, each with its number. */
interface Tags {
  readonly of: (tag: string) => number
  readonly all: () => readonly string[]
}

const tagsFrom = (first: readonly string[]): Tags => {
  const known = new Map(first.map((tag, i) => [tag, i]))
  return {
    of: (tag) => {
      const number = known.get(tag) ?? known.size
      known.set(tag, number)
      return number
    },
    all: () => [...known.keys()],
  }
}

/** All looks of a workbook, each with the number by which cells name it. */
export interface Looks {
  readonly of: (style: Style) => number
  /** The look of a text that begins like a formula: a spreadsheet keeps it a text even when somebody edits it. */
  readonly ofQuoted: (style: Style | undefined) => number
  readonly ofHighlight: (style: Pick<Style, 'bold' | 'colour' | 'fill'>) => number
  /** The part that describes them. */
  readonly xml: () => string
  /** What was added behind the looks that were there: the tags of each list, in their order. */
  readonly addedTags: () => Readonly<Record<keyof Standing, readonly string[]>>
}

/** How many fonts, fills and looks a workbook has already. */
export interface Standing {
  readonly fonts: number
  readonly fills: number
  readonly looks: number
}

const rememberNumber = <K>(make: (key: K) => number): ((key: K) => number) => {
  const known = new Map<K, number>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

/** Places of a list that are taken by what is not ours. */
const takenNumbers = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i}`)

/** The looks of a workbook: all of them, or those that come to the ones that stand in it. */
export const looksOf = (standing: Standing | null = null): Looks => {
  const fonts = tagsFrom(standing ? takenNumbers(standing.fonts) : [fontTag({})])
  const fills = tagsFrom(standing ? takenNumbers(standing.fills) : RESERVED_FILLS)
  const borders = tagsFrom([BARE, LINED])
  const formats = tagsFrom([])
  const looks = tagsFrom(standing ? takenNumbers(standing.looks) : [`${PLAIN}/>`])
  const highlights = tagsFrom([])
  const formatOf = (format = 'General') => BUILT_IN[format] ?? FIRST_OWN_FORMAT + formats.of(format)
  const lookTag = (style: Style, quote: string): string => {
    const [format, font] = [formatOf(style.format), fonts.of(fontTag(style))]
    const [fill, border] = [style.fill === undefined ? 0 : fills.of(fillTag(style.fill)), style.lined ? 1 : 0]
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`
    const parts = [
      format ? ' applyNumberFormat="1"' : '',
      font ? ' applyFont="1"' : '',
      fill ? ' applyFill="1"' : '',
      border ? ' applyBorder="1"' : '',
      ' applyAlignment="1"',
      style.open ? ' applyProtection="1"' : '',
    ]
    const open = style.open ? '<protection locked="0"/>' : ''
    return `<xf ${ids}${parts.join('')}${quote}>${alignmentTag(style)}${open}</xf>`
  }
  const QUOTE = ' quotePrefix="1"'
  const formatTags = () =>
    formats.all().map((code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${xmlAttribute(code)}"/>`)
  return {
    of: rememberNumber((style: Style) => looks.of(lookTag(style, ''))),
    ofQuoted: rememberNumber((style: Style | undefined) =>
      looks.of(style ? lookTag(style, QUOTE) : `${PLAIN}${QUOTE}/>`),
    ),
    ofHighlight: (style) => highlights.of(highlightTag(style)),
    addedTags: () => ({
      fonts: fonts.all().slice(standing?.fonts),
      fills: fills.all().slice(standing?.fills),
      looks: looks.all().slice(standing?.looks),
    }),
    xml: () =>
      [
        `${HEAD}<styleSheet xmlns="${MAIN}">${listTag('numFmts', formatTags())}`,
        ...[listTag('fonts', fonts.all()), listTag('fills', fills.all()), listTag('borders', borders.all())],
        listTag('cellStyleXfs', [BASE]),
        listTag('cellXfs', looks.all()),
        listTag('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        `${listTag('dxfs', highlights.all())}</styleSheet>`,
      ].join(''),
  }
}
