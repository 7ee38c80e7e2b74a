import { toFixed } from '../../../exact/exact.js'
import { decimal } from '../../../wording/figure.js'
import { axisOf, bandsOf } from '../../html/axis.js'
import { bandLetters, bandRects } from '../../html/chart/ladder.js'
import type { ChangeScale } from '../../html/chart/waterfall.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import type { Line } from '../name-columns.js'
import type { NodeNames } from './movers.js'
import type { Desk } from './shared.js'

const letterOf = (id: string): string => id.split('.').at(-1) ?? id

/** The nodes of all changes, each by its letter, or by its whole id where two share one, and its title. */
export const nodeNames = (lines: readonly Line[]): NodeNames => {
  const terms = lines.flatMap(({ moves }) => moves.flatMap((move) => (move?.split.ok ? move.split.terms : [])))
  const titles = new Map(terms.filter(({ unit }) => !unit).map(({ node, title }) => [node, title]))
  const letters = [...titles.keys()].map(letterOf)
  const markOf = (id: string) => (letters.filter((letter) => letter === letterOf(id)).length > 1 ? id : letterOf(id))
  const named = [...titles].map(([id, title]) => [id, title === id ? id : `${markOf(id)} ${title}`] as const)
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const sample = (shape: Markup, text: Held): Markup =>
  html`<li><svg width="44" height="16" aria-hidden="true">${shape}</svg> ${text}</li>`

/** A figure of the scale as people read it. */
const figure = (value: number, { lang }: Desk): string =>
  decimal(`${value > 0 ? '+' : ''}${value}`, lang).replace('-', '−')

/** What bars, dots, lines and letters stand for, once for the whole page. */
export const legend = (names: NodeNames, scale: ChangeScale, desk: Desk): Markup => {
  const { comparison, page, lang } = desk
  const instrument = comparison.sides.at(-1)?.instrument
  const labels = comparison.sides.map(({ label }) => label)
  const bar = (tone: string, y: number, height: number) =>
    html`<rect class="${tone}" x="2" width="40" y="${y}" height="${height}"/>`
  const every = decimal(String(scale.every), lang)
  const ladder = instrument && {
    bands: bandsOf(instrument, axisOf(instrument)),
    text: page.ladder(toFixed(instrument.scale.value.min, 0), toFixed(instrument.scale.value.max, 0)),
  }
  return html`<section id="legend" class="legend"><h2>${page.legend}</h2><ul>${
    names.size > 0 && [
      sample(bar('tone rose', 2, 12), page.up),
      sample(bar('tone fell', 2, 12), page.down),
      sample(bar('stand', 5, 6), page.total),
    ]
  }${sample(html`<circle class="mark point" cx="22" cy="8" r="3.5"/>`, page.old(labels.slice(0, -1).join(', ')))}${sample(html`<circle class="now" cx="22" cy="8" r="4.5"/>`, page.old(labels.at(-1) ?? ''))}</ul>
${names.size > 0 && html`<p>${page.scale(figure(scale.least, desk), figure(scale.most, desk), every)}</p><p>${page.nodes}: ${[...names.values()].join(' · ')}.</p>`}
${ladder && html`<p>${ladder.text}</p><svg width="100%" height="32" aria-hidden="true">${bandRects(ladder.bands, 0, 14)}${bandLetters(ladder.bands, 28)}</svg>`}</section>`
}
