import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { COMPARE } from '../../wording/compare.js'
import { whoOf } from './change-figures.js'
import type { Section } from './text-section.js'

/** As many names as a list shows before it is told how many more there are. */
const LISTED = 20

export const namesSection = (
  title: (count: number) => string,
  tracks: readonly Track[],
  language: Language,
): readonly Section[] => {
  if (tracks.length === 0) return []
  const names = tracks.slice(0, LISTED).map((track) => plain(whoOf(track)))
  const rest = tracks.length - names.length
  const more = rest > 0 ? [COMPARE[language].more(rest)] : []
  return [{ title: title(tracks.length), table: null, names: [...names, ...more] }]
}

/** Who is on one of two sides only. A side that has no units at all (a list of agencies) lost none. */
export const flowOf = (
  { agencies, units }: Comparison,
  { before, sides: [earlier, later] }: Pair,
): { readonly came: readonly Track[]; readonly went: readonly Track[] } => {
  const both = (level: 'units' | 'agencies') => earlier[level].length > 0 && later[level].length > 0
  const tracks = [...(both('agencies') ? agencies : []), ...(both('units') ? units : [])]
  return {
    came: tracks.filter(({ members }) => !members[before] && members[before + 1]),
    went: tracks.filter(({ members }) => members[before] && !members[before + 1]),
  }
}
