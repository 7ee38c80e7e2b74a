import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PROVINCE = path.join(ROOT, 'fixtures/provinsi/lembar-provinsi.xlsx')
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const place = mkdtempSync(path.join(tmpdir(), 'ipp portable [É] & '))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** No variable of the surroundings but the home; a proxy that is not there, so that nothing could come from a network. */
const ALONE = {
  PATH: '/usr/bin:/bin',
  HOME: place,
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
}
const make = (to: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, ['build/portable.js', ...args, '--to', path.join(place, to)], {
    cwd: ROOT,
    encoding: 'utf8',
  })
const unpack = (to: string, system: string): string => {
  execFileSync('unzip', ['-q', `ipp-${version}-${system}.zip`], { cwd: path.join(place, to) })
  return path.join(place, to, `ipp-${version}-${system}`)
}
const elsewhere = (name: string): string => {
  const folder = path.join(place, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

describe.skipIf(process.platform === 'win32')('the folder for Linux', () => {
  let folder = ''
  beforeAll(() => {
    make('linux', 'linux-x64', '--node', process.execPath)
    folder = unpack('linux', 'linux-x64')
  })

  it('scores the province from another folder, with the program that stands in it and nothing of the surroundings', () => {
    const work = elsewhere('lembar 2024')
    cpSync(PROVINCE, path.join(work, 'Lembar É.xlsx'))
    const env = { ...ALONE, PATH: '/usr/bin:/bin' }
    const { status, stdout } = spawnSync(path.join(folder, 'ipp'), ['score', 'Lembar É.xlsx'], {
      cwd: work,
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('Kabupaten Sukamaju      4  Kabupaten #1  4,25  A- Sangat Baik')
    const [, first] = readFileSync(path.join(work, 'Lembar É.ipp.csv'), 'utf8').split('\n')
    expect(first).toMatch(/^1,kota,1,Kota Wanajaya,/)
  })

  it('knows its version, writes its page, and starts through a link too', () => {
    const work = elsewhere('tautan')
    execFileSync('ln', ['-s', path.join(folder, 'ipp'), path.join(work, 'ipp')])
    const run = (...args: readonly string[]) =>
      execFileSync(path.join(work, 'ipp'), args, { cwd: work, env: ALONE, encoding: 'utf8' })
    expect(run('--version')).toContain(version)
    run('page')
    expect(readFileSync(path.join(work, 'ipp.html')).equals(readFileSync(path.join(folder, 'ipp.html')))).toBe(true)
  })

  it('is listed with its checksum, and made of the same bytes again', () => {
    const sums = readFileSync(path.join(place, 'linux/SHA256SUMS'), 'utf8')
    const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
    const names = [`ipp-${version}-linux-x64.zip`, 'ipp.html']
    expect(sums).toBe(names.map((name) => `${sumOf(path.join(place, 'linux', name))}  ${name}\n`).join(''))
    make('again', 'linux-x64', '--node', process.execPath)
    expect(readFileSync(path.join(place, 'again/SHA256SUMS'), 'utf8')).toBe(sums)
  })
})

describe('what is dropped on nilai.cmd', () => {
  const app = path.join(place, 'app')
  beforeAll(() => {
    for (const each of ['package.json', 'bin', 'dist'])
      cpSync(path.join(ROOT, each), path.join(app, each), { recursive: true })
    for (const each of ['nilai.js', 'dropped.js'])
      cpSync(path.join(ROOT, 'build/portable/folder', each), path.join(app, each))
  })
  const drop = (
    args: readonly string[],
    around: { readonly line?: string; readonly input?: string; readonly uid?: number } = {},
  ) =>
    spawnSync(process.execPath, [path.join(app, 'nilai.js'), ...args], {
      cwd: tmpdir(),
      env: { ...ALONE, IPP_LINE: around.line ?? '' },
      input: around.input ?? '',
      encoding: 'utf8',
      ...(around.uid === undefined ? {} : { uid: around.uid }),
    })
  const sheetIn = (name: string, file: string): string => {
    const target = path.join(elsewhere(name), file)
    cpSync(PROVINCE, target)
    return target
  }

  it('has its workbook and its page beside it, and no marked copy where nothing is wrong', () => {
    const sheet = sheetIn('bersih & [rapi]', 'Lembar É & (1).xlsx')
    const { stdout, status } = drop([sheet])
    expect(status).toBe(0)
    expect(stdout).toContain('Selesai, tanpa kesalahan.')
    expect(readdirSync(path.dirname(sheet)).sort()).toEqual([
      'Lembar É & (1).ipp.html',
      'Lembar É & (1).ipp.xlsx',
      'Lembar É & (1).xlsx',
    ])
  })

  it('has a marked copy too where a cell of a workbook is wrong', () => {
    const folder = elsewhere('salah')
    cpSync(path.join(ROOT, 'fixtures/sheets/files/dua-skor.xlsx'), path.join(folder, 'lembar.xlsx'))
    const { stdout } = drop([path.join(folder, 'lembar.xlsx')])
    expect(stdout).toContain('lembar.ditandai.xlsx')
    expect(existsSync(path.join(folder, 'lembar.ditandai.xlsx'))).toBe(true)
  })

  it('is taken from the line as Explorer made it, where a name without blanks has an "&"', () => {
    const sheet = sheetIn('baris', 'a&b.xlsx')
    const other = sheetIn('baris lain', 'c d.xlsx')
    const line = `C:\\WINDOWS\\system32\\cmd.exe /c ""C:\\alat\\nilai.cmd" ${path.join(place, 'tanpa')} "${other}""`
    const { stdout } = drop([sheet], { line })
    expect(stdout).not.toContain('a&b')
    expect(existsSync(other.replace('.xlsx', '.ipp.xlsx'))).toBe(false)
    drop([sheet], { line: `cmd.exe /c ""C:\\alat\\nilai.cmd" "${sheet}""` })
    expect(existsSync(sheet.replace('.xlsx', '.ipp.xlsx'))).toBe(true)
  })

  it('may be a folder, whose results stand beside it and so are never read as sheets', () => {
    const sheet = sheetIn('kiriman/Kabupaten 2024', 'lembar.xlsx')
    const folder = path.dirname(sheet)
    drop([folder])
    expect(readdirSync(path.dirname(folder)).sort()).toEqual([
      'Kabupaten 2024',
      'Kabupaten 2024.ipp.html',
      'Kabupaten 2024.ipp.xlsx',
    ])
    expect(readdirSync(folder)).toEqual(['lembar.xlsx'])
  })

  it('is asked for where nothing was dropped, and may be dragged into the window', () => {
    const sheet = sheetIn('ditanya', 'lembar satu.xlsx')
    expect(drop([]).stdout).toContain('Tidak ada berkas yang diberikan.')
    drop([], { input: `"${sheet}"\n` })
    expect(existsSync(sheet.replace('.xlsx', '.ipp.xlsx'))).toBe(true)
  })

  it('is told of in words where it is no scoresheet', () => {
    const folder = elsewhere('lain')
    writeFileSync(path.join(folder, 'surat.txt'), 'Yth.')
    const { stdout, status } = drop([path.join(folder, 'surat.txt')])
    expect(stdout).toContain('Tidak ada yang dapat dihitung')
    expect(status).toBe(0)
    expect(readdirSync(folder)).toEqual(['surat.txt'])
  })

  it('has its results in the documents where its folder cannot be written to, and is told where', () => {
    const sheet = sheetIn('hanya baca', 'lembar.xlsx')
    const documents = elsewhere('Documents')
    chmodSync(place, 0o755)
    chmodSync(path.dirname(sheet), 0o555)
    chmodSync(documents, 0o777)
    // Whoever may do everything can write there all the same, so it is tried as somebody who may not.
    const { stdout } = drop([sheet], process.getuid?.() === 0 ? { uid: 65_534 } : {})
    chmodSync(path.dirname(sheet), 0o755)
    expect(stdout).toContain(`Folder ${path.dirname(sheet)} tidak dapat ditulisi; hasil disimpan di ${documents}.`)
    expect(readdirSync(documents).sort()).toEqual(['lembar.ipp.html', 'lembar.ipp.xlsx'])
    expect(readdirSync(path.dirname(sheet))).toEqual(['lembar.xlsx'])
  })
})

describe('the folder for Windows', () => {
  let said = ''
  beforeAll(() => {
    said = make('windows', 'windows-x64')
  })
  const skipped = () => (/^skipped.*/m.exec(said) ?? [])[0]

  it('holds the program of Node.js as it was signed, and all that it needs', ({ skip }) => {
    skip(skipped() !== undefined, skipped())
    expect(said).toMatch(/node\.exe: signed, unchanged since \(SHA-256 [0-9a-f]{64}\)/)
    const folder = unpack('windows', 'windows-x64')
    const needed = [
      ...['node.exe', 'ipp.cmd', 'nilai.cmd', 'ipp.html', 'BACA-SAYA.txt'],
      ...['LICENSES/ipp.txt', 'LICENSES/node.txt', 'LICENSES/packages.txt'],
      ...['app/package.json', 'app/bin/ipp.js', 'app/nilai.js', 'app/dropped.js', 'app/dist/bundle/main.js'],
      ...['app/dist/instrument/data/pekppp-2023.json', 'app/dist/schemas/result.schema.json', 'app/dist/ipp.html'],
    ]
    expect(needed.filter((each) => !existsSync(path.join(folder, each)))).toEqual([])
    for (const each of ['ipp.cmd', 'nilai.cmd', 'BACA-SAYA.txt'])
      expect(readFileSync(path.join(folder, each), 'latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is refused where a byte of the signed program was changed', async ({ skip }) => {
    skip(skipped() !== undefined, skipped())
    const { signedDigest } = await import('../../build/portable/signature.js')
    const program = readFileSync(path.join(place, 'windows', `ipp-${version}-windows-x64`, 'node.exe'))
    program[4096] = (program[4096] ?? 0) ^ 1
    expect(() => signedDigest(program)).toThrow('the program is not what was signed')
  })
})
