import { describe, expect, it } from 'vitest'
import { groupByName } from '../../src/scoresheet/group.js'
import { leaf, level, read, scoresForm, small, stated } from '../engine/small.js'

const instrument = read(
  small([scoresForm([level('a', '100', [leaf('1', '100')])])], {
    groups: stated([
      { id: 'kab', title: 'Pemerintah Kabupaten', words: ['Kabupaten', 'Pemkab'] },
      { id: 'kota', title: 'Pemerintah Kota' },
    ]),
  }),
)

describe('a ranking group', () => {
  const named = (text: string | null) => groupByName(instrument, text)

  it('is known by its id, its title or one of its words, in any spelling', () => {
    expect(['KAB', 'pemerintah  kabupaten', 'Pemkab.', ' kabupaten '].map(named)).toEqual(Array(4).fill('kab'))
    expect(['kota', 'Pemerintah Kota'].map(named)).toEqual(['kota', 'kota'])
  })

  it('is none by a part of its words, by more than them, or where nothing is said', () => {
    expect(['Pemerintah', 'Pemkab Sukamaju', 'Pemkot', '', '-', null].map(named)).toEqual(Array(6).fill(null))
  })
})
