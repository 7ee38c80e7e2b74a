import type { Cell } from '../../formats/cell-table.js'

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
const SHORT = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')
/** What most sheets show, and what stands for formats that show no day. */
const ORDINARY = 'dd/mm/yyyy'
/** Days from the first day of 1900, as spreadsheets count, to that of 1970; and from 1904's to 1900's. */
const [TO_1970, TO_1904] = [25_569, 1462]
const A_DAY = 86_400_000
/** Spreadsheets believe in a 29 February 1900; days before it are counted from one day later. */
const PHANTOM = 60

const twoDigits = (n: number): string => String(n).padStart(2, '0')

const dayOf = (text: string, from1904: boolean): Date | null => {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  const serial = Math.floor(Number(text)) + (from1904 ? TO_1904 : 0)
  const days = serial < PHANTOM ? serial + 1 : serial
  const date = iso === undefined ? new Date((days - TO_1970) * A_DAY) : new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

const PART = /y+|m+|d+/gi

const partOf = (part: string, date: Date): string => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const long = part.length
  if (/^y/i.test(part)) return long > 2 ? String(year) : twoDigits(year % 100)
  if (/^d/i.test(part)) return long > 1 ? twoDigits(day) : String(day)
  if (long > 2) return (long > 3 ? MONTHS : SHORT)[month] ?? ''
  return long > 1 ? twoDigits(month + 1) : String(month + 1)
}

/** The order of day, month and year in a cell's format; American orders are what the file stores for "as is usual here". */
const orderIn = (format: string | null): string => {
  const bare = (format ?? '')
    .replace(/\[[^\][]*\]|"[^"]*"|[_*]./g, '')
    .replace(/\\(.)/g, '$1')
    .split(';', 1)[0]
    ?.trim()
  return bare && bare !== 'mm-dd-yy' && /^(?=.*d)(?=.*m)[dmy /.,-]+$/i.test(bare) && !/d{3}/i.test(bare)
    ? bare
    : ORDINARY
}

/** A date as its sheet shows it: "12/03/2024", "4-Mei"; the stored text where it is none. */
export const shownDate = ({ text, format }: Pick<Cell, 'text' | 'format'>, from1904: boolean): string => {
  const date = dayOf(text, from1904)
  return date ? orderIn(format).replace(PART, (part) => partOf(part, date)) : text
}

/** No spreadsheet shows more digits of a number than this. */
const DIGITS = 15

/** A number that a workbook stores, with the decimal comma that its sheet shows. */
export const shownNumber = (text: string): string => {
  const value = Number(Number(text).toPrecision(DIGITS))
  return Number.isFinite(value) && /[.e]/i.test(text) && !/e/i.test(String(value))
    ? String(value).replace('.', ',')
    : text
}
