import { yearIn, yearsIn } from './year-text.js'

/** Names of regulations, letters and guides; what follows up to a number and a year says when they were issued. */
const CITED =
  /\b(?:nomor|no|peraturan|permen\w*|perpres|perda|perbup|perwal\w*|perwako|pergub|keputusan|kepmen\w*|undang\w*|uu|pp|pedoman|surat|se)\b[^;,()]{0,120}?\d{1,6}[a-z]?(?:\s*\/\s*|\s+(?:(?:tahun|th\.?|year)\s*)?)(?:19|20)\d\d(?!\d)/giu

/** Plans and laws of budgets bear years of their own. */
const PLANNED = /\b(?:rpjmd?|rpjpd?|rkpd?|renstra|renja|apb[dn])\b[\s:]*(?:tahun\s+)?(?:19|20)\d\d(?!\d)/giu

const MONTH = '(?:jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec)[a-z]*'
/** Days and months: when a sheet was printed or signed, often the year after the one that was evaluated. */
const DATED = new RegExp(
  `(?:(?<![a-z])${MONTH}\\.?\\s+(?:19|20)\\d\\d|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)`,
  'giu',
)

/** Words by which a title says that it is one of an evaluation. */
const TITLE =
  /\b(?:evaluasi|penilaian|pemantauan|pekppp|ipp|indeks|kinerja|lembar|f-?0?2|evaluation|assessment|index|scoresheet)\b/iu

/** The first year that an evaluation of this kind was made for. */
const FIRST = 2017

/** What a title says behind the word "tahun" or the like; "" where it has none. */
const behindYear = (text: string): string => /\b(?:tahun|year|periode)\b.*/iu.exec(text)?.[0] ?? ''

/** "Tahun 2019", "Periode 2019" in any title; the year of a regulation that is cited is not meant. */
const yearNamed = (texts: readonly string[]): number | null => yearIn(texts.map(behindYear).join(' '))

/** "Evaluasi Pelayanan Publik 2019": the one year that stands anywhere above the table, where a title of an evaluation has it. */
const bare = (texts: readonly string[]): number | null => {
  const undated = texts.map((text) => text.replace(DATED, ' '))
  const year = yearIn(undated.join('\n'))
  const inTitle = undated.some((text) => TITLE.test(text) && yearIn(text) !== null)
  return year !== null && year >= FIRST && inTitle ? year : null
}

/** Longer texts are no titles, and no sheet has more of them above its table. */
const [LONGEST, MOST] = [400, 200]

const withoutCitations = (text: string): string => text.slice(0, LONGEST).replace(CITED, ' ').replace(PLANNED, ' ')

/** The year of evaluation that the titles above a table give; null where they give none, or several. */
export const yearOfTitles = (texts: readonly string[]): number | null => {
  const plain = texts.slice(0, MOST).map(withoutCitations)
  return yearNamed(plain) ?? bare(plain)
}

/** The year that the heading of a column of indices gives: "Nilai IPP 2023"; null where it gives none, or several. */
export const yearOfHeading = (text: string): number | null => {
  const year = yearIn(withoutCitations(text).replace(DATED, ' '))
  return year !== null && year >= FIRST ? year : null
}

/** Whether a title names several years where it should name the one of the evaluation: "Tahun 2025/2026". */
export const namesYears = (text: string): boolean => {
  const plain = withoutCitations(text)
  const undated = plain.replace(DATED, ' ')
  return yearsIn(behindYear(plain)).size > 1 || (TITLE.test(undated) && yearsIn(undated).size > 1)
}
