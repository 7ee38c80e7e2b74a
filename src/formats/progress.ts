import type { StreamSource } from './sources.js'

/** Tells people how far long work has come; on a terminal only, and only once it has taken a while. */
export interface Progress {
  readonly at: (what: string, done: number, all: number) => void
  /** Wipes the line. */
  readonly end: () => void
}

/** Nobody is told anything. */
export const SILENT: Progress = { at: () => undefined, end: () => undefined }

/** Progress that hears only of files, told as the reading of them. */
export const readingProgress = (progress: Progress, textOf: (file: string) => string): Progress => ({
  ...progress,
  at: (file, done, all) => progress.at(textOf(file), done, all),
})

/** A source that tells how far it has been read. */
export const withProgress = (source: StreamSource, what: string, progress: Progress): StreamSource => {
  const { readInto } = source
  const told = {
    ...source,
    read: (offset: number, length: number) => {
      progress.at(what, offset + length, source.size)
      return source.read(offset, length)
    },
  }
  if (!readInto) return told
  return {
    ...told,
    readInto: (target, offset) => {
      progress.at(what, offset, source.size)
      return readInto(target, offset)
    },
  }
}
