import type { AgencyResult } from '../../engine/score/score.js'
import { plain } from '../../finding/plain.js'
import { wrap } from '../../formats/width.js'
import { predicateText } from '../../wording/figure.js'
import type { Words } from '../../wording/words.js'
import { widthOfPage } from '../text/text-page.js'
import { publishedFigure } from './figure-cells.js'
import type { Sheet } from './text-sheet.js'

const lacksOf = ({ units, scored, unread }: AgencyResult, words: Words): string => {
  if (unread > 0) return words.agencyUnread(words.unread(unread))
  return scored < units.length ? words.agencyLacks(units.length - scored, units.length) : words.agencyMixed
}

/** The one agency of a run, in a sentence instead of a table. */
export const onlyAgency = (agency: AgencyResult, { style, words, page }: Sheet): readonly string[] => {
  const all = agency.units.length
  const { rounded, predicate, scored, unread } = agency
  if (all < 2 && unread === 0) return []
  const units = scored < all ? words.ofUnits(scored, all) : words.units(all)
  const part = unread > 0 ? `, ${words.unread(unread)}` : ''
  const outcome = rounded
    ? `IPP ${publishedFigure(rounded, style)}${predicate ? ` (${predicateText(predicate)})` : ''}, ${words.meanOf(units)}${part}`
    : lacksOf(agency, words)
  return [...wrap(`${plain(agency.agency)}: ${outcome}`, widthOfPage(page)), '']
}
