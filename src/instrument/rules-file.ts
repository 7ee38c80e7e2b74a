import { InstrumentInvalid } from './instrument-invalid.js'
import { problem } from './problem.js'
import { type Rules, readRules } from './read.js'

/** An instrument from the bytes of a file that is called so; what is wrong with it is told by InstrumentInvalid. */
export const rulesFromBytes = (file: string, bytes: Uint8Array): Rules => {
  const reading = readRules(textOf(file, bytes))
  if (!reading.ok) throw new InstrumentInvalid(file, reading.problems)
  return reading.value
}

const textOf = (file: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InstrumentInvalid(file, [problem('json', [])])
  }
}
