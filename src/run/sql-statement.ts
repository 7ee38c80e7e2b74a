export const SQL_ENGINES = ['duckdb', 'postgres', 'spark', 'bigquery'] as const
/** An engine in whose dialect the statement is written. */
export type SqlEngine = (typeof SQL_ENGINES)[number]

const COLUMNS = ['agency_code', 'agency', 'unit_code', 'unit'] as const
const BESIDE = ['variant', 'year'] as const

/** The table that is tallied: where it stands, its columns for the unit, and one column per question. */
export interface SqlTable {
  /** A table's name, or for DuckDB a CSV file. */
  readonly from: string
  readonly isFile: boolean
  /** The columns of the hand-over by what they mean; null where the table has none. */
  readonly who: Readonly<Record<(typeof COLUMNS)[number], string | null>>
  /** Columns by which a unit's answers are told apart beside: grouped by only where the table has them. */
  readonly beside: Readonly<Record<(typeof BESIDE)[number], string | null>>
  readonly questions: readonly string[]
  /** 0 stands for "not answered". */
  readonly unansweredZero: boolean
}

interface Dialect {
  readonly name: (column: string) => string
  readonly text: string
  readonly from: (table: SqlTable) => string
  /** How the first group of a pattern is named in what replaces it, as a literal. */
  readonly group: string
  /** The rows of `answers`, one per question. */
  readonly unpivot: (questions: readonly string[], dialect: Dialect) => string
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const doubleQuoted = (column: string): string => `"${column.replaceAll('"', '""')}"`
const backQuoted = (column: string): string => `\`${column.replaceAll('`', '``')}\``

const tableName = (name: string, quote: (part: string) => string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) ? name : quote(name)

const valuesList = (questions: readonly string[], { name }: Dialect): string =>
  questions.map((question) => `(${literal(question)}, answers.${name(question)})`).join(',\n    ')

const unpivotClause: Dialect['unpivot'] = (questions, { name }) =>
  `answers UNPIVOT INCLUDE NULLS (score FOR question IN (\n    ${questions.map(name).join(', ')}))`

const DIALECTS: Readonly<Record<SqlEngine, Dialect>> = {
  duckdb: {
    name: doubleQuoted,
    text: 'VARCHAR',
    group: "'\\1'",
    from: ({ from, isFile }) =>
      isFile ? `read_csv(${literal(from)}, header = true, all_varchar = true)` : tableName(from, doubleQuoted),
    unpivot: unpivotClause,
  },
  postgres: {
    name: doubleQuoted,
    text: 'text',
    group: "'\\1'",
    from: ({ from }) => tableName(from, doubleQuoted),
    unpivot: (questions, dialect) =>
      `answers CROSS JOIN LATERAL (VALUES\n    ${valuesList(questions, dialect)}\n  ) AS asked (question, score)`,
  },
  spark: {
    name: backQuoted,
    text: 'STRING',
    group: "'$1'",
    from: ({ from }) => tableName(from, backQuoted),
    unpivot: unpivotClause,
  },
  bigquery: {
    name: backQuoted,
    text: 'STRING',
    group: "r'\\1'",
    from: ({ from }) => backQuoted(from),
    unpivot: unpivotClause,
  },
}

/** A whole number as files spell it: "4", "04", "+4", "4.0", "4,00"; with three decimals nobody knows whether thousands are meant. */
const SPELLED = "'^[+]?0*([0-9]+)([.,](0{1,2}|0{4,}))?$'"

/** An answer as text in one spelling, null where there is none. */
const answer = (column: string, { name, text, group }: Dialect, unansweredZero: boolean): string => {
  const trimmed = `TRIM(CAST(${name(column)} AS ${text}))`
  const given = `NULLIF(NULLIF(REGEXP_REPLACE(${trimmed}, ${SPELLED}, ${group}), ''), '-')`
  return `${unansweredZero ? `NULLIF(${given}, '0')` : given} AS ${name(column)}`
}

/**
 * The one GROUP BY statement that makes the hand-over (counts per score) of a table with a row per respondent and a
 * column per question, to be run on an engine that the user already has. Rows without any answer are no respondents;
 * an empty score counts who left the question out.
 */
export const surveySql = (engine: SqlEngine, table: SqlTable): string => {
  const dialect = DIALECTS[engine]
  const { name, text } = dialect
  const { who, beside, questions, unansweredZero } = table
  const others = BESIDE.flatMap((column) => (beside[column] === null ? [] : [[column, beside[column]] as const]))
  const keys = COLUMNS.map((column) => {
    const own = who[column]
    return own === null ? `CAST(NULL AS ${text}) AS ${column}` : `${name(own)} AS ${column}`
  }).concat(others.map(([column, own]) => `${name(own)} AS ${column}`))
  const kept = questions.map((question) => name(question)).join(', ')
  const grouped = [...COLUMNS, ...others.map(([column]) => column), 'question', 'score'].join(', ')
  return `WITH given AS (
  SELECT ${keys.join(', ')},
    ${questions.map((question) => answer(question, dialect, unansweredZero)).join(',\n    ')}
  FROM ${dialect.from(table)}
), answers AS (
  SELECT * FROM given WHERE COALESCE(${kept}) IS NOT NULL
)
SELECT ${grouped}, COUNT(*) AS n
FROM ${dialect.unpivot(questions, dialect)}
GROUP BY ${grouped}
ORDER BY ${grouped};
`
}
