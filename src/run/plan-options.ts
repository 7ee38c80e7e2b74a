import { text, texts, toggle, usually, whole } from './option.js'
import type { KeptOf, Option, ValuesOf } from './option-type.js'

const target: Option<string, string> = {
  ...text('target', 'goal'),
  otherwise: 'next',
  parse: (given = 'next') => given,
  keep: (value) => value ?? 'next',
}

export const PLANNING = {
  /** The unit that is planned for: "Agency/Unit", its name or code; all without one. */
  unit: text('unit', 'name'),
  /** `next` (the predicate above today's, which is also what is taken without a choice), the letter of a predicate, or an index: `4.01`. */
  target,
  /** Plans for units, or for the means of agencies over all their units. */
  level: usually('level', ['level', ['unit', 'agency']]),
  /** The one agency that is planned for, by name or code; all without one. */
  only: text('only', 'agency'),
  /** What is to be least first: levels (without a choice) or indicators. */
  by: usually('by', ['what', ['levels', 'indicators']]),
  /** File with own costs: indicator, from, to, cost and, where they are known, months. */
  costs: text('costs', 'file'),
  /** Numbers or codes of indicators that keep their score. */
  lock: {
    ...texts('lock', 'list'),
    parse: (...given: readonly string[]): readonly string[] => given.flatMap((each) => each.split(',')),
  },
  /** By how many levels one indicator may be raised at most. */
  maxStep: whole('max-step', ['n', 1], null),
  /** The figure that the users' survey is assumed to have, `4.2`, or what it gains, `+0.1`. */
  f03: text('f03', 'figure'),
  /** How many of the cheapest plans are listed; 3 without a choice. */
  plans: whole('plans', ['n', 1], 3),
}

/** Options that only plans of units go by. */
const PLANS_ALONE = ['unit', 'level', 'only', 'target', 'by', 'costs', 'plans']

/** What else `ipp plan` tells than plans. */
export const PLAN_KINDS = {
  /** File with scores that are to be others: unit, indicator, score. */
  whatIf: {
    ...text('what-if', 'changes.csv'),
    excludes: [...PLANS_ALONE, 'lock', 'max-step', 'priority', 'below'],
  },
  /** File with a plan that was filled in: what of it was done, and what that gave. */
  done: {
    ...text('done', 'plan.xlsx'),
    excludes: [...PLANS_ALONE, 'lock', 'max-step', 'f03', 'what-if', 'priority', 'below'],
  },
  /** Whom to coach first instead of plans for all. */
  priority: { ...toggle('priority'), excludes: PLANS_ALONE },
  /** Units with a lower predicate are to be coached; B- without a choice. */
  below: { ...text('below', 'letter'), excludes: PLANS_ALONE },
}

/** What is wished of plans: what the options of `ipp plan` say, as values. All may be left out. */
export interface PlanChoices extends ValuesOf<typeof PLANNING> {}

export type PlanOptions = KeptOf<typeof PLANNING>
