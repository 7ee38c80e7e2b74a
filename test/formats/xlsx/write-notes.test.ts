import { expect, test } from 'vitest'
import { roomierNotes } from '../../../src/formats/xlsx/write-notes.js'

const anchor = (left: number, right: number, bottom: number) =>
  `<x:Anchor>${left}, 6, 3, 14, ${right}, 2, ${bottom}, 16</x:Anchor>`

test('a note reaches over as many columns as make 46 characters, and over eight rows', () => {
  const narrow = Array.from({ length: 30 }, () => ({ width: 5 }))
  // From column 2: ten columns of five characters are the first to make 46.
  expect(roomierNotes(anchor(2, 4, 7), narrow)).toBe(anchor(2, 12, 11))
  expect(roomierNotes(anchor(0, 2, 7), [{ width: 60 }])).toBe(anchor(0, 1, 11))
})

test('hidden columns make no room, and behind the last one columns have the standard width', () => {
  expect(roomierNotes(anchor(0, 2, 7), [{ width: 40, hidden: true }, { width: 28 }])).toBe(anchor(0, 4, 11))
})
