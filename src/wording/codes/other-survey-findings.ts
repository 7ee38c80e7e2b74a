import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about files that hold something else than the survey or the scores that are read. */
export const OTHER_SURVEY_WORDING = {
  'E-SURVEY-SKM': {
    id: {
      what: 'Tabel ini data SKM (Survei Kepuasan Masyarakat), bukan jawaban[ {expected}]; unitnya tidak dinilai dari tabel ini.',
      fix: 'Berikan berkas jawaban F-03. Untuk menghitung IKM-nya: ipp survey BERKAS --instrument skm-2017. Bila tabel ini memang F-03, ulangi dengan --form F-03.',
    },
    en: {
      what: 'This table is data of the SKM (survey of public satisfaction), not answers[ of {expected}]; its units are not scored on it.',
      fix: 'Give the file with the answers of F-03. To work out its IKM: ipp survey FILE --instrument skm-2017. Where this table is F-03 after all, add --form F-03.',
    },
    because: {
      sheet: {
        id: {
          what: 'Tabel ini data SKM (Survei Kepuasan Masyarakat), bukan lembar penilaian; tidak ada yang dinilai darinya.',
          fix: 'Untuk menghitung IKM-nya: ipp survey BERKAS --instrument skm-2017. Bila tabel ini memang lembar penilaian, tunjuk judulnya dengan --header-row.',
        },
        en: {
          what: 'This table is data of the SKM (survey of public satisfaction), not a scoresheet; nothing is scored on it.',
          fix: 'To work out its IKM: ipp survey FILE --instrument skm-2017. Where it is a scoresheet after all, point at its header with --header-row.',
        },
      },
    },
  },
  'E-SURVEY-SHEET': {
    id: {
      what: 'Berkas ini lembar penilaian evaluator (F-02), bukan jawaban survei; tidak ada yang dihitung darinya.',
      fix: 'Berikan berkas jawaban respondennya. Untuk menilai lembar ini: ipp score BERKAS.',
    },
    en: {
      what: 'This file is a scoresheet of evaluators (F-02), not answers to a survey; nothing is worked out from it.',
      fix: 'Give the file with the answers of respondents. To score this sheet: ipp score FILE.',
    },
  },
  'E-SURVEY-OTHER': {
    id: {
      what: 'Tabel ini jawaban formulir indeks (F-03), bukan jawaban[ {expected}]; unitnya tidak dihitung dari tabel ini.',
      fix: 'Berikan berkas jawaban survei ini, atau tanpa --instrument agar dibaca sebagai F-03.',
    },
    en: {
      what: 'This table holds answers to the form of the index (F-03), not[ to {expected}]; its units have no figure from it.',
      fix: 'Give the file with the answers of this survey, or leave out --instrument, so that it is read as F-03.',
    },
  },
  'E-SURVEY-ELEMENTS': {
    id: {
      what: 'Tabel ini memuat {said} unsur, padahal survei ini {expected}. Tidak ada unsur yang dibuang, sehingga unitnya tidak dihitung.',
      fix: 'Bila ini bentuk lama (14 unsur) atau bentuk daerah, buat instrumennya sendiri: ipp rules new --from skm-2017 -o skm-kami.json. Bila ini F-03, ulangi tanpa --instrument.[ Bila kolom selebihnya bukan unsur, ulangi dengan {option}.]',
    },
    en: {
      what: 'This table has {said} elements, this survey {expected}. None is thrown away, so its units have no figure.',
      fix: 'Where it is the older form (14 elements) or a local one, make an instrument of it: ipp rules new --from skm-2017 -o our-skm.json. Where it is F-03, leave out --instrument.[ Where the other columns are no elements, add {option}.]',
    },
  },
  'E-SURVEY-SCALE': {
    id: {
      what: 'Jawaban dalam tabel ini memakai skala {said}, padahal survei ini {expected}. Dua cara mengubah skala enam ke empat dipakai orang dan hasilnya berbeda, jadi tidak ada yang dipilihkan.',
      fix: 'Nyatakan caranya dalam instrumen sendiri (scale dan convert): ipp rules new --from skm-2017 -o skm-kami.json; docs/skm.md memuat keduanya.',
    },
    en: {
      what: "Answers in this table are on a scale of {found}, this survey's is {expected}. Two ways from six points to four are in use and differ, so none is chosen for you.",
      fix: 'State the way in an instrument of your own (scale and convert): ipp rules new --from skm-2017 -o our-skm.json; docs/skm.md has both.',
    },
  },
  'W-SURVEY-SKM': {
    id: {
      what: 'Tabel ini tampak seperti data SKM (Survei Kepuasan Masyarakat), tetapi dibaca sebagai[ {expected}]: judul kolomnya U1, U2, … dan tidak ada jawaban di luar skala SKM.',
      fix: 'Periksa asal berkas ini. Bila memang F-03, tambahkan --form F-03; bila SKM, jangan sertakan.',
    },
    en: {
      what: 'This table looks like data of the SKM (survey of public satisfaction), but is read as[ {expected}]: its columns are headed U1, U2, … and no answer is off the scale of SKM.',
      fix: 'Look where the file comes from. Where it is F-03, add --form F-03; where it is SKM, leave it out.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>
