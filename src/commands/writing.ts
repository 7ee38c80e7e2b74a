import path from 'node:path'
import type { Sink } from '../disk/io.js'
import { fileName } from '../disk/links.js'
import { type Output, type OutputOptions, writeOutputs } from '../disk/output.js'
import { AT_ONCE, progressOn } from '../disk/progress.js'
import { OperatorFault } from '../finding/operator-fault.js'
import type { Progress } from '../formats/progress.js'
import { note, type Shell, shellText } from './shell.js'

/** Writes outputs and tells of each file that stood in the place of one and was kept under another name. */
export const putOutputs = async (shell: Shell, outputs: readonly Output[], options: OutputOptions): Promise<void> => {
  for (const { path: name, backup } of await writeOutputs(shell.io, outputs, options)) {
    const [now, before] = [name, backup].map((file) => fileName(file, shell.io.stderr, shell.io))
    const line = shellText(
      shell,
      `${now} sudah ada dan isinya lain; yang lama disimpan sebagai ${before}`,
      `${now} was there already with other content; the old one is kept as ${before}`,
    )
    await note(shell, line)
  }
}

/** The outputs of more units than these take a while. */
const MANY = 2000

/** Progress of work on so many units: of many it is known that it takes a while. */
export const progressFor = (shell: Shell, units: number): Progress =>
  progressOn(shell.io.stderr, undefined, units > MANY ? AT_ONCE : undefined)

/** Makes outputs one after the other, and tells of each where there is much to write. */
export const makeWithProgress = async (
  shell: Shell,
  files: readonly string[],
  { units, make }: { readonly units: number; readonly make: (file: string) => Promise<Output['bytes']> },
): Promise<readonly Output[]> => {
  const bar = progressFor(shell, units)
  const outputs: Output[] = []
  for (const [i, file] of files.entries()) {
    bar.at(shellText(shell, `Menulis ${file}`, `Writing ${file}`), i, files.length)
    outputs.push({ path: file, bytes: await make(file) })
  }
  bar.end()
  return outputs
}

/** What people look at: a workbook, a page or a document; the first of these is opened. */
const LOOKED_AT = /\.(?:xlsx|html?|docx|pdf)$/i

/** Tells which files were written, and opens one for people where that was asked for. */
export const tellWritten = async (
  shell: Shell,
  outputs: readonly Pick<Output, 'path'>[],
  isOpened = false,
): Promise<void> => {
  const names = outputs.map((each) => fileName(each.path, shell.io.stderr, shell.io))
  await note(shell, `${shellText(shell, 'Ditulis', 'Written')}: ${names.join(', ')}`)
  const seen = outputs.find((each) => LOOKED_AT.test(each.path)) ?? outputs[0]
  if (isOpened && seen) shell.io.open?.(path.resolve(shell.io.cwd, seen.path))
}

/** Writes outputs, tells which, and opens one where that was asked for; where there are none, nothing. */
export const deliver = async (
  shell: Shell,
  outputs: readonly Output[],
  { open = false, ...options }: OutputOptions & { readonly open?: boolean },
): Promise<void> => {
  if (outputs.length === 0) return
  await putOutputs(shell, outputs, options)
  await tellWritten(shell, outputs, open)
}

/** Prints a text piece by piece, as fast as it is taken. */
export const printAll = async (sink: Sink, chunks: Iterable<string>): Promise<void> => {
  for (const chunk of chunks) await sink.write(chunk)
}

/**
 * Does work, which gives the files that it read, and does it again whenever one of them is saved, where that was asked for.
 * What the operator got wrong is told and mended while it goes on.
 */
export const again = async (
  shell: Shell,
  isWatching: boolean,
  work: () => Promise<readonly string[]>,
): Promise<void> => {
  let files = await work()
  if (!isWatching) return
  const waiting = shellText(
    shell,
    'Menunggu masukan disimpan; Ctrl+C untuk berhenti',
    'Waiting for an input to be saved; Ctrl+C to stop',
  )
  for (;;) {
    await note(shell, waiting)
    if (!(await shell.io.saved?.(files))) return
    try {
      files = await work()
    } catch (error) {
      if (!(error instanceof OperatorFault)) throw error
      await shell.tellFault(error)
    }
  }
}
