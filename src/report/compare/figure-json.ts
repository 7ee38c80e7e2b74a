import type { Interval } from '../../engine/compare/member-survey.js'
import type { Node } from '../../engine/compare/node.js'
import type { Member, Side } from '../../engine/compare/year.js'
import { type Exact, fraction, toFixed } from '../../exact/exact.js'

/** Places that a change is written with; its fraction stands beside it. */
const PLACES = 6

export const exactly = (value: Exact | null) =>
  value ? { value: toFixed(value, PLACES), fraction: fraction(value) } : null

const nodeJson = ({ id, title, share, score }: Node) => ({
  id,
  title,
  share: share ? fraction(share) : null,
  fraction: fraction(score),
})

const STATISTIC = 4

export const rangeJson = (range: Interval) => ({
  low: range.low.toFixed(STATISTIC),
  high: range.high.toFixed(STATISTIC),
})

/** What a survey says beside its figure; nothing where indices are compared. */
const surveyJson = ({ survey }: Member) =>
  survey && {
    survey: {
      respondents: survey.respondents,
      interval: survey.interval && rangeJson(survey.interval),
      elements: survey.elements.map(({ code, title, n, mean }) => ({ code, title, n, mean: exactly(mean) })),
    },
  }

export const figureJson = (member: Member | null, side: Side | undefined) => {
  if (!member || !side) return null
  const { places, mode } = side.instrument.rounding.value
  return {
    agency: member.agency === '' ? null : member.agency,
    unit: member.unit,
    group: member.group,
    basis: member.basis,
    index: member.index ? { value: toFixed(member.index, places, mode), fraction: fraction(member.index) } : null,
    predicate: member.predicate ? { letter: member.predicate.letter, label: member.predicate.label } : null,
    rank: member.rank,
    groupRank: member.groupRank,
    forms: member.forms.map(nodeJson),
    aspects: member.aspects.map(nodeJson),
    ...surveyJson(member),
  }
}
