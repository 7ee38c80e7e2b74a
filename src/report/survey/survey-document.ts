import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Block, DocxTable, Paragraph } from '../../formats/docx-blocks.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { SURVEY_REPORT } from '../../wording/survey-report.js'
import { carriedWarnings } from '../carried.js'
import { cell, headCell, letterhead, onOnePage, paragraph, together } from '../docx-parts.js'
import { closing } from '../signing.js'
import { titleOf } from './alone.js'
import { ruleLines } from './notes.js'
import { madeLine, type ReportTable, type SurveyReport, surveyReportOf } from './report-tables.js'

const heading = (text: string): Paragraph => paragraph(text, { style: 'heading', keepNext: true })

/** What stands over a table within a part of the report. */
const subheading = (text: string): Paragraph =>
  paragraph('', { runs: [{ text: plain(text), bold: true }], keepNext: true })

/** Widths in percent by the number of columns. */
const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  2: [70, 30],
  4: [46, 18, 18, 18],
  5: [7, 33, 30, 12, 18],
}

const tableOf = ({ heads, rows, widths }: ReportTable): DocxTable => ({
  kind: 'table',
  widths: widths ?? WIDTHS[heads.length] ?? heads.map(() => 100 / heads.length),
  lines: true,
  head: together([heads.map(headCell)]),
  rows: rows.map((row) => row.map((text) => cell(text))),
})

/** A table to be filled in by hand, whole on one page. */
const formOf = (table: ReportTable): DocxTable => {
  const { rows, ...others } = tableOf(table)
  return { ...others, rows: onOnePage(rows) }
}

const factsOf = ({ facts }: SurveyReport): DocxTable => ({
  kind: 'table',
  widths: [38, 62],
  lines: false,
  head: [],
  rows: facts.map(([term, text]) => [cell(term), cell(`: ${text}`)]),
})

const profileOf = ({ profile, words }: SurveyReport): readonly Block[] =>
  profile.length === 0
    ? [paragraph(words.noProfile)]
    : [
        ...profile.flatMap((table) => [subheading(table.title), tableOf(table), paragraph('')]),
        paragraph(words.privacy, { style: 'small' }),
      ]

const resultOf = ({ name, scale, figure, words, resultLines, services }: SurveyReport): readonly Block[] => {
  if (!figure) return [paragraph(words.noFigure)]
  const grade = figure.predicate ? ` – ${figure.predicate.letter} (${plain(figure.predicate.label)})` : ''
  return [
    paragraph('', { runs: [{ text: `${name} ${figure.text}${scale ? ` (${scale})` : ''}${grade}`, bold: true }] }),
    ...resultLines.map((line) => paragraph(line)),
    ...(services ? [subheading(services.title), tableOf(services)] : []),
  ]
}

const blocksOf = (report: SurveyReport, run: SurveyRun, language: Language): readonly Block[] => {
  const { words, elementTable, followUp, notes, signatures } = report
  return [
    letterhead(words.letterhead),
    paragraph(report.title.toUpperCase(), { style: 'title', align: 'center' }),
    factsOf(report),
    ...carriedWarnings(run, language).map((line) => paragraph(line)),
    heading(`1. ${words.profile}`),
    ...profileOf(report),
    heading(`2. ${elementTable.title}`),
    tableOf(elementTable),
    heading(`3. ${words.result(report.name)}`),
    ...resultOf(report),
    heading(`4. ${followUp.title}`),
    paragraph(words.followUpNote, { style: 'small', keepNext: true }),
    formOf(followUp),
    ...(notes.length > 0 ? [heading(words.notes), ...notes.map((line) => paragraph(line))] : []),
    heading(words.rules),
    ...[...ruleLines(run, language), madeLine(run, language)].map((line) => paragraph(line, { style: 'small' })),
    paragraph(''),
    ...closing(signatures, words),
  ]
}

/** A survey's report as a document for word processors, each unit on pages of its own. */
export const surveyDocument = async (run: SurveyRun, language: Language): Promise<Uint8Array> => {
  const { docx } = await import('../../formats/docx.js')
  const blocks = [...run.results()].flatMap((result, i): readonly Block[] => [
    ...(i === 0 ? [] : [{ kind: 'page' } as const]),
    ...blocksOf(surveyReportOf(result, run, language), run, language),
  ])
  const { footer } = SURVEY_REPORT[language]
  const setting = { language: language === 'id' ? 'id-ID' : 'en-GB', footer }
  return docx(blocks, { title: titleOf(run, language), mark: 'ipp.survey-report/1', ...setting })
}
