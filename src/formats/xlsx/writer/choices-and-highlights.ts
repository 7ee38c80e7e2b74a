import type { Choice, Highlight } from '../write-book.js'
import { cellText } from '../write-text.js'
import type { Looks } from './looks.js'
import { xmlAttribute, xmlText } from './xml.js'

/** The most characters of a message. */
const LONGEST = 255

/** What may be written into cells, as the format's rule: its kind, and one or two formulas. */
const ruleOf = (allow: Choice['allow']): readonly [kind: string, ...formulas: readonly string[]] => {
  switch (allow.kind) {
    case 'list':
      return ['list', `"${allow.values.join(',').replaceAll('"', '""')}"`]
    case 'formula':
      return ['custom', allow.formula]
    default:
      return [allow.kind, String(allow.least), String(allow.most)]
  }
}

const choiceTag = ({ range, allow, message }: Choice): string => {
  const [kind, ...formulas] = ruleOf(allow)
  const said = xmlAttribute(cellText(message).slice(0, LONGEST))
  const tags = formulas.map((formula, i) => `<formula${i + 1}>${xmlText(formula)}</formula${i + 1}>`)
  return `<dataValidation type="${kind}" allowBlank="1" showErrorMessage="1" error="${said}" sqref="${range}">${tags.join('')}</dataValidation>`
}

export const choicesTag = (choices: readonly Choice[]): string =>
  choices.length === 0
    ? ''
    : `<dataValidations count="${choices.length}">${choices.map(choiceTag).join('')}</dataValidations>`

/** The first of two that hold for a cell counts. */
export const highlightsTag = (highlights: readonly Highlight[], looks: Looks): string =>
  highlights
    .map(({ range, formula, style }, i) => {
      const rule = `type="expression" dxfId="${looks.ofHighlight(style)}" priority="${i + 1}"`
      return `<conditionalFormatting sqref="${range}"><cfRule ${rule}><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`
    })
    .join('')
