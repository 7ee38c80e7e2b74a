import { LIMITS } from '../formats/limits.js'
import type { Run } from './result.js'
import type { SurveyOptions } from './survey-options.js'

const linesOf = (columns: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...columns].flatMap(([role, names]) => names.map((name) => `${role}=${name}`))

const textOf = (value: number | string | null): string | null => (value === null ? null : String(value))

const nameOf = ({ instrument }: SurveyOptions): string | null =>
  typeof instrument === 'string' || instrument === null ? instrument : instrument.instrument.id

/** The draws where nothing is said of them; they change results only where they are others. */
const USUAL = { seed: 1, replicates: 1000 }

const isSaid = (value: string | readonly string[] | null): value is string | readonly string[] =>
  value !== null && value.length > 0

/** The options that change the result, as a command line would give them, for the outputs to carry. */
export const surveyGiven = (options: SurveyOptions, fileUnits: readonly string[]): Run['options'] => {
  const { choices, labels, limits, seed, replicates } = options
  const usual = new Map(Object.entries(LIMITS))
  const raised = Object.entries(limits).filter(([limit, value]) => usual.get(limit) !== value)
  const all: Readonly<Record<string, string | readonly string[] | null>> = {
    agency: options.agency,
    aliases: options.aliases,
    bootstrap: replicates === USUAL.replicates ? null : String(replicates),
    column: [...linesOf(choices.columns), ...linesOf(choices.questions)],
    encoding: options.encoding ?? null,
    'file-unit': fileUnits,
    form: options.form,
    'header-row': textOf(choices.headerRow),
    instrument: nameOf(options),
    labels: [...labels].map(([word, value]) => `${word}=${value}`),
    population: textOf(options.population),
    scores: options.scores,
    seed: seed === USUAL.seed ? null : String(seed),
    sheet: choices.sheets,
    unanswered: options.unansweredZero ? '0' : null,
    unit: options.unit,
    variant: options.variant,
    year: textOf(options.year),
    ...Object.fromEntries(raised.map(([limit, value]) => [`max-${limit}`, String(value)])),
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (isSaid(value) ? [[name, value]] : [])))
}
