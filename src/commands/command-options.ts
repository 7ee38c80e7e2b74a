import { CONFIGURING, LIMIT_OPTIONS, READING } from '../run/options.js'
import {
  CHECK_OUTPUT,
  COMMON,
  COMPARE_OUTPUT,
  EXPLAIN_OUTPUT,
  INIT,
  PAGE,
  PLAN_OUTPUT,
  REPORT_OUTPUT,
  SCORE_OUTPUT,
  SEASON_OUTPUT,
  SURVEY_OUTPUT,
  TEMPLATE,
} from '../run/output-options.js'
import { PLAN_KINDS, PLANNING } from '../run/plan-options.js'
import { RULES_DIFF, RULES_LINT, RULES_LIST, RULES_NEW, RULES_SHOW, RULES_TEST } from '../run/rules-options.js'
import { SURVEYING } from '../run/survey-options.js'
import { PERIODS } from '../run/survey-periods.js'
import { COMMON_HELP, INIT_HELP, PAGE_HELP, SEASON_OUTPUT_HELP } from '../wording/common-options.js'
import { EXPLAIN_OUTPUT_HELP } from '../wording/explain-options.js'
import { CONFIGURING_HELP, READING_HELP, SURVEYING_HELP } from '../wording/options.js'
import {
  CHECK_OUTPUT_HELP,
  COMPARE_OUTPUT_HELP,
  REPORT_OUTPUT_HELP,
  SCORE_OUTPUT_HELP,
  SURVEY_OUTPUT_HELP,
  TEMPLATE_HELP,
} from '../wording/output-options.js'
import { PLAN_KINDS_HELP, PLAN_OUTPUT_HELP, PLANNING_HELP } from '../wording/plan-options.js'
import {
  RULES_DIFF_HELP,
  RULES_LINT_HELP,
  RULES_LIST_HELP,
  RULES_NEW_HELP,
  RULES_SHOW_HELP,
  RULES_TEST_HELP,
} from '../wording/rules-options.js'
import type { OptionSet } from './options.js'

const CONFIG: OptionSet = { table: CONFIGURING, help: CONFIGURING_HELP }
/** What every command takes. */
export const COMMON_OPTIONS: OptionSet = { table: COMMON, help: COMMON_HELP }
export const READ: OptionSet = { table: READING, help: READING_HELP }

/** The options of `ipp` alone; no help page tells of limits. */
export const SEASON_OPTIONS: readonly OptionSet[] = [
  COMMON_OPTIONS,
  CONFIG,
  READ,
  { table: SEASON_OUTPUT, help: SEASON_OUTPUT_HELP },
  { table: LIMIT_OPTIONS, help: {} },
]

/** The options of each command, as its help page has them. */
export const COMMAND_OPTIONS: Readonly<Record<string, readonly OptionSet[]>> = {
  score: [CONFIG, READ, { table: SCORE_OUTPUT, help: SCORE_OUTPUT_HELP }],
  check: [CONFIG, READ, { table: CHECK_OUTPUT, help: CHECK_OUTPUT_HELP }],
  explain: [CONFIG, READ, { table: EXPLAIN_OUTPUT, help: EXPLAIN_OUTPUT_HELP }],
  report: [CONFIG, READ, { table: REPORT_OUTPUT, help: REPORT_OUTPUT_HELP }],
  compare: [
    CONFIG,
    READ,
    { table: PERIODS, help: SURVEYING_HELP },
    { table: COMPARE_OUTPUT, help: COMPARE_OUTPUT_HELP },
  ],
  plan: [
    CONFIG,
    READ,
    { table: PLANNING, help: PLANNING_HELP },
    { table: PLAN_KINDS, help: PLAN_KINDS_HELP },
    { table: PLAN_OUTPUT, help: PLAN_OUTPUT_HELP },
  ],
  survey: [CONFIG, { table: SURVEYING, help: SURVEYING_HELP }, { table: SURVEY_OUTPUT, help: SURVEY_OUTPUT_HELP }],
  template: [CONFIG, { table: TEMPLATE, help: TEMPLATE_HELP }],
  page: [{ table: PAGE, help: PAGE_HELP }],
  completion: [],
  doctor: [],
  init: [{ table: INIT, help: INIT_HELP }],
  'rules list': [{ table: RULES_LIST, help: RULES_LIST_HELP }],
  'rules show': [{ table: RULES_SHOW, help: RULES_SHOW_HELP }],
  'rules lint': [{ table: RULES_LINT, help: RULES_LINT_HELP }],
  'rules diff': [{ table: RULES_DIFF, help: RULES_DIFF_HELP }, READ],
  'rules test': [{ table: RULES_TEST, help: RULES_TEST_HELP }],
  'rules new': [{ table: RULES_NEW, help: RULES_NEW_HELP }],
}
