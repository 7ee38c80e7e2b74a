import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasWine, machine, named, PROVINCE, skippedIn, version, workplace } from './portable.js'

const work = workplace()
const { place, alone, make, unpack, elsewhere } = work
afterAll(work.leave)

/** Packages of Node.js are large. */
const PATIENCE = 600_000

describe.skipIf(process.platform === 'win32')('the folder for Linux', () => {
  let folder = ''
  beforeAll(() => {
    make('linux', 'linux-x64', '--form', 'folder', '--node', process.execPath)
    folder = unpack('linux', 'linux-x64')
  })

  it('scores the province from another folder, with the program that stands in it and nothing of the surroundings', () => {
    const work = elsewhere('lembar 2024')
    cpSync(PROVINCE, path.join(work, 'Lembar É.xlsx'))
    const env = { ...alone, PATH: '/usr/bin:/bin' }
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
      execFileSync(path.join(work, 'ipp'), args, { cwd: work, env: alone, encoding: 'utf8' })
    expect(run('--version')).toContain(version)
    run('page')
    expect(readFileSync(path.join(work, 'ipp.html')).equals(readFileSync(path.join(folder, 'ipp.html')))).toBe(true)
  })

  it('is listed with its checksum, and made of the same bytes again', () => {
    const sums = readFileSync(path.join(place, 'linux/SHA256SUMS'), 'utf8')
    const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
    const names = [`ipp-${version}-linux-x64.zip`, 'ipp.html']
    expect(sums).toBe(names.map((name) => `${sumOf(path.join(place, 'linux', name))}  ${name}\n`).join(''))
    make('again', 'linux-x64', '--form', 'folder', '--node', process.execPath)
    expect(readFileSync(path.join(place, 'again/SHA256SUMS'), 'utf8')).toBe(sums)
  })
})

describe('the folder for Windows', () => {
  let said = ''
  beforeAll(() => {
    said = make('windows', 'windows-x64', '--form', 'folder')
  }, PATIENCE)
  const skipped = () => skippedIn(said)

  it('holds the program of Node.js as it was signed, and all that it needs', ({ skip }) => {
    skip(skipped() !== undefined, skipped())
    expect(said).toMatch(/node\.exe: signed, unchanged since \(SHA-256 [0-9a-f]{64}\)/)
    const folder = unpack('windows', 'windows-x64')
    const needed = [
      ...['node.exe', 'ipp.cmd', 'nilai.cmd', 'ipp.html', 'BACA-SAYA.txt'],
      ...['LICENSES/ipp.txt', 'LICENSES/node.txt', 'LICENSES/packages.txt'],
      ...[
        'app/package.json',
        'app/bin/ipp.js',
        'app/bin/package.json',
        'app/nilai.js',
        'app/dropped.js',
        'app/dist/bundle/main.cjs',
      ],
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

  describe.runIf(hasWine)('in Wine', () => {
    const windows = machine(work)
    afterAll(windows.leave)
    // cmd.exe would take the quotes from the name of a program where an "&" stands in it; Explorer gives two pairs.
    const start = (...args: readonly string[]) =>
      windows.run(path.join(place, 'windows', `ipp-${version}-windows-x64`), 'cmd', '/c', ...args)
    /** Drops the province's sheet, called by a name of Windows, from a folder of ours. */
    const drop = (folder: string, name: string) => {
      cpSync(PROVINCE, path.join(folder, 'Lembar É.xlsx'))
      const { said } = start('nilai.cmd', `${name}\\Lembar É.xlsx`)
      return { said, files: readdirSync(folder).sort() }
    }
    const RESULTS = ['Lembar É.ipp.html', 'Lembar É.ipp.xlsx', 'Lembar É.xlsx']

    it('starts as a command, and writes the results of a dropped sheet beside it', ({ skip }) => {
      skip(skipped() !== undefined, skipped())
      expect(start('ipp.cmd', '--version')).toEqual({
        status: 0,
        said: `${version}\n`,
      })
      const folder = elsewhere('lembar [1] & É')
      const { said, files } = drop(folder, named(folder))
      expect(said).toContain('Selesai, tanpa kesalahan.')
      expect(files).toEqual(RESULTS)
    })

    it('does so on a share, and where a path is longer than 260 characters', ({ skip }) => {
      skip(skipped() !== undefined, skipped())
      const share = windows.share('server kantor', 'bagian é')
      expect(drop(share, '\\\\server kantor\\bagian é').files).toEqual(RESULTS)
      const deep = elsewhere(
        Array.from({ length: 7 }, (_, i) => `folder panjang yang tidak habis-habis nomor ${i}`).join('/'),
      )
      expect(deep.length).toBeGreaterThan(300)
      expect(drop(deep, named(deep)).files).toEqual(RESULTS)
    })
  })
})
