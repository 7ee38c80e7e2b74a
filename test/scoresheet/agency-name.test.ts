import { describe, expect, it, test } from 'vitest'
import { agencyShape, isOneKind } from '../../src/scoresheet/agency-name.js'

describe('the name of an agency', () => {
  test.each([
    ['Kabupaten Sukamaju', 'kabupaten'],
    ['Kab. Suka Maju', 'kabupaten'],
    ['PEMKAB SUKA-MAJU', 'kabupaten'],
    ['Pemerintah Kabupaten Sukamaju', 'kabupaten'],
    ['Pemerintah Daerah Kabupaten Sukamaju', 'kabupaten'],
    ['Sukamaju, Kab.', 'kabupaten'],
    ['Kota Sukamaju', 'kota'],
    ['Pemkot Sukamaju', 'kota'],
    ['Pemerintahan Kota Sukamaju', 'kota'],
    ['Provinsi Sukamaju', 'provinsi'],
    ['Propinsi Sukamaju', 'provinsi'],
    ['Pemprov. Sukamaju', 'provinsi'],
    ['Pemda Prov Sukamaju', 'provinsi'],
    ['Sukamaju', null],
    ['Pemerintah Daerah Sukamaju', null],
    ['Pemda Sukamaju', null],
  ])('%s is "sukamaju" of its kind', (name, kind) => expect(agencyShape(name)).toEqual({ kind, core: 'sukamaju' }))

  test.each([
    ['Kotabaru', null, 'kotabaru'],
    ['Kota Kotabaru', 'kota', 'kotabaru'],
    ['Kabanjahe', null, 'kabanjahe'],
    ['Pemerintah', null, 'pemerintah'],
    ['Kota', null, 'kota'],
    ['Kementerian Kota Baru', null, 'kementeriankotabaru'],
    // One kind is taken away, the one before the name first.
    ['Kabupaten Lima Puluh Kota', 'kabupaten', 'limapuluhkota'],
  ])('%s keeps what only looks like a kind', (name, kind, core) => expect(agencyShape(name)).toEqual({ kind, core }))
})

describe('agencies of one name', () => {
  const [kab, kota, bare] = ['Kab. X', 'Kota X', 'X'].map(agencyShape)

  it('are two where both say a kind and not the same', () => {
    if (!kab || !kota || !bare) throw new Error('no shapes')
    expect([isOneKind(kab, kota), isOneKind(kota, kab)]).toEqual([false, false])
    expect([isOneKind(kab, kab), isOneKind(kab, bare), isOneKind(bare, kota)]).toEqual([true, true, true])
  })
})
