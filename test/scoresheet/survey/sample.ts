import type { ByteSource, Workbook } from '../../../src/formats/cell-table.js'
import { CSV_LIMITS, LIMITS } from '../../../src/formats/limits.js'
import { openWorkbook } from '../../../src/formats/open.js'
import { type AnswerScale, answerScaleOf, questionsOf } from '../../../src/instrument/answers.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import type { Instrument, SurveyForm } from '../../../src/instrument/schema.js'
import {
  type ByUnitOptions,
  type SurveyUnit,
  surveysByUnit,
  type UnitSurveys,
} from '../../../src/scoresheet/survey/by-unit.js'
import { UNCHOSEN } from '../../../src/scoresheet/survey/column-choices.js'
import { readSurveyFile, type SurveyFileReading } from '../../../src/scoresheet/survey/file.js'
import type { UnitTally } from '../../../src/scoresheet/survey/sum-tallies.js'

export const instrumentOf = (id: string): Instrument => {
  const rules = rulesById(id)
  if (!rules) throw new Error(`no instrument ${id}`)
  return rules.instrument
}

export const surveyFormIn = (instrument: Instrument): SurveyForm => {
  const form = instrument.forms.find((each) => each.kind === 'survey')
  if (!form) throw new Error('no survey')
  return form
}

export const INSTRUMENT = instrumentOf('pekppp-2023')
export const FORM = surveyFormIn(INSTRUMENT)
export const SCALE: AnswerScale = (() => {
  const scale = answerScaleOf(FORM)
  if (!scale) throw new Error('no scale')
  return scale
})()
export const VARIANTS = FORM.variants.map(questionsOf)
export const RULES = {
  scale: SCALE,
  formId: 'F-03',
  isForm: false,
  isAlone: false,
  fileUnit: null,
  unansweredZero: false,
  labels: new Map<string, number>(),
  unheard: new Set<string>(),
  unit: null,
  agency: null,
  choices: UNCHOSEN,
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const opened = (text: string | Uint8Array, name = 'survei.csv'): Workbook =>
  openWorkbook(sourceOf(typeof text === 'string' ? bytesOf(text) : text), name, {
    limits: LIMITS,
    csv: { limits: CSV_LIMITS },
  })

export const readText = (text: string, rules: Partial<typeof RULES> = {}, name = 'survei.csv'): SurveyFileReading =>
  readSurveyFile(name, () => opened(text, name), { variants: VARIANTS, rules: { ...RULES, ...rules } })

const ALONE: ByUnitOptions = {
  instrument: INSTRUMENT,
  form: FORM,
  known: [],
  names: [],
  variantOf: () => null,
  variant: null,
  year: null,
}

/** A unit together with its tally, as tests like to look at it. */
export type Looked = SurveyUnit & UnitTally

export const settled = (
  files: readonly SurveyFileReading[],
  options: Partial<ByUnitOptions> = {},
): Pick<UnitSurveys, 'findings'> & { readonly units: readonly Looked[] } => {
  const sources = files.flatMap((file) => file.sources)
  const { units, tallyOf, findings } = surveysByUnit(sources, { ...ALONE, ...options })
  return { units: units.map((unit) => ({ ...unit, ...tallyOf(unit) })), findings }
}

/** A header with all questions of form A by position: u_1,…,u_14. */
export const POSITIONS = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`).join(',')

export const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }): readonly string[] =>
  findings.map(({ code }) => code)
