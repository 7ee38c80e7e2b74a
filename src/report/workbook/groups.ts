import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import { type Exact, round, toFixed, toNumber } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Cell, Sheet } from '../../formats/xlsx/write-book.js'
import { groupTitle } from '../../instrument/group-title.js'
import { decimal } from '../../wording/figure.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import type { Plan } from './book-layout.js'
import { textLiteral } from './formula-text.js'
import { changedIn, footOf, headFor } from './header.js'
import { type ListColumn, listSheet } from './list-sheet.js'
import { LOOK } from './look.js'
import { listingOf } from './summary/subject.js'

const columnsOf = ({ language, run: { result } }: Plan): readonly ListColumn<Summary>[] => {
  const words = SUMMARY_WORDS[language]
  const { instrument } = result
  const { mode, places } = instrument.rounding.value
  const count = (key: 'agencies' | 'scored', head: string): ListColumn<Summary> => ({
    key,
    head,
    width: 10,
    look: LOOK.whole,
    value: (summary) => summary[key],
  })
  const figure = (key: string, head: string, of: (summary: Summary) => Exact | null): ListColumn<Summary> => ({
    key,
    head,
    width: 11,
    look: LOOK.two,
    value: (summary) => {
      const value = of(summary)
      return value && toNumber(round(value, places, mode))
    },
  })
  return [
    {
      key: 'name',
      head: `${words.group} / ${words.province}`,
      width: 34,
      look: LOOK.text,
      value: ({ id }) => plain(groupTitle(id, result.instrument)),
    },
    count('agencies', words.agencies),
    count('scored', words.scored),
    figure('mean', words.mean, ({ mean }) => mean),
    figure('median', words.median, ({ median }) => median),
    figure('first', words.first, ({ quartiles }) => quartiles?.[0] ?? null),
    figure('third', words.third, ({ quartiles }) => quartiles?.[1] ?? null),
    figure('least', words.least, ({ least }) => least),
    figure('greatest', words.greatest, ({ greatest }) => greatest),
    ...instrument.ladder.value.map(
      ({ letter }): ListColumn<Summary> => ({
        key: `letter ${letter}`,
        head: letter,
        width: 6,
        look: LOOK.whole,
        value: ({ predicates }) => predicates.find((each) => each.letter === letter)?.count ?? null,
      }),
    ),
  ]
}

/** The national figure in a sentence, with how surely its rule is known; null where there is none. */
const nationText = ({ run: { result }, language }: Plan): string | null => {
  const national = nationalIndex(result)
  const rule = result.instrument.national
  if (!national || !rule) return null
  const { mode, places } = result.instrument.rounding.value
  const words = SUMMARY_WORDS[language]
  const figure = decimal(toFixed(national.value, places, mode), language)
  return `${words.national}: ${figure} (${words.rule}: ${WORDS[language].confidence[rule.confidence]})`
}

/** The nation's figure, and that no figure here follows the scores: said again once somebody has changed one. */
const statusOf = (plan: Plan): Cell => {
  const { fixed: kept, stale } = SUMMARY_WORDS[plan.language]
  const nation = nationText(plan)
  const withNation = (text: string) => (nation === null ? text : `${nation}. ${text}`)
  const count = changedIn(plan, listingOf('agencies', plan).all('check'))
  return {
    value: withNation(kept),
    formula: `IF(${count}=0,${textLiteral(withNation(kept))},${textLiteral(withNation(stale))})`,
  }
}

/** Groups and provinces in figures, and the nation's; null where no agency has a group or province. */
export const groupSheet = (plan: Plan): Sheet | null => {
  const { result } = plan.run
  const items = [...groupSummaries(result), ...provinceSummaries(result)]
  // Of one agency there is nothing to sum up.
  if (items.length === 0 || result.agencies.length < 2) return null
  const head = headFor(plan, { title: SUMMARY_WORDS[plan.language].title, status: statusOf(plan) })
  const about = { name: plan.sheets.groups, head, lead: 1, titles: 30, print: { foot: footOf(plan) } }
  return listSheet(about, columnsOf(plan), items)
}
