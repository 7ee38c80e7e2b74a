import { Option } from 'commander'
import { type Output, type OutputOptions, writeOutputs } from '../disk/output.js'
import { type Shell, said } from './shell.js'

/** Writes outputs and tells of each file that stood in the place of one and was kept under another name. */
export const putOutputs = async (shell: Shell, outputs: readonly Output[], options: OutputOptions): Promise<void> => {
  for (const { path, backup } of await writeOutputs(shell.io, outputs, options)) {
    const line = said(
      shell,
      `${path} sudah ada dan isinya lain; yang lama disimpan sebagai ${backup}`,
      `${path} was there already with other content; the old one is kept as ${backup}`,
    )
    await shell.io.stderr.write(`${line}\n`)
  }
}

/** The option for the decimal sign of a CSV that is written. */
export const decimalOption = (shell: Shell): Option =>
  new Option(
    '--decimal <sign>',
    said(
      shell,
      'tanda desimal CSV; comma untuk Excel Indonesia',
      'decimal sign of the CSV; comma for Indonesian Excel',
    ),
  )
    .choices(['point', 'comma'])
    .default('point')

/** The option by which outputs are replaced that are no longer as the tool wrote them. */
export const forceOption = (shell: Shell): Option =>
  new Option(
    '--force',
    said(shell, 'timpa berkas hasil yang sudah diubah orang', 'replace outputs that someone edited'),
  )
