/** The most characters that a cell of a workbook holds. */
const LONGEST = 32_767
const LONGEST_NAME = 31

/** What XML cannot carry at all, or what a cell has no use for: control characters other than tab and line feed. */
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g

/** Half of a character that takes two places. */
const TORN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const UNKNOWN = '\ufffd'

/** What the file format takes for the code of a character: "_x000D_". */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g

/**
 * A text as a cell can hold it: whole characters only, none that XML forbids, line ends as one line feed, nothing that
 * reads as a character's code, and no longer than a cell may be.
 */
export const cellText = (text: string): string =>
  cutText(text.replace(/\r\n?/g, '\n').replace(TORN, UNKNOWN).replace(FORBIDDEN, UNKNOWN), LONGEST).replace(
    CODE,
    '_x005F_',
  )

/** Cut without tearing a character that takes two places; that something is missing shows. */
const cutText = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`

/**
 * Names for sheets as every spreadsheet takes them: at most 31 characters, none of []:*?/\, no apostrophe, not the
 * reserved "History", and none alike but for capitals; numbered where they would be.
 */
export const sheetNames = (wanted: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const free = firstFree(safeName(name), taken)
    taken.add(foldName(free))
    return free
  })
}

const foldName = (name: string): string => name.normalize('NFKC').toUpperCase()

const safeName = (name: string): string => {
  const plain = name
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[\t\n\r]/g, ' ')
  const safe = plain
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (safe === '') return 'Sheet'
  return /^history$/i.test(safe) ? `${safe} 1` : cutText(safe, LONGEST_NAME)
}

const firstFree = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`
    const candidate = tail === '' ? name : cutText(name, LONGEST_NAME - tail.length) + tail
    if (!taken.has(foldName(candidate))) return candidate
  }
}

/** A text for the foot of a page, where "&" begins a command and long ones spoil the file. */
const footText = (text: string): string =>
  cutText(cellText(text).replace(/\n/g, ' '), 100)
    .replaceAll('&', '&&')
    .replaceAll('{page}', '&P')
    .replaceAll('{pages}', '&N')

/** In letters of 8 points; a figure right behind that number would belong to it. */
const small = (text: string): string => `&8${/^\d/.test(text) ? ' ' : ''}${text}`

/**
 * The foot of a page, left and right. The blank of 15 points between them is higher than the room that the margins leave,
 * which holds the foot to that room: LibreOffice fits other feet to their letters, by another measure when it counts pages
 * than when it prints them, and where a table just fills a page prints a blank one behind it.
 */
export const pageFoot = ([left, right]: readonly [left: string, right: string]): string =>
  `&L${small(footText(left))}&C&15 &R${small(footText(right))}`
