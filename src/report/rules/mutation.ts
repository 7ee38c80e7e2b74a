import { groupBy } from '../../engine/score/group-by.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { pathText } from '../../instrument/problem.js'
import type { Edit, IdleReason, Mutation } from '../../rules/mutation/mutation.js'
import type { Trial, Trials } from '../../rules/mutation/trial.js'
import { RULES_CASES } from '../../wording/rules-cases.js'

const editText = ({ of, from, to }: Edit): string => `${plain(of)} ${plain(from)} → ${plain(to)}`

/** "bobot 14.b.K 30 → 31 (forms[1]…)": a step away from an instrument, as people read it. */
export const mutationText = ({ kind, edits }: Mutation, language: Language): string => {
  const [first] = edits
  const place = first ? ` (${edits.map(({ at }) => pathText(at)).join(', ')})` : ''
  return `${RULES_CASES[language].mutation[kind]}: ${edits.map(editText).join(', ')}${place}`
}

const isUnnoticed = ({ noticedBy }: Trial): boolean => noticedBy.length === 0

/** Changes of one figure in one line: "bobot: 31 0 → 1 / -1 (…)". */
const together = (mutations: readonly Mutation[], language: Language): readonly string[] => {
  const groups = groupBy(mutations, ({ edits }) => edits.map(({ at }) => pathText(at)).join())
  return [...groups.values()].map(([first, ...others]) => {
    const [edit] = first?.edits ?? []
    if (!first || !edit || first.edits.length > 1) return first ? mutationText(first, language) : ''
    const to = [edit, ...others.flatMap(({ edits }) => edits)].map((each) => each.to).join(' / ')
    return mutationText({ ...first, edits: [{ ...edit, to }] }, language)
  })
}

/** What slipped through, then what cannot matter, reason by reason. */
export const trialLines = ({ tried, idle }: Trials, cases: number, language: Language): readonly string[] => {
  const words = RULES_CASES[language]
  const missed = tried.filter(isUnnoticed)
  const reasons = [...new Set(idle.map(({ reason }) => reason))]
  const ofReason = (reason: IdleReason) => idle.flatMap((each) => (each.reason === reason ? [each.mutation] : []))
  return [
    ...(missed.length === 0
      ? [words.allNoticed(tried.length, cases)]
      : [
          words.unnoticed(missed.length, tried.length, cases),
          ...missed.map(({ mutation }) => `  ${mutationText(mutation, language)}`),
        ]),
    ...(idle.length > 0 ? [words.idleHead(idle.length)] : []),
    ...reasons.flatMap((reason) => [
      `  ${words.idle[reason]}:`,
      ...together(ofReason(reason), language).map((line) => `    ${line}`),
    ]),
  ]
}

const mutationJson = ({ kind, edits }: Mutation) => ({
  kind,
  edits: edits.map(({ at, of, from, to }) => ({ path: pathText(at), of, from, to })),
})

export const trialsJson = ({ tried, idle }: Trials) => ({
  tried: tried.length,
  unnoticed: tried.filter(isUnnoticed).map(({ mutation }) => mutationJson(mutation)),
  cannotMatter: idle.map(({ mutation, reason }) => ({ ...mutationJson(mutation), reason })),
})
