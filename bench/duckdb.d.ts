export interface DuckDb {
  readonly run: (sql: string) => Promise<unknown>
}
export declare const duckdbUrl: () => string | null
export declare const duckdb: () => Promise<DuckDb | null>
