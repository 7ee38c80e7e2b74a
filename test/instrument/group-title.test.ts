import { expect, test } from 'vitest'
import { groupTitle } from '../../src/instrument/group-title.js'
import type { Instrument } from '../../src/instrument/schema.js'

const withGroups = (...value: Instrument['groups']['value']): Pick<Instrument, 'groups'> => ({
  groups: { value, confidence: 'regulation', sources: [] },
})
const OLD = withGroups({ id: 'kota', title: 'Kota (lama)' }, { id: 'lpnk', title: 'LPNK' })
const NEW = withGroups({ id: 'kota', title: 'Kota' })

test('a ranking group is called as the instrument calls it', () => {
  expect(groupTitle('kota', NEW)).toBe('Kota')
})

test('a group of several instruments is called by the first that lists it', () => {
  expect(groupTitle('kota', NEW, OLD)).toBe('Kota')
  expect(groupTitle('kota', OLD, NEW)).toBe('Kota (lama)')
  expect(groupTitle('lpnk', NEW, OLD)).toBe('LPNK')
})

test('a province, and a group that no instrument lists, keeps its own name', () => {
  expect(groupTitle('Jawa Barat', NEW)).toBe('Jawa Barat')
  expect(groupTitle('lpnk', NEW)).toBe('lpnk')
})

test('where there is no group there is no title', () => {
  expect(groupTitle(null, NEW)).toBeNull()
})
