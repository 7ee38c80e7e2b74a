import { tame } from '../../finding/plain.js'

/** Text that is markup already, made by `html` or stated as such by `trusted`. */
export interface Markup {
  readonly markup: string
}

/** What a template may hold. Texts are escaped; nothing, where there is nothing. */
export type Held = string | number | Markup | null | undefined | false | readonly Held[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand between tags or in quotes: its marks escaped, controls and direction-turning characters gone. */
export const htmlText = (text: string): string => tame(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')

const markupText = (value: Held): string => {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return htmlText(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(markupText).join('')
}

/** Markup from a template: whatever is put in is escaped unless it is markup itself. Attributes must stand in quotes. */
export const html = (texts: TemplateStringsArray, ...values: readonly Held[]): Markup => ({
  markup: texts.reduce((all, text, i) => all + markupText(values[i - 1]) + text),
})

/** Text of our own that is no markup and must not be escaped: style sheets. Never anything from an input. */
export const trustedMarkup = (text: string): Markup => ({ markup: text })
