import { type Assumption, assumptionKey, assumptionsUnder, distinct } from '../../engine/score/assumptions.js'
import type { AgencyResult, RunResult } from '../../engine/score/score.js'
import type { Language } from '../../finding/language.js'
import { WORDS } from '../../wording/words.js'

/** Which assumptions all results of a run share, and which only some rest on. */
export interface Resting {
  readonly all: readonly Assumption[]
  readonly some: readonly Assumption[]
  /** Units and agencies that rest on more than all do. */
  readonly marked: ReadonlySet<unknown>
}

/** Keys of the assumptions that are in every list. */
export const sharedAssumptions = (lists: readonly (readonly Assumption[])[]): ReadonlySet<string> => {
  const [first = [], ...others] = lists.map((list) => new Set(list.map(assumptionKey)))
  return new Set([...first].filter((key) => others.every((keys) => keys.has(key))))
}

/**
 * What the results of a run rest on. The absence of a form is not counted: the line about the basis tells it of a whole
 * ranking.
 */
export const runAssumptions = ({ instrument, units, agencies }: RunResult): Resting => {
  const { ofUnit, ofAgency } = assumptionsUnder(instrument)
  const scored = new Set<readonly Assumption[]>()
  for (const unit of units) if (unit.index) scored.add(ofUnit(unit))
  const [only, ...others] = scored
  const meanOf = (agency: AgencyResult) => ofAgency(agency, only && others.length === 0 ? only : undefined)
  const means = new Set(agencies.flatMap((agency) => (agency.index ? [meanOf(agency)] : [])))
  const tellableOf = (lists: Iterable<readonly Assumption[]>) =>
    Array.from(lists, (list) => list.filter(({ kind }) => kind !== 'absent'))
  const every = distinct(tellableOf([...scored, ...means]).flat())
  const keys = sharedAssumptions(tellableOf(scored))
  const isShared = (each: Assumption) =>
    keys.has(assumptionKey(each)) || each.kind === 'agency' || each.kind === 'absent'
  const isApart = (list: readonly Assumption[]) => !list.every(isShared)
  const apart = new Set([...scored, ...means].filter(isApart))
  const markedIn = <T>(items: readonly T[], listOf: (item: T) => readonly Assumption[]): readonly T[] =>
    apart.size === 0 ? [] : items.filter((item) => apart.has(listOf(item)))
  return {
    all: every.filter(isShared),
    some: every.filter((each) => !isShared(each)),
    marked: new Set<unknown>([...markedIn(units, ofUnit), ...markedIn(agencies, meanOf)]),
  }
}

export const assumptionText = ({ kind, about }: Assumption, language: Language): string => {
  const said = WORDS[language].assumption[kind]
  return typeof said === 'string' ? said : said(about ?? '')
}

export const restingLines = ({ all, some }: Resting, language: Language): readonly string[] => {
  const words = WORDS[language]
  const listText = (list: readonly Assumption[]) => list.map((each) => assumptionText(each, language)).join('; ')
  return [
    ...(some.length > 0 ? [`${words.assumedSome} ${listText(some)}`] : []),
    ...(all.length > 0 ? [`${words.assumedAll} ${listText(all)}`] : []),
  ]
}

/** True where an agency's index is the mean of only some of its units, or of what could be read of it. */
export const isPartial = ({ index, scored, units, unread }: AgencyResult): boolean =>
  index !== null && (scored < units.length || unread > 0)

const countsText = (total: string, parts: readonly (readonly [number, string])[]): string => {
  const shown = parts.filter(([count]) => count > 0).map(([, text]) => text)
  return shown.length > 0 ? `${total}: ${shown.join(', ')}` : total
}

/** "12 unit: 11 berindeks, 1 tanpa indeks; 3 instansi: …"; what is as it should be is only counted. */
export const countLine = ({ units, agencies }: RunResult, language: Language): string => {
  const words = WORDS[language]
  const bare = units.filter(({ index }) => !index).length
  const unitText =
    bare === 0
      ? words.units(units.length)
      : countsText(words.units(units.length), [
          [units.length - bare, words.scored(units.length - bare)],
          [bare, words.unscored(bare)],
        ])
  const partial = agencies.filter(isPartial).length
  const lacking = agencies.filter(({ index }) => !index).length
  const whole = agencies.length - partial - lacking
  if (agencies.length === 0) return `${unitText}.`
  const agencyText =
    whole === agencies.length
      ? words.agencies(agencies.length)
      : countsText(words.agencies(agencies.length), [
          [whole, words.scored(whole)],
          [partial, words.partly(partial)],
          [lacking, words.unscored(lacking)],
        ])
  return `${unitText}; ${agencyText}.`
}
