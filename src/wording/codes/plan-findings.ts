import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings in lists that plans are made with. */
export const PLAN_WORDING = {
  'E-CHANGE-LINE': {
    id: {
      what: 'Baris daftar perubahan skor ini tidak dapat dipakai[: {found}].',
      fix: 'Tulis unit, indikator (nomor atau kode), dan skor barunya. Selama ada baris yang salah, perubahan tidak dihitung.',
    },
    en: {
      what: 'This line of the list of changed scores cannot be used[: {found}].',
      fix: 'Write the unit, the indicator (number or code) and its new score. As long as a line is wrong, no change is worked out.',
    },
    because: {
      unit: {
        id: {
          what: 'Unit ini tidak ada di lembar penilaian[: {found}].',
          fix: 'Tulis nama atau kode unit seperti di lembar penilaian, bila perlu "Instansi/Unit".',
        },
        en: {
          what: 'No scoresheet has this unit[: {found}].',
          fix: 'Write the name or code of the unit as the scoresheets have it, where needed "Agency/Unit".',
        },
      },
      agency: {
        id: {
          what: 'Unit ini ada, tetapi bukan pada instansi ini[: {found}].',
          fix: 'Tulis nama atau kode instansi seperti di lembar penilaian.',
        },
        en: {
          what: 'The unit is there, but not of this agency[: {found}].',
          fix: 'Write the name or code of the agency as the scoresheets have it.',
        },
      },
      ambiguous: {
        id: {
          what: 'Beberapa unit bernama sama[: {found}][ ({expected})].',
          fix: 'Tulis "Instansi/Unit", atau tambahkan kolom instansi.',
        },
        en: {
          what: 'Several units have this name[: {found}][ ({expected})].',
          fix: 'Write "Agency/Unit", or add a column for the agency.',
        },
      },
      indicator: {
        id: {
          what: 'Formulir unit ini tidak memuat indikator ini[: {found}].',
          fix: 'Tulis nomor atau kode indikator dari formulir unit itu.',
        },
        en: {
          what: 'The form of this unit has no such indicator[: {found}].',
          fix: 'Write the number or code of an indicator of the form that the unit is scored on.',
        },
      },
      score: {
        id: {
          what: 'Ini bukan skor yang dapat diberikan untuk indikator ini[: {found}][; yang dapat diberikan {expected}].',
          fix: 'Tulis satu skor yang dapat diberikan.',
        },
        en: {
          what: 'This is no score that the indicator may be given[: {found}][; it may be given {expected}].',
          fix: 'Write a score that may be given.',
        },
      },
      twice: {
        id: {
          what: 'Skor indikator ini untuk unit ini sudah diubah di baris lain[, di {expected}].',
          fix: 'Hapus salah satu dari kedua baris itu.',
        },
        en: {
          what: 'Another line changes the score of this indicator of the unit already[, at {expected}].',
          fix: 'Delete one of the two lines.',
        },
      },
    },
  },
  'E-COST-LINE': {
    id: {
      what: 'Baris daftar biaya ini tidak dapat dipakai[: {found}][; yang diterima {expected}].',
      fix: 'Tulis indikator (nomor atau kode), skor awal, skor tujuan yang lebih tinggi, dan biaya tanpa satuan. Selama ada baris yang salah, rencana tidak disusun.',
    },
    en: {
      what: 'This line of the list of costs cannot be used[: {found}][; accepted: {expected}].',
      fix: 'Write the indicator (number or code), the score it starts from, a higher one it leads to, and the cost without a unit. As long as a line is wrong, no plan is made.',
    },
    because: {
      ambiguous: {
        id: {
          what: 'Angka {found} pada daftar biaya dapat dibaca dua cara: dengan desimal, atau dengan titik atau koma pemisah ribuan.',
          fix: 'Tulis angkanya tanpa pemisah ribuan. Selama ada baris yang salah, rencana tidak disusun.',
        },
        en: {
          what: 'The figure {found} in the list of costs can be read in two ways: with decimals, or with a mark between thousands.',
          fix: 'Write it without marks between thousands. As long as a line is wrong, no plan is made.',
        },
      },
      twice: {
        id: {
          what: 'Langkah ini sudah ada di daftar biaya[, di {expected}]; tidak diketahui biaya mana yang berlaku.',
          fix: 'Hapus salah satu dari kedua baris itu. Selama ada baris yang salah, rencana tidak disusun.',
        },
        en: {
          what: 'This step stands in the list of costs already[, at {expected}]; which of the costs counts is not known.',
          fix: 'Delete one of the two lines. As long as a line is wrong, no plan is made.',
        },
      },
    },
  },
  'E-PLAN-LINE': {
    id: {
      what: 'Baris rencana ini tidak dapat dibaca kembali[: {found}].',
      fix: 'Biarkan kolom unit, indikator, dari, dan ke seperti yang ditulis; isi hanya kolom kuning.',
    },
    en: {
      what: 'This line of the plan cannot be read back[: {found}].',
      fix: 'Leave unit, indicator, from and to as they were written; fill in the yellow columns alone.',
    },
    because: {
      unit: {
        id: {
          what: 'Unit pada rencana ini tidak ada di lembar penilaian yang dibaca[: {found}].',
          fix: 'Sertakan lembar penilaian unit itu, atau pastikan nama dan kodenya sama.',
        },
        en: {
          what: 'The unit of this plan is in none of the scoresheets that were read[: {found}].',
          fix: 'Give the scoresheet of that unit, too, or make its name and code the same.',
        },
      },
      ambiguous: {
        id: {
          what: 'Beberapa unit bernama sama[: {found}][ ({expected})].',
          fix: 'Isi kolom instansi pada rencana.',
        },
        en: {
          what: 'Several units have this name[: {found}][ ({expected})].',
          fix: 'Fill in the column of the agency.',
        },
      },
      state: {
        id: {
          what: 'Status ini tidak dikenal[: {found}][; pilihannya {expected}].',
          fix: 'Pilih salah satu status, atau kosongkan.',
        },
        en: {
          what: 'This state is not known[: {found}][; there are {expected}].',
          fix: 'Choose one of the states, or leave it empty.',
        },
      },
    },
  },
} as const satisfies Partial<Readonly<Record<FindingCode, Wording>>>
