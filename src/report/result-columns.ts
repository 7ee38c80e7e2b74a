import type { Figures, Ranked } from '../engine/score/score.js'
import { passingAspects } from '../engine/score/scored-unit.js'
import type { UnitScores } from '../engine/score/unit.js'
import type { Exact } from '../exact/exact.js'
import type { CsvField } from '../formats/csv/write.js'
import { publishedText } from '../instrument/published.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import { RESULT_COLUMNS } from '../run/own-output.js'
import { type Field, fieldsOf } from './table.js'

/** How many aspects have a column of their own: `a` … `f`, by their place in the form. */
const ASPECTS = 6

/** A row: what it says of whom; of an agency also of how many of its units. */
export interface Line {
  readonly item: Figures & Ranked
  readonly about: Pick<UnitScores, 'group' | 'agency' | 'year' | 'agencyCode' | 'unitCode'> & {
    readonly unit: CsvField
    readonly scored?: number
    readonly unread?: number
  }
}

/** Figures as fields, each made once: the same value of an aspect is shared by hundreds of units. */
const figureOnce = (textOf: (value: Exact) => string): ((value: Exact) => CsvField) => {
  const known = new WeakMap<Exact, CsvField>()
  return (value) => {
    const field = known.get(value) ?? { figure: textOf(value) }
    known.set(value, field)
    return field
  }
}

/** Makes columns of figures, each of the first level of an item whose id is meant; an item's levels are walked once for all. */
const levelColumns = (figure: (value: Exact) => CsvField) => {
  const columns: ((id: string) => boolean)[] = []
  const known = new Map<string, readonly number[]>()
  const columnsFor = (id: string): readonly number[] => {
    const own = known.get(id) ?? columns.flatMap((is, column) => (is(id) ? [column] : []))
    known.set(id, own)
    return own
  }
  let last: { readonly item: Figures; readonly figures: readonly CsvField[] } | null = null
  const figuresOf = (item: Figures): readonly CsvField[] => {
    if (last?.item === item) return last.figures
    const figures: CsvField[] = columns.map(() => null)
    for (const { subject, value } of [...item.forms, ...passingAspects(item)])
      for (const column of columnsFor(subject.id)) figures[column] ??= figure(value)
    last = { item, figures }
    return figures
  }
  return (is: (id: string) => boolean): Field<Line>['value'] => {
    const column = columns.push(is) - 1
    return ({ item }) => figuresOf(item)[column] ?? null
  }
}

export const columnsOf = (instrument: Instrument): readonly Field<Line>[] => {
  const form = scoresFormOf(instrument)
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const others = instrument.forms.filter((each) => each.kind !== 'unscored' && each !== form && each !== survey)
  const subject = (id: string) => `${form.id}.${id}`
  const roundedText = figureOnce((value) => publishedText(value, instrument))
  const figure = levelColumns(roundedText)
  /** One column holds the aspects that stand in one place, one per variant; those behind the last are appended by their id. */
  const orders = form.variants.map((variant) => variant.parts.map(({ id }) => id))
  const aspect = (place: number) => {
    const ids = new Set(orders.flatMap((each) => each.slice(place, place + 1)).map(subject))
    return figure((id) => ids.has(id))
  }
  const further = [...new Set(orders.flatMap((ids) => ids.slice(ASPECTS)))]
  return [
    ...fieldsOf<(typeof RESULT_COLUMNS)[number], Line>(RESULT_COLUMNS, {
      rank: ({ item }) => item.rank,
      group: ({ about }) => about.group,
      group_rank: ({ item }) => item.groupRank,
      agency: ({ about }) => about.agency,
      unit: ({ about }) => about.unit,
      ipp: ({ item }) => item.rounded && roundedText(item.rounded),
      letter: ({ item }) => item.predicate?.letter ?? null,
      predicate: ({ item }) => item.predicate?.label ?? null,
      basis: ({ item }) => item.basis,
      f02: figure((id) => id === form.id),
      f03: figure((id) => id === survey?.id),
      a: aspect(0),
      b: aspect(1),
      c: aspect(2),
      d: aspect(3),
      e: aspect(4),
      f: aspect(5),
      year: ({ about }) => about.year,
      instrument: () => instrument.id,
      agency_code: ({ about }) => about.agencyCode,
      unit_code: ({ about }) => about.unitCode,
    }),
    ...further.map((key) => ({ key, value: figure((id) => id === subject(key)) })),
    ...others.map(({ id: key }) => ({ key, value: figure((id) => id === key) })),
  ]
}
