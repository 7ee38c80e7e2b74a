import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { savedOnDisk } from '../../src/disk/saved.js'
import { type Around, folderWith, ipp, put, textOf } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const folder = (): string => folderWith('golden/input/rapi.csv', 'golden/input/salah.csv', 'corpus/tiny.json')

describe('ipp --quiet', () => {
  it('prints the same results and tells errors alone', async () => {
    const line = ['score', 'rapi.csv', 'salah.csv', ...TINY, '--format', 'csv']
    const [usual, quiet] = [await ipp(folder(), line), await ipp(folder(), [...line, '--quiet'])]
    expect([quiet.out, quiet.exit]).toEqual([usual.out, usual.exit])
    expect(usual.err).toContain('W-')
    expect(quiet.err).toContain('E-')
    expect(quiet.err).not.toMatch(/\b[WN]-[A-Z]/)
  })

  it('tells neither of settings nor of what was written', async () => {
    const place = folder()
    put(place, { 'ipp.json': JSON.stringify({ schema: 'ipp.config/1', files: ['rapi.csv'], instrument: 'tiny.json' }) })
    const { err, files } = await ipp(place, ['score', '-o', 'hasil.csv', '--quiet', '--format', 'csv'])
    expect([err, files]).toEqual(['', ['hasil.csv']])
  })

  it('does not go with --verbose', async () => {
    expect((await ipp(folder(), ['score', 'rapi.csv', '--quiet', '--verbose'])).exit).toBe(2)
  })
})

describe('ipp --verbose', () => {
  it('tells of each file as it is read, then of time and memory', async () => {
    const { err, out } = await ipp(folder(), ['score', 'rapi.csv', ...TINY, '--format', 'csv', '--verbose'])
    expect(err).toMatch(/^Membaca rapi\.csv\n/)
    expect(err).toMatch(/ipp \d.*, Node \d.*: \d+\.\d\d s, \d+ MiB\n$/)
    expect(out).toBe((await ipp(folder(), ['score', 'rapi.csv', ...TINY, '--format', 'csv'])).out)
  })
})

describe('ipp doctor', () => {
  it('tells what a bug report needs, and names no folder', async () => {
    const place = folder()
    const { out, exit, files } = await ipp(place, ['doctor'])
    expect([exit, files]).toEqual([0, []])
    expect(out).toContain(`Node ${process.versions.node}`)
    expect(out).toMatch(/pekppp-2023 \([0-9a-f]{12}\)/)
    expect(out).toContain('hasil dapat ditulis di sini')
    expect(out).toContain('bukan terminal')
    expect(out).not.toContain(place)
  })

  it('sees settings and the terminal', async () => {
    const place = folder()
    put(place, { 'ipp.json': '{}' })
    const { out } = await ipp(place, ['doctor', '--lang', 'en'], { columns: 80 })
    expect(out).toContain('80 columns, in colour')
    expect(out).toMatch(/Settings of the folder +ipp\.json/)
  })
})

describe('--open', () => {
  it('opens the workbook that was just written, or the page', async () => {
    const place = folder()
    const opened: string[] = []
    const around = { open: (file: string) => void opened.push(path.relative(place, file)) }
    await ipp(place, ['score', 'rapi.csv', ...TINY, '-o', 'a.csv', '-o', 'a.xlsx', '--open'], around)
    await ipp(place, ['report', 'rapi.csv', ...TINY, '-o', 'b.html', '--open'], around)
    await ipp(place, ['report', 'rapi.csv', ...TINY, '-o', 'c.html'], around)
    expect(opened).toEqual(['a.xlsx', 'b.html'])
  })
})

describe('--watch', () => {
  it('scores again whenever the sheet is saved, through what is wrong meanwhile', async () => {
    const place = folder()
    const sheet = textOf(place, 'rapi.csv')
    const states = [sheet.replace(/,5,5,5/, ',4,4,4'), 'bukan lembar', sheet]
    const waited: (readonly string[])[] = []
    const saved = async (files: readonly string[]): Promise<boolean> => {
      waited.push(files)
      const [next] = states.splice(0, 1)
      if (next !== undefined) put(place, { 'rapi.csv': next })
      return next !== undefined
    }
    const line = ['score', 'rapi.csv', ...TINY, '-o', 'hasil.csv', '--watch']
    const { exit, err } = await ipp(place, line, { saved })
    expect([exit, waited.length, waited[0]]).toEqual([0, 4, ['rapi.csv', 'tiny.json']])
    expect(err.match(/Menunggu masukan disimpan/g)).toHaveLength(4)
    const once = await ipp(place, ['score', 'rapi.csv', ...TINY, '--format', 'csv'])
    expect(textOf(place, 'hasil.csv')).toBe(once.out)
  })

  it('tests rules again whenever they or their cases are saved', async () => {
    const place = folderWith()
    await ipp(place, ['rules', 'new', '--from', 'pekppp-2023', '-o', 'aturan.json', '--cases', 'kasus.json'])
    let rounds = 0
    const saved = async (files: readonly string[]): Promise<boolean> => {
      expect(files).toEqual(['kasus.json', 'aturan.json'])
      rounds += 1
      return rounds < 2
    }
    const { exit, out } = await ipp(place, ['rules', 'test', 'kasus.json', '--watch'], { saved })
    expect([exit, rounds]).toEqual([0, 2])
    expect(out.length % 2).toBe(0)
    expect(out.slice(0, out.length / 2)).toBe(out.slice(out.length / 2))
  })
})

describe('files that are waited for', () => {
  it('count as saved once they have changed and stayed so', async () => {
    const place = folder()
    const saved = savedOnDisk(place, ['rapi.csv', 'belum-ada.csv'])
    put(place, { 'belum-ada.csv': 'a' })
    expect(await saved).toBe(true)
    expect(await savedOnDisk(place, [])).toBe(false)
  })
})

describe('ipp report -o x.pdf', () => {
  it('hands the page to a program of this machine, the record as a document too', async () => {
    const place = folder()
    const pages: string[] = []
    const pdf: NonNullable<Around['pdf']> = async ({ html, docx }) => {
      pages.push(`${Buffer.from(html).toString().slice(0, 15)} ${docx === null ? 'no' : 'a'} document`)
      return Buffer.from('%PDF-1.4')
    }
    const { files } = await ipp(place, ['report', 'rapi.csv', ...TINY, '-o', 'a.pdf'], { pdf })
    await ipp(place, ['report', 'rapi.csv', ...TINY, '--kind', 'berita-acara', '-o', 'b.pdf'], { pdf })
    expect(files).toEqual(['a.pdf'])
    expect(pages).toEqual(['<!doctype html> no document', '<!doctype html> a document'])
  })

  it('says how to get one where no program makes it', async () => {
    const { exit, err, files } = await ipp(folder(), ['report', 'rapi.csv', ...TINY, '-o', 'a.pdf'], {
      pdf: async () => null,
    })
    expect([exit, files]).toEqual([2, []])
    expect(err).toContain('cetak sebagai PDF')
  })
})
