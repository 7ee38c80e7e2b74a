import { Option } from 'commander'
import { type Shell, said } from './shell.js'

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
