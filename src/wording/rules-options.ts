import type { RULES_DIFF, RULES_LINT, RULES_LIST, RULES_NEW, RULES_SHOW, RULES_TEST } from '../run/rules-options.js'
import { FORMAT, type HelpOf, ROWS, WATCH } from './shared-options.js'

/** Which rules `ipp rules list` tells of. */
export const RULES_LIST_HELP: HelpOf<typeof RULES_LIST> = {
  instrument: {
    id: 'juga instrumen dari berkas ini',
    en: 'the instrument of this file as well',
    example: '--instrument aturan.json',
    group: 'rules',
  },
  format: FORMAT,
  rows: ROWS,
}

/** Which rules `ipp rules lint` examines. */
export const RULES_LINT_HELP: HelpOf<typeof RULES_LINT> = {
  instrument: {
    id: 'sama seperti menyebutkannya sebagai argumen',
    en: 'the same as naming it as an argument',
    example: '--instrument aturan.json',
    group: 'rules',
  },
  format: FORMAT,
}

/** What of an instrument `ipp rules show` shows. */
export const RULES_SHOW_HELP: HelpOf<typeof RULES_SHOW> = {
  instrument: {
    id: 'sama seperti menyebutkannya sebagai argumen',
    en: 'the same as naming it as the argument',
    example: '--instrument pekppp-2023',
    group: 'rules',
  },
  variant: {
    id: 'hanya satu varian formulir',
    en: 'one variant of the forms only',
    example: '--variant B',
    group: 'rules',
  },
  aspect: { id: 'hanya satu aspek', en: 'one aspect only', example: '--aspect b', group: 'rules' },
  indicator: {
    id: 'hanya satu indikator, dengan kriterianya',
    en: 'one indicator only, with its criteria',
    example: '--indicator 7',
    group: 'rules',
  },
  criteria: {
    id: 'juga kriteria setiap skor',
    en: 'the criteria of each score as well',
    example: '--criteria',
    group: 'rules',
  },
  format: FORMAT,
  rows: ROWS,
}

/** What `ipp rules diff` tells of a change of rules. */
export const RULES_DIFF_HELP: HelpOf<typeof RULES_DIFF> = {
  effect: {
    id: 'juga akibatnya: unit mana pada lembar ini yang berubah indeks atau predikatnya (boleh berulang)',
    en: 'the effect as well: which units of these sheets get another index or predicate (repeatable)',
    example: '--effect lembar.xlsx',
    group: 'rules',
  },
  failOnChange: {
    id: 'kode keluar 1 bila kedua instrumen berbeda',
    en: 'fail (exit 1) where the two instruments differ',
    example: '--fail-on-change',
  },
  format: FORMAT,
  rows: ROWS,
}

/** What `ipp rules test` puts to the test. */
export const RULES_TEST_HELP: HelpOf<typeof RULES_TEST> = {
  instrument: {
    id: 'instrumen yang diuji, apa pun yang disebut kasusnya',
    en: 'the instrument to test, whatever the cases name',
    example: '--instrument aturan.json',
    group: 'rules',
  },
  filter: {
    id: 'hanya kasus yang namanya memuat ini',
    en: 'only cases with this in their name',
    example: '--filter predikat',
    group: 'rules',
  },
  mutate: {
    id: 'ubah instrumen selangkah demi selangkah dan tunjukkan yang lolos dari semua kasus',
    en: 'change the instrument one step at a time and show what no case notices',
    example: '--mutate',
    group: 'rules',
  },
  format: { ...FORMAT, example: '--format tap' },
  watch: WATCH,
}

/** What `ipp rules new` copies. */
export const RULES_NEW_HELP: HelpOf<typeof RULES_NEW> = {
  from: {
    id: 'instrumen bawaan yang disalin',
    en: 'the shipped instrument to copy',
    example: '--from pekppp-2023',
    group: 'rules',
  },
  output: { id: 'berkas instrumen baru', en: 'file of the new instrument', example: '-o aturan.json' },
  id: {
    id: 'id instrumen baru; bawaan: nama berkasnya',
    en: 'id of the new instrument; default: name of the file',
    example: '--id usulan',
    group: 'rules',
  },
  cases: {
    id: 'tulis juga salinan kasusnya',
    en: 'write a copy of its cases as well',
    example: '--cases kasus.json',
  },
  force: { id: 'timpa berkas yang sudah ada', en: 'replace files that are there', example: '--force' },
}
