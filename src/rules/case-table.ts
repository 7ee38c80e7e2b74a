import type { Path } from '../instrument/problem.js'
import type { Raw } from '../instrument/raw.js'

/** A row of a table of cases: its number in the file and the text of its cells from the first column on. */
export interface CaseRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A table of cases as a file of cases would spell them, and the row in which each place of it stands. */
interface CaseTable {
  readonly raw: Raw
  readonly rowOf: (path: Path) => number
}

/** What a column of a table of cases holds. */
type Role =
  | { readonly kind: 'text'; readonly key: 'name' | 'note' | 'instrument' | 'variant' }
  | { readonly kind: 'figure'; readonly form: string }
  | { readonly kind: 'expect'; readonly key: 'index' | 'ipp' | 'letter' | 'refused' | 'trace' }
  | { readonly kind: 'expect-part'; readonly key: 'forms' | 'aspects'; readonly id: string }
  | { readonly kind: 'score'; readonly item: string }

type Texts = Extract<Role, { kind: 'text' }>['key']
type Expected = Extract<Role, { kind: 'expect' }>['key']

const TEXTS: Readonly<Record<string, Texts>> = {
  name: 'name',
  nama: 'name',
  case: 'name',
  kasus: 'name',
  note: 'note',
  catatan: 'note',
  instrument: 'instrument',
  instrumen: 'instrument',
  variant: 'variant',
  varian: 'variant',
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  index: 'index',
  indeks: 'index',
  ipp: 'ipp',
  letter: 'letter',
  predicate: 'letter',
  predikat: 'letter',
  refused: 'refused',
  ditolak: 'refused',
  trace: 'trace',
  jejak: 'trace',
}

const PARTS: Readonly<Record<string, 'forms' | 'aspects'>> = {
  form: 'forms',
  formulir: 'forms',
  aspect: 'aspects',
  aspek: 'aspects',
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null

/** "expect ipp", "expect form F-02", "form F-03", "name"; everything else is an indicator's code or number, or "*". */
const roleOf = (heading: string): Role => {
  const words = heading.trim().split(/\s+/)
  const [first = '', second = '', ...rest] = words
  const text = words.length === 1 ? own(TEXTS, first.toLowerCase()) : null
  if (text) return { kind: 'text', key: text }
  if (/^(expect|expected|harap|diharapkan)$/i.test(first)) {
    const key = own(EXPECTED, second.toLowerCase())
    if (key) return { kind: 'expect', key }
    const part = own(PARTS, second.toLowerCase())
    if (part) return { kind: 'expect-part', key: part, id: rest.join(' ') }
  }
  if (own(PARTS, first.toLowerCase()) === 'forms') return { kind: 'figure', form: [second, ...rest].join(' ') }
  return { kind: 'score', item: heading.trim() }
}

/** A figure as a program spells it: a decimal comma becomes a point. */
const figure = (text: string): string => (/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)

/** "-" stands for what is not there: a score that was not given, an index that must not be. */
const orNothing = (text: string): Raw => (/^[-–]$/.test(text) ? null : figure(text))

const several = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const score = (text: string): Raw => {
  const scores = several(text, /\|/)
  return scores.length > 1 ? scores.map(figure) : orNothing(text)
}

const expectation = (key: Expected, text: string): Raw => {
  if (key === 'refused') return several(text, /[|;]/)
  if (key === 'trace') return several(text, /[|\n]/)
  return key === 'letter' && !/^[-–]$/.test(text) ? text : orNothing(text)
}

const caseOf = (roles: readonly Role[], cells: readonly string[]): Raw => {
  const filled = roles.flatMap((role, i) => {
    const text = (cells[i] ?? '').trim()
    return text === '' ? [] : [{ role, text }]
  })
  const entries = <T extends Role['kind']>(
    kind: T,
    entry: (role: Extract<Role, { kind: T }>, text: string) => [string, Raw],
  ) => Object.fromEntries(filled.flatMap(({ role, text }) => (isKind(role, kind) ? [entry(role, text)] : [])))
  const parts = (key: 'forms' | 'aspects') => {
    const found = entries('expect-part', (role, text) => [role.key === key ? role.id : '', figure(text)])
    const known = Object.entries(found).filter(([id]) => id !== '')
    return known.length > 0 ? { [key]: Object.fromEntries(known) } : {}
  }
  const figures = entries('figure', ({ form }, text) => [form, figure(text)])
  return {
    ...entries('text', ({ key }, text) => [key, text]),
    scores: entries('score', ({ item }, text) => [item, score(text)]),
    ...(Object.keys(figures).length > 0 ? { figures } : {}),
    expect: {
      ...entries('expect', ({ key }, text) => [key, expectation(key, text)]),
      ...parts('forms'),
      ...parts('aspects'),
    },
  }
}

const isKind = <T extends Role['kind']>(role: Role, kind: T): role is Extract<Role, { kind: T }> => role.kind === kind

/**
 * A table with a row per case as a file of cases: the first row says what the columns hold. Empty cells say nothing,
 * "-" says that nothing must be there, "4|5" are two evaluators' scores.
 */
export const caseTable = ([head, ...rows]: readonly CaseRow[]): CaseTable => {
  const roles = (head?.cells ?? []).map(roleOf)
  return {
    raw: { schema: 'ipp.cases/1', cases: rows.map(({ cells }) => caseOf(roles, cells)) },
    rowOf: ([, place]) => (typeof place === 'number' ? rows[place] : head)?.number ?? 1,
  }
}
