import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { docx } from '../../src/formats/docx.js'
import { isAsWritten, sealedHtml, sealedJson } from '../../src/formats/own-seal.js'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { edited } from '../disk/edited.js'

const bytes = (pieces: Iterable<string>): Uint8Array => Buffer.from([...pieces].join(''))
const setting = { title: 'Judul', mark: 'ipp.record/1', language: 'id-ID', footer: ['', ''] } as const
const book = {
  title: 'Judul',
  creator: 'ipp',
  mark: 'ipp.result/1',
  sheets: [{ name: 'A', columns: [], rows: [{ cells: [{ value: '4,51' }] }] }],
  names: [],
}

const OUTPUTS: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'a line of JSON': () => bytes(sealedJson(['{"a":', '"4,51"'])),
  'indented JSON': () => bytes(sealedJson(['{\n  "a": "4,51"'], 2)),
  HTML: () => bytes(sealedHtml(['<!doctype html>\n', '<p>4,51</p>\n'])),
  DOCX: () => docx([{ kind: 'paragraph', style: 'normal', align: 'left', runs: [{ text: '4,51' }] }], setting),
  XLSX: () => writeXlsx(book),
}

describe('an output tells by the seal in it whether it is as it was written', () => {
  test.each(Object.entries(OUTPUTS))('%s', async (_, make) => {
    const output = await make()
    expect([isAsWritten(output), isAsWritten(edited(output, '4,51', '4,61'))]).toEqual([true, false])
    expect(Buffer.from(await make()).equals(output)).toBe(true)
  })

  test.each(['DOCX', 'XLSX'])('%s of which only the title was changed is not', async (form) => {
    const output = await OUTPUTS[form]?.()
    expect(output && isAsWritten(edited(output, 'Judul', 'Judul lain'))).toBe(false)
    expect(output && isAsWritten(edited(output, 'no such text', ''))).toBe(true)
  })

  test.each(Object.entries(OUTPUTS))('%s that was cut off is not', async (_, make) => {
    const output = await make()
    expect([output.subarray(0, -1), output.subarray(1)].map(isAsWritten)).toEqual([false, false])
  })

  test.each(Object.entries(OUTPUTS).slice(0, 3))('%s to which something was added is not', async (_, make) => {
    expect(isAsWritten(Buffer.concat([await make(), Buffer.from('\n')]))).toBe(false)
  })

  test('a file without seal is not: nothing, CSV, the JSON and the package of another program', () => {
    const foreign = ['', 'PK', 'PK\u0003\u0004', 'rank,ipp\n1,4.51\n', '{"seal":"a"}\n', '<!-- ipp seal -->\n']
    expect(foreign.map((text) => isAsWritten(Buffer.from(text)))).toEqual(foreign.map(() => false))
  })

  test('JSON stays JSON, and its last member is the digest of all before it', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(bytes(sealedJson(['{"a":', '1'])).toString()).toBe(`{"a":1,\n"seal":"${hash('{"a":1')}"}\n`)
    const indented = bytes(sealedJson(['{\n  "a": 1'], 2)).toString()
    expect(indented).toBe(`${JSON.stringify({ a: 1, seal: hash('{\n  "a": 1') }, null, 2)}\n`)
  })
})
