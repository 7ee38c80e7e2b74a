/**
 * The library: what the commands do, a program can. Figures are exact ({@link Exact}), findings are values, results carry
 * their own explanation. Importing it loads neither the terminal nor the writer of workbooks; those come with the first
 * call that needs them. `docs/library.md` has examples.
 */

export type { Output } from './disk/output.js'
export type { KeptFile } from './disk/replace.js'
export { type Move, moveOf, wholeChange } from './engine/compare/change.js'
export type { Comparison, Pair, Track } from './engine/compare/compare.js'
export type { Failure, Gate } from './engine/compare/gate.js'
export type { Member, Side } from './engine/compare/year.js'
export { type Advice, adviceFor } from './engine/plan/advice.js'
export type { AgencyPlan, AgencySteps, UnitShare } from './engine/plan/agency.js'
export type { CheckedPlan, CheckedStep, FilledStep, StepOutcome, StepState } from './engine/plan/done.js'
export type { Least, LeastPlan } from './engine/plan/least.js'
export type { Outcome as PlanOutcome } from './engine/plan/outcome.js'
export type { Plan, PlanState, UnitPlan } from './engine/plan/plan.js'
export type { AspectMean, Candidate, Leaving, Priority } from './engine/plan/priority.js'
export type { Rise } from './engine/plan/rise.js'
export type { Beside, ChangedUnit, Replaced, ScoreChange, WhatIf } from './engine/plan/what-if.js'
export { type Margin, marginOf, type Predicate, predicateOf, predicatesOf, roundIndex } from './engine/score/ladder.js'
export {
  type AgencyResult,
  type Figures,
  type Ranked,
  type RunResult,
  score,
  type UnitResult,
} from './engine/score/score.js'
export type { ScoreOptions } from './engine/score/scored-agency.js'
export type { Selection } from './engine/score/select.js'
export type { Operation, Step, Subject } from './engine/score/step.js'
export { groupSummaries, nationalIndex, provinceSummaries, type Summary } from './engine/score/summary.js'
export type { GivenScores, Score, UnitName, UnitScores } from './engine/score/unit.js'
export type { Interval } from './engine/survey/bootstrap.js'
export type { Contribution } from './engine/survey/contributions.js'
export type { Flag, Habits } from './engine/survey/flags.js'
export type { Outlook } from './engine/survey/outlook.js'
export type { ChanceSampling, DrawnIndex, IndexChance, RankChance } from './engine/survey/rank-chance.js'
export { type Blurred, type DrawnOf, type RankStudy, rankStudy, type Steadiness } from './engine/survey/rank-range.js'
export type { RankRange } from './engine/survey/ranks.js'
export type { Answered, QuestionResult, Surveyed, SurveyResult } from './engine/survey/result.js'
export type { Method as SamplingMethod, Sampling, Unavailable } from './engine/survey/sampling.js'
export type { SurveyOutcome } from './engine/survey/survey-outcome.js'
export {
  add,
  compare as compareExact,
  div,
  type Exact,
  exact,
  fraction,
  mean,
  mul,
  parseExact,
  type RoundingMode,
  round,
  sub,
  sum,
  toDecimal,
  toFixed,
  toText,
} from './exact/exact.js'
export { type FindingCode, MEANING } from './finding/code.js'
export { type Finding, Refusal, type Remark, type Severity } from './finding/finding.js'
export type { Language } from './finding/language.js'
export { cellOf, type Origin, type Place } from './finding/place.js'
export type { Cell, CellKind, Row, Table, Workbook } from './formats/cell-table.js'
export type { Encoding } from './formats/csv/encoding.js'
export { LIMITS, type Limits } from './formats/limits.js'
export type { CaseFile, Expectation, RegressionCase } from './instrument/case.js'
export {
  newestRules,
  rulesById,
  rulesForYear,
  shippedCasesText,
  shippedInstruments,
  shippedText,
} from './instrument/catalog.js'
export { InstrumentInvalid } from './instrument/instrument-invalid.js'
export { type Problem, pathText } from './instrument/problem.js'
export { prove } from './instrument/prove.js'
export type { Shipped } from './instrument/proved-rules.js'
export { type Reading as RulesReading, type Rules, readRules } from './instrument/read.js'
export {
  type Form,
  type Indicator,
  type Instrument,
  indicatorsOf,
  isLevel,
  type Level as Aspect,
  scoresFormOf,
} from './instrument/schema.js'
export type { Confidence, Stated, Statement } from './instrument/statement.js'
export {
  type CompareOptions,
  compareFiles,
  compareRuns,
  comparisonCsv,
  comparisonJson,
  comparisonMarkdown,
  comparisonPage,
  comparisonWorkbook,
} from './library/compare.js'
export { doneBytes, doneCsv, doneFiles, doneJson, doneText } from './library/done.js'
export { explainText, traceJson } from './library/explain.js'
export { type OpenOptions, openWorkbook } from './library/open-workbook.js'
export {
  checkCsv,
  checkJson,
  checkJunit,
  type Decimal,
  markedCopy,
  markedValues,
  type PageKind,
  type PageOptions,
  recordDocument,
  reportPage,
  resultCsv,
  resultJson,
  resultWorkbook,
  type WriteOptions,
  writeFiles,
} from './library/outputs.js'
export {
  type HeldPlanOptions,
  type PlanFileOptions,
  planBytes,
  planCsv,
  planFiles,
  planJson,
  planPage,
  planText,
  planWorkbook,
  type WhatIfChoices,
  whatIfBytes,
  whatIfCsv,
  whatIfFiles,
  whatIfJson,
  whatIfPage,
  whatIfText,
  whatIfWorkbook,
} from './library/plan.js'
export {
  type PriorityChoices,
  priorityBytes,
  priorityCsv,
  priorityFiles,
  priorityJson,
  priorityPage,
  priorityText,
  priorityWorkbook,
} from './library/priority.js'
export {
  diffReport,
  diffRules,
  lintReport,
  lintRules,
  listRules,
  type RulesFile,
  readCases,
  rulesEffect,
  rulesFromFile,
  type TestOptions,
  testReport,
  testRules,
} from './library/rules.js'
export {
  checkFiles,
  type FileOptions,
  type HeldFile,
  type HeldOptions,
  scoreBytes,
  scoreFiles,
} from './library/score.js'
export {
  type HeldSurveyOptions,
  type SqlTableOptions,
  type SurveyFileOptions,
  surveyBytes,
  surveyCsv,
  surveyDocument,
  surveyFiles,
  surveyJson,
  surveyPage,
  surveyPoster,
  surveySql,
  surveyTallies,
  surveyWorkbook,
} from './library/survey.js'
export { type BlankOptions, blankScoresheet } from './library/template.js'
export { version } from './platform/version.js'
export { type Manifest, manifestOf } from './report/manifest.js'
export type { Level } from './report/result-csv.js'
export type { ListingFormat } from './report/rules/listing.js'
export type { TestFormat } from './report/rules/test.js'
export type { SurveyLevel } from './report/survey/csv.js'
export type { TemplateUnit } from './report/template/blank-form.js'
export { type Difference, manifestText, type Recorded, readManifest, type Verdict, verify } from './report/verify.js'
export type { Diff } from './rules/diff/diff.js'
export type { About, Change, ChangeKind } from './rules/diff/rule-change.js'
export type { Effect, Effects, Side as EffectSide } from './rules/effect.js'
export type { LintFinding } from './rules/lint.js'
export type { Summary as RulesSummary } from './rules/rules-line.js'
export { fails as testFails, type InstrumentTrials, type SuiteResult, type TestRun } from './rules/suite.js'
export { type Node as RulesNode, nodesOf, treeOf } from './rules/tree.js'
export type { Verdict as CaseVerdict } from './rules/verdict.js'
export type { LabelledRun } from './run/compare-runs.js'
export type { Compared } from './run/comparison.js'
export type { DoneReading, DoneRun } from './run/done.js'
export type { ReadOptions } from './run/options.js'
export type { PlanReading, PlanRun } from './run/plan.js'
export type { PlanChoices } from './run/plan-options.js'
export type { PriorityReading, PriorityRun } from './run/priority.js'
export type { Input, Run } from './run/result.js'
export type { Reading } from './run/score.js'
export type { SqlEngine } from './run/sql-statement.js'
export type { SurveyOutcome as SurveyReading } from './run/survey.js'
export type { SurveyValues as SurveyOptions } from './run/survey-options.js'
export type { SurveyRun } from './run/survey-result.js'
export type { WhatIfReading, WhatIfRun } from './run/what-if.js'
export type { Role } from './scoresheet/match-key.js'
export { describe as describeFinding, type Told } from './wording/finding.js'
export { OperatorError } from './wording/operator-fault.js'
export { tellProblem as describeProblem } from './wording/rules.js'
