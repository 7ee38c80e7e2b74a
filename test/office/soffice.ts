import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { address } from '../../src/finding/address.js'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import { sourceOf } from '../../src/formats/sources.js'

/** True where LibreOffice is installed; without it there is nobody to recalculate a workbook. */
export const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0

/** Tells LibreOffice to recalculate every workbook that it opens, whoever wrote it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** The workbook as LibreOffice saves it once it has recalculated all of it. */
export const recalculated = (bytes: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-office-'))
  try {
    const profile = path.join(folder, 'profile')
    mkdirSync(path.join(profile, 'user'), { recursive: true })
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS)
    const input = path.join(folder, 'hasil.xlsx')
    writeFileSync(input, bytes)
    const where = `-env:UserInstallation=${pathToFileURL(profile)}`
    const out = path.join(folder, 'out')
    const what = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, input]
    execFileSync('soffice', [where, '--headless', ...what], { stdio: 'ignore', timeout: 500_000 })
    return readFileSync(path.join(out, 'hasil.xlsx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hasPictures = spawnSync('pdftoppm', ['-v'], { timeout: 60_000 }).status === 0

/** True where a workbook can be looked at as LibreOffice prints it. */
export const canPicture = hasOffice && hasPictures

/** Dots to the inch, and what is cut from the page: left, top, width, height. */
export interface Cut {
  readonly dots: number
  readonly box: readonly [left: number, top: number, width: number, height: number]
}

/** The first page of a workbook as LibreOffice prints it, a part of it as PNG. */
export const pictured = (file: string, { dots, box: [left, top, width, height] }: Cut): Buffer => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-office-'))
  try {
    const where = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`
    const quiet = { stdio: 'ignore', timeout: 500_000 } as const
    execFileSync('soffice', [where, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], quiet)
    const pdf = path.join(folder, `${path.basename(file, '.xlsx')}.pdf`)
    const cut = ['-x', left, '-y', top, '-W', width, '-H', height].map(String)
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(dots), ...cut, pdf, path.join(folder, 'hal')], quiet)
    return readFileSync(path.join(folder, 'hal.png'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A cell as our own reader sees it. */
export interface Seen {
  readonly text: string
  readonly kind: string
  readonly isFormula: boolean
}

/** All cells of a workbook: by sheet, then by address. */
export type Sheets = ReadonlyMap<string, ReadonlyMap<string, Seen>>

export const sheetsOf = (bytes: Uint8Array): Sheets => {
  const { tables } = openWorkbook(sourceOf(bytes), 'hasil.xlsx', { limits: LIMITS, csv: { limits: CSV_LIMITS } })
  return new Map(
    tables.map(({ name, rows }) => {
      const cells = [...rows()].flatMap((row) =>
        row.cells.map(({ column, kind, text, formula }): [string, Seen] => [
          address(column, row.number),
          { text, kind, isFormula: formula !== null },
        ]),
      )
      return [name ?? '', new Map(cells)]
    }),
  )
}

/** What a cell says, truth as numbers and empty texts as nothing: programs differ in how they store them. */
export const said = (seen: Seen | undefined): string | number => {
  if (!seen || seen.text === '') return ''
  if (seen.kind === 'boolean') return seen.text === 'TRUE' ? 1 : 0
  return seen.kind === 'number' ? Number(seen.text) : seen.text
}
