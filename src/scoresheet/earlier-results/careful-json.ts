import { isRecord } from '../../instrument/raw.js'

/** A value of a JSON text, looked at with care: every reader answers null where the text says something else. */
export type Json = unknown

export const member = (value: Json, key: string): Json =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined

export const textAt = (value: Json, key: string): string | null => {
  const text = member(value, key)
  return typeof text === 'string' ? text : null
}

export const wholeAt = (value: Json, key: string): number | null => {
  const number = member(value, key)
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

export const listAt = (value: Json, key: string): readonly Json[] => {
  const list = member(value, key)
  return Array.isArray(list) ? list : []
}

export const parseCarefully = (text: string): Json => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The instrument that a file of the tool names, by id and hash; null where the file is not of that schema. */
export const instrumentIn = (value: Json, schema: string): { readonly id: string; readonly hash: string } | null => {
  const about = member(value, 'instrument')
  const [id, hash] = [textAt(about, 'id'), textAt(about, 'hash')]
  return textAt(value, 'schema') !== schema || id === null || hash === null ? null : { id, hash }
}
