import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { edited } from '../disk/edited.js'
import { folderWith, ipp, put, textOf } from './cli.js'

const FILE = 'lembar-provinsi.xlsx'
const sheetIn = () => folderWith('provinsi/lembar-provinsi.xlsx')
const UNIT = 'Kabupaten Sukamaju/Dinas Sosial'

describe('ipp report', () => {
  test.each([
    ['unit', '<h1>Dinas Sosial</h1>'],
    ['ranking', '<h1>Peringkat Indeks Pelayanan Publik</h1>'],
    ['berita-acara', '<h1>Berita Acara Penilaian Kinerja Penyelenggaraan Pelayanan Publik</h1>'],
  ])('writes the report %s beside, named after the first input', async (kind, heading) => {
    const folder = sheetIn()
    const { exit, out, err, files } = await ipp(folder, ['report', FILE, '--kind', kind])
    expect([exit, out, files]).toEqual([0, '', [`lembar-provinsi.${kind}.ipp.html`]])
    expect(err).toContain(`Ditulis: lembar-provinsi.${kind}.ipp.html`)
    expect(textOf(folder, `lembar-provinsi.${kind}.ipp.html`)).toContain(heading)
  })
  test('writes one unit where one is named, in the language that was asked for', async () => {
    const folder = sheetIn()
    const { exit, files } = await ipp(folder, ['report', FILE, '--unit', UNIT, '-o', 'satu.html', '--lang', 'en'])
    expect([exit, files]).toEqual([0, ['satu.html']])
    const page = textOf(folder, 'satu.html')
    expect(page).toContain('<html lang="en">')
    expect(page.match(/<article>/g)).toHaveLength(1)
  })
  test('keeps files in Indonesian whatever the machine is set to', async () => {
    const folder = sheetIn()
    await ipp(folder, ['report', FILE, '-o', 'a.html'], { env: { LANG: 'en_GB.UTF-8' } })
    expect(textOf(folder, 'a.html')).toContain('<html lang="id">')
  })
  test('writes the record to sign as a document for word processors, too', async () => {
    const folder = sheetIn()
    const { exit, files } = await ipp(folder, [
      'report',
      FILE,
      '--kind',
      'berita-acara',
      '--unit',
      UNIT,
      '-o',
      'ba.docx',
    ])
    expect([exit, files]).toEqual([0, ['ba.docx']])
    expect(readFileSync(path.join(folder, 'ba.docx')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })
  test('is the same bytes in every run', async () => {
    const folder = sheetIn()
    for (const name of ['a.html', 'b.html']) await ipp(folder, ['report', FILE, '-o', name])
    for (const name of ['a.docx', 'b.docx']) await ipp(folder, ['report', FILE, '--kind', 'berita-acara', '-o', name])
    expect(textOf(folder, 'a.html')).toBe(textOf(folder, 'b.html'))
    expect(readFileSync(path.join(folder, 'a.docx')).equals(readFileSync(path.join(folder, 'b.docx')))).toBe(true)
  })
  test('writes to standard output what came from standard input', async () => {
    const folder = folderWith()
    const csv = ['agency,unit,1,2', 'Kota,RSUD,5,4'].join('\n')
    put(folder, { 'kecil.json': readFileSync(new URL('../../fixtures/corpus/tiny.json', import.meta.url)) })
    const { out, files } = await ipp(folder, ['report', '-', '--instrument', 'kecil.json'], { stdin: csv })
    expect(files).toEqual([])
    expect(out).toMatch(/^<!doctype html>/)
  })
  test.each([
    [['-o', 'a.odt'], 'akhiran berkas harus .html, .docx, atau .pdf'],
    [['-o', 'a.pdf'], 'cetak sebagai PDF'],
    [['-o', 'a.docx'], 'hanya berita acara (--kind berita-acara) yang ditulis sebagai .docx'],
    [['--kind', 'ranking', '--unit', UNIT], '--unit tidak berlaku untuk --kind ranking'],
    [['--kind', 'unit', '--unit', 'Samsat'], 'tidak ada unit "Samsat"'],
    [['--kind', 'surat'], 'surat'],
    [['-o', FILE.replace('.xlsx', '.html'), '--year', 'dua'], 'dua'],
  ])('refuses %j and writes nothing', async (more, said) => {
    const { exit, out, err, files } = await ipp(sheetIn(), ['report', FILE, ...more])
    expect([exit, out, files]).toEqual([2, '', []])
    expect(err).toContain(said)
  })
  test('does not replace a page that somebody edited, unless told to', async () => {
    const folder = sheetIn()
    put(folder, { 'a.html': 'milik orang' })
    expect((await ipp(folder, ['report', FILE, '-o', 'a.html'])).exit).toBe(2)
    expect(textOf(folder, 'a.html')).toBe('milik orang')
    expect((await ipp(folder, ['report', FILE, '-o', 'a.html', '--force'])).exit).toBe(0)
    expect(textOf(folder, 'a.html')).toContain('<!doctype html>')
  })
  test.each(['b.html', 'b.docx'])('does not replace a record that somebody edited: %s', async (name) => {
    const folder = sheetIn()
    const write = ['report', FILE, '--kind', 'berita-acara', '-o', name]
    expect((await ipp(folder, write)).exit).toBe(0)
    const byHand = edited(readFileSync(path.join(folder, name)), 'Dinas Sosial', 'Dinas Lain')
    put(folder, { [name]: byHand })
    const { exit, err } = await ipp(folder, write)
    expect([exit, err.includes(name)]).toEqual([2, true])
    expect(readFileSync(path.join(folder, name)).equals(byHand)).toBe(true)
  })
  test('ends with 3 and writes nothing where nothing could be read', async () => {
    const { exit, files } = await ipp(sheetIn(), ['report', 'tidak-ada.xlsx', '-o', 'a.html'])
    expect([exit, files]).toEqual([3, []])
  })
})
