import { type Finding, finding } from '../finding/finding.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { OpenedStream } from '../formats/sources.js'
import { entriesIn, isEntryRow } from '../scoresheet/entry-row.js'
import { readFile } from '../scoresheet/file.js'
import type { FilledForm } from '../scoresheet/filled-form.js'
import type { Item } from '../scoresheet/item.js'
import { UNDECIDED, type Vocabulary } from '../scoresheet/layout.js'
import { vocabularyOf } from '../scoresheet/vocabulary.js'
import { shippedIndexRules } from './instrument.js'
import type { ReadSurvey } from './survey-files.js'
import type { SurveyReading } from './survey-options.js'

/** A wide form may lack so many of its indicators and is still known by their numbers. */
const MOST_LACKING = 3

/** Whether an item is an indicator's by more than a number, which questions have too. */
const isNamed = (item: Item, vocabulary: Vocabulary): boolean => {
  const code = item.code !== null && /\p{L}/u.test(item.code) ? item.code : null
  return vocabulary.isItem({ ...item, number: null, code })
}

/** Whether a form is one of the evaluator's: by codes and titles of most indicators, or a row of all their numbers. */
const isScores = ({ entries }: FilledForm, vocabulary: Vocabulary): boolean => {
  const items = entriesIn(entries).map(({ item }) => item)
  const named = items.filter((item) => isNamed(item, vocabulary))
  if (named.length > 1 && 2 * named.length > items.length) return true
  const lacking = vocabulary.lacking(new Set(items.flatMap(({ number }) => number ?? [])))
  return isEntryRow(entries) && lacking !== null && lacking.length <= MOST_LACKING
}

/** Whether a file is a scoresheet; it is read as `ipp score` reads it. */
const isScoresheet = (opened: OpenedStream, { limits, encoding }: SurveyReading, vocabulary: Vocabulary): boolean => {
  const { file, source } = opened
  if (file === '-' || source.size > limits.file) return false
  const open = () => openWorkbook(source, file, { limits, csv: { encoding, limits: csvLimits(limits) } })
  const { recognised, forms } = readFile(file, open, { vocabulary, decisions: { ...UNDECIDED, sheets: [] } })
  return recognised && forms.some((form) => isScores(form, vocabulary))
}

/**
 * Files of a survey of which one holds scores of evaluators instead: that is all there is to say of it. Only files that have
 * errors are looked at so.
 */
export const withoutScoresheets = (
  files: readonly ReadSurvey[],
  opened: readonly OpenedStream[],
  { options, findings }: { readonly options: SurveyReading; readonly findings: readonly Finding[] },
): readonly ReadSurvey[] => {
  const wrong = new Set(findings.flatMap(({ severity, file }) => (severity === 'error' && file !== null ? [file] : [])))
  if (wrong.size === 0) return files
  const vocabulary = vocabularyOf(shippedIndexRules().map(({ instrument }) => instrument))
  return files.map((read, i) => {
    const own = opened[i]
    if (!own || !wrong.has(read.file) || !isScoresheet(own, options, vocabulary)) return read
    return { ...read, sources: [], findings: [finding(read.file, { code: 'E-SURVEY-SHEET' })] }
  })
}
