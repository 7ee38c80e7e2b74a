import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
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
    const written = await ipp(folder(), ['score', 'rapi.csv', ...TINY, '-o', 'a.csv', '-o', 'b.xlsx', '--verbose'])
    expect(written.err).toContain('Menulis a.csv\nMenulis b.xlsx\n')
    expect(err).toMatch(/ipp \d.*, Node \d.*: \d+\.\d\d s, \d+ MiB\n$/)
    expect(out).toBe((await ipp(folder(), ['score', 'rapi.csv', ...TINY, '--format', 'csv'])).out)
  })
})

describe('work that takes a while', () => {
  it('is told of where years are held against each other, sheet by sheet', async () => {
    const { err } = await ipp(folderWith('dua-tahun/2023', 'dua-tahun/2024'), ['compare', '2023', '2024', '--verbose'])
    expect(err).toContain('Membaca 2023/lembar.csv\nMembaca 2024/')
  })

  it.each([
    ['a page', ['report', 'lembar.csv', '-o', 'a.html'], ['Menulis a.html\n']],
    ['plans', ['plan', 'lembar.csv', '-o', 'a.csv', '-o', 'b.json'], ['Menulis a.csv\nMenulis b.json\n']],
    ['a survey', ['survey', 'jawaban.csv', '-o', 'a.csv'], ['Membaca jawaban.csv\n', 'Menulis a.csv\n']],
    [
      'periods of a survey',
      ['compare', 'loket-2023.csv', 'loket.csv', '--instrument', 'skm-2017', '-o', 'a.csv'],
      ['Membaca loket-2023.csv\n', 'Membaca loket.csv\n', 'Menulis a.csv\n'],
    ],
    [
      'ranges of ranks',
      ['score', 'lembar.csv', '--survey', 'jawaban.csv', '--intervals', '--format', 'csv'],
      ['Menelaah responden dalam jawaban.csv\n'],
    ],
  ])('is told of where %s are made', async (_, line, said) => {
    const place = folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'skm/loket-2023.csv', 'skm/loket.csv')
    const { err } = await ipp(place, [...line, '--verbose'])
    for (const each of said) expect(err).toContain(each)
  })

  it('is told of where the rules are changed step by step', async () => {
    const line = ['rules', 'test', 'skm-2017', '--mutate']
    const [loud, usual] = [await ipp(folder(), [...line, '--verbose']), await ipp(folder(), line)]
    expect(loud.err).toMatch(/^Menguji perubahan aturan\nipp /)
    expect([loud.out, usual.err]).toEqual([usual.out, ''])
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

describe('links', () => {
  const TERMINAL = { TERM: 'xterm-256color', VTE_VERSION: '7200' }
  const line = ['score', 'rapi.csv', 'salah.csv', ...TINY, '-o', 'hasil é.csv']
  const told = async (around: Around, output = 'hasil é.csv'): Promise<string> =>
    (await ipp(folder(), [...line.slice(0, -1), output], around)).err

  it('lead to written files and from codes to their page, where the terminal shows them', async () => {
    const err = await told({ columns: 80, env: TERMINAL })
    expect(err).toMatch(/\u001b\]8;;file:\/\/\/[!-~]*\/hasil%20%C3%A9\.csv\u001b\\hasil é\.csv\u001b\]8;;\u001b\\/)
    expect(err).toMatch(/\u001b\]8;;file:\/\/\/[!-~]*\/docs\/findings\.id\.md#e-cell-empty\u001b\\.*E-CELL-EMPTY/)
  })

  it('lead to pages that are there, in the language of the command', async () => {
    for (const lang of ['id', 'en']) {
      const { err } = await ipp(folder(), [...line, '--lang', lang], { columns: 80, env: TERMINAL })
      const [, page = '', code = ''] = /(file:[^\u001b]*\.md)#([a-z-]*)/.exec(err) ?? []
      expect(readFileSync(fileURLToPath(page), 'utf8')).toContain(`### ${code.toUpperCase()}\n`)
      expect(page.endsWith(lang === 'id' ? '/findings.id.md' : '/findings.md')).toBe(true)
    }
  })

  it('change nothing of what is seen: the same text, broken into the same lines', async () => {
    const [linked, other] = await Promise.all([TERMINAL, { TERM: 'xterm' }].map((env) => told({ columns: 60, env })))
    expect(linked?.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(other)
    expect(linked).not.toBe(other)
  })

  it.each([
    ['in a pipe', undefined, TERMINAL],
    ['where no colour is wanted', 80, { ...TERMINAL, NO_COLOR: '1' }],
    ['on a terminal without any', 80, { ...TERMINAL, TERM: 'dumb' }],
    ['on one that nothing is known of', 80, { TERM: 'xterm-256color' }],
    ['from another computer, whose files lie elsewhere', 80, { ...TERMINAL, SSH_CONNECTION: '1 2 3 4' }],
    ['behind a program that may not hand them on', 80, { ...TERMINAL, TMUX: '/tmp/tmux-1' }],
    ['by an old library that fails at them', 80, { TERM: 'xterm', VTE_VERSION: '5000' }],
  ])('are not written %s', async (_, columns, env) => {
    expect(await told({ ...(columns === undefined ? {} : { columns }), env })).not.toContain('\u001b]8')
  })

  it('let no name end the link or move the cursor', async () => {
    const err = await told({ columns: 80, env: TERMINAL }, 'a\u001b]8;;\u0007\u001b[2Jb.csv')
    expect(err).toContain('/a%1B%5D8;;%07%1B%5B2Jb.csv\u001b\\a ]8;; [2Jb.csv\u001b]8;;')
    expect(err.split('\u001b[2J')).toHaveLength(1)
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
