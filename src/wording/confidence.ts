import type { Language } from '../finding/language.js'
import type { Confidence } from '../instrument/statement.js'

/** How surely a figure or rule is known. */
export const CONFIDENCE: Readonly<Record<Language, Readonly<Record<Confidence, string>>>> = {
  id: { regulation: 'peraturan', ministry: 'bahan kementerian', practice: 'praktik', assumption: 'asumsi' },
  en: { regulation: 'regulation', ministry: 'ministry material', practice: 'practice', assumption: 'assumption' },
}
