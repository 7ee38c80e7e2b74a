import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finding } from '../../../src/finding/finding.js'
import type { Language } from '../../../src/finding/language.js'
import { rankingReport } from '../../../src/report/html/ranking.js'
import { recordReport } from '../../../src/report/html/record.js'
import { unitReport } from '../../../src/report/html/unit.js'
import type { Run } from '../../../src/run/result.js'
import { evenly, instrument, province, withSurvey } from '../province.js'
import { rowOf, runOf, slotsOf, unitOf } from '../sample.js'
import { shapeOf, tagsOf, wordsOf } from './tags.js'

const REPORTS = {
  unit: (run: Run, lang: Language = 'id') => [...unitReport(run, run.result.units, lang)].join(''),
  ranking: (run: Run, lang: Language = 'id') => [...rankingReport(run, lang)].join(''),
  record: (run: Run, lang: Language = 'id') => [...recordReport(run, run.result.units, lang)].join(''),
}
const KINDS = Object.entries(REPORTS)

/** A run in which everything that may come from an input says the same word. */
const named = (text: string): Run => {
  const slots = slotsOf(instrument)
  const scores = rowOf(
    Array.from({ length: slots }, (_, slot) => (slot === 4 ? ['4', '3'] : '4')),
    3,
    `${text}.xlsx`,
  ).map((given) => given.map((score) => ({ ...score, note: text, evaluator: text })))
  const missing = rowOf(
    Array.from({ length: slots }, (_, slot) => (slot === 2 ? '-' : '4')),
    9,
    `${text}.xlsx`,
  )
  const findings = [
    finding(`${text}.xlsx`, { code: 'E-CELL-TYPE', sheet: text, cell: 'G9', unit: `${text} 2`, found: text }),
    finding(null, { code: 'W-YEAR-OUTSIDE', found: text, expected: text }),
  ]
  const inputs = [{ file: `${text}.xlsx`, bytes: 1, sha256: 'b'.repeat(64), rows: { read: 2, used: 2, refused: 0 } }]
  return runOf(
    instrument,
    [
      unitOf(`${text} 1`, scores, { agency: `${text} a`, agencyKey: 'a', group: 'kota', key: '1' }),
      unitOf(`${text} 2`, missing, { agency: `${text} b`, agencyKey: 'b', faulty: true, key: '2' }),
      unitOf(`${text} 3`, scores, { agency: `${text} c`, agencyKey: 'c', group: text, key: '3' }),
    ],
    { findings, inputs },
  )
}

describe.each(KINDS)('the report %s', (_kind, make) => {
  const plainShape = shapeOf(make(named('Dinas')))

  test.each([
    '</script><script>alert(1)</script>',
    `"><img src=x onerror="alert(1)">`,
    `' onmouseover='alert(1)`,
    '</title></style><style>*{display:none}</style>',
    '<!-- <!doctype html> ]]> <?php ?>',
    '&lt;b&gt; &amp; &#60;',
    '\u001b[31m\u202e\u2066\u0000\u0007\ufeff\ud800',
    '=HYPERLINK("http://example.org";"x") javascript:alert(1) url(http://example.org)',
    '`, {{name}} `',
  ])('has the same tags whatever names hold: %j', (text) => {
    expect(shapeOf(make(named(text)))).toEqual(plainShape)
  })
  test('has the same tags for random names', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'<>"\'&=/`;!-[]{}$ \n\0a\u202e'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(marks, (text) => {
        expect(shapeOf(make(named(`x${text}`)))).toEqual(plainShape)
      }),
      { numRuns: 40 },
    )
  })
  test('holds no script, no event, nothing from elsewhere, and a policy against all of it', () => {
    const page = make(named('Dinas'))
    const tags = tagsOf(page)
    expect(tags.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(script|iframe|object|embed|img|link|form|base)$/)]),
    )
    for (const [key, value] of tags.flatMap(({ attributes }) => attributes)) {
      expect(key).not.toMatch(/^on|^src|^srcdoc|^action|^background/)
      if (key === 'href') expect(value).toMatch(/^#[a-z]+$/)
    }
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"')
    const styles = [...page.matchAll(/<style>([^<]*)<\/style>/g)].map((match) => match[1] ?? '').join('')
    expect(styles).not.toMatch(/url\(|@import|expression/)
  })
  test('is well formed: every tag is closed in its order', () => {
    const open: string[] = []
    for (const { name, isEmpty } of tagsOf(make(named('Dinas')))) {
      if (name.startsWith('/')) expect(`/${open.pop()}`).toBe(name)
      else if (!isEmpty) open.push(name)
    }
    expect(open).toEqual([])
  })
  test('names its language and has one title', () => {
    for (const lang of ['id', 'en'] as const) {
      const page = make(province(), lang)
      expect(page).toContain(`<html lang="${lang}">`)
      expect(page.slice(0, page.indexOf('</head>')).match(/<title>[^<]+<\/title>/g)).toHaveLength(1)
    }
  })
  test('is the same bytes for the same run', () => {
    expect(make(province())).toBe(make(province()))
  })
  test('carries the warnings of the run and the assumptions that a result rests on', () => {
    const findings = [finding(null, { code: 'W-YEAR-OUTSIDE', found: '2026', expected: '2023–2025' })]
    expect(wordsOf(make(province({ findings })))).toContain('di luar tahun berlakunya')
  })
})

describe("a unit's report", () => {
  const run = province()
  const page = (name: string, of: Run = run) =>
    wordsOf(
      [
        ...unitReport(
          of,
          of.result.units.filter(({ input }) => input.unit === name),
          'id',
        ),
      ].join(''),
    )

  test('shows index, predicate, rank and the distance to its neighbours', () => {
    // 5 − 1 × 30 % × 25 % = 4.925; A begins at 4.505 before rounding: 4.925 − 4.505 = 0.42.
    const words = page('RSUD Nusa Jaya')
    expect(words).toContain('4,93 A Pelayanan Prima')
    expect(words).toContain('Peringkat 1 dari 3')
    expect(words).toContain('Peringkat Kabupaten 1 dari 2')
    expect(words).toContain('Ini predikat tertinggi. Jarak ke A- Sangat Baik di bawahnya 0,42.')
  })
  test('shows what each aspect adds to the index and could add', () => {
    // b: 4.7 × 25 % = 1.175 of 5 × 25 % = 1.25; with F-02 alone the index is F-02.
    expect(page('RSUD Nusa Jaya')).toContain('b Profesionalisme SDM 1,175 dari 1,250')
  })
  test('shows the other form beside the aspects, all by their shares of the index', () => {
    // F-02 counts 75 %: a adds 4 × 24 % × 75 % = 0.72 of 0.9; F-03 adds 3.2 × 25 % = 0.8 of 1.25.
    const both = runOf(instrument, [evenly('Dua', '4', 2, withSurvey('3.2', 2))])
    expect(page('Dua', both)).toContain('a Kebijakan Pelayanan 0,720 dari 0,900')
    expect(page('Dua', both)).toContain('F-03 Survei pengguna layanan 0,800 dari 1,250')
  })
  test('puts the one weak indicator among the weakest, with the next criterion and what it would gain', () => {
    // One more point in 14.b.K gains 1 × 30 % × 25 % = 0.075.
    expect(page('RSUD Nusa Jaya')).toMatch(
      /Indikator terlemah Kode .*? 14\.b\.K Tersedia pelaksana yang menerapkan budaya pelayanan 4 4 unsur Skor 5: 5 unsur \+0,075 Tambahan/,
    )
  })
  test('puts the heaviest first among equally strong indicators', () => {
    // All 5 but 14.b.K: the heaviest shares are 29.f.B and 30.f.B (6 %), then 11, 12 and 13 (5 %).
    const strongest = /Indikator terkuat(.*?)Indikator terlemah/.exec(page('RSUD Nusa Jaya'))?.[1] ?? ''
    expect([...strongest.matchAll(/\d+\.[a-f]\.[A-Z][a-z]?/g)].map(([code]) => code)).toEqual([
      '29.f.B',
      '30.f.B',
      '11.b.K',
      '12.b.Ak',
      '13.b.K',
    ])
  })
  test('says so where nothing is weak or nothing is strong', () => {
    expect(page('Semua', runOf(instrument, [evenly('Semua', '5', 1)]))).toContain(
      'Semua indikator sudah bernilai tertinggi.',
    )
    for (const score of ['0', '4'])
      expect(page('Sama', runOf(instrument, [evenly('Sama', score, 1)]))).toContain(
        'Indikator terkuat Tidak ada yang menonjol: semua indikator bernilai sama. Indikator terlemah Kode',
      )
  })
  test('puts no indicator on both sides', () => {
    // Two of 31 at 5, one at 3, all others at 4: five weakest are one 3 and four 4s, five strongest two 5s and other 4s.
    const scores = Array.from({ length: slotsOf(instrument) }, (_, slot) => (slot < 2 ? '5' : slot === 2 ? '3' : '4'))
    const words = page('Campur', runOf(instrument, [unitOf('Campur', rowOf(scores, 1))]))
    const [, strong = '', weak = ''] =
      /Indikator terkuat(.*?)Indikator terlemah(.*?)Tambahan indeks bila/.exec(words) ?? []
    const codes = (text: string) => [...text.matchAll(/\d+\.[a-f]\.[A-Z][a-z]?/g)].map(([code]) => code)
    expect([codes(strong).length, codes(weak).length]).toEqual([5, 5])
    expect(codes(strong).slice(0, 2)).toEqual(['1.a.Ak', '2.a.P'])
    expect(codes(weak)[0]).toBe('3.a.T')
    expect(codes(strong).filter((code) => codes(weak).includes(code))).toEqual([])
  })
  test('names the cell of each score, the sheet once', () => {
    const words = page('RSUD Nusa Jaya')
    expect(words).toContain('lembar.xlsx › F-02 Kode')
    expect(words).toContain(
      '1.a.Ak Tersedia Standar Pelayanan (SP) sesuai dengan ketentuan peraturan perundang-undangan yang berlaku 5 17% 0,204 E2',
    )
  })
  test('shows an item that is not summed apart from the others', () => {
    expect(page('RSUD Nusa Jaya')).toMatch(/Informasi tambahan, tidak dijumlahkan 31 Tersedia sistem antrian .*?: 5/)
  })
  test('without an index tells what to mend and shows no figure', () => {
    const words = page('Dinas Perizinan')
    expect(words).toContain('Belum ada indeks')
    expect(words).not.toContain('Indikator terkuat')
  })
  test('says that rounding decided where it did', () => {
    // 4 × 75 % + 4.02 × 25 % = 4.005 → 4.01.
    const edge = runOf(instrument, [evenly('Tepi', '4', 1, withSurvey('4.02', 1))])
    expect(page('Tepi', edge)).toContain('Pembulatan menentukan: sebelum dibulatkan indeks 4,005, masih B Baik.')
    expect(page('Tepi', edge)).toContain('Indeks tepat di batas: turun sedikit pun menjadi B Baik.')
  })
})

describe('the ranking', () => {
  const words = wordsOf(REPORTS.ranking(province()))

  test('counts and summarises', () => {
    // Indices 4.925, 4, 4: the median is 4.
    expect(words).toContain('4 Unit 2 Instansi 1 Tanpa indeks 4,93 Tertinggi 4,00 Median 4,00 Terendah')
  })
  test('lists agencies and units with rank, index and predicate, those without index last', () => {
    expect(words).toMatch(/1 Kabupaten Nusa Jaya Kabupaten #1 2 4,46 A- Sangat Baik/)
    expect(words).toMatch(/Kota Bahari Kota 2 – Belum ada indeks/)
    expect(words).toMatch(/1 RSUD Nusa Jaya Kabupaten Nusa Jaya Kabupaten #1 4,93 A Pelayanan Prima 2 Dinas Sosial/)
    expect(words).toMatch(/Dinas Perizinan Kota Bahari Kota – Belum ada indeks/)
  })
  test('lists the units near an edge, the nearest first, and says how near that is', () => {
    // 4 lacks 0.005 for A-; 4.925 is 0.42 above A-, which is not near: a hundredth of the scale from 0 to 5 is 0.05.
    expect(words).toContain('paling jauh 0,05 dari batas')
    expect(words).toMatch(
      /Unit yang dekat dengan batas predikat .*?Dinas Sosial .*? 4 B Baik kurang 0,005 untuk A- Sangat Baik/,
    )
    expect(words).not.toContain('0,42 di atas')
  })
  test('says so where no unit is near an edge', () => {
    // 3 lacks 0.005 for B-, 5 is 0.495 above A-.
    const edges = (unit: ReturnType<typeof evenly>) => wordsOf(REPORTS.ranking(runOf(instrument, [unit])))
    expect(edges(evenly('Dekat', '3', 2))).toContain('kurang 0,005 untuk B- Baik')
    const far = edges(evenly('Jauh', '5', 2))
    expect(far).toContain('Tidak ada unit sedekat itu.')
    expect(far).not.toContain('di atas A-')
  })
  test('draws few units as dots, each with its name, and many as bars', () => {
    const report = (count: number) =>
      REPORTS.ranking(
        runOf(
          instrument,
          Array.from({ length: count }, (_, i) => evenly(`Unit ${i}`, i % 2 === 0 ? '3' : '4', i + 2)),
        ),
      )
    const part = (page: string) => /<section id="distribution">.*?<\/section>/s.exec(page)?.[0] ?? ''
    const [few, many] = [part(report(60)), part(report(61))]
    expect(few.match(/<circle class="dot"/g)).toHaveLength(60)
    expect(few).toContain('<title>Unit 7: 4,00</title>')
    expect(few).not.toContain('<rect class="bar"')
    expect(many.match(/<rect class="bar"/g)).toHaveLength(2)
    expect(many).not.toContain('<circle')
    expect(wordsOf(many)).toContain('batang tertinggi: 31 unit')
  })
  test('counts the units of each predicate', () => {
    expect(words).toMatch(/A Pelayanan Prima 1 A- Sangat Baik 0 B Baik 2 B- Baik \(Dengan Catatan\) 0/)
  })
  // Kabupaten 3 (C) and 4 (B): mean and median 3.5, quartiles 3.25 and 3.75. K/L 4, the regions together 3.5: 3.75 for the nation.
  test('sums up groups, provinces and the nation, where agencies have any', () => {
    const agencies = [
      ['kabupaten', '3', 'Jati'],
      ['kabupaten', '4', 'Jati'],
      ['kementerian', '4', null],
    ] as const
    const units = agencies.map(([group, score, province], i) =>
      evenly('Dinas', score, i + 2, { agency: `${group} ${i}`, agencyKey: `k${i}`, group, province }),
    )
    const page = wordsOf(REPORTS.ranking(runOf(instrument, units)))
    expect(page).toContain('Ringkasan Kelompok dan Provinsi IPP nasional: 3,75 (cara menghitung: asumsi)')
    expect(page).toContain('Kabupaten 2 3,50 3,50 3,25 3,75 B 1 · C 1')
    expect(page).toContain('Ringkasan per provinsi Provinsi Instansi Rata-rata')
    expect(page).toContain('Jati 2 3,50 3,50 3,25 3,75 B 1 · C 1')
    expect(words).not.toContain('Ringkasan')
  })
  test('keeps rankings on several bases apart', () => {
    const mixed = runOf(instrument, [evenly('Dua', '4', 2, withSurvey('3.2', 2)), evenly('Satu', '4', 3)])
    expect(wordsOf(REPORTS.ranking(mixed))).toMatch(/dasar F-02\+F-03 .*?Dua .*?dasar F-02 .*?Satu/)
  })
  test('has something to say of a run without any index', () => {
    const none = runOf(instrument, [evenly('Satu', '4', 3, { faulty: true })])
    expect(wordsOf(REPORTS.ranking(none))).toContain('1 Unit 1 Instansi 1 Tanpa indeks')
  })
  test('speaks of the line for a median only where one is drawn', () => {
    const agencies = (count: number) =>
      Array.from({ length: count }, (_, i) => evenly('Dinas', '4', i + 1, { agency: `Kota ${i}`, agencyKey: `k${i}` }))
    const note = (count: number) =>
      wordsOf(REPORTS.ranking(runOf(instrument, agencies(count)))).match(/Satu titik.*?\./)
    expect(note(2)?.[0]).toBe('Satu titik satu indeks.')
    expect(note(3)?.[0]).toBe('Satu titik satu indeks; garis tegak adalah median.')
  })
  test('shows long rankings behind the pictures', () => {
    const many = runOf(
      instrument,
      Array.from({ length: 50 }, (_, i) =>
        evenly('Dinas', '4', i + 1, { agency: `Kota ${i}`, agencyKey: `k${i}`, group: 'kota' }),
      ),
    )
    const page = REPORTS.ranking(many)
    expect(page.indexOf('id="groups"')).toBeLessThan(page.indexOf('id="agencies"'))
    const few = REPORTS.ranking(province())
    expect(few.indexOf('id="agencies"')).toBeLessThan(few.indexOf('id="groups"'))
  })
})

test('the ranking page says the index of the one agency that there is', () => {
  const page = (agencies: readonly string[]) => {
    const units = agencies.map((agency, i) =>
      unitOf(`Unit ${i}`, rowOf(Array(slotsOf(instrument)).fill('4'), i + 2), { agency }),
    )
    return REPORTS.ranking(runOf(instrument, units))
  }
  expect(page(['Kota A', 'Kota A'])).toMatch(/<p class="sole">Kota A: <b>4,00<\/b> <span class="chip [^"]*">B /)
  expect(page(['Kota A', 'Kota B'])).not.toContain('class="sole"')
})
