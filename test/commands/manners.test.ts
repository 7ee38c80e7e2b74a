import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

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
