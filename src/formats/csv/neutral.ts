/** Signs with which a spreadsheet begins a formula, in the widths that it takes for one. */
const TRIGGER = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'
/** Blanks and characters without a shape, past which a spreadsheet looks for the sign. */
const UNSEEN = '[ \\p{Zs}\\p{Cf}\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0\\u034f\\ufe00-\\ufe0f]'
/** Where a cell begins: at the start of the text, and wherever another delimiter than the file's would begin one. */
const CELL = '(^|[;,|])'

const UNSAFE = new RegExp(`${CELL}(?=(?:${UNSEEN}|')*${TRIGGER})`, 'gu')
const BEGUN = new RegExp(`^(?:${UNSEEN}|')*${TRIGGER}`, 'u')
const MADE_SAFE = new RegExp(`${CELL}'(?=(?:${UNSEEN}|')*${TRIGGER})`, 'gu')

/** Controls and line ends become one blank or vanish; halves of characters become the sign for a lost one. */
const withoutControls = (text: string): string =>
  text
    .replace(/\r\n|[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')

/** Begins with a letter or digit of ASCII, and nothing else stands in it but its printable signs that begin no cell: safe. */
const SAFE = /^[A-Za-z0-9][ -+\--:<-{}~]*$/

/**
 * A text that no spreadsheet takes for a formula when it opens the file, with whatever delimiter it assumes: an
 * apostrophe stands before each sign that would begin one, seen or hidden. Controls are gone, all else is as it was.
 */
export const neutral = (text: string): string => (SAFE.test(text) ? text : withoutControls(text).replace(UNSAFE, "$1'"))

/** The text that {@link neutral} made safe, as it was apart from controls: for reading back what the tool itself wrote. */
export const originalText = (text: string): string => text.replace(MADE_SAFE, '$1')

/** Whether a spreadsheet takes a text for a formula as soon as somebody types it into a cell. */
export const beginsFormula = (text: string): boolean => BEGUN.test(text)
