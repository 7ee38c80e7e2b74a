import type { Beside, ChangedUnit, Replaced } from '../../engine/plan/what-if.js'
import type { Figures, Ranked } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { type Exact, whole } from '../../exact/exact.js'

/** One figure as it is and as it would be. */
export interface BesideLine {
  /** What it is of: "ipp", "rank", "group_rank", "F-02", "F-02.a", "14.b.K". */
  readonly id: string
  readonly kind: 'index' | 'rank' | 'part' | 'score'
  /** Of the instrument; "" for an index or a rank. */
  readonly title: string
  readonly before: Exact | null
  readonly after: Exact | null
}

/** A unit with its changes, or an agency without, as it is and as it would be. */
export interface BesidePair extends Beside<Figures & Ranked> {
  readonly changes?: ChangedUnit['changes']
}

const rankLine = (id: 'rank' | 'group_rank', before: number | null, after: number | null): readonly BesideLine[] =>
  before === null && after === null
    ? []
    : [{ id, kind: 'rank', title: '', before: rankFigure(before), after: rankFigure(after) }]

const rankFigure = (rank: number | null): Exact | null => (rank === null ? null : whole(rank))

/** Parts that stand on both sides, or on one where the other has no index. */
const partLines = (before: readonly Step[], after: readonly Step[]): readonly BesideLine[] => {
  const ids = new Map([...before, ...after].map(({ subject }) => [subject.id, subject.title]))
  const valueIn = (steps: readonly Step[], id: string) => steps.find(({ subject }) => subject.id === id)?.value ?? null
  return Array.from(ids, ([id, title]) => ({
    id,
    kind: 'part' as const,
    title,
    before: valueIn(before, id),
    after: valueIn(after, id),
  }))
}

const scoreLine = ({ indicator, from, to }: Replaced): BesideLine => ({
  id: indicator.code,
  kind: 'score',
  title: indicator.title,
  before: from,
  after: to,
})

/** The figures of a unit or an agency, the index first; of forms only where there are several. */
export const besideLines = ({ before, after, changes = [] }: BesidePair): readonly BesideLine[] => {
  const hasForms = Math.max(before.forms.length, after.forms.length) > 1
  return [
    { id: 'ipp', kind: 'index', title: '', before: before.index?.value ?? null, after: after.index?.value ?? null },
    ...rankLine('rank', before.rank, after.rank),
    ...rankLine('group_rank', before.groupRank, after.groupRank),
    ...(hasForms ? partLines(before.forms, after.forms) : []),
    ...partLines(before.aspects, after.aspects),
    ...changes.map(scoreLine),
  ]
}
