const NOTICED = ['Killed', 'Timeout']
const UNNOTICED = ['Survived', 'NoCoverage']

const countOf = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length

const scored = (name, mutants) => {
  const noticed = countOf(mutants, NOTICED)
  const unnoticed = countOf(mutants, UNNOTICED)
  return { name, noticed, unnoticed, score: noticed + unnoticed > 0 ? (100 * noticed) / (noticed + unnoticed) : 100 }
}

/** Per file and in sum: changes that a test noticed (it failed, or never ended), and those that none did. */
export const tallied = (files) => ({
  files: files.map(([name, { mutants }]) => scored(name, mutants)).filter((each) => each.noticed + each.unnoticed > 0),
  total: scored(
    'all',
    files.flatMap(([, { mutants }]) => mutants),
  ),
})

/** A table in Markdown, as docs/mutation.md has it. */
export const scoreText = ({ files, total }) => {
  const row = ({ name, noticed, unnoticed, score }) =>
    `| ${name} | ${noticed + unnoticed} | ${noticed} | ${unnoticed} | ${score.toFixed(1)} |`
  return [
    '| File | Changes | Noticed | Unnoticed | % |',
    '|---|---:|---:|---:|---:|',
    ...[...files, total].map(row),
  ].join('\n')
}

const excerpt = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  const cut = lines.map((line, i) =>
    line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined),
  )
  return cut.map((line) => line.trim()).join(' ')
}

/** Each change that no test noticed: where, what stood there, what stood there instead. */
export const survivorsText = (files) =>
  files
    .flatMap(([name, { source, mutants }]) =>
      mutants
        .filter(({ status }) => UNNOTICED.includes(status))
        .sort(
          (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
        )
        .map(({ status, location, replacement }) => {
          const { line, column } = location.start
          const put = (replacement ?? '').replace(/\s+/g, ' ')
          return `${name}:${line}:${column} ${status}\n  - ${excerpt(source, location)}\n  + ${put}\n`
        }),
    )
    .join('')
