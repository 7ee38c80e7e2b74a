import { convert } from '../engine/score/combine.js'
import { formSubject } from '../engine/score/prepared.js'
import type { Step } from '../engine/score/step.js'
import { equal } from '../exact/exact.js'
import { cellOf } from '../finding/place.js'
import type { Instrument } from '../instrument/schema.js'
import { rangeAllowed } from './cell/scale.js'
import { onScale } from './cell/score-reading.js'
import type { FilledForm, GivenFigure } from './filled-form.js'
import { type FindingCollector, remarkAt } from './findings.js'

interface FigureContext {
  readonly findings: FindingCollector
  readonly instrument: Instrument
}

/** A ready figure of another form as the engine's step; null with a finding where it cannot count. */
const figureStep = ({ findings, instrument }: FigureContext, given: GivenFigure, unit: string): Step | null => {
  const form = instrument.forms.find((each) => each.id === given.form)
  const { reading, place } = given
  if (!form || (form.kind !== 'survey' && form.kind !== 'figure')) {
    findings.add(remarkAt(place, { code: 'E-FORM-UNKNOWN', found: given.form, expected: instrument.id, unit }))
    return null
  }
  const allowed = rangeAllowed(form.scale.value)
  const judged = onScale(reading, allowed.allows)
  if (!('value' in judged)) {
    const expected = judged.proposal ?? allowed.shown
    findings.add(remarkAt(place, { code: judged.code, found: judged.found, expected, unit }))
    return null
  }
  const subject = formSubject(instrument, form, null)
  const step: Step = { op: 'given', subject, value: judged.value, terms: [], place }
  return form.kind === 'figure' ? convert(step, form.convert, subject) : step
}

/** The cell that a figure was read from, converted since or not. */
const cellIn = ({ place, terms }: Step): string | null => {
  const read = place ?? terms[0]?.place
  return read ? cellOf(read) : null
}

/** What a unit has without ready figures: one for all. */
export const NO_FIGURES: ReadonlyMap<string, Step> = new Map()

/** The ready figures of a unit by form; one form given twice with two values is told. */
export const figuresOf = (
  context: FigureContext,
  forms: readonly FilledForm[],
  unit: string,
): { figures: ReadonlyMap<string, Step>; faulty: boolean } => {
  if (forms.every((form) => form.figures.length === 0)) return { figures: NO_FIGURES, faulty: false }
  const figures = new Map<string, Step>()
  let faulty = false
  for (const given of forms.flatMap((form) => form.figures)) {
    const step = figureStep(context, given, unit)
    const known = figures.get(given.form)
    if (!step) faulty = true
    else if (!known) figures.set(given.form, step)
    else if (!equal(known.value, step.value)) {
      const remark = { code: 'E-ROW-DUP', found: given.form, expected: cellIn(known), unit } as const
      context.findings.add(remarkAt(given.place, remark))
      faulty = true
    }
  }
  return { figures, faulty }
}
