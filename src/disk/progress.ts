import { plain } from '../finding/plain.js'
import { type Progress, SILENT } from '../formats/progress.js'
import type { Sink } from './io.js'

/** Milliseconds before the first word, and between words. */
const [PATIENCE, PACE] = [700, 150]

/** Tells of each thing once, when work on it begins. */
const eachTold = (sink: Sink): Progress => {
  let last = ''
  const at = (what: string): void => {
    if (what !== last) void sink.write(`${plain(what)}\n`)
    last = what
  }
  return { at, end: () => undefined }
}

/** Progress as a line on a terminal that is written over and wiped; where everything is to be told, a line for each thing. */
export const progressOn = (sink: Sink, now: () => number = () => performance.now()): Progress => {
  if (sink.isVerbose === true) return eachTold(sink)
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
