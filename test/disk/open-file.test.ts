import { appendFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/disk/open-file.js'

const opened = (text: string) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ipp-open-')), 'survei.csv')
  writeFileSync(file, text)
  const found = openFile(file, 'survei.csv')
  if (typeof found === 'string') throw new Error(found)
  return { file, ...found }
}

describe('a file that is read piece by piece', () => {
  it('gives exactly the bytes that are asked for', () => {
    const { source, close } = opened('abcdef')
    expect(Buffer.from(source.read(2, 3)).toString()).toBe('cde')
    close()
  })

  it('is refused where it was cut short since it was opened, and not read for ever', () => {
    const { file, source, close } = opened('abcdef')
    truncateSync(file, 3)
    expect(() => source.read(2, 3)).toThrow(
      expect.objectContaining({ code: 'input-changed', fields: { file: 'survei.csv' } }),
    )
    close()
  })

  it('ends where it ended when it was opened, though it has grown', () => {
    const { file, source, close } = opened('abc')
    appendFileSync(file, 'def')
    expect(source.size).toBe(3)
    close()
  })
})
