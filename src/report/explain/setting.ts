import type { Focus } from '../../engine/score/select.js'
import type { Step } from '../../engine/score/step.js'
import type { Language } from '../../finding/language.js'
import { cellOf, type Origin, type Place } from '../../finding/place.js'
import {
  type FigureForm,
  type Indicator,
  type Instrument,
  indicatorsOf,
  scoresFormOf,
} from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { EXPLAIN, type ExplainWords } from '../../wording/explain.js'

export interface Setting {
  readonly instrument: Instrument
  readonly lang: Language
  readonly words: ExplainWords
  /** The part of the trace that is asked about; null for all of it. */
  readonly focus: Focus | null
  /** Whether every weight and rule says how surely it is known and from where. */
  readonly hasSources: boolean
  /** The sheet that all cells are of and that is named already; null where cells are named with theirs. */
  readonly sheet: Origin | null
  /** The indicators of the unit's variant by code, whose criteria say what a score stands for; of an agency none. */
  readonly indicators: ReadonlyMap<string, Indicator>
}

export const setting = (instrument: Instrument, lang: Language, focus: Focus | null): Setting => ({
  instrument,
  lang,
  words: EXPLAIN[lang],
  focus,
  hasSources: true,
  sheet: null,
  indicators: new Map(),
})

const isSame = (a: Origin, b: Origin | null): boolean => a.file === b?.file && a.sheet === b.sheet

/** "lembar.xlsx › F-02!E17"; in CSV "unit.csv › G3"; the cell alone where its sheet is named already. */
export const placeText = (place: Place, { words, sheet: named }: Setting): string => {
  const { file, sheet } = place.origin
  const cell = cellOf(place)
  if (isSame(place.origin, named)) return cell
  return `${file === '-' ? words.stdin : file} › ${sheet === null ? cell : `${sheet}!${cell}`}`
}

/** "lembar.xlsx › F-02": a sheet as it is named once for all cells. */
export const sheetText = ({ file, sheet }: Origin, words: ExplainWords): string =>
  [file === '-' ? words.stdin : file, ...(sheet === null ? [] : [sheet])].join(' › ')

const originsOf = (step: Step): readonly Origin[] => [
  ...(step.place ? [step.place.origin] : []),
  ...step.terms.flatMap(originsOf),
]

/** The one sheet that all cells behind a figure are of; null where there are several. */
export const soleSheet = (step: Step): Origin | null => {
  const [first, ...others] = originsOf(step)
  return first && others.every((each) => isSame(each, first)) ? first : null
}

/** "bahan kementerian [S01, S02]": how surely a figure or rule is known, and from where. */
export const sourceText = ({ confidence, sources }: Statement, words: ExplainWords): string =>
  sources.length === 0 ? words.confidence[confidence] : `${words.confidence[confidence]} [${sources.join(', ')}]`

/** The indicators of one variant by their code, additional ones too. */
export const indicatorsBy = (instrument: Instrument, variant: string): ReadonlyMap<string, Indicator> => {
  const found = scoresFormOf(instrument).variants.find((each) => each.id === variant)
  const all = found ? [...indicatorsOf(found.parts), ...found.additional] : []
  return new Map(all.map((each) => [each.code, each]))
}

/** The straight line that a converted figure was laid on. */
export const lineOf = (instrument: Instrument, step: Step): FigureForm['convert']['value'] | null => {
  const form = instrument.forms.find((each) => each.kind === 'figure' && each.id === step.subject.id)
  return (form && 'convert' in form ? form.convert?.value : null) ?? null
}

const isAsked = (step: Step, { focus }: Setting): boolean => focus?.matches(step) ?? true

/** True where the step, or something below it, is asked about. */
export const leadsTo = (step: Step, setting: Setting): boolean =>
  isAsked(step, setting) || step.terms.some((term) => leadsTo(term, setting))

/** How what is below a step is read: all of it, once the step itself was asked about. */
export const settingWithin = (step: Step, setting: Setting): Setting =>
  isAsked(step, setting) ? { ...setting, focus: null } : setting

/** The statements that the shown part of a trace rests on. */
export const statementsOf = (step: Step, setting: Setting): readonly Statement[] => {
  const inside = settingWithin(step, setting)
  const { weight, rule } = step.subject
  return [
    ...(weight && weight.value.n !== 0n ? [weight] : []),
    ...(rule ? [rule] : []),
    ...step.terms.filter((term) => leadsTo(term, inside)).flatMap((term) => statementsOf(term, inside)),
  ]
}
