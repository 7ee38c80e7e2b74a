import path from 'node:path'
import { type Output, type OutputOptions, writeOutputs } from '../disk/output.js'
import { OperatorFault } from '../finding/operator-fault.js'
import { note, type Shell, said } from './shell.js'

/** Writes outputs and tells of each file that stood in the place of one and was kept under another name. */
export const putOutputs = async (shell: Shell, outputs: readonly Output[], options: OutputOptions): Promise<void> => {
  for (const { path: name, backup } of await writeOutputs(shell.io, outputs, options)) {
    const line = said(
      shell,
      `${name} sudah ada dan isinya lain; yang lama disimpan sebagai ${backup}`,
      `${name} was there already with other content; the old one is kept as ${backup}`,
    )
    await note(shell, line)
  }
}

/** What people look at: a workbook, a page or a document; the first of these is opened. */
const LOOKED_AT = /\.(?:xlsx|html?|docx|pdf)$/i

/** Tells which files were written, and opens one for people where that was asked for. */
export const tellWritten = async (
  shell: Shell,
  outputs: readonly Pick<Output, 'path'>[],
  isOpened = false,
): Promise<void> => {
  await note(shell, `${said(shell, 'Ditulis', 'Written')}: ${outputs.map((each) => each.path).join(', ')}`)
  const seen = outputs.find((each) => LOOKED_AT.test(each.path)) ?? outputs[0]
  if (isOpened && seen) shell.io.open?.(path.resolve(shell.io.cwd, seen.path))
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
  const waiting = said(
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
