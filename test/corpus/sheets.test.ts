// Scoresheets as officials make them (fixtures/sheets), and what must come out of each: figures, exit codes, findings.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { FIXTURES, folderWith, ipp } from '../commands/cli.js'
import { type Filling, fillTemplate } from './fill.js'

type Figure = string | null | readonly (string | null)[]
type Wanted = Readonly<Record<string, Figure>>

/** One command of a case and what must come of it; what is not said may be anything. */
interface Step {
  readonly args: readonly string[]
  readonly exit: number | readonly number[]
  /** By name, or "agency / unit"; null: without an index. Nobody else has one. */
  readonly units?: Wanted
  readonly agencies?: Wanted
  /** Of a comparison: agencies or units. */
  readonly either?: Wanted
  /** Nobody else is listed at all. */
  readonly only?: boolean
  readonly listed?: readonly string[]
  readonly instrument?: string
  /** Codes told; of a list in the list any one. */
  readonly codes?: readonly (string | readonly string[])[]
  readonly not?: readonly string[]
  readonly most?: number
  readonly findings?: readonly (Readonly<Record<string, unknown>> & { readonly names?: readonly string[] })[]
  readonly says?: readonly (string | readonly string[])[]
  readonly files?: Readonly<Record<string, readonly string[]>>
  readonly fill?: Filling
}

interface Case {
  readonly id: string
  readonly rule: string
  readonly about: string
  readonly runs: readonly Step[]
}

const FOLDER = path.join(FIXTURES, 'sheets')
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(path.join(FOLDER, 'expected.json'), 'utf8'))

interface Listed {
  readonly agency: string | null
  readonly unit: string | null
  readonly figure: Figure
}

type Found = Readonly<Record<string, unknown>>

interface Result {
  readonly units: readonly Listed[]
  readonly agencies: readonly Listed[]
  readonly findings: readonly Found[]
  readonly instrument: string | null
}

const NOTHING: Result = { units: [], agencies: [], findings: [], instrument: null }

// biome-ignore lint/suspicious/noExplicitAny: what a command wrote, in several shapes
type Json = any

const ofJson = (text: string): Result => {
  const json: Json = JSON.parse(text)
  const figureOf = (entry: Json): Figure =>
    String(json.schema).startsWith('ipp.comparison')
      ? entry.figures.map((each: Json) => each?.index?.value ?? null)
      : ((entry.index ?? entry.figure)?.value ?? null)
  const list = (entries: Json): readonly Listed[] =>
    Array.isArray(entries)
      ? entries.map((each) => ({ agency: each.agency ?? null, unit: each.unit ?? null, figure: figureOf(each) }))
      : []
  const findings = json.findings ?? (json.files ?? []).flatMap((file: Json) => file.findings)
  return { units: list(json.units), agencies: list(json.agencies), findings, instrument: json.instrument?.id ?? null }
}

const ofCsv = (text: string, isOfAgencies: boolean): Result => {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const listed = rows.map((row): Listed => {
    const at = (name: string) => row[head.indexOf(name)] || null
    return { agency: at('agency'), unit: isOfAgencies ? null : at('unit'), figure: at('ipp') }
  })
  return isOfAgencies ? { ...NOTHING, agencies: listed } : { ...NOTHING, units: listed }
}

const resultOf = (args: readonly string[], out: string): Result => {
  const after = (option: string) => args[args.indexOf(option) + 1]
  const form = args.includes('--format') ? after('--format') : 'table'
  if (out.trim() === '') return NOTHING
  if (form === 'csv') return ofCsv(out, args.includes('--level') && after('--level') === 'agency')
  return form === 'json' ? ofJson(out) : NOTHING
}

const isNamed = ({ agency, unit }: Listed, name: string): boolean =>
  name === unit || (unit === null && name === agency) || name === `${agency} / ${unit}`

const hasNone = (figure: Figure): boolean =>
  figure === null || (Array.isArray(figure) && figure.every((each) => each === null))

/** What of the figures is not as wanted. */
const missesOf = (wanted: Wanted, got: readonly Listed[], only: boolean): readonly string[] => {
  const wrong = Object.entries(wanted).flatMap(([name, figure]) => {
    const hits = got.filter((each) => isNamed(each, name))
    if (figure === null)
      return hits.filter((each) => !hasNone(each.figure)).map((each) => `${name}: ${each.figure}, not none`)
    if (hits.length === 0) return [`${name}: not listed`]
    const [text, ...others] = hits.map((each) => JSON.stringify(each.figure))
    return text === JSON.stringify(figure) && others.length === 0 ? [] : [`${name}: ${text}, not ${figure}`]
  })
  const rest = got.filter(
    (each) => !Object.keys(wanted).some((name) => isNamed(each, name)) && (only || !hasNone(each.figure)),
  )
  return [...wrong, ...rest.map((each) => `${each.agency} / ${each.unit}: not wanted`)]
}

const isFound = (finding: Found, { names = [], ...wanted }: NonNullable<Step['findings']>[number]): boolean => {
  let text = ['sheet', 'message', 'fix'].map((key) => finding[key] ?? '').join(' ')
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (!text.includes(name)) return false
    text = text.replaceAll(name, '')
  }
  return Object.entries(wanted).every(([key, value]) => finding[key] === value)
}

const toldMisses = (step: Step, said: string, { findings }: Result): readonly string[] => {
  const codes = [...new Set(said.match(/\b[EWN]-[A-Z]{3,}(?:-[A-Z0-9]+)*\b/g) ?? [])]
  const list = (each: string | readonly string[]) => (typeof each === 'string' ? [each] : each)
  const isTold = (code: string) => codes.some((each) => each === code || `${each.slice(0, 2)}*` === code)
  const count = findings.reduce((sum, each) => sum + Number(each['count'] ?? 1), 0)
  return [
    ...(step.codes ?? []).filter((each) => !list(each).some(isTold)).map((each) => `${each} not told: ${codes}`),
    ...(step.not ?? []).filter(isTold).map((each) => `${each} told: ${codes}`),
    ...(step.most !== undefined && count > step.most ? [`${count} findings, not ${step.most}`] : []),
    ...(step.findings ?? [])
      .filter((each) => !findings.some((finding) => isFound(finding, each)))
      .map((each) => `no finding ${JSON.stringify(each)}`),
    ...(step.says ?? [])
      .filter((each) => !list(each).some((text) => said.includes(text)))
      .map((each) => `not: ${each}`),
  ]
}

/** All text of a file that was written: of a workbook the texts of its cells. */
const textOfFile = async (file: string): Promise<string> => {
  if (!existsSync(file)) return ''
  if (!file.endsWith('.xlsx')) return readFileSync(file, 'utf8')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const texts: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(({ value }) => texts.push(String(value))))
  return texts.join('\n')
}

const missesOfStep = async (step: Step, folder: string): Promise<readonly string[]> => {
  const here = (text: string) => text.replaceAll('{in}', FOLDER).replaceAll('{tmp}', folder)
  const args = step.args.map(here)
  const { exit, out, err } = await ipp(folder, args)
  const exits = typeof step.exit === 'number' ? [step.exit] : step.exit
  const result = resultOf(args, out)
  const misses = [
    ...(exits.includes(exit) ? [] : [`exit ${exit}: ${err.slice(0, 300)}`]),
    ...(step.units ? missesOf(step.units, result.units, step.only ?? false) : []),
    ...(step.agencies ? missesOf(step.agencies, result.agencies, step.only ?? false) : []),
    ...(step.either ? missesOf(step.either, [...result.units, ...result.agencies], false) : []),
    ...(step.listed ?? []).filter((name) => !result.units.some((each) => isNamed(each, name))),
    ...(step.instrument !== undefined && result.instrument !== step.instrument ? [`${result.instrument}`] : []),
    ...toldMisses(step, `${out}\n${err}`, result),
  ]
  for (const [file, words] of Object.entries(step.files ?? {})) {
    const text = await textOfFile(here(file))
    if (!words.some((word) => text.includes(word))) misses.push(`${file} has none of ${words}`)
  }
  if (step.fill && misses.length === 0) misses.push(...(await fillTemplate(here(step.fill.file), step.fill)))
  return misses
}

describe('a scoresheet as officials make it', () => {
  it.each(cases.map((each) => [each.about, each] as const))('%s', async (_about, { runs }) => {
    const folder = folderWith()
    for (const step of runs) expect([step.args, await missesOfStep(step, folder)]).toEqual([step.args, []])
  })
})
