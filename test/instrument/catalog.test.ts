import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import {
  crosswalks,
  newestRules,
  patterns,
  patternText,
  rulesById,
  rulesForYear,
  shippedCasesText,
  shippedInstruments,
  shippedText,
} from '../../src/instrument/catalog.js'
import { InstrumentInvalid } from '../../src/instrument/instrument-invalid.js'
import { rulesFromFile } from '../../src/library/rules.js'
import { sample } from './sample.js'

describe('the shipped instruments', () => {
  it('are listed oldest first with their years, surveys that are alone behind those of the index', () => {
    expect(shippedInstruments().map(({ id, from, to }) => [id, from, to])).toEqual([
      ['evaluasi-2017', 2017, 2021],
      ['pekppp-2022', 2022, 2022],
      ['pekppp-2023', 2023, 2025],
      ['skm-2017', 2017, 2026],
      ['spkp', 2021, 2026],
    ])
    expect(shippedInstruments().map(({ title }) => title)).toEqual([
      'Evaluasi kinerja unit penyelenggara pelayanan publik 2017–2021',
      'PEKPPP 2022',
      'PEKPPP 2023–2025',
      'Survei Kepuasan Masyarakat (SKM)',
      'Survei Persepsi Kualitas Pelayanan (SPKP)',
    ])
  })

  test.each([
    [2016, null],
    [2017, 'evaluasi-2017'],
    [2018, 'evaluasi-2017'],
    [2019, 'evaluasi-2017'],
    [2020, 'evaluasi-2017'],
    [2021, 'evaluasi-2017'],
    [2022, 'pekppp-2022'],
    [2023, 'pekppp-2023'],
    [2024, 'pekppp-2023'],
    [2025, 'pekppp-2023'],
    [2026, 'pekppp-2023'],
    [2027, 'pekppp-2023'],
    [2999, 'pekppp-2023'],
  ])('of %i is scored under: %s', (year, id) => {
    expect(rulesForYear(year)?.instrument.id ?? null).toBe(id)
  })

  it('are found by id, and the newest is the one whose years end last', () => {
    expect(rulesById('pekppp-2022')?.instrument.years.value).toEqual({ from: 2022, to: 2022 })
    expect(newestRules().instrument.id).toBe('pekppp-2023')
  })

  it('are found by their own ids only, never by a path', () => {
    for (const id of ['pekppp', 'PEKPPP-2022', '', '../data/pekppp-2022', 'pekppp-2022.json'])
      expect(rulesById(id)).toBeNull()
  })

  it('are each named by another hash', () => {
    const hashes = shippedInstruments().map(({ id }) => rulesById(id)?.hash)
    expect(new Set(hashes).size).toBe(5)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('each have their regression cases, which nobody else has', () => {
    for (const { id } of shippedInstruments())
      expect(JSON.parse(shippedCasesText(id) ?? '')).toMatchObject({ schema: 'ipp.cases/1', instrument: id })
    for (const id of ['spak', 'pekppp', '', '../data/pekppp-2022']) expect(shippedCasesText(id)).toBeNull()
  })

  it('are no patterns, and a pattern is none of them', () => {
    for (const id of patterns()) {
      expect(JSON.parse(patternText(id) ?? '')).toMatchObject({ id })
      expect([shippedText(id), rulesById(id)]).toEqual([null, null])
    }
    for (const id of ['pekppp-2023', 'spak.json', '']) expect(patternText(id)).toBeNull()
  })

  it('are led from one to the next by crosswalks', () => {
    expect(crosswalks().map(({ from, to }) => [from, to])).toEqual([
      ['evaluasi-2017', 'pekppp-2022'],
      ['pekppp-2022', 'pekppp-2023'],
    ])
  })

  it('carry the name of their file as id', () => {
    for (const { id } of shippedInstruments()) expect(JSON.parse(shippedText(id) ?? '')).toMatchObject({ id })
  })
})

describe('an own instrument', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ipp-instrument-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const problemsOf = (file: string): readonly string[] => {
    try {
      rulesFromFile(file)
      return []
    } catch (error) {
      if (!(error instanceof InstrumentInvalid)) throw error
      expect(error.file).toBe(file)
      return error.problems.map((each) => each.rule)
    }
  }

  it('is read from its file, with a byte order mark or without', () => {
    const text = JSON.stringify(sample)
    const plain = rulesFromFile(write('contoh.json', text))
    expect(plain.instrument.id).toBe('contoh-2030')
    expect(rulesFromFile(write('bom.json', `\uFEFF${text}`)).hash).toBe(plain.hash)
  })

  it('that is a copy of a shipped one has its hash', () => {
    const file = write('salinan.json', shippedText('pekppp-2023') ?? '')
    expect(rulesFromFile(file).hash).toBe(rulesById('pekppp-2023')?.hash)
  })

  it('that is not valid is told with all its problems, in words that name the file and the paths', () => {
    const file = write('salah.json', JSON.stringify({ ...sample, title: '', shares: { of: '100', total: 1 } }))
    expect(problemsOf(file)).toEqual(['value-range', 'value-type'])
    expect(() => rulesFromFile(file)).toThrow(`${file}: title: value-range\n${file}: shares.total: value-type`)
  })

  it('that is no JSON or no UTF-8 is told so', () => {
    expect(problemsOf(write('potong.json', '{"id":'))).toEqual(['json'])
    expect(problemsOf(write('latin.json', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d])))).toEqual([
      'json',
    ])
  })

  it('that is no regular file or larger than any instrument is not read', () => {
    expect(problemsOf(folder)).toEqual(['file'])
    const large = write('besar.json', '')
    truncateSync(large, 10 * 1024 * 1024 + 1)
    expect(problemsOf(large)).toEqual(['file'])
    truncateSync(large, 10 * 1024 * 1024)
    expect(problemsOf(large)).toEqual(['json'])
  })

  it.skipIf(process.platform === 'win32')('that is a pipe or a device ends at once', () => {
    const pipe = join(folder, 'pipa.json')
    execFileSync('mkfifo', [pipe])
    expect(problemsOf(pipe)).toEqual(['file'])
    expect(problemsOf('/dev/zero')).toEqual(['file'])
    const link = join(folder, 'tautan.json')
    symlinkSync('contoh.json', link)
    expect(problemsOf(link)).toEqual([])
  })

  it("that cannot be opened is the file system's own error", () => {
    expect(() => rulesFromFile(join(folder, 'tidak-ada.json'))).toThrow('ENOENT')
  })
})
