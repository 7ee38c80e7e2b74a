import type { COMMON, INIT, PAGE, SEASON_OUTPUT } from '../run/output-options.js'
import { FORCE, type HelpOf, OPEN, ROWS } from './shared-options.js'

/** What every command takes. */
export const COMMON_HELP: HelpOf<typeof COMMON> = {
  lang: { id: 'bahasa keluaran', en: 'language of the output', example: '--lang en' },
  quiet: {
    id: 'hanya hasil dan kesalahan; tanpa pemberitahuan, peringatan, dan catatan berkas',
    en: 'results and errors only; no notices, warnings or notes of files',
    example: '--quiet',
    isRare: true,
  },
  verbose: {
    id: 'sebut setiap berkas yang dibaca, lama kerja, dan memori',
    en: 'tell of each file that is read, of time and of memory',
    example: '--verbose',
    isRare: true,
  },
}

/** What `ipp` alone shows and may replace. */
export const SEASON_OUTPUT_HELP: HelpOf<typeof SEASON_OUTPUT> = { rows: ROWS, open: OPEN, force: FORCE }

/** How `ipp init` writes settings. */
export const INIT_HELP: HelpOf<typeof INIT> = {
  yes: { id: 'tanpa pertanyaan, menurut isi folder', en: 'ask nothing, guess from the folder', example: '--yes' },
  schema: { id: 'tulis juga skema bagi penyunting teks', en: 'write the schema for editors too', example: '--schema' },
  force: FORCE,
}

export const PAGE_HELP: HelpOf<typeof PAGE> = {
  output: { id: 'nama berkas (bawaan: ipp.html)', en: 'name of the file (default: ipp.html)', example: '-o ipp.html' },
  force: { id: 'timpa berkas yang sudah diubah orang', en: 'replace a file that someone edited', example: '--force' },
}
