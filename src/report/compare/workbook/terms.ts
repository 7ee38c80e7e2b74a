import { type Exact, mul, sub, ZERO } from '../../../exact/exact.js'
import { LOOK } from '../../workbook/look.js'
import { afterOf, newest } from '../figure.js'
import type { TermRow } from './plan.js'
import { CHANGE, cell, type Desk, figure, formula, type LiveColumn } from './sheet.js'

/** The letters of the sheet of terms that other sheets speak of. */
export const TERM = { node: 'D', byScore: 'J', byWeight: 'K', byBoth: 'L', sum: 'M', old: 'N', now: 'O' } as const

const weightOf = (row: TermRow, side: 'before' | 'after'): Exact => row[side]?.weight ?? ZERO
/** A node that one side does not have keeps its score and moves by its weight alone. */
const scoreOf = ({ before, after }: TermRow, side: 'before' | 'after'): Exact =>
  (side === 'before' ? (before ?? after) : (after ?? before))?.score ?? ZERO

/** The sheet of terms: scores and weights of each node on both sides, and what each of their changes did. */
export const termColumns = ({ words }: Desk): readonly LiveColumn<TermRow>[] => {
  const { columns } = words
  const by = (title: string, text: (row: number) => string, value: (term: TermRow) => Exact): LiveColumn<TermRow> => ({
    head: title,
    width: 12,
    cell: (term, row) => formula(text(row), value(term), CHANGE),
  })
  const dS = (term: TermRow) => sub(scoreOf(term, 'after'), scoreOf(term, 'before'))
  const dW = (term: TermRow) => sub(weightOf(term, 'after'), weightOf(term, 'before'))
  const product = (term: TermRow, side: 'before' | 'after') => mul(weightOf(term, side), scoreOf(term, side))
  return [
    {
      head: columns.label,
      width: 10,
      cell: ({ pair }) => cell(afterOf(pair), LOOK.centred),
    },
    { head: words.agency, width: 26, cell: ({ track }) => cell(newest(track).agency, LOOK.text) },
    { head: words.unit, width: 26, cell: ({ track }) => cell(newest(track).unit ?? '', LOOK.text) },
    { head: columns.node, width: 9, cell: ({ before, after }) => cell((after ?? before)?.id ?? '', LOOK.centred) },
    { head: columns.title, width: 42, cell: ({ before, after }) => cell((after ?? before)?.title ?? '', LOOK.text) },
    { head: columns.oldWeight, width: 9, cell: (term) => figure(weightOf(term, 'before'), LOOK.share) },
    { head: columns.oldScore, width: 9, cell: (term) => figure(scoreOf(term, 'before'), LOOK.four) },
    { head: columns.newWeight, width: 9, cell: (term) => figure(weightOf(term, 'after'), LOOK.share) },
    { head: columns.newScore, width: 9, cell: (term) => figure(scoreOf(term, 'after'), LOOK.four) },
    by(
      words.kind.score,
      (r) => `(I${r}-G${r})*F${r}`,
      (term) => mul(dS(term), weightOf(term, 'before')),
    ),
    by(
      words.kind.weight,
      (r) => `(H${r}-F${r})*G${r}`,
      (term) => mul(dW(term), scoreOf(term, 'before')),
    ),
    by(
      words.kind.interaction,
      (r) => `(H${r}-F${r})*(I${r}-G${r})`,
      (term) => mul(dW(term), dS(term)),
    ),
    by(
      columns.sum,
      (r) => `SUM(J${r}:L${r})`,
      (term) => sub(product(term, 'after'), product(term, 'before')),
    ),
    {
      head: `${columns.oldWeight} × ${columns.oldScore}`,
      width: 12,
      cell: (term, r) => formula(`F${r}*G${r}`, product(term, 'before'), LOOK.four),
    },
    {
      head: `${columns.newWeight} × ${columns.newScore}`,
      width: 12,
      cell: (term, r) => formula(`H${r}*I${r}`, product(term, 'after'), LOOK.four),
    },
  ]
}
