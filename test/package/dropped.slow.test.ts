import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { sourceOf, zip } from '../formats/xlsx/make.js'
import { partOf } from '../formats/xlsx/marked.js'
import { PROVINCE, ROOT, workplace } from './portable.js'

const { place, alone, elsewhere, leave } = workplace()
afterAll(leave)

const SHEET = 'xl/worksheets/sheet1.xml'

const filesOf = (bytes: Uint8Array) =>
  entriesOf(sourceOf(bytes)).map((entry) => ({ name: entry.name, content: partBytes(sourceOf(bytes), entry) }))

/** A workbook with something replaced in one of its parts, as if somebody had edited it. */
const remade = (bytes: Uint8Array, part: string, [from, to]: readonly [string | RegExp, string]): Buffer => {
  expect(partOf(bytes, part)).toMatch(from)
  return Buffer.from(
    zip(
      filesOf(bytes).map(({ name, content }) =>
        name === part ? { name, content: content.toString('utf8').replace(from, to) } : { name, content },
      ),
    ),
  )
}

const withMacros = (bytes: Uint8Array): Buffer => {
  const types = ['openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'] as const
  const files = filesOf(remade(bytes, '[Content_Types].xml', types))
  return Buffer.from(zip([...files, { name: 'xl/vbaProject.bin', content: 'MAKRO' }]))
}

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
      env: { ...alone, IPP_LINE: around.line ?? '' },
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

  it('of a workbook with macros has a copy that keeps them, which is mended, dropped again and marked under the next number', () => {
    const folder = elsewhere('makro')
    const at = (name: string) => path.join(folder, name)
    writeFileSync(at('lembar.xlsm'), withMacros(remade(readFileSync(PROVINCE), SHEET, ['H6"><v>4', 'H6"><v>9'])))
    expect(drop([at('lembar.xlsm')]).stdout).toContain('di salinan lembar.ditandai.xlsm: perbaiki di situ')
    expect(readdirSync(folder).sort()).toEqual([
      'lembar.ditandai.xlsm',
      'lembar.ipp.html',
      'lembar.ipp.xlsx',
      'lembar.xlsm',
    ])
    const copy = readFileSync(at('lembar.ditandai.xlsm'))
    expect(partOf(copy, 'xl/vbaProject.bin')).toBe('MAKRO')
    expect(partOf(copy, '[Content_Types].xml')).toContain('ms-excel.sheet.macroEnabled.main+xml')
    // One score was mended and another spoilt.
    const mended = remade(remade(copy, SHEET, ['><v>9</v></c><c r="I6"', '><v>4</v></c><c r="I6"']), SHEET, [
      'H7"><v>5',
      'H7"><v>8',
    ])
    writeFileSync(at('lembar.ditandai.xlsm'), mended)
    const second = drop([at('lembar.ditandai.xlsm')]).stdout
    expect(second).toContain('di salinan lembar.ditandai-2.xlsm')
    expect(second).toContain('Hasil di')
    expect(partOf(readFileSync(at('lembar.ditandai-2.xlsm')), 'xl/vbaProject.bin')).toBe('MAKRO')
    // The copy that was edited stays as it is when the first sheet is dropped once more, and that is said.
    expect(drop([at('lembar.xlsm')]).stdout).toContain('Salinan lembar.ditandai.xlsm tidak ditulis')
    expect(readFileSync(at('lembar.ditandai.xlsm')).equals(mended)).toBe(true)
    const good = remade(readFileSync(at('lembar.ditandai-2.xlsm')), SHEET, [/(<c [^>]*r="H7"[^>]*><v>)8/, '$15'])
    writeFileSync(at('lembar.ditandai-2.xlsm'), good)
    expect(drop([at('lembar.ditandai-2.xlsm')]).stdout).toContain('Selesai, tanpa kesalahan.')
  })

  it('does not replace a result that somebody edited, and says so', () => {
    const sheet = sheetIn('diubah', 'lembar.xlsx')
    drop([sheet])
    const result = sheet.replace('.xlsx', '.ipp.xlsx')
    const edited = remade(readFileSync(result), 'xl/workbook.xml', ['<sheets>', '<sheets >'])
    writeFileSync(result, edited)
    expect(drop([sheet]).stdout).toContain('Hasil lama yang sudah Anda ubah tidak ditimpa')
    expect(readFileSync(result).equals(edited)).toBe(true)
  })
})
