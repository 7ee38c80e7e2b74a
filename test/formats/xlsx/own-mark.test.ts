import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf } from '../../../src/formats/xlsx/own-archive.js'
import { sealOf } from '../../../src/formats/xlsx/own-mark.js'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import { fullBook } from './full-book.js'

test('a marked workbook is known again, and so is that somebody changed it', async () => {
  const marked = fullBook()
  const bytes = Buffer.from(await writeXlsx(marked))
  expect(sealOf(sourceOf(bytes))).toEqual({ mark: 'ipp.result/1', intact: true })
  // What a program leaves that saves a changed sheet and keeps the properties: another checksum for the sheet.
  const changed = Buffer.from(bytes)
  const checksum = entriesOf(sourceOf(bytes)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.crc ?? 0
  const stored = Buffer.from(Uint32Array.of(checksum).buffer)
  for (const at of [changed.indexOf(stored), changed.lastIndexOf(stored)]) changed.writeUInt32LE(1, at)
  expect(sealOf(sourceOf(changed))).toEqual({ mark: 'ipp.result/1', intact: false })
})

test('a file without a mark, and one that is no workbook, have no seal', async () => {
  expect(sealOf(sourceOf(await writeXlsx({ ...fullBook(), mark: null })))).toBeNull()
  expect(sealOf(sourceOf(new TextEncoder().encode('unit,skor\n')))).toBeNull()
  expect(sealOf(sourceOf(new Uint8Array(0)))).toBeNull()
})
