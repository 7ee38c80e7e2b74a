import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about agencies and units: which there are, what they are called, which of them were not read. */
export const NAMES_WORDING = {
  'E-AGENCY-UNREAD': {
    id: {
      what: 'Instansi ini tanpa indeks, karena ada berkas atau lembarnya yang tidak dibaca[: {said}].',
      fix: 'Perbaiki berkas atau lembar itu menurut temuannya, atau hitung rata-rata unit yang terbaca dengan --partial.',
    },
    en: {
      what: 'The agency has no index, because a file or sheet of it was not read[: {said}].',
      fix: 'Mend that file or sheet as its finding says, or take the mean of the units that were read with --partial.',
    },
  },
  'W-AGENCY-PART': {
    id: {
      what: 'Indeks instansi ini hanya dari unit yang terbaca; ada berkas atau lembarnya yang tidak dibaca[: {said}].',
      fix: 'Perbaiki berkas atau lembar itu menurut temuannya sebelum hasil ini diumumkan.',
    },
    en: {
      what: "The agency's index rests only on the units that were read; a file or sheet of it was not[: {said}].",
      fix: 'Mend that file or sheet as its finding says before the result is published.',
    },
  },
  'N-AGENCY-PROVINCE': {
    id: {
      what: 'Lembar ini tidak menyebut instansi; yang dipakai sebagai instansi ialah pemerintah provinsi di kolom provinsinya[: {found}].',
      fix: 'Bila bukan itu instansinya, tulis kolom instansi, atau sebutkan dengan --agency.',
    },
    en: {
      what: 'The sheet names no agency; the provincial government in its column of provinces was taken for it[: {found}].',
      fix: 'If that is not the agency, add a column for it, or give it with --agency.',
    },
  },
  'W-AGENCY-PROVINCE': {
    id: {
      what: 'Lembar ini menyebut provinsi[ ({found})] tetapi tidak menyebut instansi. Provinsi tidak dianggap instansi, karena unit kabupaten dan kota juga berada di dalamnya; tidak ada indeks instansi untuk unit-unit ini.',
      fix: 'Tulis kolom instansi, atau sebutkan dengan --agency[; bila provinsi itu memang instansinya: {expected}].',
    },
    en: {
      what: 'The sheet names a province[ ({found})] but no agency. A province is not taken for one, since units of its regencies and cities lie in it, too; these units count in no agency’s index.',
      fix: 'Add a column for the agency, or give it with --agency[; if the province is the agency: {expected}].',
    },
  },
  'W-AGENCY-UNREAD': {
    id: {
      what: 'Berkas atau lembar ini tidak dapat dibaca dan instansinya tidak diketahui: indeks salah satu instansi mungkin belum memuat semua unitnya, atau semua jawaban surveinya.',
      fix: 'Perbaiki menurut temuannya, atau sebutkan instansinya dengan --agency bila lembar lain sudah menyebut instansinya sendiri.',
    },
    en: {
      what: 'This could not be read and its agency is not known: the index of one of the agencies may lack some of its units, or some answers of its survey.',
      fix: 'Mend it as its finding says, or name its agency with --agency if all other sheets name their own.',
    },
  },
  'E-UNIT-MISSING': {
    id: {
      what: 'Unit ini ada di daftar unit, tetapi tidak ada lembar penilaiannya.',
      fix: 'Tambahkan lembar penilaiannya, atau perbaiki nama atau kodenya.',
    },
    en: {
      what: 'The register lists the unit, but no scoresheet has it.',
      fix: 'Add its scoresheet, or mend its name or code.',
    },
  },
  'E-UNIT-UNNAMED': {
    id: {
      what: 'Lembar ini memuat skor tetapi tidak menyebut nama unitnya[; mungkin kolom {found}].',
      fix: 'Sebutkan unitnya di belakang nama berkas: BERKAS="Nama Unit"[; atau pakai {expected}]. Dapat juga ditulis di samping label “Unit” di atas tabel, atau di kolom unit.',
    },
    en: {
      what: 'The sheet holds scores but names no unit[; perhaps the column {found}].',
      fix: 'Say it behind the name of the file: FILE="Name of the unit"[; or use {expected}]. It may also stand beside a label “Unit” above the table, or in a column for it.',
    },
  },
  'W-AGENCY-MISSING': {
    id: {
      what: 'Instansi unit ini tidak disebut, sedangkan unit lain menyebutnya; unit ini tidak ikut dalam indeks instansi mana pun.',
      fix: 'Tulis instansinya di baris atau lembar itu, atau sebutkan dengan --agency.',
    },
    en: {
      what: 'The unit names no agency, while others do; it counts in no agency’s index.',
      fix: 'Write its agency in that row or sheet, or give it with --agency.',
    },
  },
  'W-NAME-CONTROL': {
    id: {
      what: 'Nama {found} memuat karakter yang tidak terlihat; karakter itu dibuang.',
      fix: 'Ketik ulang nama itu di berkas asalnya.',
    },
    en: {
      what: 'The name {found} holds control characters; they were removed.',
      fix: 'Type the name again in the file it came from.',
    },
  },
  'W-NAME-MISMATCH': {
    id: {
      what: 'Satu unit ditulis dengan dua nama[: di sini {found}][, sebelumnya {expected}].',
      fix: 'Samakan namanya, atau bedakan kodenya bila memang dua unit.',
    },
    en: {
      what: 'One unit is written with two names[: here {found}][, before {expected}].',
      fix: 'Make the names agree, or tell the codes apart if there are two units.',
    },
    because: {
      given: {
        id: {
          what: 'Lembar ini menyebut unit {found}, sedangkan pada perintah disebut[ “{expected}”]; yang dipakai nama pada lembar.',
          fix: 'Perbaiki nama pada perintah atau pada lembar, sesuai unit yang benar.',
        },
        en: {
          what: 'The sheet names the unit {found}, the command[ “{expected}”]; the name on the sheet was used.',
          fix: 'Mend the name in the command or on the sheet, whichever is wrong.',
        },
      },
      agency: {
        id: {
          what: 'Satu instansi ditulis dengan dua nama[: di sini {found}][, sebelumnya {expected}].',
          fix: 'Samakan namanya, atau bedakan kodenya bila memang dua instansi.',
        },
        en: {
          what: 'One agency goes by two names[: here {found}][, before {expected}].',
          fix: 'Write one name for it, or tell the codes apart where they are two agencies.',
        },
      },
    },
  },
  'W-NAME-NEAR': {
    id: {
      what: 'Nama {found} mirip nama lain[: {expected}]; dihitung terpisah.',
      fix: 'Samakan namanya bila yang dimaksud satu, atau susun daftar nama dengan ipp check --propose-aliases, periksa, lalu pakai dengan --aliases.',
    },
    en: {
      what: 'The name {found} is close to another[: {expected}]; scored apart.',
      fix: 'Make the names agree if one is meant, or make a list of names with ipp check --propose-aliases, confirm it, and use it with --aliases.',
    },
    because: {
      province: {
        id: {
          what: 'Nama {found} ada di beberapa provinsi[ ({expected})], tetapi sisi ini tidak menyebut provinsinya: tidak diketahui yang mana, sehingga tidak disandingkan.',
          fix: 'Tambahkan kolom provinsi atau kode instansi pada daftar itu.',
        },
        en: {
          what: 'The name {found} stands in several provinces[ ({expected})], and this side does not say which: nobody can tell which it is, so that it was not matched.',
          fix: 'Add a column of provinces, or of agency codes, to that list.',
        },
      },
      sides: {
        id: {
          what: 'Nama {found} hampir sama dengan nama pada sisi lain[: {expected}]; keduanya dibandingkan terpisah, sebagai yang tidak ada lagi dan yang baru.',
          fix: 'Bila yang dimaksud satu, hubungkan kedua nama itu dengan ipp compare --aliases nama.csv, yang berkolom from_agency,from_unit,agency,unit.',
        },
        en: {
          what: 'The name {found} is nearly the same as one of another side[: {expected}]; they were compared apart, as one that went and one that came.',
          fix: 'If one is meant, link the two with ipp compare --aliases names.csv, which has the columns from_agency,from_unit,agency,unit.',
        },
      },
    },
  },
  'W-UNIT-UNEXPECTED': {
    id: {
      what: 'Unit ini tidak ada di daftar unit.',
      fix: 'Tambahkan ke daftar unit, atau perbaiki nama atau kodenya.',
    },
    en: {
      what: 'The register does not list the unit.',
      fix: 'Add it to the register, or mend its name or code.',
    },
  },
  'N-ALIAS-UNUSED': {
    id: {
      what: 'Daftar nama ini memuat nama yang tidak ada pada berkas mana pun, sehingga barisnya tidak dipakai[: {said}].',
      fix: 'Periksa ejaan di kolom from_agency dan from_unit: tulis persis seperti di lembar, atau hapus barisnya.',
    },
    en: {
      what: 'The list of other names has names that no file has, so that these lines were not used[: {said}].',
      fix: 'Check the spelling in from_agency and from_unit: write it as the sheet does, or delete the line.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>
