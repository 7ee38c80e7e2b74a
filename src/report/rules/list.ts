import type { Language } from '../../finding/language.js'
import { CONFIDENCE, type Confidence } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import type { Summary } from '../../rules/summary.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { WORDS } from '../../wording/words.js'
import type { Page } from '../text/page.js'
import { type Field, type ListingFormat, listingText } from './listing.js'

/** Enough of a hash to tell instruments apart by eye. */
const SHORT = 12

/** "2026 (praktik)". */
const practisedText = ({ practised }: Summary, language: Language): string =>
  practised ? `${yearsText(practised)} (${WORDS[language].confidence[practised.confidence]})` : ''

const certainty = (confidence: Confidence, language: Language): Field<Summary> => ({
  key: confidence,
  heading: WORDS[language].confidence[confidence],
  value: ({ statements }) => statements[confidence],
  align: 'right',
})

const fields = (language: Language): readonly Field<Summary>[] => {
  const { head } = RULES_WORDS[language]
  return [
    { key: 'id', heading: head.id, value: ({ id }) => id },
    { key: 'title', heading: head.title, value: ({ title }) => title, floor: 16 },
    { key: 'years', heading: head.years, value: yearsText },
    {
      key: 'practised',
      heading: head.practised,
      value: ({ practised }) => practised && yearsText(practised),
      text: (each) => practisedText(each, language),
    },
    { key: 'basis', heading: head.basis, value: ({ basis }) => basis, floor: 20, spare: 3 },
    { key: 'hash', heading: head.hash, value: ({ hash }) => hash, text: ({ hash }) => hash.slice(0, SHORT), spare: 2 },
    ...CONFIDENCE.map((confidence) => ({ ...certainty(confidence, language), spare: 1 })),
  ]
}

const summaryJson = ({ from, to, ...rest }: Summary) => ({ ...rest, years: { from, to } })

/** `ipp rules list`: what instruments there are, and how much of each rests on which confidence. */
export const rulesList = (
  summaries: readonly Summary[],
  format: ListingFormat,
  language: Language,
  page: Page,
): string =>
  listingText({ fields: fields(language), items: summaries }, format, page, () => ({
    schema: 'ipp.rules-list/1',
    instruments: summaries.map(summaryJson),
  }))
