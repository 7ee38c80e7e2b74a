import type { UnitResult } from '../../engine/score/score.js'
import { agencyName, nameOf } from '../../engine/score/select.js'
import type { Language } from '../../finding/language.js'
import { penOf } from '../../report/html/common.js'
import { html } from '../../report/html/markup.js'
import { plannedSections, planPage } from '../../report/plan/plan-page.js'
import { planWorkbook } from '../../report/plan/plan-workbook.js'
import { optionsFromTexts } from '../../run/option.js'
import { type PlanRun, plannedRun } from '../../run/plan.js'
import { PLANNING } from '../../run/plan-options.js'
import type { PlanAsked, PlanView } from '../planning-protocol.js'
import type { SavedFile } from '../protocol.js'
import type { Session } from './read-dropped.js'
import { unitOf } from './unit.js'

/** What a wish is on a command line. */
const givenBy = (unit: UnitResult, { target, by, lock, maxStep, f03, level }: PlanAsked) => ({
  ...(target === '' ? {} : { target }),
  by,
  ...(lock.length > 0 ? { lock } : {}),
  ...(maxStep === '' ? {} : { 'max-step': maxStep }),
  ...(f03 === '' ? {} : { f03 }),
  ...(level === 'agency' ? { level, only: agencyName(unit.input) } : { unit: nameOf(unit) }),
})

interface Wished {
  readonly key: string
  readonly asked: PlanAsked
}

const runFor = (session: Session, { key, asked }: Wished): PlanRun =>
  plannedRun(session.reading.run, optionsFromTexts(PLANNING, givenBy(unitOf(session, key), asked)))

/** The cheapest steps to what is wished, as the reports show them. Throws {@link OperatorFault} where the wish cannot be. */
export const planView = (session: Session, wished: Wished, language: Language): PlanView => {
  const run = runFor(session, wished)
  const pen = penOf(run.result.instrument, language)
  return { markup: html`${[...plannedSections(run, pen)]}`.markup }
}

export const savedPlan = async (
  session: Session,
  { kind, ...wished }: Wished & { readonly kind: 'plan' | 'plan-page' },
  language: Language,
): Promise<SavedFile> => {
  const run = runFor(session, wished)
  if (kind === 'plan') return { name: 'rencana.ipp.xlsx', bytes: await planWorkbook(run, language) }
  return { name: 'rencana.ipp.html', bytes: new TextEncoder().encode([...planPage(run, language)].join('')) }
}
