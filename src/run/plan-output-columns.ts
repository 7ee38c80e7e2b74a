/** The columns of plans, by which they are known as a result is by its own. */
export const PLAN_COLUMNS = [
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'target',
  'reachable',
  'index',
  'after',
  'indicator',
  'from',
  'to',
  'gain',
  'plan',
] as const

/** What plans call themselves, as a result does. */
export const PLAN_SCHEMA = 'ipp.plan/1'

/** The columns of plans that were filled in beside today's scores, as of plans. */
export const DONE_COLUMNS = [
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'index',
  'indicator',
  'from',
  'to',
  'now',
  'state',
  'outcome',
  'gained',
  'owner',
  'due',
  'evidence',
  'remark',
] as const

/** How such plans written as JSON begin. */
export const DONE_JSON = '{"schema":"ipp.done/1"'

/** How plans written as JSON begin. */
export const PLAN_JSON = `{"schema":"${PLAN_SCHEMA}"`

/** The columns of changed scores, as of plans. */
export const WHAT_IF_COLUMNS = ['agency', 'unit', 'agency_code', 'unit_code', 'figure', 'before', 'after'] as const

/** What changed scores call themselves, as a result does. */
export const WHAT_IF_SCHEMA = 'ipp.whatif/1'

/** How changed scores written as JSON begin. */
export const WHAT_IF_JSON = `{"schema":"${WHAT_IF_SCHEMA}"`

/** The columns of a list of whom to coach first, as of plans. */
export const PRIORITY_COLUMNS = [
  'province',
  'group',
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'index',
  'letter',
  'low',
  'cheapest_of_agency',
  'cheapest_of_group',
  'target',
  'reachable',
  'levels',
  'indicators',
  'after',
  'steps',
] as const

/** What such a list calls itself, as a result does. */
export const PRIORITY_SCHEMA = 'ipp.priority/1'

/** How such a list written as JSON begins. */
export const PRIORITY_JSON = `{"schema":"${PRIORITY_SCHEMA}"`
