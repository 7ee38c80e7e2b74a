import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasWine, machine, named, PROVINCE, ROOT, skippedIn, version, workplace } from './portable.js'

const work = workplace()
afterAll(work.leave)

/** Packages of Node.js are large. */
const PATIENCE = 600_000

const isReady = existsSync(path.join(ROOT, 'node_modules/postject'))

const checksum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** The files of a folder with their checksums. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, checksum(path.join(folder, name))]))

/** A folder with the province's sheet, as everybody calls it. */
const withSheet = (name: string): string => {
  const folder = work.elsewhere(name)
  cpSync(PROVINCE, path.join(folder, 'Lembar É.xlsx'))
  return folder
}

const run = (program: string, args: readonly string[], cwd: string) =>
  spawnSync(program, args, { cwd, env: work.alone, encoding: 'utf8' })

/** What the command of the checkout says and writes of the same sheet. */
const byCommand = (args: readonly string[], name: string) => {
  const folder = withSheet(name)
  const { status, stdout, stderr } = run(process.execPath, [path.join(ROOT, 'bin/ipp.js'), ...args], folder)
  return { status, stdout, stderr, files: filesIn(folder) }
}

const JOBS: readonly (readonly string[])[] = [
  ['Lembar É.xlsx'],
  ['check', 'Lembar É.xlsx'],
  ['explain', 'Lembar É.xlsx', '--unit', 'RSUD Wanajaya'],
  ['report', 'Lembar É.xlsx', '--kind', 'ranking', '-o', 'peringkat.html'],
  ['template', '--instrument', 'pekppp-2023', '-o', 'kosong.xlsx'],
  ['rules', 'show', 'pekppp-2023'],
  ['page'],
  ['score', 'tidak ada.xlsx'],
  ['--version'],
  ['--lang', 'en', '--help'],
]

describe.runIf(isReady && process.platform === 'linux')('the single executable for Linux', () => {
  let program = ''
  beforeAll(() => {
    work.make('linux', 'linux-x64', '--form', 'single', '--node', process.execPath)
    program = path.join(work.unpack('linux', 'linux-x64-single'), 'ipp')
  })

  it.each(JOBS)('says, writes and ends as the command does: %s', (...args) => {
    const folder = withSheet(`tunggal ${args.join(' ').replaceAll('/', ' ')}`)
    const { status, stdout, stderr } = run(program, args, folder)
    expect({ status, stdout, stderr, files: filesIn(folder) }).toEqual(
      byCommand(args, `perintah ${args.join(' ').replaceAll('/', ' ')}`),
    )
  })

  it('needs nothing beside it, and says what it lost', () => {
    const folder = path.dirname(program)
    expect(readdirSync(folder).sort()).toEqual(['BACA-SAYA.txt', 'LICENSES', 'ipp'])
    expect(readFileSync(path.join(folder, 'BACA-SAYA.txt'), 'utf8')).toContain('tidak bertanda tangan digital')
  })

  it('is listed with its checksum, and made of the same bytes again', () => {
    const sums = readFileSync(path.join(work.place, 'linux/SHA256SUMS'), 'utf8')
    expect(sums).toMatch(
      new RegExp(`^[0-9a-f]{64} {2}ipp-${version}-linux-x64-single\\.zip\\n[0-9a-f]{64} {2}ipp\\.html\\n$`),
    )
    work.make('again', 'linux-x64', '--form', 'single', '--node', process.execPath)
    expect(readFileSync(path.join(work.place, 'again/SHA256SUMS'), 'utf8')).toBe(sums)
  })
})

describe.runIf(isReady)('the single executable for Windows', () => {
  let said = ''
  beforeAll(() => {
    said = work.make('windows', 'windows-x64', '--form', 'single')
  }, PATIENCE)

  it('carries no signature, which would not be of what it is', async ({ skip }) => {
    skip(skippedIn(said) !== undefined, skippedIn(said))
    const { signedDigest } = await import('../../build/portable/signature.js')
    const program = readFileSync(path.join(work.unpack('windows', 'windows-x64-single'), 'ipp.exe'))
    expect(() => signedDigest(program)).toThrow('the program is not signed')
  })

  describe.runIf(hasWine)('in Wine', () => {
    const windows = machine(work)
    afterAll(windows.leave)

    it('writes the bytes that the command writes', ({ skip }) => {
      skip(skippedIn(said) !== undefined, skippedIn(said))
      const program = named(path.join(work.place, 'windows', `ipp-${version}-windows-x64-single`, 'ipp.exe'))
      const folder = withSheet('Wine')
      expect(windows.run(folder, program, 'Lembar É.xlsx').status).toBe(0)
      windows.run(folder, program, 'page')
      expect(filesIn(folder)).toEqual({
        ...byCommand(['Lembar É.xlsx'], 'bukan Wine').files,
        'ipp.html': checksum(path.join(ROOT, 'dist/ipp.html')),
      })
    })
  })
})
