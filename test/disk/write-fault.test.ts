import { describe, expect, test } from 'vitest'
import { writeFault } from '../../src/disk/write-fault.js'
import { wordedFault } from '../../src/wording/operator-fault.js'

describe('what the disk has against an output', () => {
  test.each([
    ['ENOSPC', 'linux', 'the disk is full'],
    ['EACCES', 'linux', 'there is no permission to write there'],
    ['EBUSY', 'win32', 'it is open in Excel or another program; close it there and run again'],
    ['EPERM', 'win32', 'it is open in Excel or another program; close it there and run again'],
    ['EACCES', 'win32', 'it is open in Excel or another program; close it there and run again'],
    ['EWEIRD', 'linux', 'EWEIRD'],
  ] as const)('%s on %s is told in words', (code, platform, words) => {
    expect(wordedFault(writeFault('a.csv', code, platform)).text.en).toBe(`a.csv cannot be written: ${words}`)
  })
})
