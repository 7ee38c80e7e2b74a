import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What must become of a file, by the index of the corpus. */
export interface Expectation {
  readonly outcome: 'parse' | 'parse+warn' | 'reject'
  readonly code?: string
  /** Cell → the score that must have been read. */
  readonly cells?: Readonly<Record<string, number>>
}

/** A sheet that a reader must see in a workbook of another project. */
export interface SeenSheet {
  readonly name: string
  readonly state: string
  readonly cells: number
  readonly sample: Readonly<Record<string, readonly [type: string, value: string | number | boolean]>>
}

/** A file of the corpus. */
export interface Odd {
  readonly file: string
  readonly path: string
  readonly tests: string
  readonly expect: Expectation & { readonly or?: readonly Expectation[] }
  readonly reader?: readonly SeenSheet[]
}

const indexed = (root: string): readonly Odd[] => {
  const index: { readonly files: readonly Omit<Odd, 'path'>[] } = JSON.parse(
    readFileSync(join(root, 'index.json'), 'utf8'),
  )
  return index.files.map((odd) => ({ ...odd, path: join(root, odd.file) }))
}

/** Made for this project and kept with it. */
export const MADE = indexed('fixtures/corpus')

const SHARED = '../shared/corpus'

/** Test data of other projects, read where they lie; none where they are not there. */
export const FOREIGN = existsSync(SHARED) ? indexed(SHARED).filter(({ file }) => !file.startsWith('made/')) : []

/** Whether a file is, or claims to be, a workbook. */
export const isWorkbook = ({ file }: Odd): boolean =>
  /\.(?:xlsx|xlsm|xls)$/.test(file) || file === 'made/c33-xlsx-renamed.csv'
