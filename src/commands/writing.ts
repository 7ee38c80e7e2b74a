import { type Output, type OutputOptions, writeOutputs } from '../disk/output.js'
import { note, type Shell, said } from './shell.js'

/** Writes outputs and tells of each file that stood in the place of one and was kept under another name. */
export const putOutputs = async (shell: Shell, outputs: readonly Output[], options: OutputOptions): Promise<void> => {
  for (const { path, backup } of await writeOutputs(shell.io, outputs, options)) {
    const line = said(
      shell,
      `${path} sudah ada dan isinya lain; yang lama disimpan sebagai ${backup}`,
      `${path} was there already with other content; the old one is kept as ${backup}`,
    )
    await note(shell, line)
  }
}

/** Tells which files were written. */
export const tellWritten = async (shell: Shell, outputs: readonly Pick<Output, 'path'>[]): Promise<void> =>
  note(shell, `${said(shell, 'Ditulis', 'Written')}: ${outputs.map(({ path }) => path).join(', ')}`)
