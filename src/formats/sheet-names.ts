import type { Finding } from '../finding/finding.js'

/** Inputs as the operator named them, made a list of files. */
export interface Found {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** What a folder may hold that is a scoresheet, or one in a format that is refused by its name: left out, it would be missed. */
const SHEET = /\.(xlsx|xlsm|csv|xls|xlsb|ods)$/i
/** What office suites leave beside an open file, and what other systems add to a folder. */
const LEFTOVER = /^(~\$|\._|\.~lock)/
/** Where a Mac puts what it adds to a ZIP. */
const ADDED = /(?:^|[/\\])__MACOSX[/\\]/

/** What a file is called without the folders and the ZIP that it lies in. */
export const baseName = (name: string): string => name.split(/[/\\]| › /).at(-1) || name

const isHidden = (file: string): boolean => baseName(file).startsWith('.') || ADDED.test(file)

/** Whether a file is what office suites and other systems leave beside those that people make. */
export const isLeftover = (file: string): boolean => LEFTOVER.test(baseName(file)) || ADDED.test(file)

/** Whether a file within a folder is a scoresheet by its name. */
export const isScoresheetName = (file: string): boolean => SHEET.test(file) && !isLeftover(file)

/** Files of a folder or ZIP: those that are read, and those that are told of; hidden ones are neither. */
export const sheetsAndOthers = (
  all: readonly string[],
  isWanted: (file: string) => boolean,
): { readonly files: readonly string[]; readonly others: readonly string[] } => {
  const files = all.filter(isWanted)
  const chosen = new Set(files)
  return { files, others: all.filter((file) => !chosen.has(file) && !isHidden(file)) }
}
