import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

/** The columns of a survey of fourteen questions, headed by whatever these are. */
const survey = (heads: readonly string[]): string => {
  const rows = Array.from({ length: 30 }, () => ['Disdukcapil', ...heads.slice(1).map(() => '4')].join(','))
  return [heads.join(','), ...rows, ''].join('\n')
}

const upTo = (last: number, head: (n: number) => string) => Array.from({ length: last }, (_, i) => head(i + 1))

const CHOOSE = 'ipp survey BERKAS --column u_1=F --tallies -o rekap.csv, lalu pakai --survey rekap.csv'

describe('a survey file beside scoresheets whose columns are not known', () => {
  it.each([
    ['E-HEAD-MISSING', ['unit', ...upTo(14, (n) => `Kolom${String.fromCharCode(64 + n)}`)]],
    ['E-HEAD-DUP', ['unit', ...upTo(14, (n) => `u_${n}`), 'unit']],
    ['E-SURVEY-NUMBERS', ['unit', ...upTo(13, String)]],
  ])('is advised to be read by ipp survey first: %s', async (code, heads) => {
    const folder = folderWith('survei/lembar.csv')
    put(folder, { 's.csv': survey(heads) })
    const args = ['score', 'lembar.csv', '--survey', 's.csv', '--format', 'json']
    const { err } = await ipp(folder, args)
    const fix = err.split('\n').find((line) => line.trim().startsWith(`${code}  `)) ?? ''
    expect([code, fix.includes(CHOOSE)]).toEqual([code, true])
    const english = await ipp(folder, [...args, '--lang', 'en'])
    expect(english.err).toContain('ipp survey FILE --column u_1=F --tallies -o rekap.csv')
  })

  it('is told of its own option where it is read alone', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': survey(['unit', 'a', 'b']) })
    const { err } = await ipp(folder, ['survey', 's.csv'])
    expect(err).toContain('Tidak ada judul kolom yang menyebut pertanyaan survei. E-HEAD-MISSING')
    expect([err.includes('--column u_1=F'), err.includes('--tallies')]).toEqual([true, false])
  })
})
