import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../../src/engine/plan/advice.js'
import { type Indicator, indicatorsOf, scoresFormOf } from '../../../src/instrument/schema.js'
import { type SHIPPED, shippedBoth } from '../sheets.js'
import { x } from '../small.js'

const variants = (id: (typeof SHIPPED)[number]) => scoresFormOf(shippedBoth(id).instrument).variants

const indicator = (code: string, variant = 'A'): Indicator => {
  const found = variants('pekppp-2023').flatMap((each) => (each.id === variant ? indicatorsOf(each.parts) : []))
  const own = found.find((each) => each.code === code)
  if (!own) throw new Error(`no indicator ${code}`)
  return own
}

const added = (code: string, from: string, to: string) => adviceFor(indicator(code), x(from), x(to)).added

describe('what has to be done for a higher score', () => {
  it('is what the wanted score asks for beyond today’s', () => {
    expect(adviceFor(indicator('1.a.Ak'), x('3'), x('4'))).toEqual({
      today: '14 komponen + ditetapkan',
      wanted: '14 komponen + ditetapkan + masyarakat dilibatkan saat menyusun',
      added: ['masyarakat dilibatkan saat menyusun'],
      evidence: ['Daftar jenis pelayanan', 'Dokumen SP yang ditetapkan', 'Berita Acara, foto, notulen', 'Laporan FKP'],
    })
  })

  it('is all that is added on the way where each score adds to the one below', () => {
    expect(added('27.e.Ak', '2', '5')).toEqual(['monev', 'tindak lanjut', 'publikasi'])
    expect(added('27.e.Ak', '0', '2')).toEqual(['diarsipkan', 'laporan'])
  })

  it('names only the last of several numbers of the same thing', () => {
    expect(added('11.b.K', '2', '5')).toEqual(['+4 unsur'])
    expect(added('11.b.K', '0', '5')).toEqual(['hak & kewajiban', '+4 unsur'])
    expect(added('16.c.As', '1', '3')).toEqual(['wajib', '+2'])
  })

  it('replaces a number by a greater one also where that comes with something else, and begins with nothing', () => {
    const counted: Indicator = {
      ...indicator('1.a.Ak'),
      criteria: { value: { 1: '+ wajib +1', 3: '+2 + ditetapkan' }, confidence: 'practice', sources: [] },
    }
    expect(adviceFor(counted, x('0'), x('1')).added).toEqual(['wajib', '+1'])
    expect(adviceFor(counted, x('0'), x('3')).added).toEqual(['wajib', '+2', 'ditetapkan'])
  })

  it('is the whole criterion where scores do not build on each other', () => {
    expect(added('8.a.Ak', '2', '4')).toEqual(['>80% terlaksana'])
  })

  it('starts from the score below a mean of evaluators', () => {
    expect(adviceFor(indicator('27.e.Ak'), x('7/2'), x('5')).added).toEqual(['tindak lanjut', 'publikasi'])
  })

  it('goes by the scores, in whatever order their criteria are written', () => {
    const half: Indicator = {
      ...indicator('1.a.Ak'),
      criteria: { value: { '7/2': '+ c', '5/2': '+ b', 1: 'a', 5: '+ d' }, confidence: 'practice', sources: [] },
    }
    expect(adviceFor(half, x('3'), x('7/2'))).toMatchObject({ today: '+ b', added: ['c'] })
    expect(adviceFor(half, x('1'), x('5')).added).toEqual(['b', 'c', 'd'])
  })

  it('is not known where the instrument prints no criterion', () => {
    const bare = { ...indicator('1.a.Ak'), criteria: undefined, evidence: undefined }
    expect(adviceFor(bare, x('3'), x('4'))).toEqual({ today: null, wanted: null, added: [], evidence: null })
    const silent: Indicator = {
      ...indicator('1.a.Ak'),
      criteria: { value: { 3: 'a', 5: 'a + b' }, confidence: 'practice', sources: [] },
    }
    expect(adviceFor(silent, x('3'), x('4'))).toMatchObject({ today: 'a', wanted: null, added: [] })
  })
})

describe('lists of evidence', () => {
  it('are known for all 30 indicators of form A of 2023 and, with the same criteria, for 19 of form B', () => {
    const known = variants('pekppp-2023').map(({ id, parts }) => {
      const evidence = indicatorsOf(parts).flatMap((each) => each.evidence ?? [])
      return [id, evidence.length, ...new Set(evidence.map(({ confidence }) => confidence))]
    })
    expect(known).toEqual([
      ['A', 30, 'practice'],
      ['B', 19, 'assumption'],
    ])
  })

  it('of form B stand only where an indicator of form A has the same criteria and the same list', () => {
    const [a = [], b = []] = variants('pekppp-2023').map(({ parts }) => indicatorsOf(parts))
    for (const own of b.filter(({ evidence }) => evidence)) {
      const alike = a.filter(({ criteria }) => JSON.stringify(criteria?.value) === JSON.stringify(own.criteria?.value))
      expect(alike.map(({ evidence }) => evidence?.value)).toContainEqual(own.evidence?.value)
    }
  })

  it.each(['evaluasi-2017', 'pekppp-2022'] as const)('are known for no indicator of %s', (id) => {
    expect(variants(id).flatMap(({ parts }) => indicatorsOf(parts).filter(({ evidence }) => evidence))).toEqual([])
  })
})
