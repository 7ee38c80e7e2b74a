import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shippedCasesText, shippedText } from '../../src/instrument/catalog.js'
import { folderWith, ipp, put, textOf } from './cli.js'

const OWN = ['instrumen/tatakelola-ikm.json', 'instrumen/kasus.json', 'instrumen/kasus.csv', 'instrumen/lembar.csv']

const run = async (line: string, folder = folderWith(), columns?: number) =>
  ipp(folder, line.split(' '), columns === undefined ? {} : { columns, env: { NO_COLOR: '1' } })

const json = async (line: string, folder = folderWith()) => JSON.parse((await run(line, folder)).out)

describe('ipp rules', () => {
  it('lists its commands where none is named, and says which one it does not have', async () => {
    expect(await run('rules')).toEqual(
      expect.objectContaining({ exit: 2, out: '', err: expect.stringContaining('lint') }),
    )
    expect(await run('rules ujian')).toEqual(
      expect.objectContaining({
        exit: 2,
        err: 'ipp: perintah "rules ujian" tidak dikenal. Daftar perintah: ipp rules --help\n',
      }),
    )
    const help = await run('rules --help')
    expect([help.exit, help.out.split('\n')[0]]).toEqual([0, 'Pemakaian: ipp rules <perintah> [opsi]'])
  })
})

describe('ipp rules list', () => {
  it('shows what ships, since when, by which hash, and how surely it is known', async () => {
    const { exit, out } = await run('rules list')
    expect(exit).toBe(0)
    const rows = out.split('\n').slice(2, 5)
    expect(rows.map((row) => row.split(/\s{2,}/)[0])).toEqual(['evaluasi-2017', 'pekppp-2022', 'pekppp-2023'])
    expect(out).toContain('2017–2021')
  })

  it('tells programs the whole hash and the years as numbers', async () => {
    const { instruments } = await json('rules list --format json')
    expect(instruments[1]).toEqual(
      expect.objectContaining({
        id: 'pekppp-2022',
        years: { from: 2022, to: 2022 },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    )
    expect(Object.keys(instruments[1].statements)).toEqual(['regulation', 'ministry', 'practice', 'assumption'])
    const { out } = await run('rules list --format csv')
    expect(out.split('\n')[0]).toBe('id,title,years,practised,basis,hash,regulation,ministry,practice,assumption')
  })

  it('shows the year that only practice knows beside the years in force, with its sources', async () => {
    const { instruments } = await json('rules list --format json')
    expect(instruments.map(({ practised }: { practised: unknown }) => practised)).toEqual([
      null,
      null,
      { from: 2026, to: 2026, confidence: 'practice', sources: ['S08', 'S12', 'S13', 'S31', 'S32'] },
      null,
      null,
    ])
    const { out } = await run('rules show pekppp-2023')
    expect(out).toContain('Tahun: 2023–2025 (bahan kementerian, S04, S01, S02)')
    expect(out).toContain('Dipakai juga: 2026 (praktik, S08, S12, S13, S31, S32)')
    expect((await run('rules list')).out).toContain('2026 (praktik)')
  })

  it('gives up columns before it breaks lines on a narrow terminal', async () => {
    const { out } = await run('rules list', folderWith(), 60)
    expect(out.split('\n').every((line) => line.length <= 60)).toBe(true)
    expect(out).toContain('pekppp-2023')
  })

  it('prints Markdown, in English where asked', async () => {
    const { out } = await run('rules list --format md --lang en')
    expect(out.split('\n').slice(0, 2)).toEqual([
      '| Id | Title | Years | Also used | Basis | Hash | regulation | ministry material | practice | assumption |',
      '| --- | --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |',
    ])
  })
})

describe('ipp rules show', () => {
  it('draws the tree with weights and their share of the whole index', async () => {
    const { out, exit } = await run('rules show pekppp-2023 --variant A')
    expect(exit).toBe(0)
    // 30 % of 25 % of 75 %
    expect(out).toMatch(/^ {6}14\.b\.K +Tersedia pelaksana yang menerapkan budaya pelayanan\s+30%\s+5,63%\s+praktik/m)
    expect(out).toMatch(/^ {4}31 .*tidak dijumlahkan/m)
    expect(out).toContain('Pembulatan: setengah ke atas, 2 desimal (praktik, S19, S20, S21, S22)')
    expect(out).toContain('  A   ≥ 4,51  Pelayanan Prima')
  })

  it('shows one indicator with what earns each score, and where it stands', async () => {
    const { out } = await run('rules show pekppp-2023 --indicator 14 --variant A')
    expect(out).toContain('F-02 › A › b › 14.b.K')
    expect(out).toContain('  5  5 unsur')
    expect(out).not.toContain('13.b.K')
  })

  it('shows scores that have no criterion as such', async () => {
    const { out } = await run('rules show evaluasi-2017 --indicator 2.b.Ak2')
    expect(out).toContain('  5  cepat')
    expect(out).toContain('  3  (tanpa kriteria)')
  })

  it('tells programs exact shares and who says so', async () => {
    const { nodes } = await json('rules show pekppp-2023 --format json --indicator 1.a.Ak')
    expect(nodes[0]).toEqual(
      expect.objectContaining({ id: '1.a.Ak', number: 1, of: '100', share: '153/5000', below: [] }),
    )
    expect(nodes[0].weight).toEqual(expect.objectContaining({ value: '17', confidence: 'ministry' }))
    expect(nodes[0].criteria.map(({ score }: { score: string }) => score)).toEqual(['5', '4', '3', '2', '1', '0'])
  })

  it('prints the tree as CSV and Markdown', async () => {
    const csv = (await run('rules show pekppp-2023 --aspect f --variant A --format csv')).out
    expect(csv.split('\n').slice(0, 2)).toEqual([
      'path,id,title,weight,share,confidence,sources,kind',
      'F-02/A/f,f,Inovasi Pelayanan Publik,12,9/100,practice,S06 S08 S14,aspect',
    ])
    const [head = '', first] = (await run('rules show pekppp-2023 --indicator 14 --variant A --format csv')).out.split(
      '\n',
    )
    expect(head.split(',').slice(8)).toEqual(['score_5', 'score_4', 'score_3', 'score_2', 'score_1', 'score_0'])
    expect(first).toContain(',indicator,5 unsur')
    const md = (await run('rules show pekppp-2023 --format md --criteria')).out
    expect(md).not.toMatch(/\n\n\n|\n\n$/)
    expect(md).toContain('## 14.b.K Tersedia pelaksana yang menerapkan budaya pelayanan')
    expect(md).toContain('- **5** 5 unsur')
  })

  it('heads no list of sources where none is named', async () => {
    // The weight of an online item is an assumption.
    const [line, md] = ['rules show pekppp-2023 --indicator 14 --variant B', '--format md']
    expect((await run(line)).out).toMatch(/ 0 {2}tidak mudah diakses\n$/)
    expect((await run(`${line} ${md}`)).out).toMatch(/\*\*0\*\* tidak mudah diakses\n$/)
  })

  it('says what it does not have', async () => {
    expect(await run('rules show pekppp-2023 --indicator 99')).toEqual(
      expect.objectContaining({ exit: 2, err: expect.stringContaining('tidak memiliki "99"') }),
    )
    expect((await run('rules show pekppp-1999')).exit).toBe(2)
  })
})

describe('ipp rules lint', () => {
  it('finds nothing in what ships', async () => {
    expect(await run('rules lint')).toEqual(
      expect.objectContaining({ exit: 0, out: 'Tidak ada masalah di 5 berkas.\n' }),
    )
  })

  it('takes an instrument that ships by its id, and says which there are where one is not', async () => {
    const folder = folderWith(...OWN)
    expect(await run('rules lint pekppp-2023', folder)).toEqual(
      expect.objectContaining({ exit: 0, out: 'Tidak ada masalah di 1 berkas.\n' }),
    )
    expect((await run('rules lint pekppp-2023 tatakelola-ikm.json --lang en', folder)).out).toContain('2 files')
    const { exit, err } = await run('rules lint pekppp-2031', folder)
    expect(exit).toBe(2)
    expect(err).toContain('instrumen "pekppp-2031" tidak ada. Yang tersedia: ')
    expect(err).toContain('atau sebutkan berkas .json')
  })

  it('tells file, line, path and rule of each problem, and ends with 1', async () => {
    const folder = folderWith(...OWN)
    put(folder, { 'rusak.json': textOf(folder, 'tatakelola-ikm.json').replace('"value": "60"', '"value": "61"') })
    const { exit, out } = await run('rules lint tatakelola-ikm.json rusak.json', folder)
    expect(exit).toBe(1)
    expect(out).toBe(
      [
        'rusak.json:47:40  forms[0].variants[0].parts[0].shares.total  shares-total',
        '    jumlah bobotnya 101, bukan 100 seperti yang dinyatakan',
        '1 masalah di 2 berkas.',
        '',
      ].join('\n'),
    )
    const { problems } = await json('rules lint rusak.json --format json', folder)
    expect(problems).toEqual([
      expect.objectContaining({ file: 'rusak.json', line: 47, rule: 'shares-total', found: '101', expected: '100' }),
    ])
    const md = await run('rules lint rusak.json --format md', folder)
    expect(md.out.split('\n')[0]).toBe('| Berkas | Baris | Kolom | Letak | Aturan | Masalah |')
    const csv = await run('rules lint rusak.json --format csv --lang en', folder)
    expect(csv.out.split('\n')[1]).toBe(
      'rusak.json,47,40,forms[0].variants[0].parts[0].shares.total,shares-total,"the weights add up to 101, not to 100 as declared"',
    )
  })

  it('tells years that two shipped instruments claim', async () => {
    const folder = folderWith()
    const text = shippedText('pekppp-2022') ?? ''
    put(folder, {
      'pekppp-2022.json': text.replace('"from": 2022, "to": 2022', '"from": 2022, "to": 2023'),
      'pekppp-2023.json': shippedText('pekppp-2023') ?? '',
    })
    const { exit, out } = await run('rules lint pekppp-2022.json pekppp-2023.json', folder)
    expect(exit).toBe(1)
    expect(out).toContain('tahun 2023 juga dicakup instrumen pekppp-2022')
  })

  it('says that a file is no JSON, and which file cannot be read', async () => {
    const folder = folderWith()
    put(folder, { 'a.json': '{"a": }', 'b.json': new Uint8Array([0xff, 0xfe, 0x41]) })
    expect((await run('rules lint a.json', folder)).out).toContain('a.json:1:7')
    expect((await run('rules lint b.json', folder)).exit).toBe(1)
    expect(await run('rules lint tidak-ada.json', folder)).toEqual(
      expect.objectContaining({ exit: 3, err: 'ipp: berkas tidak-ada.json tidak dapat dibaca: berkasnya tidak ada\n' }),
    )
  })
})

describe('ipp rules diff', () => {
  it("tells what changed in the regulation's words", async () => {
    const { exit, out } = await run('rules diff pekppp-2022 pekppp-2023')
    expect(exit).toBe(0)
    expect(out).toContain('  tahun berlaku: 2022 → 2023–2025')
    expect(out).toContain('  responden paling sedikit: 10 → –')
    expect(out).toContain(
      'indikator F-02 › A › d › 22.d.B: Tersedia sistem informasi pelayanan publik pendukung operasional',
    )
    expect(out).toContain(
      '  kriteria skor 5: + FAQ dan/atau keuangan layanan berbayar atau unsur lain → lebih dari 4 kondisi',
    )
    expect(out).not.toContain('bobot:')
  })

  it('says so where nothing differs', async () => {
    expect((await run('rules diff pekppp-2023 pekppp-2023')).out).toBe(
      'pekppp-2023 → pekppp-2023\n\nKedua instrumen menilai dengan aturan yang sama.\n',
    )
  })

  it('tells which units come to another index under the other rules, and by how much', async () => {
    const folder = folderWith(...OWN)
    const text = textOf(folder, 'tatakelola-ikm.json')
    // 40 % governance and 60 % satisfaction instead of half and half
    put(folder, { 'b.json': text.replace('"value": "50"', '"value": "40"').replace('"value": "50"', '"value": "60"') })
    const line = 'rules diff tatakelola-ikm.json b.json --effect lembar.csv'
    const { exit, out } = await run(line, folder)
    expect(exit).toBe(0)
    expect(out).toContain('  bobot: 50 → 40 (dari IPP 50,00% menjadi 40,00%)')
    // DPMPTSP 4.005 → 0.4 × 5 + 0.6 × 3.01 = 3.806; Dukcapil 3.6133 → 1.424 + 2.2 = 3.624; RSUD 3.0045 → 3.0054
    expect(out).toContain('3 dari 3 unit berubah, 2 di antaranya berganti predikat.')
    expect(out).toMatch(/Kabupaten Contoh {2}DPMPTSP\s+4,01 A\s+3,81 B\s+-0,20/)
    const { effect } = await json(`${line} --format json`, folder)
    expect(effect.changed.map((each: { unit: string | null; change: string }) => [each.unit, each.change])).toEqual([
      ['DPMPTSP', '-199/1000'],
      ['RSUD', '9/10000'],
      ['Dinas Dukcapil', '4/375'],
      [null, expect.any(String)],
    ])
    const csv = await run(`${line} --format csv`, folder)
    expect(csv.out.split('\n').slice(0, 2)).toEqual([
      'level,agency,unit,from_ipp,from_letter,to_ipp,to_letter,change,change_fraction',
      'unit,Kabupaten Contoh,DPMPTSP,4.01,A,3.81,B,-0.20,-199/1000',
    ])
    expect((await run(`${line} --format md`, folder)).out).toContain(
      '| Kabupaten Contoh | DPMPTSP | 4,01 A | 3,81 B | -0,20 |',
    )
  })

  it('tells what was found in the sheets under either of the rules, once, and ends with 1 where a unit has no index', async () => {
    const folder = folderWith(...OWN)
    const text = textOf(folder, 'tatakelola-ikm.json')
    put(folder, {
      // Indicator 7 has gone from the rules; the sheets still have it.
      'b.json': text
        .replace(/,\s*\{\s*"code": "7\.b"[^{}]*\{[^{}]*\}[^{}]*\}/, '')
        .replace('"total": "2"', '"total": "1"'),
      'sama.json': text,
      'lembar.csv': textOf(folder, 'lembar.csv').replace('RSUD,3', 'RSUD,9'),
    })
    expect(textOf(folder, 'b.json')).not.toBe(text)
    const line = 'rules diff tatakelola-ikm.json b.json --effect lembar.csv --lang en'
    const { exit, err } = await run(line, folder)
    expect(exit).toBe(1)
    expect(err.match(/^ {4}C4 {2}RSUD/gm)).toHaveLength(1)
    expect(err).toContain('E-IND-UNKNOWN')
    expect((await run('rules diff tatakelola-ikm.json sama.json --effect lembar.csv', folder)).exit).toBe(1)
  })

  it('refuses an option that has no place here, and sheets that cannot be read', async () => {
    expect((await run('rules diff pekppp-2022 pekppp-2023 --instrument pekppp-2022')).exit).toBe(2)
    expect((await run('rules diff pekppp-2022 pekppp-2023 --effect tidak-ada.csv')).exit).toBe(3)
  })

  it('tells programs about indicators in and out', async () => {
    const { changes } = await json('rules diff evaluasi-2017 pekppp-2022 --format json')
    const count = (kind: string) =>
      changes.filter(
        (each: { kind: string; about: { kind: string } }) => each.kind === kind && each.about.kind === 'indicator',
      ).length
    expect([count('out'), count('in')]).toEqual([37, 59])
    const { out } = await run('rules diff evaluasi-2017 pekppp-2022 --format md')
    expect(out).toContain('| indikator F-02 › umum › I › 1.a.K3 |')
  })
})

describe('ipp rules with --instrument', () => {
  it('lists an own instrument beside those that ship, and a shipped one once', async () => {
    const rows = (out: string) =>
      out
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',')[0])
    const own = await run('rules list --format csv --instrument tatakelola-ikm.json', folderWith(...OWN))
    expect(rows(own.out)).toEqual(['evaluasi-2017', 'pekppp-2022', 'pekppp-2023', 'skm-2017', 'spkp', 'tatakelola-ikm'])
    const { out } = await run('rules list --format csv --instrument pekppp-2022')
    expect(rows(out)).toEqual(['evaluasi-2017', 'pekppp-2022', 'pekppp-2023', 'skm-2017', 'spkp'])
  })

  it('shows and checks it as if it were named as the argument', async () => {
    const folder = folderWith(...OWN)
    expect(await run('rules show --instrument tatakelola-ikm.json', folder)).toEqual(
      await run('rules show tatakelola-ikm.json', folder),
    )
    expect((await run('rules lint --instrument tatakelola-ikm.json', folder)).out).toBe(
      'Tidak ada masalah di 1 berkas.\n',
    )
    for (const line of ['rules show', 'rules show pekppp-2022 --instrument tatakelola-ikm.json'])
      expect(await run(line, folder)).toEqual(
        expect.objectContaining({ exit: 2, err: expect.stringContaining('sebutkan satu instrumen') }),
      )
  })
})

describe('ipp rules test', () => {
  it('runs the cases that ship, and says how many passed', async () => {
    const { exit, out } = await run('rules test')
    expect([exit, out]).toEqual([
      0,
      'evaluasi-2017: 23 lulus, 0 gagal\npekppp-2022: 33 lulus, 0 gagal\npekppp-2023: 32 lulus, 0 gagal\nskm-2017: 22 lulus, 0 gagal\nspkp: 8 lulus, 0 gagal\n',
    ])
  })

  it('runs cases by their name, of one instrument', async () => {
    expect((await run('rules test pekppp-2023 --filter LURING')).out).toBe('pekppp-2023: 6 lulus, 0 gagal\n')
    expect((await run('rules test --instrument evaluasi-2017 --filter ditolak')).out).toBe(
      'evaluasi-2017: 3 lulus, 0 gagal\n',
    )
    expect((await run('rules test --filter entah')).exit).toBe(2)
  })

  it('runs cases from JSON and CSV beside an instrument of its own', async () => {
    const { exit, out } = await run('rules test kasus.json kasus.csv', folderWith(...OWN))
    expect([exit, out]).toEqual([
      0,
      'kasus.json (tatakelola-ikm): 21 lulus, 0 gagal\nkasus.csv (tatakelola-ikm): 3 lulus, 0 gagal\n',
    ])
  })

  it('shows the calculation beside the expectation where a case fails, and ends with 1', async () => {
    const folder = folderWith(...OWN)
    put(folder, { 'kasus.csv': textOf(folder, 'kasus.csv').replace('3.61', '3.62') })
    const { exit, out } = await run('rules test kasus.csv', folder)
    expect(exit).toBe(1)
    expect(out.split('\n').slice(0, 7)).toEqual([
      'kasus.csv (tatakelola-ikm): 2 lulus, 1 gagal',
      '  GAGAL Dinas contoh, IKM 3,2',
      '    IPP: diharapkan 3.62, menjadi 3.61',
      '    Perhitungan:',
      '      ipp -> 3.61 B',
      '      ipp = 271/75',
      '      F-02 = 3.56 * 50/100',
    ])
    const { suites } = await json('rules test kasus.csv --format json', folder)
    expect(suites[0].cases[0]).toEqual(
      expect.objectContaining({
        passed: false,
        mismatches: [expect.objectContaining({ what: 'ipp', expected: '3.62', found: '3.61' })],
      }),
    )
    expect(suites[0].cases[0].trace[0]).toBe('ipp -> 3.61 B')
    expect(suites[0].cases[1]).toEqual(expect.objectContaining({ passed: true, trace: null }))
  })

  it('speaks to machines that count tests', async () => {
    const folder = folderWith(...OWN)
    put(folder, {
      'kasus.csv': textOf(folder, 'kasus.csv').replace('3.61', '3.62').replace('skor 6 ditolak', '"a # <b> & ""c"""'),
    })
    const tap = await run('rules test kasus.csv --format tap --lang en', folder)
    expect(tap.out.split('\n').slice(0, 4)).toEqual([
      'TAP version 13',
      '1..3',
      'not ok 1 - kasus.csv: Dinas contoh, IKM 3,2',
      '# IPP: expected 3.62, found 3.61',
    ])
    expect(tap.out).toContain('\nok 3 - kasus.csv: dua evaluator pada 1.a\n')
    const junit = await run('rules test kasus.csv --format junit --lang en', folder)
    expect(junit.out).toContain('<testsuite name="kasus.csv" tests="3" failures="1" skipped="0">')
    expect(junit.out).toContain('<failure message="IPP: expected 3.62, found 3.61">')
    expect(junit.out).toContain('&lt;b&gt; &amp; &quot;c&quot;')
  })

  it('tests another instrument than the cases name where asked', async () => {
    const folder = folderWith()
    put(folder, { 'kasus.json': shippedCasesText('pekppp-2022') ?? '' })
    const { exit, out } = await run('rules test kasus.json --instrument pekppp-2023 --filter responden', folder)
    expect(exit).toBe(1)
    expect(out).toContain('  GAGAL 9 responden, kurang dari yang diminta: tanpa indeks')
  })

  it.each([
    ['{"schema": "ipp.cases/1", "cases": []}', 'kasus.json:1 cases'],
    ['{"schema": "ipp.cases/1",\n"cases": [{"name": "x", "scores": {}}]}', 'kasus.json:2 cases[0].expect'],
    [
      '{"schema": "ipp.cases/1",\n\n"cases": [{"name": "x",\n"skor": {}, "scores": {}, "expect": {}}]}',
      'kasus.json:4 cases[0].skor',
    ],
    ['{"schema": "ipp.cases/1", "cases": [{"name": "x", "scores": {"1": "empat"}, "expect": {}}]}', 'kasus.json:1'],
    ['{"a": 1, "a"', 'kasus.json:1'],
  ])('refuses a file of cases whole where it is misspelled, with the line: %s', async (text, told) => {
    const folder = folderWith()
    put(folder, { 'kasus.json': text })
    const { exit, err } = await run('rules test kasus.json --instrument pekppp-2023', folder)
    expect(exit).toBe(3)
    expect(err).toContain(told)
  })

  it('tells the row of a table of cases that is misspelled', async () => {
    const folder = folderWith()
    put(folder, { 'kasus.csv': 'nama;1;harap ipp\n"dua\nbaris";4;4,00\nx;empat;4,00\n' })
    const { exit, err } = await run('rules test kasus.csv --instrument pekppp-2023', folder)
    expect(exit).toBe(3)
    expect(err).toMatch(/kasus\.csv:[34] cases\[1\]/)
  })

  it('says what is missing: an instrument, or cases', async () => {
    const folder = folderWith(...OWN)
    put(folder, {
      'tanpa.json': '{"schema": "ipp.cases/1", "cases": [{"name": "x", "scores": {}, "expect": {"index": null}}]}',
    })
    expect((await run('rules test tanpa.json', folder)).err).toContain('tidak menyebut instrumennya')
    expect((await run('rules test --instrument tatakelola-ikm.json', folder)).err).toContain(
      'tidak memiliki kasus bawaan',
    )
    put(folder, { 'rusak.json': textOf(folder, 'tatakelola-ikm.json').replace('"value": "60"', '"value": "61"') })
    expect((await run('rules test kasus.json --instrument rusak.json', folder)).exit).toBe(4)
  })
})

describe('ipp rules test --mutate', () => {
  it('notices every slip of an instrument whose cases are complete, and lists apart what cannot matter', async () => {
    const { exit, out } = await run('rules test kasus.json --mutate', folderWith(...OWN))
    expect(exit).toBe(0)
    expect(out).toContain('tatakelola-ikm: 130 perubahan dicoba dengan 21 kasus; semuanya diketahui.')
    expect(out).toContain('    tingkat ini rata-rata biasa, bobotnya tidak dihitung:')
  })

  it('says which slip passes where one case is gone, and ends with 1', async () => {
    const folder = folderWith(...OWN)
    const file = JSON.parse(textOf(folder, 'kasus.json'))
    const cases = file.cases.filter(({ name }: { name: string }) => !name.startsWith('batas B:'))
    put(folder, { 'kurang.json': JSON.stringify({ ...file, cases }) })
    const { exit, out } = await run('rules test kurang.json --mutate', folder)
    expect(exit).toBe(1)
    expect(out).toContain('1 dari 130 perubahan LOLOS dari 20 kasus:')
    expect(out).toContain('  batas predikat: B 3.01 → 3.02 (ladder.value[1].from)')
    const { mutations } = await json('rules test kurang.json --mutate --format json', folder)
    expect(mutations[0]).toEqual(
      expect.objectContaining({
        tried: 130,
        unnoticed: [{ kind: 'bound', edits: [{ path: 'ladder.value[1].from', of: 'B', from: '3.01', to: '3.02' }] }],
      }),
    )
    const tap = await run('rules test kurang.json --mutate --format tap', folder)
    expect(tap.out).toContain('\n1..179\n')
    expect(tap.out.match(/^not ok/gm)).toHaveLength(1)
    expect(tap.out.match(/# SKIP/g)).toHaveLength(29)
  })

  it('fits a narrow terminal, and breaks no line in a pipe', async () => {
    const [line, folder] = ['rules test kasus.json --mutate --lang en', folderWith(...OWN)]
    const { out } = await run(line, folder, 60)
    expect(out.split('\n').filter((each) => each.length > 60)).toEqual([])
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(out)).toBe(words((await run(line, folder)).out))
  })

  it('counts the cases of all files together', async () => {
    const folder = folderWith(...OWN)
    const { out } = await run('rules test kasus.json kasus.csv --mutate', folder)
    expect(out).toContain('130 perubahan dicoba dengan 24 kasus; semuanya diketahui.')
  })

  it('changes nothing where a case fails as things are', async () => {
    const folder = folderWith(...OWN)
    put(folder, { 'kasus.csv': textOf(folder, 'kasus.csv').replace('3.61', '3.62') })
    const { exit, out } = await run('rules test kasus.csv --mutate', folder)
    expect([exit, out.includes('perubahan')]).toEqual([1, false])
  })
})

describe('ipp rules diff --fail-on-change', () => {
  it('exits 1 where the rules differ, 0 where they are the same', async () => {
    const folder = folderWith()
    await run('rules new --from pekppp-2023 -o salinan.json', folder)
    const diff = async (to: string, more = '') =>
      (await run(`rules diff pekppp-2023 ${to} ${more}`.trim(), folder)).exit
    expect(await diff('salinan.json', '--fail-on-change')).toBe(0)
    expect(await diff('pekppp-2022', '--fail-on-change')).toBe(1)
    expect(await diff('pekppp-2022')).toBe(0)
  })

  it('exits 1 where only how surely a rule is known differs', async () => {
    const folder = folderWith()
    await run('rules new --from pekppp-2023 -o salinan.json', folder)
    put(folder, { 'salinan.json': textOf(folder, 'salinan.json').replace('"ministry"', '"practice"') })
    expect((await run('rules diff pekppp-2023 salinan.json --fail-on-change', folder)).exit).toBe(1)
  })
})

describe('ipp rules new', () => {
  it('writes no letter that is not seen, and shows none where it refuses', async () => {
    const folder = folderWith()
    const name = 'baru\u202e\u2028'
    const refused = await ipp(folder, ['rules', 'new', '--from', 'pekppp-2023', '-o', `${name}.json`])
    expect([refused.exit, refused.err]).toEqual([2, expect.not.stringMatching(/[\u2028\u202e]/)])
    await ipp(folder, [
      'rules',
      'new',
      '--from',
      'pekppp-2023',
      '--id',
      'baru',
      '-o',
      `${name}.json`,
      '--cases',
      'k.json',
    ])
    const text = textOf(folder, 'k.json')
    expect(JSON.parse(text).instrument).toBe(`${name}.json`)
    expect(text).not.toMatch(/[\u2028\u202e]/)
  })

  it('writes a copy to edit that names its schema and has an id of its own', async () => {
    const folder = folderWith()
    const { exit, err, files } = await run(
      'rules new --from pekppp-2023 -o daerah-2026.json --cases kasus.json',
      folder,
    )
    expect([exit, err, files]).toEqual([
      0,
      'Ditulis: daerah-2026.json, kasus.json, schemas/instrument.schema.json, schemas/cases.schema.json\n',
      ['daerah-2026.json', 'kasus.json'],
    ])
    const copy = JSON.parse(textOf(folder, 'daerah-2026.json'))
    expect(copy.id).toBe('daerah-2026')
    expect(copy.$schema).toBe('./schemas/instrument.schema.json')
    expect(JSON.parse(textOf(folder, 'kasus.json')).$schema).toBe('./schemas/cases.schema.json')
    // The schema beside the copy takes it; a second copy finds it as it is.
    expect(z.fromJSONSchema(JSON.parse(textOf(folder, 'schemas/instrument.schema.json'))).safeParse(copy).success).toBe(
      true,
    )
    expect((await run('rules new --from pekppp-2023 -o lain.json', folder)).files).toEqual(['lain.json'])
    expect(textOf(folder, 'daerah-2026.json').split('\n').slice(4)).toEqual(
      (shippedText('pekppp-2023') ?? '').split('\n').slice(4),
    )
    expect((await run('rules lint daerah-2026.json', folder)).exit).toBe(0)
    expect((await run('rules test kasus.json', folder)).out).toBe('kasus.json (daerah-2026): 32 lulus, 0 gagal\n')
    expect((await run('rules diff pekppp-2023 daerah-2026.json', folder)).out).toContain('aturan yang sama')
  })

  it('never replaces a file unless told to', async () => {
    const folder = folderWith()
    put(folder, { 'a.json': 'milik saya' })
    expect((await run('rules new --from pekppp-2023 -o a.json', folder)).exit).toBe(2)
    expect(textOf(folder, 'a.json')).toBe('milik saya')
    expect((await run('rules new --from pekppp-2023 -o a.json --force', folder)).exit).toBe(0)
    expect(JSON.parse(textOf(folder, 'a.json')).id).toBe('a')
  })

  it('refuses an id that no file can have, and an instrument that does not ship', async () => {
    expect((await run('rules new --from pekppp-2023 -o Aturan+Baru.json')).err).toContain('bukan id')
    expect((await run('rules new --from pekppp-2023 -o Aturan+Baru.json --id baru')).exit).toBe(0)
    expect((await run('rules new --from lama -o a.json')).err).toContain(
      'Yang ada: evaluasi-2017, pekppp-2022, pekppp-2023',
    )
    expect((await run('rules new -o a.json')).exit).toBe(2)
  })
})
