import type { Figures, Ranked, RunResult } from '../../engine/score/score.js'
import type { Language } from '../../finding/language.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { predicateText } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { carriedWarnings } from '../carried.js'
import { fittedLines, fittingColumns } from '../terminal-table.js'
import { countLine, type Resting, restingLines, runAssumptions } from '../text/run-assumptions.js'
import { basisText, headLines } from '../text/run-head.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { onlyAgency } from './agency-text.js'
import type { Style } from './figure-cells.js'
import { intervalLines } from './intervals.js'
import { agencyColumns, type Choices, type Setting, unitColumns } from './ranking-columns.js'
import { summaryLines } from './summary.js'
import type { Sheet } from './text-sheet.js'

type Ranking = Figures & Ranked

/** Letters explained, where the table had no room for their labels; never broken inside. */
const legend = (items: readonly Ranking[], instrument: Instrument, width: number): readonly string[] => {
  const letters = new Set(items.map((item) => item.predicate?.letter))
  const steps = instrument.ladder.value.filter(({ letter }) => letters.has(letter))
  const text = steps.map((step) => predicateText(step).replaceAll(' ', '\u00a0')).join('\u00a0· ')
  return text === '' ? [] : wrap(text, width).map((line) => line.replaceAll('\u00a0', ' '))
}

const tableText = <T extends Ranking>(items: readonly T[], { sets, lettersFrom }: Choices<T>, sheet: Sheet) => {
  const { style, page, paint, language } = sheet
  const table = fittingColumns({ sets, items }, page)
  const letters =
    table.choice < lettersFrom ? [] : legend(items.slice(0, page.rows), style.instrument, widthOfPage(page))
  return [...fittedLines(table, page, language), ...letters.map((line) => paint.faint(line))]
}

interface Section<T> {
  /** One with an index, to tell what the ranking is made of; null where none has. */
  readonly first: T | null
  readonly items: readonly T[]
}

/** Rankings never mix bases: one table each; what has no index stands last, in a table of its own if there are several. */
const sections = <T extends Ranking>(items: readonly T[]): readonly Section<T>[] => {
  const bases = new Set<string>()
  for (const item of items) if (item.index) bases.add(item.basis)
  // Those with an index stand before those without one.
  if (bases.size <= 1) return [{ first: items[0]?.index ? items[0] : null, items }]
  const ranked = items.filter((item) => item.index)
  const bare = items.filter((item) => !item.index)
  return [
    ...[...bases]
      .map((basis) => ranked.filter((item) => item.basis === basis))
      .map((each) => ({ first: each[0] ?? null, items: each })),
    ...(bare.length > 0 ? [{ first: null, items: bare }] : []),
  ]
}

const basisLines = (item: Figures, { words, style, language, page }: Sheet): readonly string[] =>
  wrap(`${words.basis}: ${basisText(style.instrument, item, language)}`, widthOfPage(page))

interface Titled<T> {
  readonly title: string
  readonly columns: (items: readonly T[], setting: Setting) => Choices<T>
}

const ranking = <T extends Ranking>(items: readonly T[], { title, columns }: Titled<T>, sheet: Sheet) =>
  sections(items).flatMap((section) => {
    const { words, paint, hasBases } = sheet
    const heading = section.first ? title : `${title}: ${words.noIndex}`
    const basis = section.first && hasBases ? basisLines(section.first, sheet) : []
    return [paint.strong(heading), ...basis, ...tableText(section.items, columns(section.items, sheet), sheet), '']
  })

/** Agencies in a table; one alone in a sentence. */
const agencyLines = ({ agencies }: RunResult, sheet: Sheet): readonly string[] => {
  const [only, ...others] = agencies
  if (others.length > 0) return ranking(agencies, { title: sheet.words.agencyRanking, columns: agencyColumns }, sheet)
  return only ? onlyAgency(only, sheet) : []
}

const sheetOf = (result: RunResult, resting: Resting, view: Pick<Sheet, 'language' | 'page'>): Sheet => {
  const { instrument } = result
  const style: Style = {
    instrument,
    language: view.language,
    letter: Math.max(...instrument.ladder.value.map((step) => step.letter.length)),
    isMarked: (item) => resting.marked.has(item),
    hasMarks: resting.marked.size > 0,
  }
  const [bases, agencies] = [new Set<string>(), new Set<string>()]
  for (const { index, basis, input } of result.units) {
    if (index) bases.add(basis)
    agencies.add(input.agencyKey)
  }
  return {
    style,
    ...view,
    words: WORDS[view.language],
    paint: ink(view.page.colour),
    hasBases: bases.size > 1,
    hasAgencies: agencies.size > 1,
  }
}

const head = (run: Run, sheet: Sheet): readonly string[] => {
  const { language, page, paint, hasBases } = sheet
  const first = run.result.units.find(({ index }) => index)
  return [
    ...headLines(run, language).flatMap((line) => wrap(line, widthOfPage(page))),
    ...(first && !hasBases ? basisLines(first, sheet) : []),
    ...carriedWarnings(run, language)
      .flatMap((line) => wrap(line, widthOfPage(page)))
      .map((line) => paint.yellow(line)),
    '',
  ]
}

/**
 * The ranked tables of a run as text: units, and agencies where there is more than one; what they are based on, and what
 * rests on assumptions. Pure; the same run gives the same text.
 */
export const rankings = (run: Run, language: Language, page: Page): string => {
  const { result, study } = run
  const resting = runAssumptions(result)
  const sheet = sheetOf(result, resting, { language, page })
  const { words } = sheet
  const foot = [...restingLines(resting, language), countLine(result, language)]
  const lines = [
    ...head(run, sheet),
    ...ranking(result.units, { title: words.unitRanking, columns: unitColumns }, sheet),
    ...(study ? intervalLines(study, sheet) : []),
    ...agencyLines(result, sheet),
    ...summaryLines(result, sheet),
    ...foot.flatMap((line) => wrap(line, widthOfPage(page))),
  ]
  return `${lines.join('\n')}\n`
}
