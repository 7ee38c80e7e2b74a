import { vi } from 'vitest'

/** Tests of instruments read hundreds of texts once; those of commands the same few hundreds of times. */
const MOST = 20

/** The answers of a function that depends on its text alone, each worked out once. */
const onceEach = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const made = of(text)
    if (known.size < MOST) known.set(text, made)
    return made
  }
}

// A test file runs hundreds of commands, each of which reads and proves the same few instruments: in tests each text of an
// instrument is parsed and proved once a file.
vi.mock(import('../src/instrument/raw.js'), async (original) => {
  const real = await original()
  return { ...real, parseRaw: onceEach(real.parseRaw) }
})

vi.mock(import('../src/instrument/read.js'), async (original) => {
  const real = await original()
  return { ...real, readRules: onceEach(real.readRules) }
})
