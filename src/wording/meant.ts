import type { Language } from '../finding/language.js'
import { nearestName } from '../finding/near.js'

/** What was probably meant, as a sentence with a blank before it; nothing where no known name is near. */
export const didYouMean = (asked: string, known: readonly string[]): Readonly<Record<Language, string>> => {
  const near = nearestName(
    asked,
    known.map((name) => name.replace(/ \([^()]*\)$/, '')),
  )
  return near === null ? { id: '', en: '' } : { id: ` Maksudnya "${near}"?`, en: ` Did you mean "${near}"?` }
}
