import { refusalReason } from '../refusal.js'
import type { FaultWords, Texts } from './fault-words.js'

const COLUMNS = 'agency_code,agency,group,unit_code,unit,variant'

/** What is wrong with a list, and what it should look like. */
const ofList = (file: string, { id, en }: Texts): Texts => ({
  id: `daftar unit ${file}: ${id} Kolomnya: ${COLUMNS}`,
  en: `list of units ${file}: ${en} Its columns: ${COLUMNS}`,
})

/** What is wrong with a list of units that forms are made for. */
export const UNIT_LIST_FAULTS = {
  'unit-list-refused': ({ file, found }) => {
    const { id, en } = refusalReason(found)
    return ofList(file, { id: `${id}.`, en: `${en}.` })
  },
  'unit-list-twice': ({ file, unit, rows: [before, row] }) =>
    ofList(file, {
      id: `baris ${before} dan ${row} menyebut unit yang sama, ${unit}.`,
      en: `rows ${before} and ${row} name the same unit, ${unit}.`,
    }),
  'unit-list-variant': ({ file, row, asked, known }) =>
    ofList(file, {
      id: `baris ${row}: varian "${asked}" tidak ada pada instrumen ini. Yang ada: ${known.join(', ')}.`,
      en: `row ${row}: this instrument has no variant "${asked}". There are: ${known.join(', ')}.`,
    }),
  'unit-list-scoresheet': ({ file }) =>
    ofList(file, {
      id: 'tabelnya lembar penilaian, sehingga bukan daftar unit.',
      en: 'its table is a scoresheet, so this is no list of units.',
    }),
  'unit-list-foreign': ({ file, column }) =>
    ofList(file, {
      id: `kolom "${column}" memuat skor atau hasil, sehingga ini bukan daftar unit.`,
      en: `the column "${column}" holds scores or results, so this is no list of units.`,
    }),
  'unit-list-nameless': ({ file, row }) =>
    ofList(file, { id: `baris ${row} tidak menyebut unit.`, en: `row ${row} names no unit.` }),
} as const satisfies Partial<FaultWords>
