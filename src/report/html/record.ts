import type { UnitResult } from '../../engine/score/score.js'
import type { Language } from '../../finding/language.js'
import type { Run } from '../../run/result.js'
import { RECORD, type RecordWords } from '../../wording/record.js'
import { type EvaluationRecord, recordOf } from '../record/record.js'
import type { ScoreGroup } from '../record/score-groups.js'
import { html, type Markup } from './markup.js'
import { footer, page } from './page-frame.js'

const COLUMNS = 5

const group = (
  { title, lines, total }: ScoreGroup,
  words: RecordWords,
): Markup => html`<tr class="group"><th colspan="${COLUMNS}" scope="rowgroup">${title}</th></tr>
${lines.map(
  ({
    code,
    title: indicator,
    score,
    criterion,
    note,
  }) => html`<tr><td class="code" data-label="${words.code}">${code}</td><td class="lead" data-label="${words.indicator}">${indicator}</td><td class="score" data-label="${words.score}">${score}</td><td data-label="${words.criterion}">${criterion}</td><td class="note" data-label="${words.note}">${note}</td></tr>
`,
)}${
  total &&
  html`<tr class="sum"><td colspan="2">${total.label}</td><td class="score">${total.value}</td><td colspan="${COLUMNS - 3}"></td></tr>
`
}`

const scores = ({ groups, words }: EvaluationRecord): Markup => html`<h2>${words.scores}</h2>
<div class="scroll"><table class="cards"><thead><tr><th scope="col">${words.code}</th><th scope="col">${words.indicator}</th><th scope="col">${words.score}</th><th scope="col">${words.criterion}</th><th scope="col" class="remark">${words.note}</th></tr></thead>
${groups.map((each) => html`<tbody>${group(each, words)}</tbody>`)}</table></div>`

const summary = ({ summary: lines, outcome, words }: EvaluationRecord): Markup => html`<h2>${words.summary}</h2>
<div class="scroll"><table>${
  lines.length > 0 &&
  html`<thead><tr><th scope="col">${words.part}</th><th scope="col" class="number">${words.weight}</th><th scope="col" class="number">${words.value}</th><th scope="col" class="number">${words.adds}</th></tr></thead>`
}<tbody>
${lines.map(
  ({ part, weight, value, adds }) =>
    html`<tr><td>${part}</td><td class="number">${weight}</td><td class="number">${value}</td><td class="number">${adds}</td></tr>\n`,
)}${outcome.map(
  ([term, text]) =>
    html`<tr class="sum"><td colspan="2">${term}</td><td class="outcome" colspan="2">${text}</td></tr>\n`,
)}</tbody></table></div>`

const signatures = ({ signatures: places, words }: EvaluationRecord): Markup | null =>
  places.length === 0
    ? null
    : html`<section class="closing"><p>${words.closing}</p>
<p class="place">${words.place}</p>
<div class="signs">${places.map(
        ({ role, name }) => html`<div class="sign">${role}<div class="space"></div>
(${name ?? html`<span class="fill"></span>`})<br>${words.employeeNumber} <span class="fill"></span></div>`,
      )}</div></section>`

const article = (record: EvaluationRecord): Markup => {
  const { words, facts, remarks, faults, isComplete } = record
  return html`<article class="record">
<h1>${words.title}</h1>
<p class="center">${words.number}</p>
${
  isComplete
    ? html`<p>${words.opening}</p>`
    : html`<p class="warn">${words.noIndexWhy}</p><ul>${faults.map((text) => html`<li>${text}</li>`)}</ul>`
}
<table class="facts"><tbody>${facts.map(([term, text]) => html`<tr><td>${term}</td><td>: ${text}</td></tr>`)}</tbody></table>
${scores(record)}
${summary(record)}
${remarks.map((text) => html`<p class="note">${text}</p>`)}
${signatures(record)}
</article>`
}

/** The records that evaluator and unit sign, each on sheets of its own when printed. */
export function* recordReport(run: Run, units: readonly UnitResult[], lang: Language): Generator<string> {
  yield* page(RECORD[lang].title, lang, articles(run, units, lang))
}

function* articles(run: Run, units: readonly UnitResult[], lang: Language): Generator<Markup> {
  for (const unit of units) yield article(recordOf(unit, run, lang))
  yield footer(run, lang)
}
