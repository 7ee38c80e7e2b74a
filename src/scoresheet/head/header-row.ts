import { figureIn } from '../cell/figure-text.js'
import { type Item, readItem } from '../item.js'
import { isIndicator, type Layout, type ReadingTerms, type Vocabulary } from '../layout.js'
import { loosenessOf, narrowest, type Role, roleOf, scoreWord } from '../match-key.js'
import { rememberByText } from '../remember-by-text.js'
import { type Chosen, chosenColumns, type Headers } from './choice.js'
import { seriesIn } from './series.js'

/** What a row says if it is taken for the header. */
export interface Reading {
  readonly roles: ReadonlyMap<Role, readonly number[]>
  readonly items: ReadonlyMap<number, Item>
  readonly scores: readonly number[]
  readonly figures: ReadonlyMap<number, string>
  readonly chosen: Chosen
  /** Whether the unit is headed by a word that means it only where no other does. */
  readonly isLoose: boolean
}

/** All that a header is read by, and how many columns the sheet has. */
export interface Terms extends ReadingTerms {
  readonly width: number
}

const append = (map: Map<Role, readonly number[]>, role: Role, column: number): void => {
  map.set(role, [...(map.get(role) ?? []), column])
}

/** What a text says if it is taken for a heading. */
const wordOf = (text: string, vocabulary: Vocabulary) => {
  const item = readItem(text, vocabulary.isCode)
  return {
    figure: vocabulary.figureOf(text),
    role: roleOf(text),
    isScore: scoreWord(text) !== null,
    item: item && isIndicator(item, vocabulary) ? item : null,
  }
}

const words = new WeakMap<Vocabulary, (text: string) => ReturnType<typeof wordOf>>()

/** The same, asked once for each text: a row is read as a header of its own and as part of several. */
const wordsUnder = (vocabulary: Vocabulary): ((text: string) => ReturnType<typeof wordOf>) => {
  const wordReader = words.get(vocabulary) ?? rememberByText((text: string) => wordOf(text, vocabulary))
  words.set(vocabulary, wordReader)
  return wordReader
}

/** Whether a text heads units or scores: a row without one is no header, nor a part of one that heads them. */
export const headsUnitsOrScores: (text: string) => boolean = rememberByText(
  (text) =>
    /^(?:unit|unit_code|score)$/.test(roleOf(text) ?? '') || scoreWord(text) !== null || loosenessOf(text) !== null,
)

/** Whether a text says by itself what a column holds. */
const isHeading = rememberByText((text) => roleOf(text) !== null || headsUnitsOrScores(text))

/** Whether no text of a row, and no choice of the operator, says what a column holds: as in rows of data, of which most are. */
export const headsNothing = (headers: Headers, { decisions }: Terms): boolean => {
  if (decisions.columns.size > 0) return false
  for (const text of headers.values()) if (isHeading(text)) return false
  return true
}

/** Columns that head the unit where none does so by a word of its own. */
const looseUnits = (headers: Headers, { roles }: Chosen): readonly number[] => {
  const loose = [...headers].flatMap(([column, text]) => {
    const looseness = roles.has(column) ? null : loosenessOf(text)
    return looseness === null ? [] : [{ column, looseness }]
  })
  const least = Math.min(...loose.map(({ looseness }) => looseness))
  return loose.flatMap(({ column, looseness }) => (looseness === least ? [column] : []))
}

const readings = new WeakMap<Headers, { readonly terms: Terms; readonly reading: Reading }>()

/** Reads one row (or several stacked) as if it were the header; asked again on the same terms, as it was read before. */
export const readHeader = (headers: Headers, terms: Terms): Reading => {
  const known = readings.get(headers)
  if (known?.terms === terms) return known.reading
  const reading = headerUnder(headers, terms)
  readings.set(headers, { terms, reading })
  return reading
}

const headerUnder = (headers: Headers, { vocabulary, decisions, width }: Terms): Reading => {
  const roles = new Map<Role, readonly number[]>()
  const items = new Map<number, Item>()
  const scores: number[] = []
  const figures = new Map<number, string>()
  const chosen = chosenColumns(headers, decisions.columns, width)
  const series = seriesIn(headers, vocabulary)
  const decided = new Set(chosen.roles.values())
  const wordIn = wordsUnder(vocabulary)
  for (const [column, role] of chosen.roles)
    if (role === 'score') scores.push(column)
    else append(roles, role, column)
  for (const [column, text] of headers) {
    if (chosen.roles.has(column)) continue
    const { figure, role, isScore, item } = wordIn(text)
    const ofSeries = series.get(column)
    if (ofSeries) items.set(column, ofSeries)
    else if (figure) figures.set(column, figure)
    else if (isScore && !decided.has('score')) scores.push(column)
    else if (role && role !== 'score' && !decided.has(role)) append(roles, role, column)
    else if (item && !role) items.set(column, item)
  }
  const loose = roles.has('unit') || roles.has('unit_code') ? [] : looseUnits(headers, chosen)
  const units = roles.get('unit') ?? loose
  if (units.length > 0 && !decided.has('unit'))
    roles.set(
      'unit',
      narrowest(units, (column) => headers.get(column) ?? ''),
    )
  return { roles, items, scores, figures, chosen, isLoose: loose.length > 0 }
}

/** What kind of scoresheet a header makes, null where it makes none. */
export const kindOf = ({ roles, items, scores }: Reading): Layout['kind'] | null => {
  const named = roles.has('unit') || roles.has('unit_code')
  const keyed = roles.has('indicator') || roles.has('title') || roles.has('number')
  if (named && items.size >= 2) return 'wide'
  if (scores.length === 0 || !keyed) return null
  return named ? 'long' : 'single'
}

/** A row of scores has the same few figures again and again; headings differ. */
export const areHeadings = (items: Reading['items']): boolean =>
  items.size > 1 && 2 * new Set([...items.values()].map(({ text }) => text)).size > items.size

/** Words of the columns that every scoresheet has one of: a title above a table has no two of them. */
const HEADING: ReadonlySet<Role> = new Set(['unit', 'unit_code', 'indicator', 'title', 'number', 'score'])

const isWord = (text: string): boolean => scoreWord(text) !== null || HEADING.has(roleOf(text) ?? 'note')

/** Whether a cell of a chosen column can be its heading, not a name, code or score below it. */
const isTitle = (text: string, vocabulary: Vocabulary): boolean => {
  const item = readItem(text, vocabulary.isCode)
  return figureIn(text.trim()) === null && item !== null && !isIndicator(item, vocabulary)
}

/**
 * Whether the row is the header of columns that were chosen by letter, which say nothing of where it stands: there is
 * a heading, not data, in each of them, or other headings beside them.
 */
export const headsLetters = ({ chosen, items }: Reading, headers: Headers, { vocabulary }: Terms): boolean => {
  const texts = chosen.letters.flatMap((column) => headers.get(column) ?? [])
  const isData = items.size > 1 && !areHeadings(items)
  if (isData || !texts.every((text) => isTitle(text, vocabulary))) return false
  if (texts.length === chosen.letters.length || items.size >= 2) return true
  return chosen.roles.size > chosen.letters.length || [...headers.values()].filter(isWord).length >= 2
}
