import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const tiny = () => folderWith('corpus/tiny.json', 'golden/input/rapi.csv', 'golden/input/salah.csv')
const TINY = ['--instrument', 'tiny.json']

describe('wrong usage ends with 2 and one line, in the language of the terminal', () => {
  it.each([
    [['hitung', 'rapi.csv'], 'perintah "hitung" tidak dikenal', 'there is no command "hitung"'],
    [['score', 'rapi.csv', '--foo'], 'opsi --foo tidak dikenal', 'there is no option --foo'],
    [['--foo'], 'opsi --foo tidak dikenal', 'there is no option --foo'],
    [['score'], 'sebutkan lembar penilaian', 'name the scoresheets'],
    [['check'], 'sebutkan lembar penilaian', 'name the scoresheets'],
    [['compare'], 'kurang argumen: sisi', 'an argument is missing: sides'],
    [
      ['scroe'],
      'perintah "scroe" tidak dikenal. Daftar perintah: ipp --help. Maksudnya "score"?',
      'Did you mean "score"?',
    ],
    [['template', 'apa'], 'terlalu banyak argumen', 'too many arguments'],
    [['score', 'rapi.csv', '--format', 'yaml'], 'table, csv, json', 'table, csv, json'],
    [['score', 'rapi.csv', '--format'], 'membutuhkan nilai', 'needs a value'],
    [['score', 'rapi.csv', '--year'], 'opsi --year <tahun> membutuhkan nilai', 'option --year <year> needs a value'],
    [['score', 'rapi.csv', '--lang', 'fr'], 'Pilihan: id, en', 'Choices: id, en'],
    [['explain', 'rapi.csv', '--lang', 'fr'], 'Pilihan: id, en', 'Choices: id, en'],
    [
      ['explain', 'rapi.csv', '--indicator', '1', '--aspect', 'a'],
      'tidak dapat dipakai bersama --aspect <id>',
      'cannot be used with --aspect <id>',
    ],
    [['score', '--verify', 'm.json', '-o', 'x.csv'], 'tidak dapat dipakai bersama -o', 'cannot be used with -o'],
    [['score', 'rapi.csv', '--year', 'dua'], 'bukan bilangan bulat', 'is not a whole number'],
    [['score', 'rapi.csv', '--year', '2016'], 'tidak ada instrumen untuk tahun 2016', 'no instrument covers'],
    [['score', 'rapi.csv', '--header-row', '0'], 'bukan bilangan bulat mulai 1', 'not a whole number from 1'],
    [['score', 'rapi.csv', '--max-cells', '-1'], 'bukan bilangan bulat mulai 1', 'not a whole number from 1'],
    [['score', 'rapi.csv', '--column', 'skor'], 'tulislah peran=kolom', 'write role=column'],
    [['score', 'rapi.csv', '--column', 'warna=C'], 'tulislah peran=kolom', 'write role=column'],
    [['score', 'rapi.csv', '--instrument', 'pekppp-1999'], 'pekppp-2023 (2023–2025)', 'pekppp-2023 (2023–2025)'],
    [
      ['score', 'rapi.csv', '--instrument', 'tidak-ada.json'],
      '--instrument tidak-ada.json: Berkas ini tidak dapat dibaca: berkasnya tidak ada',
      'there is no such file',
    ],
    [
      ['score', 'rapi.csv', ...TINY, '-o', 'hasil.pdf'],
      'harus .xlsx, .csv, atau .json',
      'must end in .xlsx, .csv or .json',
    ],
    [['score', 'rapi.csv', ...TINY, '-o', 'tidak/ada.csv'], 'foldernya tidak ada', 'its folder is not there'],
    [['score', '--verify', 'rapi.csv'], 'bukan manifes', 'neither a manifest'],
    [['score', '--verify', 'tidak-ada.json'], 'bukan manifes', 'neither a manifest'],
    [['check', 'rapi.csv', ...TINY, '--fix-copy', 'salinan.csv'], 'harus .xlsx', 'must end in .xlsx'],
    [['check', 'rapi.csv', 'salah.csv', ...TINY, '--fix-copy', 'x.xlsx'], 'satu berkas', 'copies one file'],
    [['template', '--form', 'F-09'], 'formulir "F-09" tidak ada', 'no form "F-09"'],
    [['template', '--variant', 'C'], 'varian "C" tidak ada', 'no variant "C"'],
    [['template', '--year', '1999'], 'tidak ada instrumen untuk tahun 1999', 'no instrument covers the year 1999'],
    [
      ['template', '--units', 'tidak-ada.csv'],
      'berkasnya tidak ada (E-FILE-READ)',
      'there is no such file (E-FILE-READ)',
    ],
    [['score', 'rapi.csv', '--formt', 'csv'], 'Maksudnya --format?', 'Did you mean --format?'],
    [['score', 'rapi.csv', '--format', 'cvs'], 'Maksudnya "csv"?', 'Did you mean "csv"?'],
    [['score', 'rapi.csv', '--instrument', 'pekpp-2023'], 'Maksudnya "pekppp-2023"?', 'Did you mean "pekppp-2023"?'],
    [['rules', 'lits'], 'Maksudnya "list"?', 'Did you mean "list"?'],
    [
      ['explain', 'rapi.csv', ...TINY, '--unit', 'Dinas Bersi'],
      'Maksudnya "Kabupaten Awan/Dinas Bersih"?',
      'Did you mean "Kabupaten Awan/Dinas Bersih"?',
    ],
    [['template', '-o', 'lembar.csv'], 'harus .xlsx', 'must end in .xlsx'],
  ])('%j', async (args, indonesian, english) => {
    const folder = tiny()
    const plain = await ipp(folder, args)
    const told = await ipp(folder, args, { env: { LANG: 'en_US.UTF-8' } })
    expect([plain.exit, told.exit]).toEqual([2, 2])
    expect(plain.err).toContain(indonesian)
    expect(told.err).toContain(english)
    expect(plain.err).toMatch(/^ipp: /m)
    expect(plain.files).toEqual([])
  })

  it('a year that stands on no row is told with the years that do', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/dua-tahun.csv')
    const { exit, err, out } = await ipp(folder, [
      'score',
      'dua-tahun.csv',
      ...TINY,
      '--year',
      '2020',
      '--format',
      'csv',
    ])
    expect([exit, err, out]).toEqual([2, 'ipp: tidak ada baris tahun 2020 pada masukan. Yang ada: 2023, 2024\n', ''])
  })
})

describe('the exit code', () => {
  it('is 0 for a clean run, warnings and notices allowed', async () => {
    expect((await ipp(folderWith('layouts'), ['score', 'layouts', '--format', 'csv'])).exit).toBe(0)
  })

  it('is 1 where a finding is an error; the others are scored', async () => {
    const { exit, out } = await ipp(tiny(), ['score', 'salah.csv', ...TINY, '--format', 'csv'])
    expect(exit).toBe(1)
    expect(out).toContain('\n1,kabupaten,1,Kabupaten Awan,Dinas Bersih,4.17,')
  })

  it('is 1 where one file of several cannot be read, and 3 where none can', async () => {
    const folder = tiny()
    put(folder, { 'rusak.xlsx': 'bukan zip' })
    const some = await ipp(folder, ['score', 'rusak.xlsx', 'rapi.csv', 'hilang.csv', ...TINY, '--format', 'json'])
    expect(some.exit).toBe(1)
    expect(foundIn(some.out)).toEqual([
      'E-FILE-READ hilang.csv',
      'W-AGENCY-UNREAD hilang.csv',
      'E-FORMAT-UNKNOWN rusak.xlsx',
      'W-AGENCY-UNREAD rusak.xlsx',
    ])
    expect(JSON.parse(some.out).units).toHaveLength(4)
    const none = await ipp(folder, ['score', 'rusak.xlsx', 'hilang.csv', ...TINY])
    expect([none.exit, none.out, none.files]).toEqual([3, '', []])
  })

  it('is 4 for an instrument that is not valid, with the paths of what is wrong', async () => {
    const folder = tiny()
    put(folder, { 'salah.json': textOf(folder, 'tiny.json').replace('"1/3"', '"1/4"').replace('"umum"', '""') })
    const { exit, err } = await ipp(folder, ['score', 'rapi.csv', '--instrument', 'salah.json'])
    expect(exit).toBe(4)
    expect(err).toMatch(/^ipp: instrumen salah\.json tidak sah:\n {2}forms\[0\]\.variants\[0\]/)
  })
})

describe('--help and --version', () => {
  it('are answered in the language of the terminal, behind every command', async () => {
    for (const command of ['score', 'check', 'template']) {
      const { exit, out, err } = await ipp(tiny(), [command, '--help'])
      expect([exit, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^Pemakaian: ipp ${command} `))
      expect((await ipp(tiny(), [command, '--help', '--lang', 'en'])).out).toMatch(/^Usage: ipp /)
    }
  })

  it('name what an option wants in the language of the terminal; options and choices stay as they are', async () => {
    const { out } = await ipp(tiny(), ['score', '--help', '--all'])
    expect(out).toContain('Pemakaian: ipp score [opsi] [berkas...]\n')
    expect(out).toMatch(/^ {2}berkas {2,}lembar penilaian/m)
    expect(out).toMatch(/^ {2}--instrument <id\|berkas\.json> {2}instrumen/m)
    expect(out).toMatch(/^ {2}--column <peran=kolom> /m)
    expect(out).toContain('(pilihan: unit, agency; bawaan: unit)')
    expect((await ipp(tiny(), ['score', '--help', '--lang', 'en'])).out).toContain(
      'Usage: ipp score [options] [files...]\n',
    )
  })

  it.each(['score', 'check', 'template', 'explain', 'compare', 'report', 'survey', 'rules'])(
    'of %s name no value by an English word, tell of --lang, and bracket what is said of an option once',
    async (command) => {
      const { out } = await ipp(tiny(), [command, '--help'])
      const named = [...out.matchAll(/[<[]([^>\]\n]+)[>\]]/g)].flatMap(([, text = '']) => text.match(/[a-z]+/g) ?? [])
      const english = 'options command file files sheets list name role column year language form kind level sign text'
      expect(named.filter((word) => english.split(' ').includes(word))).toEqual([])
      expect(out).toMatch(/--lang <bahasa> +bahasa keluaran \(pilihan: id, en\)/)
      expect(out).not.toContain(') (')
    },
  )

  it('show no default that says nothing', async () => {
    expect((await ipp(tiny(), ['score', '--help'])).out).not.toContain('[]')
  })
})

describe('the language', () => {
  const score = ['score', 'salah.csv', ...TINY, '--format', 'table']

  it('of the terminal is English where LC_ALL, LC_MESSAGES or LANG name it, in this order', async () => {
    const folder = tiny()
    const said = async (env: Readonly<Record<string, string>>) => (await ipp(folder, score, { env })).out.split('\n')[0]
    expect(await said({})).toBe('Indeks Pelayanan Publik')
    expect(await said({ LANG: 'en_US.UTF-8' })).toBe('Public Service Index (IPP)')
    expect(await said({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'id_ID.UTF-8' })).toBe('Indeks Pelayanan Publik')
    expect(await said({ LANG: 'id_ID.UTF-8', LC_ALL: 'en_AU' })).toBe('Public Service Index (IPP)')
    expect(await said({ LANG: 'C', LC_ALL: '' })).toBe('Indeks Pelayanan Publik')
  })

  it('of files follows --lang only, wherever it stands', async () => {
    const folder = tiny()
    const json = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      JSON.parse((await ipp(folder, args, { env })).out).findings[0].message
    const args = ['score', 'salah.csv', ...TINY, '--format', 'json']
    expect(await json(args, { LANG: 'en_US.UTF-8' })).toContain('Skor belum diisi')
    expect(await json([...args, '--lang', 'en'], {})).toContain('There is no score')
    expect(await json(['--lang', 'en', ...args], {})).toContain('There is no score')
    expect(await json(['--lang=en', ...args], {})).toContain('There is no score')
    expect(await json([...args, '--lang', 'id'], { LANG: 'en_US.UTF-8' })).toContain('Skor belum diisi')
  })
})
