import { type Indicator, indicatorsOf, type Variant } from '../instrument/schema.js'
import { withoutTail } from './cell/trim.js'
import { matchKey } from './match-key.js'
import { rememberByText } from './remember-by-text.js'

/** How a sheet names an indicator, in its own words; which indicator that is depends on the instrument and the variant. */
export interface Item {
  /** As it stood, for people. */
  readonly text: string
  /** The running number, where the sheet gives one. */
  readonly number: number | null
  /** The code squeezed: lower case, no blanks and dots at the ends. */
  readonly code: string | null
  readonly title: string | null
}

const NUMBER = /^(?:(?:no|nomor|indikator|indicator|ind)\.?\s*)?0*(\d{1,3})\.?$/i
const CODE = /^(?:\d{1,3}\s*(?:\.\s*)?)?(?:\d\s*\.\s*)?[a-z](?:\s*\.\s*[a-z]{1,2}\d?)+\.?$|^\d{1,3}\s*\.\s*[a-z]\.?$/i
/** A number before the title: "14. Tersedia pelaksana …". */
const NUMBERED_TITLE = /^0*(\d{1,3})\s*[.)]\s+(\p{L}.*)$/su

/** A code in one spelling: "1.a.AK ", "1.a.A.k" and "1. a .Ak" squeeze to forms that compare. */
export const squeeze = (code: string): string =>
  withoutTail(code.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, ''), '.').toLowerCase()

/** Whether a text, squeezed, is a code of another shape than the ministry's ("p.1"). */
type IsCode = (squeezed: string) => boolean

const NO_CODE: IsCode = () => false

const itemIn = (raw: string, isCode: IsCode): Item | null => {
  const text = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return null
  const number = NUMBER.exec(text)?.[1]
  if (number) return { text, number: Number(number), code: squeeze(number), title: null }
  if (CODE.test(text)) {
    const code = squeeze(text)
    return { text, number: leadingNumber(code), code, title: null }
  }
  if (isCode(squeeze(text))) return { text, number: null, code: squeeze(text), title: null }
  const numbered = NUMBERED_TITLE.exec(text)
  if (numbered) return { text, number: Number(numbered[1]), code: null, title: matchKey(numbered[2] ?? '') }
  return { text, number: null, code: null, title: matchKey(text) }
}

const readers = new WeakMap<IsCode, (raw: string) => Item | null>()

/** Reads a text that names an indicator by number, code or title. Empty text names nothing. */
export const readItem = (raw: string, isCode: IsCode = NO_CODE): Item | null => {
  const reader = readers.get(isCode) ?? rememberByText((text) => itemIn(text, isCode))
  readers.set(isCode, reader)
  return reader(raw)
}

const leadingNumber = (code: string): number | null => {
  const digits = /^\d+/.exec(code)?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Several cells that name one indicator (code, number, title) as one item: the first that gives a fact gives it. */
export const combinedItem = (items: readonly (Item | null)[]): Item | null => {
  const given = items.filter((item) => item !== null)
  const [first] = given
  if (!first) return null
  return {
    text: first.text,
    number: given.find((item) => item.number !== null)?.number ?? null,
    code: given.find((item) => item.code !== null)?.code ?? null,
    title: given.find((item) => item.title !== null)?.title ?? null,
  }
}

/** What an item comes to under one variant: the slot of its indicator, or why there is none. */
type Match = { readonly slot: number } | { readonly fault: 'unknown' | 'contradicts'; readonly expected: string | null }

/** The indicators of one variant, ready to be found by number, code or title. Slots as in `UnitScores.scores`. */
export interface Index {
  readonly indicators: readonly Indicator[]
  readonly match: (item: Item) => Match
}

const letters = (code: string): string => code.replace(/^\d+/, '').replaceAll('.', '')

/** Finds by title: equal first, then the one title that the text contains with something pasted around it. */
const byTitle = (titles: ReadonlyMap<string, number>, title: string): number | null => {
  const same = titles.get(title)
  if (same !== undefined) return same
  const within = [...titles].filter(([known]) => known.length > 12 && title.includes(known))
  const slots = new Set(within.map(([, slot]) => slot))
  const [slot] = slots
  return slots.size === 1 && slot !== undefined ? slot : null
}

/** What is found by number, code or title: an indicator, or a question of the users' form. */
export interface Known {
  readonly code: string
  readonly number?: number | undefined
  readonly title: string
  readonly titles?: readonly string[] | undefined
}

/** What codes with letters mean in other variants, by number and letters: the titles they stand for. */
type Elsewhere = ReadonlyMap<string, ReadonlySet<string>>

const numberAndLetters = (code: string): string => `${leadingNumber(code)} ${letters(code)}`

const elsewhereIn = (variants: readonly Variant[]): Elsewhere => {
  const titles = new Map<string, Set<string>>()
  for (const { code, title } of variants.flatMap(({ parts }) => indicatorsOf(parts))) {
    const key = numberAndLetters(squeeze(code))
    titles.set(key, (titles.get(key) ?? new Set()).add(matchKey(title)))
  }
  return titles
}

const NOWHERE: Elsewhere = new Map()

/** The indicators of a variant; a code that only another variant has is known for what it means there. */
export const indexOf = (variant: Variant, others: readonly Variant[] = []): Index => {
  const indicators = [...indicatorsOf(variant.parts), ...variant.additional]
  return { indicators, match: matcherOf(indicators, elsewhereIn(others)) }
}

/** What is known, by all that may name it; slots are places in the list. */
interface Lookup {
  readonly known: readonly Known[]
  /** The codes, squeezed, by slot. */
  readonly squeezed: readonly string[]
  readonly codes: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<number, number>
  readonly titles: ReadonlyMap<string, number>
  readonly elsewhere: Elsewhere
}

const lookupOf = (known: readonly Known[], elsewhere: Elsewhere): Lookup => {
  const squeezed = known.map(({ code }) => squeeze(code))
  const titles = known.flatMap(({ title, titles: others = [] }, slot) =>
    [title, ...others].map((each) => [matchKey(each), slot] as const),
  )
  return {
    known,
    squeezed,
    codes: new Map(squeezed.map((code, slot) => [code, slot])),
    numbers: new Map(known.flatMap(({ number }, slot) => (number ? [[number, slot]] : []))),
    titles: new Map(titles),
    elsewhere,
  }
}

/** The one code that ends in these letters. */
const bySuffix = ({ squeezed }: Lookup, suffix: string): number | null => {
  const [only, ...others] = [...squeezed.keys()].filter((slot) => letters(squeezed[slot] ?? '') === suffix)
  return only !== undefined && others.length === 0 ? only : null
}

/** Names what the number means: by its code, or where that is nothing but the number, by its title. */
const contradiction = ({ known }: Lookup, slot: number): Match => {
  const { code = '', title = '' } = known[slot] ?? {}
  return { fault: 'contradicts', expected: letters(squeeze(code)) === '' ? `${code}. ${title}` : code }
}

/** Where a variant's own codes are not known, those of another belong to it only as far as they mean the same. */
const isForeign = ({ known, elsewhere }: Lookup, slot: number, code: string): boolean => {
  const meant = elsewhere.get(numberAndLetters(code))
  return meant !== undefined && !meant.has(matchKey(known[slot]?.title ?? ''))
}

/** The running number decides; code and title behind it must belong to the same indicator. */
const byNumber = (lookup: Lookup, slot: number, item: Item): Match => {
  const own = letters(lookup.squeezed[slot] ?? '')
  const said = item.code ? letters(item.code) : ''
  if (said !== '' && own !== '' && said !== own) return contradiction(lookup, slot)
  if (said !== '' && own === '' && isForeign(lookup, slot, item.code ?? '')) return contradiction(lookup, slot)
  const titled = item.title === null ? null : byTitle(lookup.titles, item.title)
  return titled !== null && titled !== slot ? contradiction(lookup, slot) : { slot }
}

/** A code that stands as the form has it decides, unless another column gave the number. */
const byExactCode = ({ codes }: Lookup, { code, number }: Item): number | undefined =>
  code === null || (number !== null && number !== leadingNumber(code)) ? undefined : codes.get(code)

const UNKNOWN: Match = { fault: 'unknown', expected: null }

const matchIn = (lookup: Lookup, item: Item): Match => {
  const { codes, numbers, titles } = lookup
  const exact = byExactCode(lookup, item)
  if (exact !== undefined) return byNumber(lookup, exact, { ...item, code: null })
  const numbered = item.number === null ? undefined : numbers.get(item.number)
  if (numbered !== undefined) return byNumber(lookup, numbered, item)
  const coded = item.code === null ? undefined : codes.get(item.code)
  if (coded !== undefined) return byNumber(lookup, coded, { ...item, code: null })
  if (item.number !== null && numbers.size > 0) return UNKNOWN
  const suffixed = item.code && item.number === null ? bySuffix(lookup, letters(item.code)) : null
  if (suffixed !== null) return byNumber(lookup, suffixed, { ...item, code: null })
  const titled = item.title === null ? null : byTitle(titles, item.title)
  return titled === null ? UNKNOWN : { slot: titled }
}

/** Finds an item among what is known; slots are places in the list. */
export const matcherOf = (known: readonly Known[], elsewhere: Elsewhere = NOWHERE): ((item: Item) => Match) => {
  const lookup = lookupOf(known, elsewhere)
  const cache = new Map<Item, Match>()
  return (item) => {
    const before = cache.get(item)
    if (before) return before
    const found = matchIn(lookup, item)
    cache.set(item, found)
    return found
  }
}
