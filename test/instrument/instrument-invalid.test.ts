import { describe, expect, it } from 'vitest'
import { InstrumentInvalid } from '../../src/instrument/instrument-invalid.js'
import { problem } from '../../src/instrument/problem.js'

describe('an instrument that cannot be used', () => {
  it('is told with its file and place by the error that a library throws, one line each', () => {
    const error = new InstrumentInvalid('i.json', [problem('duplicate', ['a', 0]), problem('json', [])])
    expect(error.message).toBe('i.json: a[0]: duplicate\ni.json: : json')
    expect([error.name, error.file, error.problems.length]).toEqual(['InstrumentInvalid', 'i.json', 2])
    expect(error).toBeInstanceOf(Error)
  })
})
