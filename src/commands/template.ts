import path from 'node:path'
import { Option } from 'commander'
import { finding } from '../finding/finding.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import type { TemplateOptions, TemplateUnit } from '../report/template/form.js'
import { findingsText } from '../report/text/listing.js'
import { outsideFindings } from '../scoresheet/year.js'
import { blankForm, lastYear } from './blank.js'
import { namedRules, rulesOfYear } from './choose.js'
import { fileLanguage, type Shell, said } from './command.js'
import { pageOf } from './io.js'
import { OperatorError } from './operator.js'
import { instrumentOption, wholeNumber } from './options.js'
import { checkPlaces, writeOutputs } from './output.js'
import { whyRefused } from './refused.js'
import { readUnits } from './units.js'
import { version } from './version.js'

interface TemplateFlags {
  readonly instrument?: string
  readonly year?: string
  readonly form?: string
  readonly variant?: string
  readonly units?: string
  readonly wide?: boolean
  readonly output?: string
  readonly force?: boolean
}

const rulesFor = (cwd: string, { instrument, year }: TemplateFlags): Rules => {
  if (instrument !== undefined) return namedRules(cwd, instrument)
  return year === undefined ? newestRules() : rulesOfYear(wholeNumber('--year', year, 1900))
}

const listed = async (shell: Shell, file: string | undefined): Promise<readonly TemplateUnit[]> => {
  if (file === undefined) return []
  const { forms, findings } = await readUnits(shell.io, file)
  const [fault] = findings.filter(({ severity }) => severity === 'error')
  if (fault || forms.length === 0) {
    const { id, en } = whyRefused(fault ?? finding(file, { code: 'E-SHEET-EMPTY' }))
    throw new OperatorError({
      id: `daftar unit ${file}: ${id}. Kolomnya: agency_code,agency,group,unit_code,unit`,
      en: `list of units ${file}: ${en}. Its columns: agency_code,agency,group,unit_code,unit`,
    })
  }
  return forms.map(({ names }) => ({
    agency: names.agency ?? '',
    agencyCode: names.agencyCode ?? '',
    group: names.group ?? '',
    unit: names.unit ?? '',
    unitCode: names.unitCode ?? '',
  }))
}

const template = async (shell: Shell, flags: TemplateFlags): Promise<void> => {
  const { instrument, hash } = rulesFor(shell.io.cwd, flags)
  checkPlaces(shell.io, [flags.output])
  const units = await listed(shell, flags.units)
  const year = flags.year === undefined ? lastYear(instrument) : wholeNumber('--year', flags.year, 1900)
  const options: TemplateOptions = { instrument, hash, version: version(), year, units, language: fileLanguage(shell) }
  const { book, name } = blankForm(options, { form: flags.form, variant: flags.variant, wide: flags.wide ?? false })
  const target = flags.output ?? `${name}.xlsx`
  if (path.extname(target).toLowerCase() !== '.xlsx')
    throw new OperatorError({
      id: `-o ${target}: akhiran berkas harus .xlsx`,
      en: `-o ${target}: the file must end in .xlsx`,
    })
  const { writeXlsx } = await import('../formats/xlsx/write.js')
  const inputs = [flags.units, flags.instrument].filter((file) => file !== undefined)
  await writeOutputs(shell.io, [{ path: target, bytes: await writeXlsx(book) }], {
    inputs,
    force: flags.force ?? false,
  })
  const doubts = outsideFindings(instrument, year === null ? [] : [year], flags.instrument !== undefined)
  if (doubts.length > 0)
    await shell.io.stderr.write(findingsText(doubts, shell.language, pageOf(shell.io.stderr, shell.io.env)))
  await shell.io.stderr.write(`${said(shell, 'Ditulis', 'Written')}: ${target}\n`)
  shell.finish(0)
}

/** `ipp template`: a scoresheet ready to fill, which `ipp score` reads without any option. */
export const registerTemplate = (shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = shell.program.command('template')
  command
    .description(word('tulis lembar penilaian kosong yang siap diisi', 'write an empty scoresheet, ready to fill'))
    .addOption(instrumentOption(command, shell))
    .option(
      '--year <year>',
      word('tahun yang tertulis di lembar, dan instrumennya', 'the year written on the sheet, and its instrument'),
    )
    .addOption(new Option('--form <form>', word('formulir: F-02 (bawaan) atau F-03', 'form: F-02 (default) or F-03')))
    .option(
      '--variant <id>',
      word('varian formulir: A (luring) atau B (daring)', 'variant of the form: A (in person) or B (online)'),
    )
    .option(
      '--units <list.csv>',
      word(
        'daftar unit: agency_code,agency,group,unit_code,unit',
        'list of units: agency_code,agency,group,unit_code,unit',
      ),
    )
    .option('--wide', word('satu tabel lebar untuk semua unit', 'one wide table for all units'))
    .option('-o, --output <file.xlsx>', word('nama berkas', 'name of the file'))
    .option('--force', word('timpa berkas yang sudah diubah orang', 'replace a file that someone edited'))
    .action((flags: TemplateFlags) => template(shell, flags))
}
