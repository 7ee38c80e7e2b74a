import type { Severity } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import type { Carried } from '../formats/xlsx/marked/marked-parts.js'

const english = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** The words of `ipp check`. */
const ID = {
  clean: (rows: number) => `bersih (${rows} baris terpakai)`,
  more: (count: number) => `… dan ${count} temuan lagi; --format csv atau --format json memuat semuanya.`,
  counts: ({ error, warning, notice }: Readonly<Record<Severity, number>>, files: number): string =>
    `${files} berkas: ${error} kesalahan, ${warning} peringatan, ${notice} pemberitahuan.`,
  valuesOnly: 'salinan berisi nilai saja: tanpa rumus, tautan, makro, dan gambar',
  carried: (carried: Carried) => {
    const kept = [
      carried.macros ? 'makro' : '',
      carried.links ? 'tautan keluar' : '',
      carried.embedded ? 'objek sisipan' : '',
    ]
    const named = kept.filter((each) => each !== '')
    const also = named.length > 0 ? `, termasuk ${named.join(', ')}` : ''
    const unsigned = carried.unsigned ? '; tanda tangan digitalnya dilepas karena tidak lagi berlaku' : ''
    return `isi pengirim tetap apa adanya${also}${unsigned}; ditambah warna, catatan, dan lembar Temuan`
  },
  copySheet: 'Temuan',
  copySays:
    'Salinan ini hanya memuat nilai: rumus, tautan, makro, gambar, dan penggabungan sel tidak ikut disalin. Sel bermasalah diwarnai dan diberi catatan.',
  copyAdds:
    'Lembar ini ditambahkan oleh ipp dan dilewati saat berkas dinilai lagi; lembar lain milik Anda sendiri. Sel bermasalah diwarnai dan diberi catatan: klik alamat selnya, perbaiki, simpan, lalu nilai lagi berkas ini.',
  copyColours: 'Merah: kesalahan; kuning: peringatan; biru: pemberitahuan.',
  copyLooks: 'Tampilan sel sebelum diwarnai; dari sini warnanya dipulihkan bila salinan ini ditandai lagi:',
  copyHeadings: ['Kode', 'Lembar', 'Sel', 'Temuan', 'Perbaikan'] satisfies readonly string[],
}

type CheckWords = typeof ID

const EN: CheckWords = {
  clean: (rows) => `clean (${rows} rows used)`,
  more: (count) => `… and ${count} more; --format csv or --format json has them all.`,
  counts: ({ error, warning, notice }, files) =>
    `${english(files, 'file')}: ${english(error, 'error')}, ${english(warning, 'warning')}, ${english(notice, 'notice')}.`,
  valuesOnly: 'a copy of values only: no formulas, links, macros or drawings',
  carried: (carried) => {
    const kept = [
      carried.macros ? 'macros' : '',
      carried.links ? 'links' : '',
      carried.embedded ? 'embedded objects' : '',
    ]
    const named = kept.filter((each) => each !== '')
    const also = named.length > 0 ? `, ${named.join(', ')} included` : ''
    const unsigned = carried.unsigned ? '; its digital signature was taken out, for it holds no longer' : ''
    return `the sender's content stays as it was${also}${unsigned}; colours, notes and the sheet Findings were added`
  },
  copySheet: 'Findings',
  copySays:
    'This copy holds values only: formulas, links, macros, drawings and merges of cells were not copied. Faulty cells are coloured and carry a note.',
  copyAdds:
    'This sheet was added by ipp; it is passed over when the file is scored again; all others are your own. Faulty cells are coloured and carry a note: click the address of a cell, mend it, save, and score this file again.',
  copyColours: 'Red: error; yellow: warning; blue: notice.',
  copyLooks: 'How cells looked before they were coloured; from here it is restored when this copy is marked again:',
  copyHeadings: ['Code', 'Sheet', 'Cell', 'Finding', 'Fix'],
}

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { id: ID, en: EN }
