import { matchKey, shownText } from '../match-key.js'
import type { SurveyLayout } from './head.js'

/** What a table of SKM says of a respondent beside the answers: only counted, never kept of anybody. */
const PROFILE = ['sex', 'education', 'work', 'service'] as const
export type ProfileKind = (typeof PROFILE)[number]

const WORDS: Readonly<Record<ProfileKind, readonly string[]>> = {
  sex: ['jenis kelamin', 'kelamin', 'jk', 'l p', 'gender', 'sex'],
  education: ['pendidikan', 'pendidikan terakhir', 'tingkat pendidikan', 'education'],
  work: ['pekerjaan', 'pekerjaan utama', 'profesi', 'occupation', 'work', 'job'],
  service: [
    'layanan',
    'jenis layanan',
    'jenis pelayanan',
    'nama layanan',
    'nama pelayanan',
    'layanan yang diterima',
    'jenis layanan yang diterima',
    'service',
  ],
}

/** The columns of a table that tell of its respondents, and the texts that were met in them. */
export interface ProfileBook {
  readonly kinds: readonly ProfileKind[]
  readonly columns: readonly number[]
  /** Per column the texts in the order they were met. */
  readonly texts: readonly string[][]
  readonly places: readonly Map<string, number>[]
  /** Per column the place of the present respondent's text; used again for each. */
  readonly row: Uint8Array
}

/** The place of a text that is not there. */
export const NOT_GIVEN = 254
/** The place of a text beyond those that are kept: a column of so many is no list of groups. */
const BEYOND = 255
const MOST_TEXTS = 100
const LONGEST = 80

/** The columns of a profile by the words of their headings; null where there are none. */
export const profileBook = ({ headers, columns: taken, questions }: SurveyLayout): ProfileBook | null => {
  const others = new Set([...[...taken.values()].flat(), ...questions.map(({ column }) => column)])
  const found = PROFILE.flatMap((kind) => {
    const column = [...headers].find(([at, text]) => !others.has(at) && WORDS[kind].includes(matchKey(text)))
    return column ? [{ kind, column: column[0] }] : []
  })
  if (found.length === 0) return null
  return {
    kinds: found.map(({ kind }) => kind),
    columns: found.map(({ column }) => column),
    texts: found.map(() => []),
    places: found.map(() => new Map()),
    row: new Uint8Array(found.length),
  }
}

/** The place of a text in its column; a new one is kept while there is room. */
const placeOf = ({ texts, places }: ProfileBook, i: number, raw: string): number => {
  const [known, list] = [places[i], texts[i]]
  const before = known?.get(raw)
  if (before !== undefined || !known || !list) return before ?? BEYOND
  const text = shownText(raw.slice(0, LONGEST))
  const key = matchKey(text)
  if (key === '') return NOT_GIVEN
  const same = list.findIndex((each) => matchKey(each) === key)
  const isRoom = same >= 0 || list.length < MOST_TEXTS
  const place = same >= 0 ? same : list.length
  if (isRoom && same < 0) list.push(text)
  if (known.size < MOST_TEXTS * 10) known.set(raw, isRoom ? place : BEYOND)
  return isRoom ? place : BEYOND
}

/** Notes the texts of one respondent, as `textAt` gives them by column. */
export const noteProfile = (book: ProfileBook, textAt: (column: number) => string): void => {
  for (const [i, column] of book.columns.entries()) book.row[i] = placeOf(book, i, textAt(column))
}
