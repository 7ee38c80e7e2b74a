import { printedFindings } from '../engine/score/printed-figures.js'
import { type RunResult, score } from '../engine/score/score.js'
import { type Finding, finding } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { version } from '../platform/version.js'
import type { AliasReading } from '../scoresheet/aliases.js'
import { withAlikeAsOne } from '../scoresheet/findings.js'
import { withDecisions } from '../scoresheet/kept-decisions.js'
import { unreadFindings } from '../scoresheet/unread-parts.js'
import { unheardFindings, unheardOf } from './answer-labels.js'
import { otherNamesOf, readConfigFile, readMapFile } from './decision-files.js'
import { withoutDoubtedTotals } from './doubted-totals.js'
import { namedIndex } from './instrument.js'
import type { RunOptions } from './options.js'
import type { Input, Run } from './result.js'
import type { SurveysRead } from './score-surveys.js'
import { unitsToScore } from './units-to-score.js'

/** A run, and whether any input could be read at all. */
export interface Reading {
  readonly run: Run
  readonly rules: Rules
  readonly anyRead: boolean
  /** The users' surveys that it holds; null where it was given none. */
  readonly surveys: SurveysRead | null
}

/** What a run is asked to read, and other names where they were read already. */
interface AskedRun extends RunOptions {
  readonly otherNames?: (AliasReading & { readonly input: Input }) | null
}

/** An agency's index that speaks for only some of its units says so. */
const partialFindings = ({ agencies }: RunResult): readonly Finding[] =>
  agencies.flatMap((agency) =>
    agency.index && agency.scored < agency.units.length
      ? [
          finding(null, {
            code: 'W-PARTIAL',
            unit: agency.agency,
            found: String(agency.scored),
            expected: String(agency.units.length),
          }),
        ]
      : [],
  )

/** Findings in one order, whatever the order of the files: by file, then as they came. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => byCodePoint(a.file ?? '', b.file ?? ''))

/**
 * Reads scoresheets, lays the instrument on them and scores: the whole way from files to a run. `progress` is told of each
 * file by its name.
 */
export const readRun = async (sources: Sources, asked: AskedRun, progress = SILENT): Promise<Reading> => {
  const map = asked.map === null ? null : await readMapFile(sources, asked.map, asked.limits)
  const kept = map?.decisions ?? null
  const unheard = unheardOf(asked.labels)
  const options = { ...asked, kept, unheard, decisions: withDecisions(kept ?? asked, asked) }
  const other = asked.otherNames ?? (await otherNamesOf(sources, asked))
  const named = options.instrument === null ? null : await namedIndex(sources, options.instrument)
  const ready = await unitsToScore(sources, options, { named, other, progress })
  const { units, rules, parts, given, anyRead, surveys } = ready
  const unread = new Map([...parts.known].map(([key, { length }]) => [key, length]))
  const result = score(rules.instrument, units, { partial: options.partial, unread })
  const printed = printedFindings(result)
  const findings = inOrder([
    ...withoutDoubtedTotals(ready.findings, printed),
    ...partialFindings(result),
    ...withAlikeAsOne(printed),
    ...unreadFindings(parts, result.agencies),
    ...(other?.unused() ?? []),
    ...unheardFindings(unheard),
  ])
  const config = options.config === null ? null : await readConfigFile(sources, options.config, options.limits)
  const listing = [map?.input, other?.input, config].flatMap((input) => input ?? [])
  const inputs = [...ready.inputs, ...listing].sort((x, y) => byCodePoint(x.file, y.file))
  const run: Run = {
    version: version(),
    instrumentHash: rules.hash,
    result,
    findings,
    inputs,
    options: { ...options.given, ...(given.length > 0 ? { 'file-unit': given } : {}) },
  }
  return { run, rules, anyRead, surveys }
}
