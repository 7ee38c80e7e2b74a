import { printedText } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { yearsText } from '../../instrument/years.js'
import { scaleText } from './form-changes.js'
import { principleChanges } from './indicator.js'
import { type About, type Change, change, figureChange, sideBySide } from './rule-change.js'

const ladder = (from: Instrument, to: Instrument): readonly Change[] =>
  sideBySide(from.ladder.value, to.ladder.value, ({ letter }) => letter).flatMap((step) => {
    const about: About = {
      kind: 'ladder',
      path: [(step.from ?? step.to)?.letter ?? ''],
      title: (step.to ?? step.from)?.label ?? '',
    }
    if (!step.from) return change('step-in', about, [null, step.to && printedText(step.to.from)])
    if (!step.to) return change('step-out', about, [printedText(step.from.from), null])
    return [
      ...figureChange('bound', about, [step.from.from, step.to.from]),
      ...change('label', about, [step.from.label, step.to.label]),
    ]
  })

const groups = (about: About, from: Instrument, to: Instrument): readonly Change[] =>
  sideBySide(from.groups.value, to.groups.value, ({ id }) => id).flatMap((each) =>
    change('group', about, [each.from?.title ?? null, each.to?.title ?? null, (each.from ?? each.to)?.id ?? null]),
  )

const nationalText = ({ national }: Instrument): string | null =>
  national ? national.value.map(({ title, groups: ids }) => `${title} (${ids.join(', ')})`).join('; ') : null

/** What became another in the rules that stand for the whole instrument. */
export const ruleChanges = (from: Instrument, to: Instrument): readonly Change[] => {
  const about: About = { kind: 'instrument', path: [], title: to.title }
  const [before, after] = [from, to].map(({ years, practised, rounding, scale }) => ({
    years: yearsText(years.value),
    practised: practised ? yearsText(practised.value) : null,
    rounding: `${rounding.value.mode}, ${rounding.value.places}`,
    scale: scaleText(scale.value),
  }))
  if (!before || !after) return []
  return [
    ...change('title', about, [from.title, to.title]),
    ...change('basis', about, [from.basis, to.basis]),
    ...change('years', about, [before.years, after.years]),
    ...change('practised', about, [before.practised, after.practised]),
    ...change('scale', about, [before.scale, after.scale]),
    ...change('rounding', about, [before.rounding, after.rounding]),
    ...figureChange('whole', about, [from.shares.of, to.shares.of]),
    ...ladder(from, to),
    ...principleChanges(about, from, to),
    ...groups(about, from, to),
    ...change('national', about, [nationalText(from), nationalText(to)]),
  ]
}
