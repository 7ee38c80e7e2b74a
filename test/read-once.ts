import { vi } from 'vitest'

/** Tests of instruments read hundreds of texts once; those of commands the same few hundreds of times. */
const MOST = 20

/** The answers of a function that depends on its text alone; those that were asked for last are not worked out again. */
const onceEach = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const answer = known.get(text) ?? of(text)
    known.delete(text)
    known.set(text, answer)
    for (const oldest of known.keys()) if (known.size > MOST) known.delete(oldest)
    return answer
  }
}

// Tests run thousands of commands, each of which reads and proves the same few instruments: in tests such a text is parsed and
// proved once a worker.
vi.mock(import('../src/instrument/raw.js'), async (original) => {
  const real = await original()
  return { ...real, parseRaw: onceEach(real.parseRaw) }
})

vi.mock(import('../src/instrument/read.js'), async (original) => {
  const real = await original()
  return { ...real, readRules: onceEach(real.readRules) }
})
