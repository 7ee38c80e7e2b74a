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

describe('a survey file among the scoresheets', () => {
  const files = ['lembar.csv', 'jawaban.csv', 'daring.csv', 'rekap.csv']
  const folder = () => folderWith(...files.map((name) => `survei/${name}`))

  it('is known by the numbers of its questions, which skip one, and gives the figures that it gives as a survey', async () => {
    const given = files.slice(1).flatMap((file) => ['--survey', file])
    const [known, named] = [
      await ipp(folder(), ['score', ...files]),
      await ipp(folder(), ['score', 'lembar.csv', ...given]),
    ]
    expect(known.err).toContain('N-INPUT-SURVEY')
    expect([known.exit, known.out]).toEqual([0, named.out])
  })

  it('is not known by plain numbers: those may be the indicators of any scoresheet', async () => {
    const place = folder()
    put(place, { 's.csv': survey(['unit', ...upTo(14, String)]) })
    expect((await ipp(place, ['score', 'lembar.csv', 's.csv'])).err).not.toContain('s.csv › N-INPUT-SURVEY')
  })
})
