import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bytesOf } from '../../src/disk/rule-file.js'

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MOST = 10 * 1024 * 1024

/** A file that takes no room on the disk, of so many bytes. */
const file = (name: string, size: number): string => {
  writeFileSync(path.join(folder, name), '')
  truncateSync(path.join(folder, name), size)
  return name
}

describe('a file of rules', () => {
  it('is read up to its limit', () => {
    expect(bytesOf(folder, file('most.json', MOST)).length).toBe(MOST)
  })

  it.each([
    ['is missing', () => 'none.json', 'ENOENT'],
    ['is a folder', () => mkdirSync(path.join(folder, 'sub')) ?? 'sub', 'EISFILE'],
    ['is too large', () => file('more.json', MOST + 1), `> ${MOST}`],
  ])('is refused with the reason where it %s', (_, made, why) => {
    const name = made()
    expect(() => bytesOf(folder, name)).toThrow(expect.objectContaining({ fields: { file: name, why } }))
  })
})
