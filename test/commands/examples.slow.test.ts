import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS } from '../../src/commands/command-options.js'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { EXAMPLES } from '../../src/wording/examples.js'
import { FIXTURES, folderWith, ipp, put } from './cli.js'

/** The rows of a CSV as a workbook of one sheet. */
const workbookOf = (text: string): Promise<Uint8Array> => {
  const cellOf = (value: string) => ({ value: /^\d+$/.test(value) ? Number(value) : value })
  const lines = text.trim().split('\n')
  const rows = lines.map((line) => ({ cells: line.split(',').map(cellOf) }))
  return writeXlsx({
    title: 'SKM',
    creator: 'orang',
    mark: null,
    sheets: [{ name: 'SKM', columns: [], rows }],
    names: [],
  })
}

/** A folder with everything that the examples name. */
const folder = async (): Promise<string> => {
  const place = folderWith('dua-tahun/2023', 'dua-tahun/2024', 'survei/jawaban.csv', 'survei/lembar.csv')
  cpSync(path.join(FIXTURES, 'provinsi/lembar-provinsi.xlsx'), path.join(place, 'lembar.xlsx'))
  mkdirSync(path.join(place, 'kabupaten'))
  cpSync(path.join(place, 'lembar.csv'), path.join(place, 'kabupaten/lembar.csv'))
  put(place, { 'skm.xlsx': await workbookOf(readFileSync(path.join(FIXTURES, 'skm/loket.csv'), 'utf8')) })
  put(place, { 'unit.csv': 'agency,unit,variant\nKota A,Dinas B,A\nKota C,Dinas D,B\n' })
  await ipp(place, ['rules', 'new', '--from', 'pekppp-2023', '-o', 'aturan.json'])
  return place
}

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)

describe('the examples of help pages', () => {
  it('are two to four for every command that has more than one use', () => {
    const commands = Object.keys(COMMAND_OPTIONS).filter((each) => !['completion', 'doctor'].includes(each))
    expect(Object.keys(EXAMPLES).sort()).toEqual(commands.sort())
    for (const [command, examples] of Object.entries(EXAMPLES)) {
      expect(examples.length).toBeLessThanOrEqual(4)
      expect([command, examples.length >= 2]).toEqual([command, true])
    }
  })

  it.each(Object.values(EXAMPLES).flat())('$line runs, and writes what it names', async ({ line }) => {
    const words = wordsOf(line)
    const { exit, err, files } = await ipp(await folder(), words)
    const named = words.flatMap((word, i) => (words[i - 1] === '-o' || words[i - 1] === '--fix-copy' ? [word] : []))
    expect(err).not.toMatch(/^ipp: /m)
    expect([0, 1]).toContain(exit)
    expect(files).toEqual(expect.arrayContaining(named))
  })
})
