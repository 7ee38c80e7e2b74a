import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../../src/commands/cli.js'
import { languageIn } from '../../src/commands/unparsed.js'
import { type Io, type Sink, surroundingLanguage } from '../../src/disk/io.js'
import { emptyFolder } from '../folders.js'

export const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures')

/** An empty folder that is gone after the tests, perhaps with copies of fixtures in it. */
export const folderWith = (...fixtures: readonly string[]): string => {
  const folder = emptyFolder()
  for (const fixture of fixtures)
    cpSync(path.join(FIXTURES, fixture), path.join(folder, path.basename(fixture)), { recursive: true })
  return folder
}

/** Writes texts or bytes as files into a folder. */
export const put = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
}

/** What stands around a command: standard input, environment, and the terminal, if any. */
export interface Around {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Columns of the terminal that both streams are; without it they are pipes. */
  readonly columns?: number
  /** Answers what is asked on the terminal. */
  readonly ask?: (question: string) => Promise<string>
  /** Hears of what is opened for people. */
  readonly open?: (file: string) => void
  /** Makes a PDF of a page. */
  readonly pdf?: NonNullable<Io['pdf']>
  /** Saves one of the files that are waited for, or says that the work ends. */
  readonly saved?: (files: readonly string[]) => Promise<boolean>
}

/** What came of a command. */
export interface Outcome {
  readonly exit: number
  readonly out: string
  readonly err: string
  /** Names of the files that are new or other than before, in their order. */
  readonly files: readonly string[]
}

const sink = (chunks: Uint8Array[], columns: number | undefined): Sink => ({
  write: async (chunk) => void chunks.push(Buffer.from(chunk)),
  columns,
  isTTY: columns !== undefined,
})

const state = (folder: string): ReadonlyMap<string, bigint> => {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ name }) => [name, statSync(path.join(folder, name), { bigint: true }).mtimeNs]))
}

/** Standard input, which can be read only once. */
const stdinOf = (given: string | Uint8Array | undefined) => {
  let left = Buffer.from(given ?? '')
  return async (limit: number) => {
    const read = left.subarray(0, limit + 1)
    left = Buffer.alloc(0)
    return read
  }
}

/** What a terminal still shows: how far slow work had come was wiped away. */
const wiped = (text: string): string => text.replace(/(?:\r\u001b\[K[^\r\n]*)*\r\u001b\[K/g, '')

/** Runs a command line in a folder, in this process. */
export const ipp = async (cwd: string, args: readonly string[], around: Around = {}): Promise<Outcome> => {
  const env = around.env ?? {}
  const [out, err]: [Uint8Array[], Uint8Array[]] = [[], []]
  const io = {
    stdout: sink(out, around.columns),
    stderr: sink(err, around.columns),
    stdin: stdinOf(around.stdin),
    ...(around.ask ? { ask: around.ask } : {}),
    ...(around.open ? { open: around.open } : {}),
    ...(around.pdf ? { pdf: around.pdf } : {}),
    ...(around.saved ? { saved: around.saved } : {}),
    env,
    cwd,
  }
  const given = languageIn(args)
  const before = state(cwd)
  const exit = await run(args, { io, language: given ?? surroundingLanguage(env), languageGiven: given !== null })
  const files = [...state(cwd)].filter(([name, time]) => before.get(name) !== time).map(([name]) => name)
  return { exit, out: Buffer.concat(out).toString(), err: wiped(Buffer.concat(err).toString()), files: files.sort() }
}

/** The text of a file in a folder. */
export const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')

/** The findings of a run as JSON tells them: "E-CELL-RANGE salah.csv E4". */
export const foundIn = (out: string): readonly string[] => {
  const { findings } = JSON.parse(out) as {
    findings: readonly { code: string; file: string | null; sheet: string | null; cell: string | null }[]
  }
  return findings.map(({ code, file, sheet, cell }) =>
    [code, file, sheet, cell].filter((part) => part !== null).join(' '),
  )
}
