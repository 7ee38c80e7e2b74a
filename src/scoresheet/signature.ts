const MONTH =
  '(?:jan(?:uar[iy])?|feb(?:ruar[iy])?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|a(?:gustus|ugust|gu|gs|gt|ug)|sep(?:t|tember)?|o(?:kt|ct)(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)'

/** "Lembah Asri, 12 Maret 2025", "…………, Maret 2025", "Serai,      2025": where and when something was signed. */
const PLACE_AND_DATE = new RegExp(
  String.raw`^[\p{L}._][\p{L}\s._'’()-]{0,80},\s*(?:tanggal\s+|tgl\.?\s+)?(?:[\d\s._]{0,40}${MONTH}[.\s_]{0,40}(?:\d{4}|\d{0,2}[._]{1,40})|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|[\s._]{3,80}20\d\d)\s*$`,
  'iu',
)

/** A date that was cut off its place where a comma separates the fields: "Lembah Asri" and " 12 Maret 2025". */
const CUT_DATE = new RegExp(String.raw`^\s+\d{1,2}\s+${MONTH}\s+\d{4}\s*$`, 'iu')

/** What stands over or in a signature, or begins a note below a table. */
const OPENING = new RegExp(
  `^[\\s(*-]*(?:${[
    'mengetahui',
    'menyetujui',
    '(?:di|me)?ketahui oleh',
    'disetujui',
    'disahkan',
    'menyaksikan',
    'yang (?:membuat|menilai|mengevaluasi|menyatakan|memeriksa|bertanda tangan)',
    '(?:dibuat|diperiksa|disusun|dinilai|dievaluasi|diverifikasi|ditetapkan) (?:di|oleh|pada)',
    'pada tanggal',
    'a\\.\\s?n\\.?(?=\\s)',
    'an\\.(?=\\s)',
    'atas nama',
    'u\\.\\s?b\\.?',
    'pl[th]\\.?',
    'pjs?\\.',
    'ketua tim',
    'sekretaris tim',
    'anggota tim',
    'koordinator tim',
    'tim (?:evaluasi|evaluator|penilai(?:an)?|pekppp|verifikasi|verifikator)',
    'evaluator',
    'penilai',
    'verifikator',
    'penanggung jawab',
    'hormat kami',
    'demikian',
    'catatan(?!\\s+sipil)',
    'keterangan',
    'ket\\s?[.:]',
    'sumber\\s?:',
    'sumber data',
    'notes?',
    'approved by',
    'acknowledged by',
    '(?:prepared|checked|evaluated|assessed) by',
    'head of the team',
  ].join('|')})(?![\\p{L}\\p{N}])|^\\s*\\*`,
  'iu',
)

const CLOSING =
  /^[\s(*-]*(?:nip|nrp|ttd|t\.t\.d|tanda tangan|dto|cap(?: dan| ?\/) ?(?:ttd|tanda tangan)|signed|signature)(?![\p{L}\p{N}])|^[\s(]*[._]{5,}[\s)]*$/iu

/** Offices that sign, and that units are named after too ("Kepala Desa Suka Maju"). */
const OFFICE =
  /^\s*(?:kepala|sekretaris|camat|lurah|bupati|wali ?kota|gubernur|direktur|inspektur|asisten|ketua|koordinator|kabag|kabid|pembina|penata)(?![\p{L}])/iu

/** Longer texts are never looked through for a signature. */
const LONGEST = 400

/** What a text is in a signature block: it opens one or ends it, is an office that may be a unit as well, or is nothing of it. */
export type Sign = 'opening' | 'closing' | 'office'

export const signIn = (raw: string): Sign | null => {
  const text = raw.slice(0, LONGEST).normalize('NFKC')
  if (OPENING.test(text) || PLACE_AND_DATE.test(text) || CUT_DATE.test(text)) return 'opening'
  if (CLOSING.test(text)) return 'closing'
  if (!OFFICE.test(text)) return null
  return text.trimEnd().endsWith(',') ? 'opening' : 'office'
}
