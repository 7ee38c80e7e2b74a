import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { CHOOSE } from './choose-columns.js'

/** Findings about units, agencies and the run as a whole: names, groups, variants, bases, years, rules. */
export const RUN_WORDING = {
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
  'E-BASIS-MIXED': {
    id: {
      what: 'Unit ini tidak memiliki nilai[ {expected}][, sedangkan {said} memilikinya].',
      fix: 'Lengkapi nilainya, atau hitung dari F-02 saja dengan --basis f02.',
    },
    en: {
      what: 'The unit has no figure[ {expected}][, while {said} have one].',
      fix: 'Add it, or score on F-02 alone with --basis f02.',
    },
  },
  'E-FORM-UNKNOWN': {
    id: {
      what: 'Ada nilai untuk formulir {said}, yang tidak dinilai oleh instrumen[ {expected}].',
      fix: 'Kosongkan kolom itu, atau pilih instrumen yang memakainya dengan --instrument.',
    },
    en: {
      what: 'There is a figure for the form {said}, which the instrument[ {expected}] does not score.',
      fix: 'Empty that column, or choose an instrument that uses it with --instrument.',
    },
  },
  'E-GROUP-MIXED': {
    id: {
      what: 'Unit atau instansi yang sama berada di dua kelompok peringkat[: di sini {found}][, sebelumnya {expected}].',
      fix: 'Samakan kelompoknya di semua baris.',
    },
    en: {
      what: 'One unit or agency stands in two ranking groups[: here {found}][, before {expected}].',
      fix: 'Give it the same group in all rows.',
    },
  },
  'E-SURVEY-FEW': {
    id: {
      what: 'Responden F-03 kurang dari yang diminta instrumen[: {said}][, paling sedikit {expected}].',
      fix: 'Tambah responden; sebelum itu unit ini tidak memiliki indeks.',
    },
    en: {
      what: 'There are fewer F-03 respondents than the instrument asks for[: {said}][, at least {expected}].',
      fix: 'Add respondents; until then the unit has no index.',
    },
  },
  'E-SURVEY-SKM': {
    id: {
      what: 'Tabel ini data SKM (Survei Kepuasan Masyarakat), bukan jawaban[ {expected}]; unitnya tidak dinilai dari tabel ini.',
      fix: 'Berikan berkas jawaban F-03. Untuk menghitung IKM-nya: ipp survey BERKAS --instrument skm-2017. Bila tabel ini memang F-03, ulangi dengan --form F-03.',
    },
    en: {
      what: 'This table is data of the SKM (survey of public satisfaction), not answers[ of {expected}]; its units are not scored on it.',
      fix: 'Give the file with the answers of F-03. To work out its IKM: ipp survey FILE --instrument skm-2017. Where this table is F-03 after all, add --form F-03.',
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
      what: 'Tabel ini memiliki {found} kolom unsur, padahal survei ini {expected}. Tidak ada unsur yang dibuang, sehingga unitnya tidak dihitung.',
      fix: 'Bila ini bentuk lama (14 unsur) atau bentuk daerah, buat instrumennya sendiri: ipp rules new --from skm-2017 -o skm-kami.json. Bila ini F-03, ulangi tanpa --instrument.',
    },
    en: {
      what: 'This table has {found} columns of elements, this survey {expected}. None is thrown away, so its units have no figure.',
      fix: 'Where it is the older form (14 elements) or a local one, make an instrument of it: ipp rules new --from skm-2017 -o our-skm.json. Where it is F-03, leave out --instrument.',
    },
  },
  'E-SURVEY-SCALE': {
    id: {
      what: 'Jawaban dalam tabel ini memakai skala {found}, padahal survei ini {expected}. Dua cara mengubah skala enam ke empat dipakai orang dan hasilnya berbeda, jadi tidak ada yang dipilihkan.',
      fix: 'Nyatakan caranya dalam instrumen sendiri (scale dan convert): ipp rules new --from skm-2017 -o skm-kami.json; docs/skm.md memuat keduanya.',
    },
    en: {
      what: "Answers in this table are on a scale of {found}, this survey's is {expected}. Two ways from six points to four are in use and differ, so none is chosen for you.",
      fix: 'State the way in an instrument of your own (scale and convert): ipp rules new --from skm-2017 -o our-skm.json; docs/skm.md has both.',
    },
  },
  'E-SURVEY-UNREAD': {
    id: {
      what: 'Jawaban dalam berkas survei ini tidak ikut dihitung; tanpa jawaban itu unit yang disurvei tidak memiliki indeks.',
      fix: 'Perbaiki berkas itu menurut temuannya, atau hitung semua unit dari F-02 saja dengan --basis f02.',
    },
    en: {
      what: 'The answers in this file of the survey do not count; without them the units that were surveyed have no index.',
      fix: 'Mend the file as its finding says, or score all units on F-02 alone with --basis f02.',
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
  'E-ANSWER-WORDS': {
    id: {
      what: 'Ada jawaban di kolom ini yang berupa kata, bukan nilai[ {expected}]; inilah yang pertama.',
      fix: 'Sebutkan nilai tiap kata dengan --labels, misalnya --labels "Sangat Baik=5,Baik=4,Cukup=3"[. Untuk berkas ini: --labels "{said}" (ganti tiap ? dengan nilainya)].',
    },
    en: {
      what: 'Answers in this column are words, not scores[ {expected}]; this is the first.',
      fix: 'Say what each word is worth with --labels, such as --labels "Very good=5,Good=4,Fair=3"[. For this file: --labels "{said}" (put the score for each ?)].',
    },
  },
  'E-SURVEY-MEAN': {
    id: {
      what: 'Jumlah nilai tidak dapat dipastikan dari rata-rata yang dibulatkan ini[ ({expected} jawaban)].',
      fix: 'Tulis jumlah nilainya (kolom sum), atau rata-rata dengan semua desimalnya.',
    },
    en: {
      what: 'The sum of the answers cannot be told from this rounded mean[ ({expected} answers)].',
      fix: 'Write their sum (column sum), or the mean with all its decimals.',
    },
  },
  'E-SURVEY-NUMBERS': {
    id: {
      what: 'Nomor pertanyaan[ {found}] tidak dapat diartikan: bukan urutan, bukan pula nomor kode[ ({expected})].',
      fix: 'Pakai semua nomor urut, semua nomor kode, atau kode lengkap sebagai judul kolom; u_1, u_2, … selalu berarti urutan.',
    },
    en: {
      what: 'The numbers of the questions[ {found}] cannot be told: they are neither positions nor the numbers of codes[ ({expected})].',
      fix: 'Head the columns with all positions, all numbers of the codes, or whole codes; u_1, u_2, … always mean positions.',
    },
    because: {
      beside: {
        id: {
          what: 'Nomor pertanyaan[ {found}] tidak dapat diartikan: bukan urutan, bukan pula nomor kode[ ({expected})].',
          fix: `Pakai kode lengkap, atau u_1, u_2, … menurut urutannya, sebagai judul kolom; atau ${CHOOSE.id}`,
        },
        en: {
          what: 'The numbers of the questions[ {found}] cannot be told: they are neither positions nor the numbers of codes[ ({expected})].',
          fix: `Head the columns with whole codes, or with u_1, u_2, … in their order; or ${CHOOSE.en}`,
        },
      },
    },
  },
  'W-SURVEY-ASSIGNED': {
    id: {
      what: 'Jawaban ini tidak menyebut unitnya dan dihitung untuk satu-satunya unit yang dinilai[: {found}].',
      fix: 'Periksa apakah jawaban itu memang milik unit tersebut. Sebutkan unit yang benar di belakang nama berkas: --survey BERKAS="Nama Unit"[; atau pakai {expected}].',
    },
    en: {
      what: 'These answers name no unit and were counted for the only unit that is scored[: {found}].',
      fix: 'Check that they are of this unit. Say whose they are behind the name of the file: --survey FILE="Name of the unit"[; or use {expected}].',
    },
  },
  'W-SURVEY-FEW': {
    id: {
      what: 'Responden F-03 kurang dari yang diminta instrumen[: {said}][, paling sedikit {expected}]; indeksnya dihitung menurut aturan instrumen untuk keadaan ini.',
      fix: 'Tambah responden agar F-03 unit ini dihitung seperti unit lain.',
    },
    en: {
      what: 'There are fewer F-03 respondents than the instrument asks for[: {said}][, at least {expected}]; the index follows the rule that the instrument has for this.',
      fix: 'Add respondents, so that the F-03 of this unit counts as that of others does.',
    },
  },
  'W-ZEROS-MISSING': {
    id: {
      what: 'Skor yang kosong pada unit ini semuanya berada di samping uraian untuk skor 0[ ({said})]; aplikasi pembuat berkas mungkin menghilangkan angka 0.',
      fix: 'Bandingkan dengan sumbernya. Bila skornya memang 0, tulis 0; sel kosong tidak pernah dihitung sebagai 0.',
    },
    en: {
      what: 'All empty scores of this unit stand beside the text that earns 0[ ({said})]; the program that wrote the file may leave zeros out.',
      fix: 'Compare with the source. Where the score is 0, write 0; an empty cell never counts as 0.',
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
  'W-SURVEY-FIGURE': {
    id: {
      what: 'Nilai F-03 yang tertulis berbeda dari nilai menurut jawaban[: tertulis {said}][, menurut jawaban {expected}]; jawaban yang dihitung.',
      fix: 'Kosongkan nilai itu, atau perbaiki; bila nilai itu yang benar, hitung tanpa --survey.',
    },
    en: {
      what: 'The F-03 figure given differs from that of the answers[: given {said}][, of the answers {expected}]; the answers count.',
      fix: 'Empty or mend it; if it is right, score without --survey.',
    },
  },
  'W-SURVEY-POPULATION': {
    id: {
      what: 'Responden lebih banyak daripada jumlah pengguna yang diberikan[: {said} responden][, {expected} pengguna]; selang dihitung seolah jumlah pengguna tidak diketahui.',
      fix: 'Periksa jumlah pengguna (--population), dan lembar kembar dalam survei.',
    },
    en: {
      what: 'There are more respondents than users were given[: {said} respondents][, {expected} users]; the interval is worked out as if the number of users were not known.',
      fix: 'Check the number of users (--population), and duplicate sheets of the survey.',
    },
  },
  'W-POPULATION-MISSING': {
    id: {
      what: 'Daftar jumlah pengguna (--population) tidak memuat unit yang disurvei[: {said}]; sampel dan selangnya dihitung seolah jumlah pengguna tidak diketahui.',
      fix: 'Tambahkan unit itu ke daftar, atau samakan kode atau namanya dengan yang di survei.',
    },
    en: {
      what: 'The list of users (--population) does not have surveyed units[: {said}]; their sample and interval are worked out as if the number of users were not known.',
      fix: 'Add them to the list, or give them the code or name that the survey has.',
    },
  },
  'W-POPULATION-UNKNOWN': {
    id: {
      what: 'Daftar jumlah pengguna (--population) menyebut unit yang tidak ada dalam survei[: {said}]; baris itu tidak dipakai.',
      fix: 'Samakan kode atau nama unit itu dengan yang di survei; abaikan bila unit itu memang tidak disurvei.',
    },
    en: {
      what: 'The list of users (--population) names units that no survey speaks of[: {said}]; those rows are not used.',
      fix: 'Give them the code or name that the survey has; where they were not surveyed there is nothing to do.',
    },
  },
  'W-SURVEY-UNIT': {
    id: {
      what: 'Ada survei untuk unit ini, tetapi tidak ada lembar penilaiannya; survei itu tidak dihitung.',
      fix: 'Tambahkan lembar penilaiannya, atau samakan nama atau kode unit di kedua berkas.',
    },
    en: {
      what: 'There is a survey of this unit, but no scoresheet; the survey does not count.',
      fix: 'Add its scoresheet, or give the unit the same name or code in both files.',
    },
  },
  'N-SURVEY-FOOT': {
    id: {
      what: 'Baris {found} di bawah para responden (jumlah, rata-rata, tabel mutu) tidak dihitung sebagai responden.',
      fix: 'Periksa apakah di antaranya tidak ada lembar responden.',
    },
    en: {
      what: 'Rows {found} below the respondents (sums, means, the table of grades) were not counted as respondents.',
      fix: 'See that no sheet of a respondent is among them.',
    },
  },
  'N-SURVEY-ORDER': {
    id: {
      what: 'Kolom {found} tidak menyebut nama unsurnya, jadi dibaca menurut urutan[ {expected}].',
      fix: 'Bila urutannya lain, tulis nama unsur pada judul kolom, atau pilih dengan --column u_8=H. IKM tidak bergantung pada urutan; nilai tiap unsur ya.',
    },
    en: {
      what: 'Columns {found} do not name their elements, so they were read in the order[ of {expected}].',
      fix: 'Where the order is another, write the names of the elements into the headings, or choose with --column u_8=H. The IKM does not hang on the order, the value of each element does.',
    },
  },
  'N-SURVEY-FEW': {
    id: {
      what: 'Responden F-03 sedikit[: {said}][, lazimnya paling sedikit {expected}].',
      fix: 'Nilai tetap dihitung; ketelitiannya terlihat dengan ipp survey.',
    },
    en: {
      what: 'There are few F-03 respondents[: {said}][, usual are at least {expected}].',
      fix: 'The figure counts all the same; ipp survey shows how precise it is.',
    },
  },
  'N-SURVEY-UNANSWERED': {
    id: {
      what: 'Pertanyaan survei yang tidak dijawab responden unit ini[: {said} sel].',
      fix: 'Bila jawabannya ada di lembar asli, lengkapi berkasnya; bila memang kosong, tidak ada yang perlu dilakukan.',
    },
    en: {
      what: 'Questions of the survey that respondents of this unit left unanswered[: {said}].',
      fix: 'Where the original sheets have the answers, complete the file; where they are blank, nothing has to be done.',
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
  'E-VARIANT-UNKNOWN': {
    id: {
      what: 'Instrumen ini tidak memiliki varian {found}[; yang ada: {expected}].',
      fix: 'Perbaiki variannya: A untuk layanan luring, B untuk layanan daring.',
    },
    en: {
      what: 'The instrument has no variant {found}[; it has {expected}].',
      fix: 'Mend the variant: A for services in person, B for services online.',
    },
  },
  'E-YEAR-MIXED': {
    id: {
      what: 'Ada baris dari beberapa tahun dalam satu perhitungan[: {said}].',
      fix: 'Pilih tahunnya[ ({expected})], atau hitung setiap tahun secara terpisah.',
    },
    en: {
      what: 'There are rows of several years in one run[: {said}].',
      fix: 'Choose the year[ ({expected})], or score each year by itself.',
    },
  },
  'E-YEAR-UNKNOWN': {
    id: {
      what: 'Tahun {found} tidak dapat dibaca.',
      fix: 'Tulis tahun dengan empat angka, misalnya 2024.',
    },
    en: {
      what: 'The year {found} cannot be read.',
      fix: 'Write the year in four digits, for example 2024.',
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
  'W-EVALUATOR-FILES': {
    id: {
      what: 'Unit ini dinilai di beberapa berkas[ ({said})]; skornya dianggap dari beberapa evaluator dan dirata-ratakan.',
      fix: 'Hapus berkas yang tidak dihitung, atau tuliskan nama evaluator di kolom “evaluator” bila memang beberapa orang menilai.',
    },
    en: {
      what: 'The unit is scored in several files[ ({said})]; they were taken as several evaluators and averaged.',
      fix: 'Leave out the file that does not count, or name the evaluators in a column “evaluator” if several people scored it.',
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
  'W-PARTIAL': {
    id: {
      what: 'Indeks instansi ini rata-rata sebagian unitnya saja[: {said} dari {expected}].',
      fix: 'Lengkapi unit yang belum memiliki indeks sebelum hasil ini diumumkan.',
    },
    en: {
      what: "The agency's index is the mean of only some of its units[: {said} of {expected}].",
      fix: 'Complete the units without index before the result is published.',
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
  'W-YEAR-GUESSED': {
    id: {
      what: 'Tahun penilaian tidak disebut di mana pun; dipakai instrumen terbaru[ ({expected})].',
      fix: 'Sebutkan tahunnya dengan --year, atau tulis di kolom tahun.',
    },
    en: {
      what: 'No year of evaluation is given anywhere; the newest instrument was used[ ({expected})].',
      fix: 'Give the year with --year, or write it in a column “tahun”.',
    },
  },
  'W-YEAR-MISSING': {
    id: {
      what: 'Tahun penilaian tidak disebut di sini, sedangkan di tempat lain disebut[; dianggap sama: {expected}].',
      fix: 'Tulis tahunnya di lembar itu, atau pilih tahun semua lembar dengan --year.',
    },
    en: {
      what: 'No year of evaluation is given here, while one is given elsewhere[; taken to be the same: {expected}].',
      fix: 'Write the year in that sheet, or choose the year of all sheets with --year.',
    },
  },
  'W-YEAR-OUTSIDE': {
    id: {
      what: 'Instrumen[ {expected}] dipakai di luar tahun berlakunya[: tahun {said}][; {why}].',
      fix: 'Pakai instrumen yang berlaku untuk tahun itu bila ada; bila tidak, sebutkan hal ini bersama hasilnya.',
    },
    en: {
      what: 'The instrument[ {expected}] was used outside its years[: for {said}][; {why}].',
      fix: 'Use the instrument in force in that year if there is one; if not, say so along with the result.',
    },
  },
  'W-YEAR-UNREAD': {
    id: {
      what: 'Tahun penilaian pada lembar ini tidak jelas[: {found}]; lembar ini dianggap tidak menyebut tahun.',
      fix: 'Tulis satu tahun dengan empat angka, misalnya 2024, atau pilih tahunnya dengan --year.',
    },
    en: {
      what: 'The sheet does not say clearly which year it evaluates[: {found}]; it counts as one that names no year.',
      fix: 'Write one year in four digits, for example 2024, or choose the year with --year.',
    },
  },
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
  'N-BASIS-F02': {
    id: {
      what: 'Indeks dihitung tanpa sebagian formulirnya[: {said} tidak ada atau tidak dipakai][; dasarnya {expected} saja].',
      fix: 'Bila F-03 ada, sertakan: --survey jawaban.csv, atau kolom F-03 berisi nilai tiap unit.',
    },
    en: {
      what: 'The index was made without some of its forms[: {said} is missing or not used][; its basis is {expected} alone].',
      fix: 'Where there is an F-03, give it: --survey answers.csv, or a column F-03 with the figure of each unit.',
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
  'N-LABEL-UNUSED': {
    id: {
      what: 'Tidak ada jawaban yang berbunyi seperti kata dari --labels ini[: {said}].',
      fix: 'Periksa ejaannya: kata harus ditulis utuh seperti jawaban di berkas survei; besar-kecil huruf tidak membedakan.',
    },
    en: {
      what: 'No answer says these words of --labels[: {said}].',
      fix: 'Check the spelling: a word is written in full as the survey file has it; upper and lower case make no difference.',
    },
  },
  'N-YEAR-SKIPPED': {
    id: {
      what: 'Baris dari tahun lain tidak dihitung, sesuai permintaan[: {said}].',
      fix: 'Tidak perlu tindakan.',
    },
    en: {
      what: 'Rows of other years were left out, as asked[: {said}].',
      fix: 'Nothing to do.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>
