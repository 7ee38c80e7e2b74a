import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { SurveyForm, SurveyVariant } from '../../instrument/schema.js'
import type { Names } from '../filled-form.js'
import type { FileRemark, FindingCollector } from '../findings.js'
import type { Known } from '../item.js'
import { type VariedForm, variantInText } from '../variant.js'
import { numbersIn, numbersOf, type Slot, slotsOf } from './label.js'
import { shownUnit } from './opened-sheet.js'
import type { SurveyReading } from './read.js'
import { type FileUnit, offsetOf, pageOf } from './tallies.js'

/** A sheet of answers and the file it stands in. */
export interface SurveySource {
  readonly file: string
  readonly reading: SurveyReading
}

/** A source with its labels read as questions of every variant. */
interface LabelledSource extends SurveySource {
  /** Its place among the sources. */
  readonly index: number
  /** Per variant the slot of each label. */
  readonly slots: readonly (readonly Slot[])[]
  /** Per variant the slots, where the labels are its questions, all of them and each once; else null. */
  readonly plain: readonly (readonly number[] | null)[]
  /** The variant that the text above the table states. */
  readonly stated: string | null
}

export interface UnitPart {
  readonly source: LabelledSource
  /** The unit's place in the source. */
  readonly place: number
  readonly unit: FileUnit
  /** The unit's names as they are meant. */
  readonly names: Names
}

/** Where answers of a unit stand: index of the source, and place of the unit in it. */
export interface UnitMember {
  readonly source: number
  readonly unit: number
  /** For each label of the source the question it is, or -1. */
  readonly slots: readonly number[]
}

/** The questions of a form's variants, and where goes what is found of labels that are none of them. */
export interface QuestionContext {
  readonly findings: FindingCollector
  readonly form: SurveyForm
  /** Questions of each variant. */
  readonly questions: readonly (readonly Known[])[]
  /** The evaluator's form by the name of this one: its variants' words are those of this form's variants. A survey alone has none. */
  readonly named: VariedForm
}

export const remarkIn = ({ file, reading }: SurveySource, remark: Remark): FileRemark => ({
  file,
  sheet: reading.sheet,
  ...remark,
})

const plainSlots = (slots: readonly Slot[], questions: number): readonly number[] | null => {
  const found = slots.filter((slot) => typeof slot === 'number')
  return slots.length === questions && new Set(found).size === questions ? found : null
}

export const withLabels = (
  source: SurveySource,
  index: number,
  { questions, named }: Pick<QuestionContext, 'questions' | 'named'>,
): LabelledSource => {
  const { tallies, preamble } = source.reading
  const slots = slotsOf(tallies.labels, questions)
  const plain = slots.map((own, v) => plainSlots(own, questions[v]?.length ?? 0))
  return { ...source, index, slots, plain, stated: variantInText(named, preamble)?.id ?? null }
}

/** The labels that any of a unit's users answered. */
export const answeredLabels = ({ source, place }: UnitPart): readonly number[] => {
  const { tallies } = source.reading
  const { size } = tallies.scale
  const [page, begin] = [pageOf(tallies, place), offsetOf(tallies, place)]
  return tallies.labels.flatMap((_, label) => {
    const at = begin + label * (size + 1)
    const hasSum = (tallies.sums?.[(place * tallies.room + label) * 2] ?? 0) > 0
    return hasSum || page.subarray(at, at + size).some((times) => times > 0) ? [label] : []
  })
}

const headerCell = ({ reading }: SurveySource, label: number): string | null => {
  const column = reading.layout.questions[label]?.column
  return column === undefined ? null : address(column, reading.layout.row)
}

const textOf = ({ reading }: SurveySource, label: number): string | null => reading.tallies.labels[label]?.text ?? null

/** The questions of a variant, as one source's labels are held against them for one unit. */
interface Questioning {
  readonly context: QuestionContext
  readonly part: UnitPart
  readonly variant: SurveyVariant
}

/** Tells a label that was answered but is no question of the unit's variant. */
const tellLabel = ({ context, part, variant }: Questioning, label: number, slot: Slot): void => {
  const { findings, form, questions } = context
  const { source } = part
  const cell = headerCell(source, label)
  if (slot === 'numbering') {
    const found = numbersIn(source.reading.tallies.labels)
    const remark: Remark = { code: 'E-SURVEY-NUMBERS', cell, found, expected: numbersOf(questions) }
    // One cause for all columns and units of the sheet, so one finding about one thing.
    const key = `numbers ${source.index}`
    if (!findings.has(key)) findings.add(remarkIn(source, remark), key)
    return
  }
  const code = slot === 'contradicts' ? 'E-CODE-CONTRADICTS' : 'E-IND-UNKNOWN'
  const about = { found: textOf(source, label), expected: `${form.id} ${variant.id}`, unit: shownUnit(part.unit) }
  findings.add(remarkIn(source, { code, cell, ...about }), `${code} ${source.index} ${label} ${variant.id}`)
}

/** Tells a question that two labels name, both of them answered. */
const tellTwice = ({ context, part: { source } }: Questioning, label: number, before: number): void => {
  const [cell, expected] = [headerCell(source, label), headerCell(source, before)]
  const remark: Remark = { code: 'E-HEAD-DUP', cell, found: textOf(source, label), expected }
  context.findings.add(remarkIn(source, remark), `dup ${source.index} ${label}`)
}

/** Tells what a sheet with a column per question lacks of the variant's questions; false where it lacks none. */
const tellMissing = ({ context, part, variant }: Questioning, there: ReadonlySet<number>): boolean => {
  const { source } = part
  const { layout } = source.reading
  if (layout.kind !== 'answers') return false
  const questions = context.questions[context.form.variants.indexOf(variant)] ?? []
  const missing = questions.filter((_, slot) => !there.has(slot))
  if (missing.length === 0) return false
  const found = missing.map(({ code }) => code).join(', ')
  const cell = address(layout.questions[0]?.column ?? 0, layout.row)
  const remark: Remark = { code: 'E-IND-MISSING', why: 'survey', cell, found, unit: shownUnit(part.unit) }
  context.findings.add(remarkIn(source, remark), `missing ${source.index} ${variant.id} ${found}`)
  return true
}

/** The labels of a source as questions; what is answered and is none, or one for the second time, is told and faulty. */
const slotsFor = (questioning: Questioning, slots: readonly Slot[]): { slots: readonly number[]; faulty: boolean } => {
  const answered = new Set(answeredLabels(questioning.part))
  /** The questions that were answered, by the label that names them. */
  const taken = new Map<number, number>()
  let faulty = false
  const own = slots.map((slot, label) => {
    if (typeof slot !== 'number') {
      if (!answered.has(label)) return -1
      tellLabel(questioning, label, slot)
      faulty = true
      return -1
    }
    if (!answered.has(label)) return slot
    const before = taken.get(slot)
    if (before === undefined) {
      taken.set(slot, label)
      return slot
    }
    tellTwice(questioning, label, before)
    faulty = true
    return -1
  })
  return { slots: own, faulty }
}

/** Where one source has a unit's answers, its labels as questions of the unit's variant; faulty where one cannot be. */
export const memberOf = (
  context: QuestionContext,
  part: UnitPart,
  variant: SurveyVariant,
): { readonly member: UnitMember; readonly faulty: boolean } => {
  const { source, place, unit } = part
  const at = { source: source.index, unit: place }
  if (source.reading.refused) return { member: { ...at, slots: [] }, faulty: true }
  const v = context.form.variants.indexOf(variant)
  const plain = source.plain[v]
  if (plain) return { member: { ...at, slots: plain }, faulty: unit.broken }
  const slots = source.slots[v] ?? []
  const questioning = { context, part, variant }
  const own = slotsFor(questioning, slots)
  const isMissing = !slots.includes('numbering') && tellMissing(questioning, new Set(own.slots))
  return { member: { ...at, slots: own.slots }, faulty: unit.broken || own.faulty || isMissing }
}
