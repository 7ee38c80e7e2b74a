import { type Move, moveOf, wholeChange } from '../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import type { Failure, Gate } from '../../engine/compare/gate.js'
import { reachOf } from '../../engine/compare/surveyed.js'
import type { Side } from '../../engine/compare/year.js'
import { fraction } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { sealedJson } from '../../formats/own-seal.js'
import type { Compared } from '../../run/comparison.js'
import { describe } from '../../wording/finding.js'
import { jsonOf } from '../json-text.js'
import { afterOf, beforeOf, whoOf } from './change-figures.js'
import { exactly, figureJson, rangeJson } from './figure-json.js'

const sideJson = (side: Side, basis: string | null) => ({
  label: side.label,
  year: side.year,
  source: side.source,
  kind: side.kind,
  instrument: { id: side.instrument.id, hash: side.hash },
  basis,
  units: side.units.length,
  agencies: side.agencies.length,
})

const rulesJson = ({ rules }: Pair) => {
  if (rules.kind === 'same' || rules.kind === 'none')
    return { kind: rules.kind, confidence: null, notes: [], criteria: [] }
  const criteria = rules.kind === 'indicator' ? rules.criteria : []
  return {
    kind: rules.kind,
    confidence: rules.confidence,
    notes: rules.notes,
    criteria: criteria.map(({ variant, from, to, criteria: what, note }) => ({
      variant,
      from,
      to,
      criteria: what,
      note: note ?? null,
    })),
  }
}

const pairJson = (pair: Pair) => ({ from: beforeOf(pair), to: afterOf(pair), rules: rulesJson(pair) })

/** How far the change of all users' figure may reach; nothing where indices are compared. */
const reachJson = ({ before, after }: Move) => {
  if (!before.survey || !after.survey) return {}
  const reach = reachOf(before, after)
  return { reach: reach && { ...rangeJson(reach), beyondChance: reach.isBeyondChance } }
}

const moveJson = (move: Move | null) => {
  if (!move) return null
  const { change, split, cause, rank, groupRank, predicate, changedGroup } = move
  return {
    change: exactly(change),
    ...reachJson(move),
    rank,
    groupRank,
    predicate,
    changedGroup,
    rules: cause ? exactly(cause.rules) : null,
    performance: cause ? exactly(cause.performance) : null,
    doubtful: (cause?.doubtful ?? []).map(({ code, value }) => ({ indicator: code, ...exactly(value) })),
    unsplit: split.ok ? null : split.why,
    terms: split.ok
      ? split.terms.map(({ node, title, kind, value, unit }) => ({
          node,
          title,
          kind,
          unit: unit?.unit ?? null,
          ...exactly(value),
        }))
      : [],
  }
}

const trackJson = (comparison: Comparison, track: Track) => {
  const newest = track.members.findLast((member) => member !== null)
  return {
    agency: newest?.agency === '' ? null : (newest?.agency ?? null),
    unit: newest?.unit ?? null,
    agencyCode: newest?.agencyCode ?? null,
    unitCode: newest?.unitCode ?? null,
    matchedBy: track.by,
    onForm: track.isOnForm,
    figures: track.members.map((member, i) => figureJson(member, comparison.sides[i])),
    moves: comparison.pairs.map((pair) => moveJson(moveOf(comparison, pair, track))),
    change: exactly(wholeChange(track)),
  }
}

const gateText = (gate: Gate): string => {
  if (gate.kind === 'drop') return `drop>${fraction(gate.limit)}`
  return gate.kind === 'rank-drop' ? `rank-drop>${gate.limit}` : gate.kind
}

const failureJson = ({ gate, pair, track, move }: Failure) => ({
  gate: gateText(gate),
  to: afterOf(pair),
  level: track?.level ?? null,
  who: track ? whoOf(track) : null,
  change: exactly(move?.change ?? null),
})

function* list<T>(name: string, items: readonly T[], json: (item: T) => unknown): Generator<string> {
  yield `,\n"${name}":[`
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}\n${jsonOf(json(item))}`
  yield items.length > 0 ? '\n]' : ']'
}

function* body(compared: Compared, language: Language): Generator<string> {
  const { comparison, version, inputs, findings, failures } = compared
  const { sides, bases, form, pairs, agencies, units } = comparison
  yield `{"schema":"ipp.comparison/1",\n"version":${jsonOf(version)},\n"comparedOn":${jsonOf(form)}`
  yield* list(
    'sides',
    sides.map((side, i) => sideJson(side, bases[i] ?? null)),
    (side) => side,
  )
  yield* list('pairs', pairs, pairJson)
  yield* list('agencies', agencies, (track) => trackJson(comparison, track))
  yield* list('units', units, (track) => trackJson(comparison, track))
  yield* list('failures', failures, failureJson)
  yield* list('findings', findings, (finding) => {
    const { severity, code, file, sheet, cell, unit, count, cells } = finding
    const { message, fix } = describe(finding, language)
    return { severity, code, message: `${message} ${fix}`, file, sheet, cell, unit, count, cells }
  })
  yield* list('inputs', inputs, ({ file, bytes, sha256 }) => ({ file, bytes, sha256 }))
}

/** A comparison as `ipp.comparison/1`, in pieces: one unit or agency to a line. */
export const comparisonJson = (compared: Compared, language: Language): Iterable<string> =>
  sealedJson(body(compared, language))
