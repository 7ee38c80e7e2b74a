import type { UnitScores } from '../engine/score/unit.js'
import type { FindingCode } from '../finding/code.js'
import { type Finding, finding } from '../finding/finding.js'
import type { Aliases } from '../scoresheet/aliases.js'
import { sameKey } from '../scoresheet/identity.js'
import { NOTHING_SAID, type Unread } from '../scoresheet/part-agency.js'
import type { ReadSurvey } from './survey-files.js'

/** A survey file whose answers count for nothing, and the unit that the operator named for it. */
export interface UnreadSurvey {
  readonly file: string
  readonly unit: string | null
}

/** Whether answers of a file can be given to no unit of a run that has several. */
const hasNameless = ({ sources }: ReadSurvey): boolean =>
  sources.some(({ reading }) =>
    reading.tallies.units.some(({ names }) => names.unit === null && names.unitCode === null),
  )

/** The files whose answers count for nothing: refused as a whole, of another survey, or without a unit where there are several. */
export const unreadAmong = (
  files: readonly { readonly read: ReadSurvey; readonly unit: string | null }[],
  units: readonly UnitScores[],
): readonly UnreadSurvey[] =>
  files.flatMap(({ read, unit }) => {
    const isOther = read.findings.some(({ code }) => code === 'E-SURVEY-SKM')
    const isRefused =
      isOther || (read.sources.length === 0 && read.findings.some(({ severity }) => severity === 'error'))
    return isRefused || (units.length > 1 && hasNameless(read)) ? [{ file: read.file, unit }] : []
  })

/** What files of a survey that count for nothing do to the units of a run. */
interface HeldBack {
  /** Keys of the units that have no index, because answers of theirs are not known. */
  readonly units: ReadonlySet<string>
  /** Files of which nobody knows whose answers they hold; some unit has others. */
  readonly unread: readonly Unread[]
  readonly findings: readonly Finding[]
}

/** Whose a file is by the name that the operator gave, or because the run has one unit only; null where nobody knows. */
const ownersOf = (
  { unit }: UnreadSurvey,
  units: readonly UnitScores[],
  aliases: Aliases,
): readonly UnitScores[] | null => {
  if (unit === null) return units.length === 1 ? units : null
  const meant = aliases({ agency: null, unit }).unit ?? unit
  return units.filter((each) => [each.unit, each.unitCode ?? ''].some((name) => sameKey(name) === sameKey(meant)))
}

/**
 * A file of a survey that counts for nothing leaves without index the units whose it is; where nobody knows whose it is, all
 * units, as long as none has a figure of the form: on the evaluator's part alone they would look as if nobody had been asked.
 */
export const heldBack = (
  files: readonly UnreadSurvey[],
  units: readonly UnitScores[],
  { hasFigures, aliases }: { readonly hasFigures: boolean; readonly aliases: Aliases },
): HeldBack => {
  const [keys, unread, findings] = [new Set<string>(), [] as Unread[], [] as Finding[]]
  for (const each of files) {
    const owners = ownersOf(each, units, aliases)
    if (owners === null && hasFigures) {
      unread.push({ file: each.file, sheet: null, ...NOTHING_SAID })
      continue
    }
    for (const { key } of owners ?? units) keys.add(key)
    if (owners === null) findings.push(finding(each.file, { code: 'E-SURVEY-UNREAD' }))
    for (const { unit, unitCode } of owners ?? [])
      findings.push(finding(each.file, { code: 'E-SURVEY-UNREAD', unit: unit || unitCode }))
  }
  return { units: keys, unread, findings }
}

/** Faults of survey files that a choice of columns cures. */
const CHOOSABLE: ReadonlySet<FindingCode> = new Set(['E-HEAD-MISSING', 'E-HEAD-DUP', 'E-SURVEY-NUMBERS'])

/** Findings of surveys beside scoresheets, whose options choose nothing of a survey: the advice is another there. */
export const besideSheets = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((each) => (CHOOSABLE.has(each.code) ? { ...each, why: 'beside' } : each))
