import type { UnitResult } from '../../engine/score/score.js'
import type { Language } from '../../finding/language.js'
import type { Block, DocxTable } from '../../formats/docx-blocks.js'
import type { Run } from '../../run/result.js'
import { RECORD } from '../../wording/record.js'
import { cell, headCell, letterhead, onOnePage, paragraph, together } from '../docx-parts.js'
import { closing } from '../signing.js'
import { type EvaluationRecord, recordOf } from './record.js'
import type { ScoreGroup } from './score-groups.js'

/** Code, indicator, score, criterion, note; in percent of the page's width. */
const SCORE_WIDTHS = [10, 38, 8, 28, 16]
const SUMMARY_WIDTHS = [52, 14, 17, 17]
const FACT_WIDTHS = [24, 76]

/** A title stays with its first line, and a total with the last. */
const groupRows = ({ title, lines, total }: ScoreGroup): DocxTable['rows'] => [
  ...together([[cell(title, { bold: true, shaded: true, span: SCORE_WIDTHS.length })]]),
  ...lines.map(({ code, title: indicator, score, criterion, note }, i) => {
    const keepNext = total !== null && i === lines.length - 1
    return [
      cell(code, { keepNext }),
      cell(indicator, { keepNext }),
      cell(score, { align: 'center', keepNext }),
      cell(criterion, { keepNext }),
      cell(note, { keepNext }),
    ]
  }),
  ...(total
    ? [
        [
          cell(total.label, { bold: true, span: 2 }),
          cell(total.value, { bold: true, align: 'center' }),
          cell('', { span: 2 }),
        ],
      ]
    : []),
]

const scoreTable = ({ groups, words }: EvaluationRecord): DocxTable => ({
  kind: 'table',
  widths: SCORE_WIDTHS,
  lines: true,
  head: together([[words.code, words.indicator, words.score, words.criterion, words.note].map(headCell)]),
  rows: groups.flatMap(groupRows),
})

const summaryTable = ({ summary, outcome, words }: EvaluationRecord): DocxTable => ({
  kind: 'table',
  widths: SUMMARY_WIDTHS,
  lines: true,
  head: summary.length === 0 ? [] : together([[words.part, words.weight, words.value, words.adds].map(headCell)]),
  rows: onOnePage([
    ...summary.map(({ part, weight, value, adds }) => [
      cell(part),
      cell(weight, { align: 'right' }),
      cell(value, { align: 'right' }),
      cell(adds, { align: 'right' }),
    ]),
    ...outcome.map(([term, text]) => [
      cell(term, { bold: true, shaded: true, span: 2 }),
      cell(text, { bold: true, shaded: true, span: 2, align: 'right' }),
    ]),
  ]),
})

const factTable = ({ facts }: EvaluationRecord): DocxTable => ({
  kind: 'table',
  widths: FACT_WIDTHS,
  lines: false,
  head: [],
  rows: facts.map(([term, text]) => [cell(term), cell(`: ${text}`)]),
})

const opening = ({ isComplete, faults, words }: EvaluationRecord): readonly Block[] =>
  isComplete
    ? [paragraph(words.opening)]
    : [
        paragraph(words.noIndexWhy, { runs: [{ text: words.noIndexWhy, bold: true }] }),
        ...faults.map((text) => paragraph(`– ${text}`)),
      ]

const recordBlocks = (record: EvaluationRecord): readonly Block[] => {
  const { words, remarks } = record
  return [
    letterhead(words.letterhead),
    paragraph(words.title.toUpperCase(), { style: 'title', align: 'center' }),
    paragraph(words.number, { align: 'center' }),
    ...opening(record),
    factTable(record),
    paragraph(words.scores, { style: 'heading' }),
    scoreTable(record),
    paragraph(words.summary, { style: 'heading' }),
    summaryTable(record),
    paragraph(''),
    ...remarks.map((text) => paragraph(text, { style: 'small' })),
    ...closing(record.signatures, words),
  ]
}

/** The records of units as one document for word processors, each on pages of its own. */
export const recordDocument = async (run: Run, units: readonly UnitResult[], lang: Language): Promise<Uint8Array> => {
  const { docx } = await import('../../formats/docx.js')
  const { title, page } = RECORD[lang]
  const blocks = units.flatMap((unit, i): readonly Block[] => [
    ...(i === 0 ? [] : [{ kind: 'page' } as const]),
    ...recordBlocks(recordOf(unit, run, lang)),
  ])
  return docx(blocks, { title, mark: 'ipp.record/1', language: lang === 'id' ? 'id-ID' : 'en-GB', footer: page })
}
