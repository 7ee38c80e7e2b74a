import { groupBy } from '../../engine/score/group-by.js'
import type { Blurred, RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import type { RankRange } from '../../engine/survey/ranks.js'
import { toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { countText, decimal } from '../../wording/figure.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import type { Column } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { basisText } from '../text/run-head.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { chanceLines, indexRangeText } from './chance.js'
import type { Setting } from './ranking-columns.js'

interface About extends Setting {
  readonly language: Language
  readonly page: Page
  readonly paint: Ink
  readonly hasBases: boolean
}

/** "3–6"; one rank alone where best and worst are the same. */
export const rangeText = ({ best, worst }: RankRange): string => (best === worst ? `${best}` : `${best}–${worst}`)

/** "3–6": ranks that cannot be told apart. */
export const blurredText = ({ from, to }: Blurred): string => rangeText({ best: from, worst: to })

const columnsOf = (about: About, hasChances: boolean): readonly Column<Steadiness>[] => {
  const { words, hasAgencies, language, style } = about
  const { weights, leftOut, index, sample } = INTERVAL_WORDS[language]
  const agency: Column<Steadiness> = {
    key: 'agency',
    head: words.agency,
    value: ({ unit }) => unit.input.agency,
    floor: 14,
  }
  return [
    { key: 'rank', head: words.rank, kind: 'number', value: ({ rank }) => rank },
    ...(hasAgencies ? [agency] : []),
    { key: 'unit', head: words.unit, value: ({ unit }) => unit.input.unit, floor: 16 },
    ...(hasChances
      ? ([
          {
            key: 'index',
            head: index,
            kind: 'number',
            value: ({ chance }) => indexRangeText(chance, style.instrument, language),
          },
          {
            key: 'sample',
            head: sample,
            kind: 'number',
            value: ({ chance }) => (chance?.ranks ? rangeText(chance.ranks) : null),
          },
        ] satisfies readonly Column<Steadiness>[])
      : []),
    { key: 'weights', head: weights, kind: 'number', value: (each) => rangeText(each.weights) },
    { key: 'leftOut', head: leftOut, kind: 'number', value: ({ without }) => rangeText(without) },
  ]
}

/** Decimals of what a part adds. */
const FINE = 3

/** What each part adds to the index; the figures for programs have it exactly. An index of one part needs no table. */
const addsLines = (items: readonly Steadiness[], { words, language, page }: About): readonly string[] => {
  const ids = [...new Set(items.flatMap(({ contributions }) => contributions.map(({ subject }) => subject.id)))]
  if (ids.length < 2) return []
  const adds = (id: string): Column<Steadiness> => ({
    key: id,
    head: id,
    kind: 'number',
    value: ({ contributions }) => {
      const part = contributions.find(({ subject }) => subject.id === id)
      return part ? decimal(toFixed(part.adds, FINE), language) : null
    },
  })
  const columns: readonly Column<Steadiness>[] = [
    { key: 'rank', head: words.rank, kind: 'number', value: ({ rank }) => rank },
    { key: 'unit', head: words.unit, value: ({ unit }) => unit.input.unit, floor: 16 },
    ...ids.map(adds),
  ]
  const { adds: title, addsNote } = INTERVAL_WORDS[language]
  const table = tableLines({ sets: [columns], items }, page, language)
  return ['', `${title}:`, ...table, ...wrap(addsNote, widthOfPage(page))]
}

/** A sentence for each stretch of ranks, as many as a table shows rows. */
const blurredLines = (blurred: readonly Blurred[], { language, page }: About): readonly string[] => {
  const words = INTERVAL_WORDS[language]
  if (blurred.length === 0) return [words.clear]
  const shown = blurred.slice(0, page.rows)
  const rest = blurred.length - shown.length
  return [
    ...shown.map((each) => words.blurred(blurredText(each))),
    ...(rest > 0 ? [words.more(countText(rest, language))] : []),
  ]
}

/** How far ranks move, and which cannot be told apart: a table for each basis, and what it is and is not. */
export const intervalLines = (study: RankStudy, about: About): readonly string[] => {
  const { language, page, paint, style, words, hasBases } = about
  const own = INTERVAL_WORDS[language]
  const wrapText = (text: string) => wrap(text, widthOfPage(page)).map((line) => line.replaceAll('\u00a0', ' '))
  const tables = [...groupBy(study.units, ({ unit }) => unit.basis)].flatMap(([basis, items]) => {
    const [first] = items
    const head =
      first && hasBases ? wrapText(`${words.basis}: ${basisText(style.instrument, first.unit, language)}`) : []
    const blurred = study.blurred.filter((each) => each.basis === basis)
    const sentences = blurredLines(blurred, about).flatMap(wrapText)
    const hasChances = items.some(({ chance }) => chance)
    const table = tableLines({ sets: [columnsOf(about, hasChances)], items }, page, language)
    const reasons = chanceLines(items, language).flatMap(wrapText)
    return [...head, ...table, ...sentences, ...reasons, ...addsLines(items, about), '']
  })
  const hasChances = study.units.some(({ chance }) => chance)
  const note = [own.note(study), ...(hasChances ? [own.sampleNote] : [])].join(' ')
  const foot = study.units.length === 0 ? [own.none] : wrapText(note).map((line) => paint.faint(line))
  return [paint.strong(own.title), ...tables, ...foot, '']
}
