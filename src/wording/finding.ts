import type { Finding } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import { plain } from '../finding/plain.js'
import { WORDING } from './codes/all.js'
import { decimal } from './figure.js'
import { type Fields, fill } from './fill.js'
import { MEASURES, REASONS, THINGS, WHYS } from './foreign.js'
import { placedExcerpts } from './near-names.js'
import type { Words } from './wording.js'
import { WORDS } from './words.js'

/** A finding in words: where it stands, what is the matter, what to do. Safe to show: nothing in it can move a cursor. */
export interface Told {
  /** "lembar.xlsx › F-02!E17", "unit.csv › G3"; "" where the run as a whole is meant. */
  readonly where: string
  /** The indicator that it is about: code and title; "" where it is about none. */
  readonly about: string
  readonly message: string
  readonly fix: string
}

/** Longer quotations from a file are cut: who wants them whole looks at the cell. */
const QUOTATION = 120
/** Lists of codes or choices may be longer. */
const LIST = 600

const safeExcerpt = (text: string | null, longest: number): string | null => {
  const safe = text === null ? '' : plain(text)
  if (safe === '') return null
  const letters = [...safe]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : safe
}

const ROW = /^(\d+):\1$/

/** The cell or row where something stands; "" where no one is meant. */
export const spotOf = ({ cell }: Pick<Finding, 'cell'>, language: Language): string => {
  const row = ROW.exec(cell ?? '')?.[1]
  return row ? WORDS[language].row(row) : (cell ?? '')
}

/** Where something stands, as people write it: the file, then the sheet and the cell. */
export const whereOf = (at: Pick<Finding, 'file' | 'sheet' | 'cell'>, language: Language): string => {
  const words = WORDS[language]
  const file = at.file === '-' ? words.stdin : plain(at.file ?? '')
  const within = [plain(at.sheet ?? ''), spotOf(at, language)].filter((part) => part !== '')
  return [file, within.join(ROW.test(at.cell ?? '') ? ', ' : '!')].filter((part) => part !== '').join(' › ')
}

/** One figure, or two readings of one text: "4.5", "4.5 / 4500". */
const PROPOSAL = /^\d+([.,]\d+)?( \/ \d+([.,]\d+)?)?$/

/** A score times a weight: "5 × 8.9 %". */
const PRODUCT = /^[\d.…]+ × [\d.…]+(?: %)?$/

const productIn = (text: string, language: Language): string =>
  text
    .split(' ')
    .map((part) => decimal(part, language))
    .join(' ')

const fieldsOf = ({ found, expected, why, option }: Finding, language: Language): Fields => {
  const plainWord = (text: string | null): string | null =>
    text === null ? null : (THINGS[language].get(text) ?? text)
  const [thing, quotation] = [plainWord(safeExcerpt(found, LIST)), plainWord(safeExcerpt(found, QUOTATION))]
  const [said, wanted] = [thing, safeExcerpt(expected, LIST)]
  const isProposal = wanted !== null && PROPOSAL.test(wanted)
  const readings = isProposal ? wanted.split(' / ').map((reading) => decimal(reading, language)) : []
  const measured = said?.replace(/(?<![a-z])[a-z]+$/, (word) => MEASURES[language].get(word) ?? word) ?? null
  return {
    found: quotation === null ? null : `“${quotation}”`,
    said: measured,
    reason: said === null ? null : (REASONS[language].get(said) ?? said),
    expected: wanted !== null && PRODUCT.test(wanted) ? productIn(wanted, language) : wanted,
    why: why === undefined ? null : (WHYS[language].get(why) ?? null),
    option: option ?? null,
    proposal: isProposal ? readings.join(` ${WORDS[language].or} `) : null,
    allowed: isProposal ? null : wanted,
  }
}

/** How many ranges are named; more are in the outputs for programs. */
const RANGES = 4

/** Of how many cells a finding speaks, and which. */
const alikeIn = ({ count, cells }: Finding, language: Language): string => {
  const named = (cells ?? []).slice(0, RANGES).join(', ')
  const where = cells && cells.length > RANGES ? `${named}, …` : named
  return WORDS[language].alike(count, where)
}

const wordsOf = ({ code, why = '' }: Finding): Readonly<Record<Language, Words>> => {
  const wording = WORDING[code]
  return wording.because?.[why] ?? wording
}

/** How many letters of each of two names that are nearly one are shown. */
export const NEAR_NAME = 60

/** A finding of two names that are nearly one, with as much of each as tells them apart; any other as it is. */
const withNearNames = (finding: Finding, longest: number): Finding => {
  const { code, why, found, expected } = finding
  if (code !== 'W-NAME-NEAR' || why !== undefined || found === null || expected === null) return finding
  const [name, other] = placedExcerpts(plain(found), plain(expected), longest)
  return { ...finding, found: name, expected: other }
}

/** What to tell people about a finding, in their language; `nameLength`: how much of names that are nearly one. */
export const describe = (finding: Finding, language: Language, nameLength = NEAR_NAME): Told => {
  const { what, fix } = wordsOf(finding)[language]
  const fields = fieldsOf(withNearNames(finding, nameLength), language)
  const others = finding.count > 1 ? ` ${alikeIn(finding, language)}` : ''
  return {
    where: whereOf(finding, language),
    about: safeExcerpt(finding.title, LIST) ?? '',
    message: fill(what, fields) + others,
    fix: fill(fix, fields),
  }
}

/** What is the matter, with the indicator that it is about. */
export const findingText = ({ about, message }: Told): string => (about === '' ? message : `${about}: ${message}`)
