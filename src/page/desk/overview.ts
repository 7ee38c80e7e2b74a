import type { UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import type { FindingCode } from '../../finding/code.js'
import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { shippedInstruments } from '../../instrument/catalog.js'
import { comparisonSections } from '../../report/compare/html/comparison-page.js'
import { toneOf } from '../../report/html/axis.js'
import { type Pen, penOf, publishedByPen } from '../../report/html/common.js'
import { type Held, html } from '../../report/html/markup.js'
import { rankingSections } from '../../report/html/ranking.js'
import { comparedRuns } from '../../run/compare-runs.js'
import { READING } from '../../run/options.js'
import { predicateText } from '../../wording/figure.js'
import { describe, findingText } from '../../wording/finding.js'
import type { FileOutcome, ListedUnit, Overview, ToldFinding } from '../protocol.js'
import type { Session } from './read-dropped.js'

const markupOf = (parts: Iterable<Held>): string => html`${[...parts]}`.markup

const OPTIONS = new Set(Object.values(READING).map(({ name }) => name))

/** "--year 2024" as an option of the page; null where the text proposes none that it has. */
const proposalIn = (text: string | null | undefined): ToldFinding['proposal'] => {
  const [, name = '', value = ''] = /^--([a-z0-9-]+)(?: (\S.*))?$/.exec(text ?? '') ?? []
  const isKnown = OPTIONS.has(name) || name.startsWith('max-')
  return isKnown && !/[<>|]/.test(value) ? { name, value: value.replace(/^"(.*)"$/, '$1') } : null
}

const toldOf = (finding: Finding, language: Language): ToldFinding => {
  const told = describe(finding, language)
  const who = finding.unit === null ? '' : `${plain(finding.unit)}: `
  return {
    code: finding.code,
    severity: finding.severity,
    where: told.where,
    said: `${who}${findingText(told)}`,
    fix: told.fix,
    proposal: proposalIn(finding.option) ?? proposalIn(finding.expected),
  }
}

const GRAVITY = { error: 0, warning: 1, notice: 2 }

const listedUnit = (unit: UnitResult, pen: Pen): ListedUnit => {
  const { input, rank, rounded, predicate } = unit
  return {
    key: input.key,
    unit: plain(input.unit),
    agency: plain(agencyName(input)),
    rank,
    index: rounded && publishedByPen(rounded, pen),
    predicate: predicate && predicateText(predicate),
    tone: predicate ? toneOf(predicate.place, pen.instrument.ladder.value.length) : '',
  }
}

/** Codes of findings that a choice of columns or of the header mends. */
const DOUBTFUL: ReadonlySet<FindingCode> = new Set(['E-HEAD-MISSING', 'E-HEAD-DUP', 'E-HEAD-BLANK', 'E-UNIT-UNNAMED'])

const filesOf = ({ dropped, reading: { run } }: Session): readonly FileOutcome[] =>
  dropped.map(({ name, role }) => {
    const own = run.inputs.filter(({ file }) => file === name || file.startsWith(`${name}/`))
    const sum = (of: 'read' | 'used') => own.reduce((total, { rows }) => total + rows[of], 0)
    const found = run.findings.filter(({ file }) => file === name || file?.startsWith(`${name}/`))
    const count = (severity: string) => found.filter((each) => each.severity === severity).length
    return {
      name,
      role,
      rows: own.length > 0 ? { read: sum('read'), used: sum('used') } : null,
      errors: count('error'),
      warnings: count('warning'),
      isDoubtful: role === 'auto' && found.some(({ code }) => DOUBTFUL.has(code)),
    }
  })

/** Years are compared where each has somebody; what stands in the way of one is told by its findings. */
const comparisonOf = ({ yearly }: Session, language: Language): string | null => {
  const known = yearly.filter(({ run }) => run.result.units.length > 0)
  return known.length < 2 ? null : markupOf(comparisonSections(comparedRuns(known), language))
}

export const overviewOf = (session: Session, language: Language): Overview => {
  const { reading, years, year } = session
  const { run, anyRead } = reading
  const pen = penOf(run.result.instrument, language)
  const hasUnits = run.result.units.length > 0
  const findings = run.findings
    .map((each) => toldOf(each, language))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
  return {
    anyRead,
    year,
    instrument: run.result.instrument.title,
    files: filesOf(session),
    findings,
    units: run.result.units.map((unit) => listedUnit(unit, pen)),
    ranking: hasUnits ? markupOf(rankingSections(run, pen, { hasUnits: false })) : null,
    comparison: comparisonOf(session, language),
    choices: {
      instruments: shippedInstruments().map(({ id, title }) => ({ id, title })),
      years,
      asked: [...new Set(findings.flatMap(({ proposal }) => proposal?.name ?? []))],
    },
  }
}
