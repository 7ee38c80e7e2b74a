import { groupBy } from '../../engine/score/group-by.js'
import type { Finding } from '../../finding/finding.js'
import type { Input, Run } from '../../run/result.js'

/** The findings of one file, or of the run as a whole (`file` null). */
interface FileFindings {
  readonly file: string | null
  /** What is known of the file; null where it could not be opened. */
  readonly input: Input | null
  readonly findings: readonly Finding[]
}

/** All findings by file, in the order of the names; files without findings too, the run as a whole last. */
export const byFile = ({ findings, inputs }: Pick<Run, 'findings' | 'inputs'>): readonly FileFindings[] => {
  const groups = groupBy(findings, ({ file }) => file)
  const names = new Set([...inputs.map(({ file }) => file), ...[...groups.keys()].flatMap((file) => file ?? [])])
  return [...names, ...(groups.has(null) ? [null] : [])].map((file) => ({
    file,
    input: inputs.find((input) => input.file === file) ?? null,
    findings: groups.get(file) ?? [],
  }))
}

type Counts = Readonly<Record<Finding['severity'], number>>

const countsBy = (findings: readonly Finding[], of: (finding: Finding) => number): Counts => {
  const counts = { error: 0, warning: 0, notice: 0 }
  for (const finding of findings) counts[finding.severity] += of(finding)
  return counts
}

export const countsOf = (findings: readonly Finding[]): Counts => countsBy(findings, () => 1)

/** Of how many cells the findings of each severity speak: what the headings of a listing count. */
export const cellCountsOf = (findings: readonly Finding[]): Counts => countsBy(findings, ({ count }) => count)
