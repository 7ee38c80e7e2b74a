import type { Finding } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import { describe } from './finding.js'

/** Why a file that an option names is of no use, as a clause: "Berkas ini bukan buku kerja … melainkan PDF (E-FORMAT-OTHER)". */
export const refusalReason = (found: Finding): Readonly<Record<Language, string>> => {
  const refusalIn = (language: Language) => `${describe(found, language).message.replace(/\.$/, '')} (${found.code})`
  return { id: refusalIn('id'), en: refusalIn('en') }
}
