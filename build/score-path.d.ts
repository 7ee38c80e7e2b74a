export interface PathFile {
  readonly file: string
  readonly lines: number
  /** The file whose type or handler joins it to the one before; null where one of the two imports the other. */
  readonly via: string | null
}
/** The files of a score's path as docs/architecture.md lists them, in their order. */
export const path: readonly PathFile[]
/** Files that the page names beside the path. */
export const beside: readonly PathFile[]
/** What does not hold: files that are not there, neighbours that nothing joins. */
export const broken: readonly string[]
