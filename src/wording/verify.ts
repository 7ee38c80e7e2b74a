import type { Language } from '../finding/language.js'
import { plain } from '../finding/plain.js'
import type { Difference, Verdict } from '../report/verify.js'

const ID = {
  same: 'Sama: hasil hitung ulang persis sama dengan hasil yang dicatat.',
  sameThough: 'Sama: hasil hitung ulang persis sama dengan hasil yang dicatat, walaupun ada yang berubah:',
  other: 'Berbeda: hasil hitung ulang tidak sama dengan hasil yang dicatat. Yang berubah:',
  unexplained:
    'Berbeda: hasil hitung ulang tidak sama dengan hasil yang dicatat, padahal semua masukan, opsi, dan versi sama.',
  version: (was: string, is: string) => `versi ipp ${was}, sekarang ${is}`,
  instrument: (was: string, is: string) => `instrumen ${was}, sekarang ${is}`,
  hash: 'isi instrumen berubah',
  gone: (file: string) => `berkas ${file} tidak ada lagi`,
  added: (file: string) => `berkas ${file} baru`,
  changed: (file: string) => `isi berkas ${file} berubah`,
  renamed: (was: string, is: string) => `berkas ${was} kini bernama ${is}, isinya sama`,
  rows: (file: string, was: string, is: string): string =>
    `baris berkas ${file} (dibaca/dipakai/ditolak) ${was}, sekarang ${is}`,
  option: (name: string, was: string | null, is: string | null): string =>
    `opsi --${name} ${was ?? 'tidak diberikan'}, sekarang ${is ?? 'tidak diberikan'}`,
}

type VerifyWords = typeof ID

const EN: VerifyWords = {
  same: 'Same: what comes out is exactly what was recorded.',
  sameThough: 'Same: what comes out is exactly what was recorded, although something changed:',
  other: 'Different: what comes out is not what was recorded. What changed:',
  unexplained: 'Different: what comes out is not what was recorded, although inputs, options and version are the same.',
  version: (was, is) => `version of ipp ${was}, now ${is}`,
  instrument: (was, is) => `instrument ${was}, now ${is}`,
  hash: 'the content of the instrument changed',
  gone: (file) => `file ${file} is gone`,
  added: (file) => `file ${file} is new`,
  changed: (file) => `the content of file ${file} changed`,
  renamed: (was, is) => `file ${was} is now called ${is}, its content is the same`,
  rows: (file, was, is) => `rows of file ${file} (read/used/refused) ${was}, now ${is}`,
  option: (name, was, is) => `option --${name} ${was ?? 'not given'}, now ${is ?? 'not given'}`,
}

const WORDS: Readonly<Record<Language, VerifyWords>> = { id: ID, en: EN }

const differenceText = (difference: Difference, words: VerifyWords): string => {
  switch (difference.what) {
    case 'version':
      return words.version(difference.was, difference.is)
    case 'instrument':
      return words.instrument(difference.was, difference.is)
    case 'instrument-hash':
      return words.hash
    case 'input-gone':
      return words.gone(difference.file)
    case 'input-new':
      return words.added(difference.file)
    case 'input-changed':
      return words.changed(difference.file)
    case 'input-renamed':
      return words.renamed(difference.file, difference.is)
    case 'rows':
      return words.rows(difference.file, difference.was, difference.is)
    case 'option':
      return words.option(difference.name, difference.was, difference.is)
  }
}

/** What to tell people about a run that was held against its manifest: the verdict first, then what changed. */
export const verdictLines = ({ same, differences }: Verdict, language: Language): readonly string[] => {
  const words = WORDS[language]
  const changes = differences.map((each) => `- ${plain(differenceText(each, words))}`)
  if (same) return [changes.length === 0 ? words.same : words.sameThough, ...changes]
  return [changes.length === 0 ? words.unexplained : words.other, ...changes]
}
