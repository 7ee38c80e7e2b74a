import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Range, Row } from '../../formats/cell-table.js'
import type { Layout, ReadingTerms } from '../layout.js'
import { matchKey, roleOf } from '../match-key.js'
import { headsSkm } from '../survey/skm.js'
import { widthOf } from './choice.js'
import { finalScores } from './final-score.js'
import type { Terms } from './header-row.js'
import { noHeader } from './nearest.js'
import { chooseScore, duplicates, lostChoice, reservedHeadings } from './rivals.js'
import { type Candidate, candidateAt, type Search, textsOf } from './stack.js'
import { findTurned, mayBeUnits } from './turned.js'
import { namelessIn } from './unit-row.js'

/** The layout of a sheet; null with remarks where it is no scoresheet, or where what cannot be decided is asked. */
interface Found {
  readonly layout: Layout | null
  readonly remarks: readonly Remark[]
}

const sameHeaders = (a: Candidate, b: Candidate): boolean =>
  [...a.headers].every(([column, text]) => matchKey(b.headers.get(column) ?? '') === matchKey(text))

/** A letter fits any row: below the header that was found, other rows are headers only by their words. */
const byWords = (terms: Terms, { reading: { chosen } }: Candidate): Terms => {
  if (chosen.letters.length === 0) return terms
  const lettered = new Set(chosen.letters.map((column) => chosen.roles.get(column)))
  const columns = new Map([...terms.decisions.columns].filter(([role]) => !lettered.has(role)))
  return { ...terms, decisions: { ...terms.decisions, columns } }
}

/** All rows that could be the header, each as often as it differs. */
const candidatesIn = (search: Search): readonly Candidate[] => {
  const { headerRow } = search.terms.decisions
  const candidates: Candidate[] = []
  let { terms } = search
  for (const [i, row] of search.rows.entries()) {
    const last = candidates.at(-1)
    if (last && row.number <= last.bottom) continue
    const candidate = candidateAt({ ...search, terms }, i)
    if (!candidate || (headerRow !== null && (headerRow < candidate.top || headerRow > candidate.bottom))) continue
    if (candidates.some((each) => sameHeaders(each, candidate))) continue
    candidates.push(candidate)
    terms = byWords(search.terms, candidate)
  }
  return candidates
}

/** As many rows as an operator can choose from. */
const OFFERED = 4

const severalHeaders = (candidates: readonly Candidate[]): Remark => ({
  code: 'E-HEAD-MERGED',
  cell: address(0, candidates[1]?.top ?? 1),
  expected: candidates
    .slice(0, OFFERED)
    .map(({ bottom }) => `--header-row ${bottom}`)
    .join(' | '),
})

/** Another survey stands where scores are read. */
const skmAt = ({ number }: Row): Remark => ({
  code: 'E-SURVEY-SKM',
  cell: address(0, number),
  why: 'sheet',
})

/**
 * Finds the header of a scoresheet by its words, wherever it stands among the first rows.
 * Null with a remark where the sheet is none, or where what cannot be decided has to be asked.
 */
export const findLayout = (rows: readonly Row[], merges: readonly Range[], readBy: ReadingTerms): Found => {
  const skm = rows.find((row) => headsSkm(textsOf(row)))
  if (skm && readBy.decisions.headerRow === null) return { layout: null, remarks: [skmAt(skm)] }
  const terms: Terms = { ...readBy, width: widthOf(rows) }
  const search: Search = { rows, merges, terms }
  const candidates = candidatesIn(search)
  const [first, second] = candidates
  if (!first) return findTurned(search, false) ?? talliesIn(rows) ?? unitRowIn(search)
  const { lost } = first.reading.chosen
  if (lost.length > 0) return { layout: null, remarks: [lostChoice(lost, first.headers, address(0, first.bottom))] }
  const turned = first.kind === 'single' && mayBeUnits(first.headers, first.reading.scores) && findTurned(search, true)
  if (turned) return turned
  if (second) return { layout: null, remarks: [severalHeaders(candidates)] }
  return surveyIn(first, terms) ?? layoutFrom({ ...first, bottom: lastOfHead(rows, first) }, rows)
}

/** What of a question tallies count. */
const COUNTED = ['n', 'sum', 'mean']

/** What is said of a table of a survey's tallies, as they are written; null where it is none. */
const talliesIn = (rows: readonly Row[]): Found | null => {
  const head = rows.find(({ cells }) => {
    const keys = cells.map(({ text }) => matchKey(text))
    return keys.includes('question') && COUNTED.some((key) => keys.includes(key))
  })
  return head ? { layout: null, remarks: [{ code: 'N-INPUT-SURVEY', cell: address(0, head.number) }] } : null
}

/** What is said of a header that is one of a users' survey; null where it is none. */
const surveyIn = ({ kind, bottom, reading: { items } }: Candidate, { vocabulary }: Terms): Found | null =>
  kind === 'wide' && vocabulary.isSurvey([...items.values()])
    ? { layout: null, remarks: [{ code: 'N-INPUT-SURVEY', cell: address(0, bottom) }] }
    : null

/** A header without units: of one unit above one row of scores, of nobody above several, and none above none. */
const unitRowIn = ({ rows, terms }: Search): Found => {
  const nameless = namelessIn({ rows, terms })
  const remarks = noHeader(rows, terms)
  if (!nameless || remarks.some(({ code }) => code === 'E-COLUMN-MISSING')) return { layout: null, remarks }
  const { header, scored } = nameless
  const bottom = lastOfHead(rows, header)
  const units = scored.filter(({ number }) => number > bottom)
  if (units.length === 1) return surveyIn(header, terms) ?? layoutFrom({ ...header, bottom }, rows)
  return { layout: null, remarks: units.length === 0 ? remarks : remarks.map((each) => ({ ...each, why: 'rows' })) }
}

/** "(1) (2) (3)" below a header numbers its columns. Without brackets it may be a row of scores, but not of a unit named 2. */
const isNumbering = ({ cells }: Row, { reading }: Candidate): boolean => {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  const numbers = filled.map(({ text }) => /^(\(?)(\d{1,3})\)?$/.exec(text.trim()))
  const isCount = numbers.every((match, i) => match?.[2] === String(i + 1))
  const isNamed = filled.some(({ column }) => reading.roles.get('unit')?.includes(column))
  return filled.length > 2 && isCount && (isNamed || numbers.every((match) => match?.[1] === '('))
}

/** "Bobot" beside the weights of the indicators above a wide table's scores. */
const isWeights = ({ cells }: Row, { kind, reading }: Candidate): boolean =>
  kind === 'wide' && cells.some(({ column, text }) => !reading.items.has(column) && roleOf(text) === 'weight')

/** The last row of a header, with the rows below it that number its columns or give their weights. */
const lastOfHead = (rows: readonly Row[], first: Candidate): number =>
  rows.reduce(
    (bottom, row) =>
      row.number === bottom + 1 && (isNumbering(row, first) || isWeights(row, first)) ? row.number : bottom,
    first.bottom,
  )

/** A header's columns of scores, with those that only the rows below it show to be some. */
const scoresIn = (candidate: Candidate, rows: readonly Row[]): Candidate['reading'] => {
  const final = finalScores(candidate, rows)
  const { reading } = candidate
  return final.length === 0 ? reading : { ...reading, scores: [...reading.scores, ...final].sort((a, b) => a - b) }
}

const layoutFrom = (candidate: Candidate, rows: readonly Row[]): Found => {
  const { kind, headers, top, bottom } = candidate
  const reading = kind === 'wide' ? candidate.reading : scoresIn(candidate, rows)
  const score = kind === 'wide' ? { column: null, remarks: [] } : chooseScore(reading, headers, bottom)
  const remarks = [...score.remarks, ...duplicates(reading, headers, bottom), ...reservedHeadings(headers, bottom)]
  if (kind !== 'wide' && score.column === null) return { layout: null, remarks }
  const columns = new Map(reading.roles)
  if (score.column !== null) columns.set('score', [score.column])
  const { items, figures } = reading
  return { layout: { kind, top, bottom, columns, items, figures, headers, remarks }, remarks: [] }
}
