import type { Language } from '../finding/language.js'

/** A command line as people would type it, and what it is for. */
interface Example extends Readonly<Record<Language, string>> {
  readonly line: string
}

const example = (line: string, id: string, en: string): Example => ({ line: `ipp ${line}`, id, en })

const UNIT = '--unit "Kota Wanajaya/Dinas Sosial"'

/** What a help page shows of its command, the most common first. All of them can be run as they stand. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  score: [
    example('score lembar.xlsx', 'buku kerja dan CSV di samping lembar', 'workbook and CSV beside the sheet'),
    example('score kabupaten/ -o hasil.xlsx -o hasil.csv', 'semua lembar di sebuah folder', 'all sheets of a folder'),
    example(
      'score lembar.csv --survey jawaban.csv',
      'bersama survei pengguna layanan (F-03)',
      "with the users' survey (F-03)",
    ),
    example('score lembar.xlsx --format csv', 'ke keluaran baku', 'to standard output'),
  ],
  check: [
    example('check lembar.xlsx', 'setiap temuan dengan selnya', 'every finding with its cell'),
    example(
      'check lembar.xlsx --fix-copy salinan.xlsx',
      'salinan dengan sel yang ditandai',
      'a copy with the cells marked',
    ),
    example(
      'check kabupaten/ --strict --format junit',
      'bagi CI: peringatan pun menggagalkan',
      'for CI: warnings fail too',
    ),
  ],
  explain: [
    example(`explain lembar.xlsx ${UNIT}`, 'setiap angka sebuah unit', 'every figure of one unit'),
    example(
      `explain lembar.xlsx ${UNIT} --indicator 29`,
      'satu indikator sampai ke selnya',
      'one indicator, down to its cell',
    ),
  ],
  report: [
    example('report lembar.xlsx -o peringkat.html', 'halaman peringkat', 'a page of the ranking'),
    example(`report lembar.xlsx ${UNIT} -o unit.html`, 'halaman satu unit', 'the page of one unit'),
    example(
      'report lembar.xlsx --kind berita-acara -o berita-acara.docx',
      'berita acara untuk ditandatangani',
      'the record to sign',
    ),
  ],
  survey: [
    example('survey jawaban.csv', 'rata-rata, keandalan, dan tanda-tanda', 'means, reliability and flags'),
    example(
      'survey skm.xlsx --instrument skm-2017 -o laporan.docx',
      'laporan SKM: IKM, unsur, mutu, tindak lanjut',
      'a report of SKM: IKM, elements, grade, follow-up',
    ),
    example('survey jawaban.csv -o survei.xlsx', 'buku kerja', 'a workbook'),
    example(
      'survey jawaban.csv --tallies -o rekap.csv',
      'rekap tanpa data responden',
      'tallies without data of respondents',
    ),
  ],
  compare: [
    example('compare 2023/ 2024/', 'dua tahun di terminal', 'two years on the terminal'),
    example('compare 2023/ 2024/ -o perbandingan.html', 'halaman perbandingan', 'a page of the comparison'),
    example(
      'compare 2023/ 2024/ --fail-on predicate-drop',
      'bagi CI: gagal bila predikat turun',
      'for CI: fail where a predicate drops',
    ),
  ],
  plan: [
    example(
      `plan lembar.xlsx ${UNIT}`,
      'langkah termurah menuju predikat berikutnya',
      'the cheapest steps to the next predicate',
    ),
    example('plan lembar.xlsx --target A- -o rencana.csv', 'semua unit menuju A-', 'all units to A-'),
  ],
  page: [
    example('page', 'halaman luring ipp.html', 'the offline page, ipp.html'),
    example('page -o ipp-2024.html', 'dengan nama lain', 'under another name'),
  ],
  template: [
    example('template', 'lembar kosong menurut instrumen terbaru', 'an empty sheet of the newest instrument'),
    example('template --units unit.csv --split', 'satu berkas per instansi', 'a file for each agency'),
  ],
  init: [
    example('init', 'bertanya, lalu menulis ipp.json', 'ask, then write ipp.json'),
    example('init --yes', 'tanpa bertanya', 'without asking'),
  ],
  'rules list': [
    example('rules list', 'semua instrumen bawaan', 'all shipped instruments'),
    example('rules list --instrument aturan.json', 'beserta instrumen sendiri', 'with an instrument of your own'),
  ],
  'rules show': [
    example('rules show pekppp-2023', 'pohon dan bobotnya', 'its tree and weights'),
    example(
      'rules show pekppp-2023 --indicator 29',
      'satu indikator dengan kriterianya',
      'one indicator with its criteria',
    ),
  ],
  'rules lint': [
    example('rules lint aturan.json', 'periksa instrumen sendiri', 'check an instrument of your own'),
    example('rules lint aturan.json --format json', 'bagi program', 'for programs'),
  ],
  'rules diff': [
    example('rules diff pekppp-2022 pekppp-2023', 'apa yang berubah', 'what changed'),
    example(
      'rules diff pekppp-2022 pekppp-2023 --effect lembar.xlsx',
      'unit mana yang berubah indeks atau predikatnya',
      'which units get another index or predicate',
    ),
  ],
  'rules test': [
    example('rules test', 'semua kasus bawaan', 'all cases that ship'),
    example('rules test pekppp-2023 --mutate', 'apa yang lolos dari semua kasus', 'what no case notices'),
  ],
  'rules new': [
    example('rules new --from pekppp-2023 -o aturan-baru.json', 'salinan untuk disunting', 'a copy to edit'),
    example(
      'rules new --from pekppp-2023 -o usulan.json --cases kasus.json',
      'beserta salinan kasusnya',
      'with a copy of its cases',
    ),
  ],
}

const HEADING = { id: 'Contoh:', en: 'Examples:' } as const

/** The first `most` examples of a command as they stand at the end of its help page; an empty text where it has none. */
export const examplesOf = (command: string, language: Language, most: number): string => {
  const examples = (EXAMPLES[command] ?? []).slice(0, most)
  if (examples.length === 0) return ''
  const lines = examples.map((each) => `  ${each.line}\n      ${each[language]}`)
  return `\n${HEADING[language]}\n${lines.join('\n')}`
}
