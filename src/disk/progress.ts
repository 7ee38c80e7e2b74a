import type { StreamSource } from '../scoresheet/survey/fast/scan.js'
import { plain } from '../wording/plain.js'
import type { Sink } from './io.js'

/** Tells people how far long work has come; on a terminal only, and only once it has taken a while. */
export interface Progress {
  readonly at: (what: string, done: number, all: number) => void
  /** Wipes the line. */
  readonly end: () => void
}

/** Nobody is told anything. */
export const SILENT: Progress = { at: () => undefined, end: () => undefined }

/** Milliseconds before the first word, and between words. */
const [PATIENCE, PACE] = [700, 150]

export const progressOn = (sink: Sink, now: () => number = () => performance.now()): Progress => {
  if (!sink.isTTY) return SILENT
  const begun = now()
  let last = 0
  let shown = false
  return {
    at: (what, done, all) => {
      const time = now()
      if (time - begun < PATIENCE || time - last < PACE) return
      last = time
      shown = true
      const text = `${plain(what)}: ${Math.floor((100 * done) / Math.max(1, all))}%`.slice(0, (sink.columns ?? 80) - 1)
      void sink.write(`\r\u001b[K${text}`)
    },
    end: () => {
      if (shown) void sink.write('\r\u001b[K')
      shown = false
    },
  }
}

/** Progress that hears only of files, told as the reading of them. */
export const reading = (progress: Progress, said: (file: string) => string): Progress => ({
  ...progress,
  at: (file, done, all) => progress.at(said(file), done, all),
})

/** A source that tells how far it has been read. */
export const watched = (source: StreamSource, what: string, progress: Progress): StreamSource => {
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
