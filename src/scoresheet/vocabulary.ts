import {
  type Indicator,
  type Instrument,
  indicatorsOf,
  isLevel,
  type Part,
  scoresFormOf,
} from '../instrument/schema.js'
import { type Item, squeeze } from './item.js'
import type { Vocabulary } from './layout.js'
import { isSurveyFigure, matchKey } from './match-key.js'
import { rememberByText } from './remember-by-text.js'

const headings = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => (isLevel(part) ? [part.title, ...headings(part.parts)] : []))

const figureWords = (instrument: Instrument): readonly (readonly [string, string])[] =>
  instrument.forms.flatMap((form) =>
    form.kind === 'figure' || form.kind === 'survey'
      ? [form.id, form.title, ...(form.kind === 'figure' ? form.words : [])].map(
          (word) => [matchKey(word), form.id] as const,
        )
      : [],
  )

const questionCodes = (instrument: Instrument): readonly string[] =>
  instrument.forms.flatMap((form) =>
    form.kind === 'survey'
      ? form.variants.flatMap(({ parts }) => parts.flatMap((part) => part.questions.map(({ code }) => squeeze(code))))
      : [],
  )

/**
 * The numbers in the codes of a survey's questions, where they skip one: "1 … 12, 14, 15". No scoresheet has just these; plain
 * numbers from 1 on are anybody's.
 */
const skippingNumbers = (instrument: Instrument): readonly ReadonlySet<number>[] =>
  instrument.forms
    .flatMap((form) => (form.kind === 'survey' ? form.variants : []))
    .map(
      ({ parts }) => new Set(parts.flatMap(({ questions }) => questions.map(({ code }) => Number.parseInt(code, 10)))),
    )
    .filter((numbers) => Math.max(...numbers) > numbers.size)

/** The running number, in the code or printed beside it. */
const numberOf = ({ number, printed }: Indicator): number | undefined => number ?? printed

/** All words of the candidate instruments: codes, numbers, titles, headings and columns of ready figures. */
export const vocabularyOf = (instruments: readonly Instrument[]): Vocabulary => {
  const variants = instruments.flatMap((instrument) => scoresFormOf(instrument).variants)
  const indicators = variants.flatMap((variant) => [...indicatorsOf(variant.parts), ...variant.additional])
  const codes = new Set(indicators.map((indicator) => squeeze(indicator.code)))
  const numbers = new Set(indicators.map(numberOf))
  const titles = new Set(indicators.flatMap(({ title, titles = [] }) => [title, ...titles].map(matchKey)))
  const wholes = variants.map(({ parts, additional }) => {
    const due = indicatorsOf(parts).flatMap((indicator) => numberOf(indicator) ?? [])
    return { due, own: new Set([...due, ...additional.flatMap((indicator) => numberOf(indicator) ?? [])]) }
  })
  const questions = new Set(instruments.flatMap(questionCodes))
  const skipping = instruments.flatMap(skippingNumbers)
  const heads = new Set(variants.flatMap((variant) => headings(variant.parts)).map(matchKey))
  const figures = new Map(instruments.flatMap(figureWords))
  return {
    isItem: ({ code, number, title }: Item) =>
      (code !== null && codes.has(code)) ||
      (number !== null && numbers.has(number)) ||
      (title !== null && titles.has(title)),
    lacking: (given) => {
      const lacks = wholes
        .filter(({ own }) => [...given].every((number) => own.has(number)))
        .map(({ due }) => ({ due, missing: due.filter((number) => !given.has(number)) }))
        .filter(({ due, missing }) => 2 * missing.length < due.length)
      return lacks.toSorted((a, b) => a.missing.length - b.missing.length)[0]?.missing ?? null
    },
    isCode: (squeezed) => codes.has(squeezed),
    isHeading: (title) =>
      heads.has(title) || heads.has(title.replace(/^(aspek )?([a-z]|[ivx]+) /, '').replace(/^aspek /, '')),
    isSurvey: (items) => {
      const asked = items.filter(({ code }) => code !== null && questions.has(code))
      const scored = items.filter(({ code }) => code !== null && codes.has(code))
      if (asked.length > 1 && asked.length === items.length) return 2 * scored.length < items.length
      const numbers = items.flatMap(({ code, number }) =>
        number !== null && (code ?? String(number)) === String(number) ? [number] : [],
      )
      return skipping.some(
        (all) => numbers.length === items.length && all.size === items.length && numbers.every((each) => all.has(each)),
      )
    },
    figureOf: rememberByText((header) => figures.get(matchKey(header)) ?? (isSurveyFigure(header) ? 'F-03' : null)),
  }
}
