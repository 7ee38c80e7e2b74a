import type { EXPLAIN_OUTPUT } from '../run/output-options.js'
import { FORMAT, type HelpOf } from './shared-options.js'

/** What `ipp explain` tells of. */
export const EXPLAIN_OUTPUT_HELP: HelpOf<typeof EXPLAIN_OUTPUT> = {
  unit: {
    id: 'unit yang dijelaskan: "Instansi/Unit", nama, atau kode',
    en: 'the unit to explain: "Agency/Unit", name or code',
    example: '--unit "Dinas Dukcapil"',
  },
  indicator: {
    id: 'hanya satu indikator: nomor, kode, atau judul',
    en: 'one indicator only: number, code or title',
    example: '--indicator 7',
  },
  aspect: {
    id: 'hanya satu aspek: huruf atau judul',
    en: 'one aspect only: letter or title',
    example: '--aspect b',
  },
  sources: {
    id: 'sebut pula keyakinan dan sumber setiap bobot dan aturan; JSON selalu memuatnya',
    en: 'say too how surely each weight and rule is known, and from where; JSON always does',
    example: '--sources',
  },
  format: FORMAT,
}
