import type { Track } from '../../../engine/compare/compare.js'
import { toFixed } from '../../../exact/exact.js'
import { TREND } from '../../../wording/compare-survey.js'
import { decimal } from '../../../wording/figure.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { type PageColumn, table } from '../../html/table.js'
import { afterOf, whoOf } from '../change-figures.js'
import { type ElementLine, elementChange, elementLines } from '../element-table.js'
import { reachIn, reachText, respondentsText, verdictOf } from '../survey-columns.js'
import { changeCell, type Desk, foldAway } from './shared.js'

/** Who answered, and how far each change may reach. */
export const surveyColumns = (level: Track['level'], { comparison, lang }: Desk): readonly PageColumn<Track>[] => {
  const words = TREND[lang]
  const asked: PageColumn<Track> = {
    key: 'respondents',
    head: words.respondents,
    value: (track) => html`<span class="path">${respondentsText(track, lang)}</span>`,
  }
  if (level === 'agency') return [asked]
  const reaches = comparison.pairs.map((pair): PageColumn<Track> => {
    const behind = comparison.pairs.length > 1 ? ` ${afterOf(pair)}` : ''
    return {
      key: `reach ${pair.before}`,
      head: words.interval + behind,
      value: (track) => {
        const reach = reachIn(track, pair)
        if (!reach) return '–'
        return html`<span class="path">${reachText(reach, lang).replaceAll('-', '−')}</span><span class="sub">${words.verdicts[verdictOf(reach)]}</span>`
      },
    }
  })
  return [asked, ...reaches]
}

/** The elements of a unit's survey, their means side by side; null where no side says them. */
const elementsOf = (track: Track, desk: Desk): Markup | null => {
  const { comparison, words, lang } = desk
  const lines = elementLines(track)
  if (lines.length === 0) return null
  const means = comparison.sides.map(
    ({ label }, i): PageColumn<ElementLine> => ({
      key: `mean ${i}`,
      head: label,
      kind: 'number',
      value: ({ means: all }) => {
        const mean = all[i]
        return mean ? decimal(toFixed(mean, 2), lang) : '–'
      },
    }),
  )
  const changes = comparison.pairs.map(
    (pair): PageColumn<ElementLine> => ({
      key: `change ${pair.before}`,
      head: comparison.pairs.length > 1 ? `${words.change} ${afterOf(pair)}` : words.change,
      kind: 'number',
      value: (line) => changeCell(elementChange(line, pair.before), desk),
    }),
  )
  const title: PageColumn<ElementLine> = {
    key: 'title',
    head: TREND[lang].element,
    value: ({ code, title: text }) => `${code} ${text}`,
  }
  return html`<section class="one"><h3>${whoOf(track)}</h3>${table([title, ...means, ...changes], lines)}</section>`
}

/** As many units' elements as stand on the page at once; the rest is folded. */
const SHOWN = 20

/** The elements of surveys, unit by unit; nothing where indices are compared. */
export const elementsSection = (desk: Desk): Held => {
  const all = desk.comparison.units.flatMap((track) => elementsOf(track, desk) ?? [])
  if (all.length === 0) return null
  const rest = all.slice(SHOWN)
  const { page } = desk
  const more = rest.length > 0 && foldAway(page.more(rest.length, 'unit'), html`${rest}`, page.folded(rest.length))
  return html`<section id="elements"><h2>${TREND[desk.lang].elements}</h2>${all.slice(0, SHOWN)}${more}</section>`
}
