import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const tiny = () => folderWith('corpus/tiny.json', 'golden/input/rapi.csv')
const json = (...files: readonly string[]) => ['score', ...files, ...TINY, '--format', 'json']
const isRoot = process.getuid?.() === 0
const isUnix = process.platform !== 'win32'

/** A sheet of one unit, with a name of its own. */
const sheetOf = (i: number): string => `instansi,unit,1.a,2.a,3.a\nKota ${i % 7},Dinas ${i},4,4,4\n`

describe('inputs that no file holds', () => {
  it('an empty folder is no input', async () => {
    const folder = tiny()
    mkdirSync(path.join(folder, 'kosong'))
    const { exit, files, err } = await ipp(folder, ['score', 'kosong', ...TINY])
    expect([exit, files]).toEqual([3, []])
    expect(err).toContain('kosong\n    Berkas ini tidak dapat dibaca: foldernya tidak memuat lembar penilaian.')
  })

  it('a folder called like a workbook is still a folder', async () => {
    const folder = tiny()
    mkdirSync(path.join(folder, 'lembar.xlsx'))
    put(path.join(folder, 'lembar.xlsx'), { 'a.csv': sheetOf(1) })
    const { exit, out } = await ipp(folder, json('lembar.xlsx'))
    expect([exit, JSON.parse(out).manifest.inputs[0].file]).toEqual([0, path.join('lembar.xlsx', 'a.csv')])
  })

  it.runIf(isUnix)('a pipe with a name and a device are refused at once', async () => {
    const folder = tiny()
    execFileSync('mkfifo', [path.join(folder, 'pipa.csv')])
    for (const file of ['pipa.csv', '/dev/zero', '/dev/null']) {
      const { exit, out } = await ipp(folder, json(file))
      expect([exit, foundIn(out)]).toEqual([3, [`E-FILE-READ ${file}`]])
    }
    const all = await ipp(folder, json('.'))
    expect([all.exit, JSON.parse(all.out).units.length]).toEqual([0, 4])
  })

  it.runIf(isUnix && !isRoot)('an unreadable file is told; the others are scored', async () => {
    const folder = tiny()
    put(folder, { 'tertutup.csv': sheetOf(1) })
    chmodSync(path.join(folder, 'tertutup.csv'), 0)
    const { exit, out, err } = await ipp(folder, [...json('rapi.csv', 'tertutup.csv'), '--lang', 'en'])
    expect([exit, foundIn(out), JSON.parse(out).units.length]).toEqual([1, ['E-FILE-READ tertutup.csv'], 4])
    expect(err).toContain('permission')
  })

  it.runIf(isUnix)('links that go round in a circle end, as files and as folders', async () => {
    const folder = tiny()
    symlinkSync('b.csv', path.join(folder, 'a.csv'))
    symlinkSync('a.csv', path.join(folder, 'b.csv'))
    mkdirSync(path.join(folder, 'dalam'))
    symlinkSync('..', path.join(folder, 'dalam', 'naik'))
    expect(foundIn((await ipp(folder, json('a.csv'))).out)).toEqual(['E-FILE-READ a.csv'])
    const { exit, out } = await ipp(folder, json('.'))
    expect([exit, JSON.parse(out).units.length]).toEqual([0, 4])
    expect((await ipp(folder, json('**/*.csv'))).exit).toBe(0)
  })

  it.runIf(isUnix)('names may hold line breaks, quotes, colours, a dash first, or 255 bytes', async () => {
    const folder = folderWith('corpus/tiny.json')
    const names = [
      'baris\nbaru.csv',
      '-lembar.csv',
      `"kutip'.csv`,
      '\u001b[31mmerah.csv',
      `${'n'.repeat(251)}.csv`,
      'é é.csv',
    ]
    put(folder, Object.fromEntries(names.map((name, i) => [name, sheetOf(i)])))
    const given = names.map((name) => (name.startsWith('-') ? `./${name}` : name))
    const { exit, out } = await ipp(folder, json(...given))
    expect([exit, JSON.parse(out).units.length]).toEqual([0, names.length])
    expect((await ipp(folder, ['score', ...TINY, '--format', 'csv', '--', ...names])).exit).toBe(0)
    put(folder, { 'salah\n\u001b[31m.csv': 'instansi,unit,1.a,2.a,3.a\nA,B,9,4,4\n' })
    const { err } = await ipp(folder, ['score', 'salah\n\u001b[31m.csv', ...TINY, '--format', 'table'])
    expect(err).not.toContain('\u001b')
    expect(err.split('\n').filter((line) => line.includes('salah')).length).toBeGreaterThan(0)
    expect(err).toContain('C2')
  })

  it('a name too long for a pair of outputs beside it is told, and nothing is left behind', async () => {
    const folder = folderWith('corpus/tiny.json')
    const name = `${'n'.repeat(251)}.csv`
    put(folder, { [name]: sheetOf(1) })
    const { exit, err, files } = await ipp(folder, ['score', name, ...TINY])
    expect([exit, files]).toEqual([2, []])
    expect(err).toContain('namanya terlalu panjang')
  })

  it('five hundred files are one run', async () => {
    const folder = folderWith('corpus/tiny.json')
    const names = Array.from({ length: 500 }, (_, i) => `lembar-${String(i).padStart(3, '0')}.csv`)
    put(folder, Object.fromEntries(names.map((name, i) => [name, sheetOf(i)])))
    put(folder, { 'lembar-250.csv': 'bukan lembar\n' })
    const { exit, out } = await ipp(folder, json(...names))
    expect([exit, JSON.parse(out).units.length]).toEqual([1, 499])
    expect(foundIn(out)).toHaveLength(1)
  })
})

describe('places to write to', () => {
  it('that are not there or no folder are told; what stood there stays', async () => {
    const folder = tiny()
    const to = async (target: string) => {
      const { exit, err } = await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', target])
      return [exit, err.trim().split('\n').at(-1)]
    }
    mkdirSync(path.join(folder, 'map.csv'))
    expect(await to('tidak-ada/h.csv')).toEqual([2, 'ipp: tidak-ada/h.csv tidak dapat ditulis: foldernya tidak ada'])
    expect(await to('rapi.csv/h.csv')).toEqual([2, 'ipp: rapi.csv/h.csv tidak dapat ditulis: foldernya bukan folder'])
    expect((await to('map.csv'))[0]).toBe(2)
  })

  it.runIf(isUnix && !isRoot)('that are read-only are told', async () => {
    const folder = tiny()
    mkdirSync(path.join(folder, 'tertutup'))
    chmodSync(path.join(folder, 'tertutup'), 0o555)
    const { exit, err } = await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'tertutup/h.csv'])
    expect([exit, err.includes('tidak ada izin menulis')]).toEqual([2, true])
  })

  it.runIf(isUnix)('that are devices are refused', async () => {
    const folder = tiny()
    symlinkSync('/dev/full', path.join(folder, 'penuh.csv'))
    const { exit, err } = await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'penuh.csv'])
    expect([exit, err.includes('bukan berkas biasa')]).toEqual([2, true])
  })
})

describe('standard input', () => {
  it('that holds nothing or something else is told', async () => {
    const folder = folderWith('corpus/tiny.json', 'corpus/made/c00-baseline.xlsx')
    expect(foundIn((await ipp(folder, json('-'))).out)).toEqual(['E-FILE-EMPTY -'])
    const book = await ipp(folder, json('-'), { stdin: Buffer.from(textOf(folder, 'tiny.json')) })
    expect(book.exit).toBe(3)
  })
})

describe('an input longer than may be held', () => {
  it('is refused, never read in part: half a table is not the table', async () => {
    const folder = tiny()
    const text = textOf(folder, 'rapi.csv')
    const size = Buffer.byteLength(text)
    for (const file of ['rapi.csv', '-']) {
      const within = await ipp(folder, [...json(file), '--max-file', `${size}`], { stdin: text })
      expect([within.exit, JSON.parse(within.out).units.length]).toEqual([0, 4])
      const beyond = await ipp(folder, [...json(file), '--max-file', `${size - 1}`], { stdin: text })
      expect([beyond.exit, foundIn(beyond.out)]).toEqual([3, [`E-FILE-LIMIT ${file}`]])
    }
  })

  it('is refused in a survey from standard input as well', async () => {
    const folder = folderWith('layouts/unit-rsud.xlsx', 'golden/input/survei.csv')
    const args = ['score', 'unit-rsud.xlsx', '--survey', '-', '--format', 'json', '--max-file', '30000']
    const stdin = textOf(folder, 'survei.csv')
    expect((await ipp(folder, args, { stdin })).exit).toBe(0)
    const { exit, out } = await ipp(folder, args, { stdin: stdin + '\n'.repeat(30000) })
    expect([exit, foundIn(out).filter((each) => each.startsWith('E-'))]).toEqual([
      1,
      ['E-FILE-LIMIT -', 'E-SURVEY-UNREAD -'],
    ])
  })
})
