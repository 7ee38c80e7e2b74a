import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const TINY = ['--instrument', 'tiny.json']

describe('a check', () => {
  it('ends with 0 where nothing is an error; with --strict warnings count', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'jumlah.csv': 'unit,1.a,2.a,3.a\nA,4,3,5\nRata-rata,4,3,5\n' })
    const check = (...more: readonly string[]) => ipp(folder, ['check', 'jumlah.csv', ...TINY, ...more])
    expect((await check()).exit).toBe(0)
    expect((await check('--strict')).exit).toBe(1)
    const junit = async (...more: readonly string[]) =>
      (await check('--format', 'junit', ...more)).out.match(/<failure/g)?.length ?? 0
    expect([await junit(), await junit('--strict')]).toEqual([0, 1])
  })

  it('ends with 3 where nothing can be read, and tells it in every format', async () => {
    const folder = folderWith('corpus/tiny.json')
    for (const format of ['table', 'json', 'csv', 'junit']) {
      const { exit, out, files } = await ipp(folder, ['check', 'hilang.csv', ...TINY, '--format', format])
      expect([exit, out.includes('E-FILE-READ'), files]).toEqual([3, true, []])
    }
  })

  it('sums up what its headings count', async () => {
    const folder = folderWith('layouts')
    const { out } = await ipp(folder, ['check', 'layouts'])
    const headings = [...out.matchAll(/^\S+: (?:\d+ kesalahan, )?(\d+) peringatan(?:, \d+ pemberitahuan)?$/gm)].map(
      ([, count]) => Number(count),
    )
    const sum = headings.reduce((total, count) => total + count, 0)
    expect(out).toContain(`, ${sum} peringatan, `)
  })

  it('writes data only to standard output, and nothing to standard error', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    const { err } = await ipp(folder, ['check', 'salah.csv', ...TINY, '--format', 'json'])
    expect(err).toBe('')
  })

  it('finds the same as a run that scores', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv', 'golden/input/rapi.csv')
    const files = ['salah.csv', 'rapi.csv', ...TINY, '--format', 'json']
    const scored = JSON.parse((await ipp(folder, ['score', ...files])).out).findings
    const checked = JSON.parse((await ipp(folder, ['check', ...files])).out).files
    const codes = checked.flatMap((file: { findings: readonly { code: string }[] }) => file.findings)
    expect(codes.map(({ code }: { code: string }) => code).sort()).toEqual(
      scored.map(({ code }: { code: string }) => code).sort(),
    )
  })

  it('writes into CSV the options that decide as they are to be typed', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/berdampingan.csv', 'golden/input/dua-tahun.csv')
    const csv = async (file: string) => (await ipp(folder, ['check', file, ...TINY, '--format', 'csv'])).out
    expect(await csv('berdampingan.csv')).toContain('--column score=D (Skor UPP) / --column score=E (Skor Evaluator)')
    expect(await csv('dua-tahun.csv')).toContain('--year 2023 / --year 2024')
  })

  it('keeps markup and control characters of a file out of JUnit', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'a&b.csv': 'instansi,unit,1.a,2.a,3.a\n<A>,"B""\u0007]]>",x<y,4,4\n' })
    const { out } = await ipp(folder, ['check', 'a&b.csv', ...TINY, '--format', 'junit'])
    expect(out).toContain('a&amp;b.csv')
    expect(out).toContain('x&lt;y')
    expect(out).not.toContain('\u0007')
  })
})
