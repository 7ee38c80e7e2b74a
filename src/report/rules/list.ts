import type { Language } from '../../finding/language.js'
import type { CsvField } from '../../formats/csv/write.js'
import { CONFIDENCE, type Confidence } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import type { Summary } from '../../rules/rules-line.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { WORDS } from '../../wording/words.js'
import type { Column } from '../table.js'
import { listingText, type View } from './listing.js'

/** Enough of a hash to tell instruments apart by eye. */
const SHORT = 12

/** "2026 (praktik)". */
const practisedText = ({ practised }: Summary, language: Language): string =>
  practised ? `${yearsText(practised)} (${WORDS[language].confidence[practised.confidence]})` : ''

const certainty = (confidence: Confidence, language: Language): Column<Summary, CsvField> => ({
  key: confidence,
  head: WORDS[language].confidence[confidence],
  value: ({ statements }) => statements[confidence],
  kind: 'number',
})

const columns = (language: Language): readonly Column<Summary, CsvField>[] => {
  const { head } = RULES_WORDS[language]
  return [
    { key: 'id', head: head.id, value: ({ id }) => id },
    { key: 'title', head: head.title, value: ({ title }) => title, floor: 16 },
    { key: 'years', head: head.years, value: yearsText },
    {
      key: 'practised',
      head: head.practised,
      value: ({ practised }) => practised && yearsText(practised),
      text: (each) => practisedText(each, language),
    },
    { key: 'basis', head: head.basis, value: ({ basis }) => basis, floor: 20, spare: 3 },
    { key: 'hash', head: head.hash, value: ({ hash }) => hash, text: ({ hash }) => hash.slice(0, SHORT), spare: 2 },
    ...CONFIDENCE.map((confidence) => ({ ...certainty(confidence, language), spare: 1 })),
  ]
}

const summaryJson = ({ from, to, ...rest }: Summary) => ({ ...rest, years: { from, to } })

/** `ipp rules list`: what instruments there are, and how much of each rests on which confidence. */
export const rulesList = (items: readonly Summary[], view: View): string => {
  const json = () => ({ schema: 'ipp.rules-list/1', instruments: items.map(summaryJson) })
  return listingText({ columns: columns(view.language), items, json }, view)
}
