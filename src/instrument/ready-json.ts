import type { Exact } from '../exact/exact.js'

/** What JSON can say. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The one key of an object that stands for an exact figure. No key of an instrument is spelt so. */
const FIGURE = '='

const isExact = (value: object): value is Exact => 'n' in value && typeof value.n === 'bigint'

const encodeValue = (value: unknown): Json => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(encodeValue)
  if (typeof value !== 'object') throw new TypeError(`${typeof value} cannot be made ready`)
  if (isExact(value)) return { [FIGURE]: `${value.n}/${value.d}` }
  if (Object.getPrototypeOf(value) !== Object.prototype || FIGURE in value)
    throw new TypeError('an object that cannot be made ready')
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encodeValue(each)]))
}

/** A checked value (plain objects, lists, texts, numbers, exact figures) as a text from which `fromReady` makes it again. */
export const readyText = (value: unknown): string => `${JSON.stringify(encodeValue(value))}\n`

const decodeValue = (value: Json): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decodeValue)
  const made: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) {
    if (key === FIGURE) return figure(String(each))
    made[key] = decodeValue(each)
  }
  return made
}

/** The fraction stands in lowest terms already. */
const figure = (text: string): Exact => {
  const [n = '', d = ''] = text.split('/')
  return { n: BigInt(n), d: BigInt(d) }
}

/** The value of a text that `readyText` wrote. It is trusted: the build wrote it, and nothing is checked again. */
export const fromReady = (text: string): unknown => decodeValue(JSON.parse(text))
