import { groupBy } from '../../engine/score/group-by.js'
import type { RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import type { Run } from '../../run/result.js'
import { countText } from '../../wording/figure.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { WORDS } from '../../wording/words.js'
import { chanceLines, indexRangeText } from '../ranking/chance.js'
import { blurredText, rangeText } from '../ranking/intervals.js'
import { basisText } from '../text/run-head.js'
import { type RankBar, rankChart } from './chart/rank-bars.js'
import { fine, type Pen } from './common.js'
import { html, type Markup } from './markup.js'
import { nameWithAgency } from './standings.js'
import { type PageColumn, table } from './table.js'

/** Units on the page; a nation's would make it slow. */
const MOST_UNITS = 200
/** Stretches of ranks that are told in words. */
const MOST_BLURRED = 40

const number = (key: string, head: string, value: PageColumn<Steadiness>['value']): PageColumn<Steadiness> => ({
  key,
  head,
  kind: 'number',
  value,
})

const rangeColumns = (hasChances: boolean, { words, lang, instrument }: Pen): readonly PageColumn<Steadiness>[] => {
  const own = INTERVAL_WORDS[lang]
  const chances = [
    number('index', own.index, ({ chance }) => indexRangeText(chance, instrument, lang) ?? '–'),
    number('sample', own.sample, ({ chance }) => (chance?.ranks ? rangeText(chance.ranks) : '–')),
  ]
  return [
    number('rank', WORDS[lang].rank, ({ rank }) => rank),
    { key: 'unit', head: words.unit, kind: 'lead', value: ({ unit }) => nameWithAgency(unit) },
    ...(hasChances ? chances : []),
    number('weights', own.weights, ({ weights }) => rangeText(weights)),
    number('leftOut', own.leftOut, ({ without }) => rangeText(without)),
  ]
}

/** What each part adds to the index. */
const addsTable = (units: readonly Steadiness[], pen: Pen): Markup => {
  const own = INTERVAL_WORDS[pen.lang]
  const ids = [...new Set(units.flatMap(({ contributions }) => contributions.map(({ subject }) => subject.id)))]
  const columns: readonly PageColumn<Steadiness>[] = [
    { key: 'unit', head: pen.words.unit, kind: 'lead', value: ({ unit }) => nameWithAgency(unit) },
    ...ids.map((id) =>
      number(id, id, ({ contributions }) => {
        const part = contributions.find(({ subject }) => subject.id === id)
        return part ? fine(part.adds, pen) : '–'
      }),
    ),
  ]
  return html`<h3>${own.adds}</h3><p class="note">${own.addsNote}</p>${table(columns, units)}`
}

const barOf = ({ unit, rank, all }: Steadiness): RankBar => ({
  name: unit.input.unit,
  text: rangeText(all),
  rank,
  ...all,
})

const ofBasis = (
  basis: string,
  { study, units, pen }: { readonly study: RankStudy; readonly units: readonly Steadiness[]; readonly pen: Pen },
): Markup => {
  const own = INTERVAL_WORDS[pen.lang]
  const shown = units.slice(0, MOST_UNITS)
  const rest = units.length - shown.length
  const blurred = study.blurred.filter((each) => each.basis === basis)
  const sentences = blurred.slice(0, MOST_BLURRED).map((each) => own.blurred(blurredText(each)))
  const more = blurred.length - sentences.length
  const [first] = units
  const isOne = units.length === study.units.length
  const hasChances = units.some(({ chance }) => chance)
  return html`${!isOne && first && html`<h3>${WORDS[pen.lang].basis}: ${basisText(pen.instrument, first.unit, pen.lang)}</h3>`}
<p>${sentences.length > 0 ? sentences.join(' ') : own.clear} ${more > 0 && own.more(countText(more, pen.lang))}</p>
<h3>${own.chart}</h3>${rankChart(shown.map(barOf))}
${table(rangeColumns(hasChances, pen), shown)}${rest > 0 && html`<p class="note">${own.moreUnits(countText(rest, pen.lang))}</p>`}
${chanceLines(units, pen.lang).map((line) => html`<p class="note">${line}</p>`)}${addsTable(shown, pen)}`
}

/** How far ranks move and which cannot be told apart: in words, drawn, and as a table; nothing where nobody asked. */
export const intervalSection = ({ study }: Run, pen: Pen): Markup | null => {
  if (!study) return null
  const own = INTERVAL_WORDS[pen.lang]
  const hasChances = study.units.some(({ chance }) => chance)
  const bases = [...groupBy(study.units, ({ unit }) => unit.basis)]
  return html`<section id="intervals"><h2>${own.title}</h2>
<p class="note">${own.note(study)} ${hasChances && own.sampleNote}</p>
${study.units.length === 0 && html`<p>${own.none}</p>`}${bases.map(([basis, units]) => ofBasis(basis, { study, units, pen }))}</section>`
}
