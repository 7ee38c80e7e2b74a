import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { recordDocument } from '../../../src/report/record/document.js'
import { recordOf } from '../../../src/report/record/record.js'
import type { Run } from '../../../src/run/result.js'
import { evenly, instrument, province, withSurvey } from '../province.js'
import { rowOf, runOf, slotsOf, unitOf } from '../sample.js'

const slots = slotsOf(instrument)
const two = rowOf(
  Array.from({ length: slots }, (_, slot) => (slot === 0 ? ['4', '5'] : '4')),
  7,
).map((given, slot) => given.map((score, i) => ({ ...score, note: slot === 0 ? `bukti ${i + 1}` : null })))
const run = runOf(instrument, [
  unitOf('RSUD', two, { ...withSurvey('3.2', 7), group: 'kabupaten' }),
  evenly('Samsat', '4', 9, { faulty: true }, { 3: '-' }),
])
const recordIn = (of: Run, name: string) => {
  const unit = of.result.units.find(({ input }) => input.unit === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return recordOf(unit, of, 'id')
}

describe('the record that is signed', () => {
  const record = recordIn(run, 'RSUD')

  test('says who was evaluated, on which form, by whom', () => {
    expect(record.facts).toEqual([
      ['Unit lokus', 'RSUD'],
      ['Instansi', 'Kabupaten Nusa Jaya'],
      ['Kelompok', 'Kabupaten'],
      ['Tahun penilaian', '2024'],
      ['Instrumen', 'PEKPPP 2023–2025 (pekppp-2023)'],
      ['Formulir', 'F-02 Lembar penilaian evaluator, varian A (Luring)'],
      ['Evaluator', 'Budi, Ani'],
    ])
  })
  test('holds every indicator with its score, criterion and note', () => {
    expect(record.groups.map(({ lines }) => lines.length)).toEqual([9, 5, 6, 4, 4, 2, 1])
    expect(record.groups[0]?.lines[0]).toEqual({
      code: '1.a.Ak',
      title: 'Tersedia Standar Pelayanan (SP) sesuai dengan ketentuan peraturan perundang-undangan yang berlaku',
      score: '4,5 (Budi 4, Ani 5)',
      criterion:
        '4: 14 komponen + ditetapkan + masyarakat dilibatkan saat menyusun; 5: 14 komponen + ditetapkan + pelibatan masyarakat + monev',
      note: 'Budi: bukti 1; Ani: bukti 2',
    })
    expect(record.groups[1]?.lines[4]).toMatchObject({ code: '14.b.K', score: '4', criterion: '4 unsur', note: '' })
  })
  test('comes to the index in steps that can be reckoned again', () => {
    // a: 4 + 0.5 × 17 % = 4.085; F-02: 4 + 0.085 × 24 % = 4.0204; index: 4.0204 × 75 % + 3.2 × 25 % = 3.8153.
    expect(record.groups[0]?.total).toEqual({ label: 'Nilai aspek, bobot 24%', value: '4,085' })
    expect(record.summary.at(0)).toEqual({
      part: 'F-02.a Kebijakan Pelayanan',
      weight: '24%',
      value: '4,085',
      adds: '0,9804',
    })
    expect(record.summary.slice(-2)).toEqual([
      { part: 'F-02 Lembar penilaian evaluator', weight: '75%', value: '4,0204', adds: '3,0153' },
      { part: 'F-03 Survei pengguna layanan', weight: '25%', value: '3,20', adds: '0,80' },
    ])
    expect(record.outcome).toEqual([
      ['Indeks Pelayanan Publik sebelum dibulatkan', '3,8153'],
      ['Indeks Pelayanan Publik', '3,82'],
      ['Predikat', 'B Baik'],
    ])
  })
  test('has a place for the unit and one for each evaluator', () => {
    expect(record.signatures).toEqual([
      { role: 'Pimpinan unit lokus', name: null },
      { role: 'Evaluator', name: 'Budi' },
      { role: 'Evaluator', name: 'Ani' },
    ])
  })
  test('says that it rests on an assumption where it does', () => {
    expect(record.remarks.join(' ')).toContain('rata-rata skor beberapa evaluator')
  })
  test('shows one form alone without a share of its own', () => {
    expect(recordIn(province(), 'RSUD Nusa Jaya').summary.at(-1)).toEqual({
      part: 'F-02 Lembar penilaian evaluator',
      weight: '',
      value: '4,925',
      adds: '',
    })
  })
})

describe('the record of a unit without index', () => {
  const record = recordIn(run, 'Samsat')
  test('cannot be signed and says what is missing', () => {
    expect(record.isComplete).toBe(false)
    expect(record.signatures).toEqual([])
    expect(record.faults).toEqual(['Indikator tanpa skor: 4.a.K.'])
    expect(record.outcome).toEqual([['Indeks Pelayanan Publik', 'Belum ada indeks']])
  })
  test('still shows the scores that were given', () => {
    expect(record.groups[0]?.lines.map(({ score }) => score)).toEqual(['4', '4', '4', '–', '4', '4', '4', '4', '4'])
  })
})

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const source = sourceOf(bytes)
  return new Map(entriesOf(source).map((entry) => [entry.name, partBytes(source, entry).toString('utf8')]))
}

/** Every tag closed in its order, every mark of a text escaped. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = []
  const rest = xml
    .replace(/<\?xml [^<>]*\?>/, '')
    .replace(/<(\/?)([a-zA-Z:]+)((?: [a-zA-Z:]+="[^"<>]*")*)(\/?)>/g, (...tag) => {
      const [, end, name, , empty] = tag.map(String)
      if (end === '/') return open.pop() === name ? '' : '<'
      if (empty !== '/') open.push(name ?? '')
      return ''
    })
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest)
}

describe('the document', () => {
  const naughty = '</w:t></w:r><w:hyperlink r:id="rId9"/> & "x" \u0000\u0007\ud800\uffff =1+1 DDEAUTO c:\\\\ \u202e'
  const odd = runOf(instrument, [
    unitOf(
      naughty,
      two.map((given) => given.map((s) => ({ ...s, note: naughty, evaluator: naughty }))),
    ),
  ])

  test('holds well-formed parts, whatever names hold', async () => {
    for (const of of [run, odd]) {
      const parts = partsOf(await recordDocument(of, of.result.units, 'id'))
      expect([...parts.keys()].sort()).toEqual([
        '[Content_Types].xml',
        '_rels/.rels',
        'docProps/core.xml',
        'word/_rels/document.xml.rels',
        'word/document.xml',
        'word/footer1.xml',
        'word/settings.xml',
        'word/styles.xml',
      ])
      for (const [name, text] of parts) expect(isWellFormed(text), name).toBe(true)
    }
  })
  test('makes no link, field or macro of a name', async () => {
    const text = partsOf(await recordDocument(odd, odd.result.units, 'id')).get('word/document.xml') ?? ''
    expect(/<w:(hyperlink|fldSimple|instrText|object|drawing|altChunk)/.test(text)).toBe(false)
    expect(/[\p{Cc}\uffff]/u.test(text.replace(/^<\?xml[^\n]*\n/, ''))).toBe(false)
  })
  test('says what the page says', async () => {
    const text = partsOf(await recordDocument(run, run.result.units, 'id')).get('word/document.xml') ?? ''
    for (const said of ['4,5 (Budi 4, Ani 5)', 'Budi: bukti 1; Ani: bukti 2', 'B Baik', '(Ani)', '3,8153'])
      expect(text).toContain(said)
  })
  test('parts no title from its lines, no total from them, and no summary', async () => {
    const text = partsOf(await recordDocument(run, run.result.units.slice(0, 1), 'id')).get('word/document.xml') ?? ''
    const rows = [...text.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => ({
      said: [...row.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, each]) => each).join('|'),
      // Word looks at every paragraph of a row.
      stays: !row.includes('<w:p><w:pPr><w:pStyle w:val="small"/><w:jc'),
    }))
    const staying = (begin: string) => rows.filter(({ said }) => said.startsWith(begin)).map(({ stays }) => stays)
    for (const title of ['a Kebijakan Pelayanan', 'b Profesionalisme SDM', 'Informasi tambahan', 'Kode|', 'Bagian|'])
      expect([title, staying(title)]).toEqual([title, [true]])
    // The last line before a total, and one before it; the last of all, which has no total behind it.
    expect([staying('9.a.Ak'), staying('8.a.Ak'), staying('31|')]).toEqual([[true], [false], [false]])
    const summary = rows.slice(rows.findIndex(({ said }) => said.startsWith('Bagian|')))
    const end = summary.findIndex(({ said }) => said.startsWith('Predikat|'))
    expect(summary.slice(0, end + 1).map(({ stays }) => stays)).toEqual([...Array(end).fill(true), false])
  })
  test('has a place for a letterhead before its title, and tables that begin at the margin', async () => {
    const parts = partsOf(await recordDocument(run, run.result.units, 'id'))
    const text = parts.get('word/document.xml') ?? ''
    const places = [...text.matchAll(/\[Kop surat instansi evaluator\].*?BERITA ACARA/gs)]
    expect(places).toHaveLength(run.result.units.length)
    expect(places[0]?.[0].match(/<w:p>/g)?.length).toBeGreaterThanOrEqual(4)
    expect(parts.get('word/settings.xml')).toContain('w:name="compatibilityMode"')
    expect(parts.get('word/_rels/document.xml.rels')).toContain('settings.xml')
    // 11,906 less twice 1,134: what is between the margins.
    const widths = [...text.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(new Set(widths)).toEqual(new Set([9638]))
  })
  test('is the same bytes for the same run, without any date', async () => {
    const [one, other] = [
      await recordDocument(run, run.result.units, 'id'),
      await recordDocument(run, run.result.units, 'id'),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(partsOf(one).get('docProps/core.xml')).not.toMatch(/created|modified|\d{4}-\d\d-\d\d/)
  })
})
