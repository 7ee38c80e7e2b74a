import { sha256 } from '../platform/hash.js'
import type { Path } from './problem.js'

/** An instrument file before anything is known about it. */
export type Raw = null | boolean | number | string | readonly Raw[] | { readonly [key: string]: Raw }

/** No instrument is nested anywhere near this deep; what is deeper would only exhaust the stack. */
const DEEPEST = 64

/** Whether a value has members by name. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shallow = (value: unknown, room: number): value is Raw =>
  room > 0 &&
  (typeof value !== 'object' || value === null || Object.values(value).every((each) => shallow(each, room - 1)))

/** The value of a JSON text; null where the text is no JSON or nested too deep. */
export const parseRaw = (text: string): { readonly raw: Raw } | null => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return shallow(value, DEEPEST) ? { raw: value } : null
  } catch {
    return null
  }
}

/** What stands at a path; undefined where nothing does. */
export const rawAt = (raw: unknown, at: Path): unknown =>
  at.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, raw)

/** A value as one line of text, with keys in code-unit order, so that order and blanks of the file do not show. */
export const canonical = (value: Raw): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

/**
 * The hash that names an instrument's content: lower-case SHA-256 of its canonical text. `$schema` is left out: it only
 * tells an editor where to look and differs with the file's folder.
 */
export const contentHash = (raw: Raw): string => sha256(canonical(withoutSchema(raw)))

const withoutSchema = (raw: Raw): Raw =>
  isRecord(raw) ? Object.fromEntries(Object.entries(raw).filter(([key]) => key !== '$schema')) : raw
