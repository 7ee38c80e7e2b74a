import { type Problem, problem } from '../instrument/problem.js'
import { overlaps, prove } from '../instrument/prove.js'
import { parseRaw, type Raw } from '../instrument/raw.js'
import { type Reading, shape } from '../instrument/read.js'
import type { Instrument } from '../instrument/schema.js'
import { type Lines, linesOf, type Spot } from './lines.js'

/** Something wrong with a file of rules, and where in the file. */
export interface LintFinding extends Spot {
  readonly file: string
  readonly problem: Problem
}

/** A file of rules as far as it could be examined. */
export interface Linted {
  readonly file: string
  readonly lines: Lines
  readonly problems: readonly Problem[]
  /** Null where the file has not the shape of an instrument. */
  readonly instrument: Instrument | null
}

const syntaxProblems = (lines: Lines): readonly Problem[] =>
  lines.broken ? [problem('json', [], { found: `${lines.broken.line}:${lines.broken.column}` })] : []

/** The value of a JSON file by what makes it one; everything that is wrong with it, keys given twice first. */
export const lintedReading = <T>(
  text: string,
  lines: Lines,
  reading: (raw: Raw) => Reading<T>,
): { readonly value: T | null; readonly problems: readonly Problem[] } => {
  const parsed = parseRaw(text)
  const twice = lines.twice.map((path) => problem('key-twice', path))
  if (!parsed) return { value: null, problems: lines.broken ? syntaxProblems(lines) : [problem('json', [])] }
  const read = reading(parsed.raw)
  return read.ok ? { value: read.value, problems: twice } : { value: null, problems: [...twice, ...read.problems] }
}

/** Everything about a file of rules that can be proved without a single score. */
export const lint = (file: string, text: string): Linted => {
  const lines = linesOf(text)
  const { value: instrument, problems } = lintedReading(text, lines, shape)
  return { file, lines, instrument, problems: instrument ? [...problems, ...prove(instrument)] : problems }
}

const lintFinding = ({ file, lines }: Linted, each: Problem): LintFinding => ({
  file,
  problem: each,
  ...(each.rule === 'json' && lines.broken ? lines.broken : lines.at(each.at)),
})

/** Years that two of the files claim both, told at the later of the two. `isChosenByYear`: of own files nobody asks the year. */
const clashes = (files: readonly Linted[], isChosenByYear: (id: string) => boolean): readonly LintFinding[] => {
  const known = files.flatMap((file) =>
    file.instrument && isChosenByYear(file.instrument.id) ? [{ file, instrument: file.instrument }] : [],
  )
  return overlaps(known.map(({ instrument }) => instrument)).flatMap((overlap) => {
    const later = known.find(({ instrument }) => instrument.id === overlap.ids[1])
    return later ? [lintFinding(later.file, overlap.problem)] : []
  })
}

/** All findings of all files, in the order of the files and of their lines. */
export const lintFindings = (
  files: readonly Linted[],
  isChosenByYear: (id: string) => boolean,
): readonly LintFinding[] => {
  const overlapping = clashes(files, isChosenByYear)
  return files.flatMap((file) =>
    [
      ...file.problems.map((each) => lintFinding(file, each)),
      ...overlapping.filter((each) => each.file === file.file),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
  )
}
