import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about figures that were given ready: printed in sheets, in earlier results, in lists of two sides. */
export const FIGURES_WORDING = {
  'W-RANK-PART': {
    id: {
      what: 'Peringkat pada {said} tidak mencakup semua yang tercantum[ ({expected})].',
      fix: 'Lengkapi indeks yang belum ada bila peringkatnya harus mencakup semua.',
    },
    en: {
      what: 'The ranks of {said} are not among all who are listed[ ({expected})].',
      fix: 'Complete the indices that are missing if the ranks are to count all.',
    },
    because: {
      unit: {
        id: {
          what: 'Peringkat unit pada {said} dihitung hanya di antara unit yang memiliki indeks[ ({expected} unit)].',
          fix: 'Unit yang kelak memperoleh indeks dapat menggeser peringkat itu; sebutkan hal ini bila peringkatnya dipakai.',
        },
        en: {
          what: 'The ranks of units in {said} are those among the units that have an index[ ({expected} units)].',
          fix: 'A unit that gets its index later may move them; say so where the ranks are used.',
        },
      },
      agency: {
        id: {
          what: 'Peringkat instansi pada {said} dihitung hanya di antara instansi yang memiliki indeks[ ({expected} instansi)].',
          fix: 'Instansi yang kelak memperoleh indeks dapat menggeser peringkat itu; sebutkan hal ini bila peringkatnya dipakai.',
        },
        en: {
          what: 'The ranks of agencies in {said} are those among the agencies that have an index[ ({expected} agencies)].',
          fix: 'An agency that gets its index later may move them; say so where the ranks are used.',
        },
      },
      unread: {
        id: {
          what: 'Peringkat pada {said} tidak diketahui: daftar itu tidak menyebutnya, dan hanya {expected} indeksnya yang terbaca. Yang tidak terbaca dapat berada di tempat mana pun.',
          fix: 'Perbaiki indeks yang tidak terbaca, atau pakai daftar yang menyebut peringkatnya.',
        },
        en: {
          what: 'The ranks of {said} are not known: the list does not state them, and only {expected} of its indices can be read. Those that cannot may stand anywhere.',
          fix: 'Mend the indices that cannot be read, or take a list that states its ranks.',
        },
      },
    },
  },
  'W-RESULT-EDITED': {
    id: {
      what: 'Berkas hasil ini sudah diubah sejak ditulis ipp; indeksnya dipakai sebagaimana tertulis.',
      fix: 'Pakai berkas aslinya, atau hitung ulang dari lembar penilaian.',
    },
    en: {
      what: 'This result was changed since ipp wrote it; its indices are taken as they stand.',
      fix: 'Use the file as it was written, or score the scoresheets again.',
    },
    because: {
      rescored: {
        id: {
          what: 'Buku kerja hasil ini sudah disimpan ulang sejak ditulis ipp. Skor di dalamnya menghasilkan angka yang tertulis, tetapi belum tentu skor dari lembar penilaian.',
          fix: 'Bila ragu, pakai berkas aslinya, atau hitung ulang dari lembar penilaian.',
        },
        en: {
          what: 'The result workbook was saved since ipp wrote it. The scores in it make the figures that it shows, but they need not be those of the scoresheets.',
          fix: 'If in doubt, use the file as it was written, or score the scoresheets again.',
        },
      },
      shown: {
        id: {
          what: 'Buku kerja hasil ini sudah diubah sejak ditulis ipp, dan angkanya tidak berasal dari skor di dalamnya; angka itu dipakai sebagaimana tertulis, tanpa uraian.',
          fix: 'Pakai berkas aslinya, atau hitung ulang dari lembar penilaian.',
        },
        en: {
          what: 'The result workbook was changed since ipp wrote it, and its figures do not come from the scores in it; they are taken as they stand, without a split.',
          fix: 'Use the file as it was written, or score the scoresheets again.',
        },
      },
    },
  },
  'N-SIDE-UNIT': {
    id: {
      what: 'Berkas ini tidak menyebut unit; di semua periode dibaca sebagai unit yang sama.',
      fix: 'Bila unitnya berlainan, sebutkan: LABEL=BERKAS=UNIT. Nama lain untuk unit itu: --unit NAMA.',
    },
    en: {
      what: 'This file names no unit; in all periods it is taken as the same unit.',
      fix: 'Where units differ, name them: LABEL=FILE=UNIT. Another name for the unit: --unit NAME.',
    },
  },
  'W-SIDE-APART': {
    id: {
      what: 'Kedua sisi tidak memiliki satu pun unit yang sama[: {said}].',
      fix: 'Periksa apakah keduanya berkas yang dimaksud; nama yang berganti dihubungkan dengan --aliases.',
    },
    en: {
      what: 'The two sides have no unit in common[: {said}].',
      fix: 'See whether they are the files that are meant; --aliases links names that changed.',
    },
  },
  'W-SIDE-LEVEL': {
    id: {
      what: 'Sisi {said} hanya memuat unit, tanpa instansi: perubahan indeks instansi tidak diketahui, bukan berarti instansinya tidak ada.',
      fix: 'Pakai hasil yang juga memuat instansi: lembar penilaiannya, atau ipp score -o hasil.json.',
    },
    en: {
      what: 'The side {said} names units alone: how the agencies changed is not known; none of them has come or gone.',
      fix: 'Take a result that holds the agencies too: the scoresheets, or ipp score -o result.json.',
    },
  },
  'W-SIDE-ORDER': {
    id: {
      what: 'Sisi yang lebih baru ditulis sebelum sisi yang lebih lama[: {said}]; kenaikan terbaca sebagai penurunan.',
      fix: 'Tulis sisi yang lebih lama lebih dahulu.',
    },
    en: {
      what: 'A newer side stands in front of an older one[: {said}]: what rose reads as fallen.',
      fix: 'Name the older side first.',
    },
  },
  'W-FIGURE-PRINTED': {
    id: {
      what: 'Lembar ini mencantumkan {found}[, sedangkan dari skor yang sama instrumen menghasilkan {proposal}].',
      fix: 'Periksa rumus di lembar itu. Hasil di sini dihitung dari skornya, bukan dari angka yang tercantum.',
    },
    en: {
      what: 'The sheet prints {found}[; from the same scores the instrument makes {proposal}].',
      fix: 'Check the formula in the sheet. Results here are worked out from the scores, not from what is printed.',
    },
    because: {
      aspect: {
        id: {
          what: 'Lembar mencantumkan angka {found}, tetapi instrumen ini tidak memiliki aspek itu[; aspeknya {expected}].',
          fix: 'Periksa judul kolom atau barisnya. Angka itu tidak dibandingkan dengan apa pun dan tidak memengaruhi indeks.',
        },
        en: {
          what: 'The sheet prints a figure of {found}, but the instrument has no such aspect[; its aspects are {expected}].',
          fix: 'Check the heading of the column or row. The figure is held against nothing and does not change the index.',
        },
      },
      row: {
        id: {
          what: 'Baris ini mencantumkan {found}[, sedangkan rata-rata jawabannya {proposal}].',
          fix: 'Periksa rumus kolom itu, termasuk cara menghitung jawaban kosong. Yang dihitung adalah jawabannya, bukan angka itu.',
        },
        en: {
          what: 'This row prints {found}[; the mean of its answers is {proposal}].',
          fix: 'Check the formula of that column, and how it treats empty answers. The answers count, not that figure.',
        },
      },
      list: {
        id: {
          what: 'Daftar ini menyebut predikat {found}, sedangkan menurut instrumen indeks di baris itu berpredikat {expected}.',
          fix: 'Periksa indeks dan predikat itu di sumbernya. Di sini yang dipakai adalah indeksnya, dengan predikat menurut instrumen.',
        },
        en: {
          what: 'The list states the predicate {found}; by the instrument the index in that row has {expected}.',
          fix: 'Check both at their source. Here the index counts, with the predicate that the instrument gives it.',
        },
      },
      result: {
        id: {
          what: 'Hasil ini menyebut {found}, sedangkan dari isinya sendiri seharusnya[ {proposal}][ {allowed}].',
          fix: 'Pakai berkas aslinya, atau hitung ulang dari lembar penilaian: berkas ini tidak konsisten.',
        },
        en: {
          what: 'The result states {found}; by its own contents it should be[ {proposal}][ {allowed}].',
          fix: 'Use the file as it was written, or score the scoresheets again: this one contradicts itself.',
        },
      },
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>
