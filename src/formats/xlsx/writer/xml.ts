export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The names of the standard's strict edition in place of those. */
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** A text between tags. It must hold only what XML can carry. */
export const xmlText = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

/** A text within the quotes of an attribute. */
export const xmlAttribute = (text: string): string =>
  /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, (mark) => MARKS[mark] ?? '') : text

/** The tag around a text that keeps its blanks. */
export const textTag = (text: string): string =>
  /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${xmlText(text)}</t>` : `<t>${xmlText(text)}</t>`

/** A part of ours, whose root binds its names, as the strict edition has it. */
export const strictly = (xml: string): string =>
  xml.replace(`xmlns="${MAIN}"`, `xmlns="${STRICT_MAIN}"`).replace(`xmlns:r="${OFFICE}"`, `xmlns:r="${STRICT_OFFICE}"`)
