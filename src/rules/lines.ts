import type { Path } from '../instrument/problem.js'

/** A place in a text: line and column, both from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** Where everything stands in a JSON text. */
export interface Lines {
  /** Where a member's key or a list's item stands; of what is not there, the nearest thing around it that is. */
  readonly at: (path: Path) => Spot
  /** Keys that stand twice in one object: only the last of them would count. */
  readonly twice: readonly Path[]
  /** Where the text stops being JSON; null where all of it is. */
  readonly broken: Spot | null
}

const keyOf = (path: Path): string => JSON.stringify(path)

const spotOf = (text: string, offset: number): Spot => {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}

/** No file that anyone writes is nested deeper; what is deeper is broken here. */
const DEEPEST = 64

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** Walks a JSON text once. `fail` is where it stopped, -1 where it did not. */
interface Walk {
  readonly text: string
  readonly offsets: Map<string, number>
  readonly twice: Path[]
  at: number
  fail: number
}

const skip = (walk: Walk, pattern: RegExp): string | null => {
  pattern.lastIndex = walk.at
  const match = pattern.exec(walk.text)
  if (match) walk.at += match[0].length
  return match ? match[0] : null
}

const failHere = (walk: Walk): false => {
  walk.fail = walk.at
  return false
}

const takes = (walk: Walk, mark: string): boolean => {
  skip(walk, SPACE)
  if (walk.text[walk.at] !== mark) return false
  walk.at++
  return true
}

/** Items between two marks, parted by commas. */
const items = (walk: Walk, close: string, item: (place: number) => boolean): boolean => {
  if (takes(walk, close)) return true
  for (let place = 0; ; place++) {
    if (!item(place)) return false
    if (takes(walk, close)) return true
    if (!takes(walk, ',')) return failHere(walk)
  }
}

const member = (walk: Walk, path: Path): boolean => {
  skip(walk, SPACE)
  const start = walk.at
  const quoted = skip(walk, STRING)
  if (quoted === null) return failHere(walk)
  const own = [...path, String(JSON.parse(quoted))]
  if (walk.offsets.has(keyOf(own))) walk.twice.push(own)
  walk.offsets.set(keyOf(own), start)
  return takes(walk, ':') ? value(walk, own) : failHere(walk)
}

const element = (walk: Walk, path: Path): boolean => {
  skip(walk, SPACE)
  walk.offsets.set(keyOf(path), walk.at)
  return value(walk, path)
}

const value = (walk: Walk, path: Path): boolean => {
  if (path.length > DEEPEST) return failHere(walk)
  if (takes(walk, '{')) return items(walk, '}', () => member(walk, path))
  if (takes(walk, '[')) return items(walk, ']', (place) => element(walk, [...path, place]))
  return (skip(walk, STRING) ?? skip(walk, ATOM)) === null ? failHere(walk) : true
}

/** Finds the place of every key and item of a JSON text, so that a problem can be told with its line. */
export const linesOf = (text: string): Lines => {
  const walk: Walk = { text, offsets: new Map(), twice: [], at: text.startsWith('\uFEFF') ? 1 : 0, fail: -1 }
  if (value(walk, [])) {
    skip(walk, SPACE)
    if (walk.at < text.length) failHere(walk)
  }
  const at = (path: Path): Spot => {
    const offset = walk.offsets.get(keyOf(path))
    if (offset !== undefined) return spotOf(text, offset)
    return path.length === 0 ? { line: 1, column: 1 } : at(path.slice(0, -1))
  }
  return { at, twice: walk.twice, broken: walk.fail < 0 ? null : spotOf(text, walk.fail) }
}
