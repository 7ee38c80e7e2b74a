import { plain } from '../finding/plain.js'
import { type Progress, SILENT } from '../formats/progress.js'
import type { Sink } from './io.js'

/** Milliseconds before the first word, and between words. */
const [PATIENCE, PACE] = [700, 150]

/** Work of which it is known that it takes a while is told of at once. */
export const AT_ONCE = 0

/** Tells of each thing once, when work on it begins. */
const eachTold = (sink: Sink): Progress => {
  let last = ''
  const at = (what: string): void => {
    if (what !== last) void sink.write(`${plain(what)}\n`)
    last = what
  }
  return { at, end: () => undefined }
}

/**
 * Progress as a line on a terminal that is written over and wiped, once so many milliseconds have passed; where everything is to be
 * told, a line for each thing.
 */
export const progressOn = (
  sink: Sink,
  now: () => number = () => performance.now(),
  patience: number = PATIENCE,
): Progress => {
  if (sink.isVerbose === true) return eachTold(sink)
  if (!sink.isTTY) return SILENT
  const begun = now()
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    at: (what, done, all) => {
      const time = now()
      if (time - begun < patience || time - last < PACE) return
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
