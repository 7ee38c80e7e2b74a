import { readdirSync, readFileSync } from 'node:fs'
import { type Crosswalk, crosswalkSchema } from './crosswalk.js'
import { type Problem, pathText, problem } from './problem.js'
import { parseRaw, rawAt } from './raw.js'
import { type Rules, readRules } from './read.js'
import { isWithin, type Years } from './years.js'

/** An instrument that ships with the package, as far as one must know it to choose. */
export interface Shipped {
  readonly id: string
  readonly title: string
  /** First and last year it is in force. */
  readonly from: number
  readonly to: number
  /** First and last year beside these in which it is used by practice; null where there is none. */
  readonly practised: Years | null
}

/** The file that an operator named as instrument cannot be used as one. */
export class InstrumentInvalid extends Error {
  /** As the operator gave it. */
  readonly file: string
  readonly problems: readonly Problem[]
  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((each) => `${file}: ${pathText(each.at)}: ${each.rule}`).join('\n'))
    this.name = 'InstrumentInvalid'
    this.file = file
    this.problems = problems
  }
}

/** The same folder beside this file in the sources and in the build. */
const DATA = new URL('data/', import.meta.url)
const CASES = new URL('cases/', import.meta.url)
const CROSSWALKS = new URL('crosswalk/', import.meta.url)
/** The text of a shipped instrument, byte for byte as it ships; null where there is none of that id. */
export const shippedText = (id: string): string | null =>
  shippedFiles().includes(`${id}.json`) ? readFileSync(new URL(`${id}.json`, DATA), 'utf8') : null

/** The regression cases that ship with an instrument, byte for byte; null where it has none. */
export const shippedCasesText = (id: string): string | null =>
  shippedText(id) !== null && readdirSync(CASES).includes(`${id}.json`)
    ? readFileSync(new URL(`${id}.json`, CASES), 'utf8')
    : null

const shippedFiles = (): readonly string[] => readdirSync(DATA).filter((name) => name.endsWith('.json'))

/** All shipped instruments, oldest first. A new one is a new file in the folder, nothing else. */
export const shipped = (): readonly Shipped[] =>
  shippedFiles()
    .map((file) => described(file.replace(/\.json$/, '')))
    .sort((a, b) => a.from - b.from)

/** Only what is needed to choose, so that a run pays for the one instrument it uses. */
const described = (id: string): Shipped => {
  const raw = parseRaw(shippedText(id) ?? '')?.raw
  const span = (key: string) => {
    const year = (end: string) => Number(rawAt(raw, [key, 'value', end]))
    return { from: year('from'), to: year('to') }
  }
  const practised = rawAt(raw, ['practised']) === undefined ? null : span('practised')
  return { id, title: String(rawAt(raw, ['title'])), ...span('years'), practised }
}

/** The shipped instrument of that id, or null. */
export const rulesById = (id: string): Rules | null => {
  const text = shippedText(id)
  if (text === null) return null
  const reading = readRules(text)
  if (!reading.ok) throw new InstrumentInvalid(`${id}.json`, reading.problems)
  return reading.value
}

const lastYear = ({ to, practised }: Shipped): number => Math.max(to, practised?.to ?? to)

/**
 * The shipped instrument by which a year is scored: the one in force, else the one that practice uses then, else, for years
 * after all of these, the newest. Null for a year before the first, or between two instruments.
 */
export const rulesForYear = (year: number): Rules | null => {
  const all = shipped()
  const match =
    all.find((each) => isWithin(year, each)) ?? all.find(({ practised }) => practised && isWithin(year, practised))
  if (match) return rulesById(match.id)
  return all.every((each) => lastYear(each) < year) ? newestRules() : null
}

/** The shipped instrument whose years end last. */
export const newestRules = (): Rules => {
  const newest = shipped().reduce((last, each) => (each.to > last.to ? each : last))
  const rules = rulesById(newest.id)
  if (!rules) throw new Error(`instrument ${newest.id} is listed but cannot be found`)
  return rules
}

/** An instrument from the bytes of a file that is called so; what is wrong with it is told by InstrumentInvalid. */
export const rulesFromBytes = (file: string, bytes: Uint8Array): Rules => {
  const reading = readRules(textOf(file, bytes))
  if (!reading.ok) throw new InstrumentInvalid(file, reading.problems)
  return reading.value
}

const textOf = (file: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InstrumentInvalid(file, [problem('json', [])])
  }
}

/** What corresponds between the shipped instruments. A new crosswalk is a new file in the folder, nothing else. */
export const crosswalks = (): readonly Crosswalk[] =>
  readdirSync(CROSSWALKS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => crosswalkSchema.parse(parseRaw(readFileSync(new URL(name, CROSSWALKS), 'utf8'))?.raw))
