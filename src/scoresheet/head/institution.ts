import { matchKey } from '../match-key.js'

/** First words of the names of service units. */
const INSTITUTION =
  /^(dinas|dis\p{L}{4,}|badan|kantor|rs(?:ud?)?|rumah sakit|puskesmas|kecamatan|kec|kelurahan|kel|desa|distrik|uptd?|blud|unit|layanan|balai|bagian|sekretariat|inspektorat|satuan|samsat|mal|mpp|sekolah|sd|smp|sma|smk|kementerian|lembaga|polres|polsek|kanwil|lapas|pengadilan|kejaksaan|perumda|pdam)\b/u

/** "DPMPTSP", "BPKAD": names in capitals alone. */
const ACRONYM = /^\p{Lu}{3,}\b/u

export const isInstitution = (name: string): boolean => INSTITUTION.test(matchKey(name)) || ACRONYM.test(name.trim())

/** Words of columns that hold one unit's scores by different hands, years or stages. */
const RIVALS: ReadonlySet<string> = new Set([
  ...['mandiri', 'sendiri', 'evaluator', 'penilai', 'tim', 'provinsi', 'kabupaten', 'kota', 'pusat', 'nasional'],
  ...['daerah', 'kementerian', 'panrb', 'menpan', 'f', 'form', 'formulir', 'klaim', 'unit', 'upp', 'opd', 'skpd'],
  ...['penilaian', 'evaluasi', 'verifikasi', 'validasi', 'hasil', 'awal', 'akhir', 'desk', 'lapangan', 'usulan'],
  ...['self', 'assessment', 'tahun', 'semester', 'tahap', 'triwulan', 'periode', 'capaian', 'realisasi'],
  ...['jawaban', 'isian', 'sebelum', 'sesudah', 'lama', 'baru', 'final', 'sementara', 'oleh', 'dari', 'i', 'ii', 'iii'],
])

/** Whether a heading names a hand, a year or a stage, and no unit: "Evaluator Provinsi", "F-01", "Tahun 2024", "Tim 2"; "Unit 2" is one. */
export const isRival = (heading: string): boolean => {
  const words = matchKey(heading).split(' ')
  if (words.length === 2 && /^\p{L}+$/u.test(words[0] ?? '') && isInstitution(words[0] ?? '')) return false
  return words.every((word) => RIVALS.has(word) || /^\d+$/.test(word))
}
