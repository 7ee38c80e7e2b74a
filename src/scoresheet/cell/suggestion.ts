/** Words that stand for a score, in Indonesian and English, and Roman numerals. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'].map((word, n) => [word, `${n}`] as const),
  ...['zero', 'one', 'two', 'three', 'four', 'five'].map((word, n) => [word, `${n}`] as const),
  ...['i', 'ii', 'iii', 'iv', 'v'].map((word, n) => [word, `${n + 1}`] as const),
])

const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const WHOLE = new RegExp(`^${NUMBER}$`)
/** "4 (empat)", "4 poin", "= 4", "4,", "(4)": a number and something that adds nothing to it. */
const DRESSED = new RegExp(
  `^[=(\\["']?\\s*(${NUMBER})[.,]?\\s*(?:(?:\\([^()]*\\)|poin|points?|skor|score|nilai)\\s*)?[)\\]"']?$`,
  'i',
)
/** "3-4", "3 s.d. 4": two numbers to choose from. */
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|s\\.?\\s?/?\\s?d\\.?|sampai|hingga|to)\\s*(${NUMBER})$`, 'i')

/** Longer texts are sentences, not slips. */
const LONGEST = 40

/** Digits of any script as 0–9: each script keeps its ten in a row, from its zero on. */
const westernDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return `${code - zero}`
}

/** The text in common signs: compatibility forms, digits of other scripts, typographic quotes, marks without width. */
const plainSigns = (text: string): string =>
  text
    .replace(/[²³¹⁰-⁹₀-₉]/g, '?')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => (digit < '\x80' ? digit : westernDigit(digit)))
    .replace(/[٫]/g, ',')
    .replace(/[“”„‘’‚]/g, '"')
    .trim()

/** Slips of the finger: a doubled or detached mark, a missing 0 before it, letters that look like digits. */
const mendSlips = (text: string): string =>
  text
    .replace(/(?<!\s)\s*([.,])\1?\s*/g, '$1')
    .replace(/^([.,])/, '0$1')
    .replace(/[oO]/g, '0')
    .replace(/^[lI|]$/, '1')

/**
 * What someone may have meant by a text that is no score: "4" for "４", "4 (empat)" or "IV", "3 / 4" for "3-4"; null
 * where nothing suggests itself. Proposed to people, never taken as a score.
 */
export const proposalFor = (text: string): string | null => {
  if (text.length > LONGEST) return null
  const plain = plainSigns(text)
  const word = WORDS.get(plain.toLowerCase())
  if (word !== undefined) return word
  const range = RANGE.exec(plain)
  if (range) return `${range[1]} / ${range[2]}`
  const dressed = DRESSED.exec(plain)
  if (dressed?.[1] !== undefined) return dressed[1]
  const corrected = mendSlips(plain)
  return WHOLE.test(corrected) ? corrected : null
}
