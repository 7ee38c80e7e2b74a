import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import { textOf } from '../../disk/rule-file.js'
import { shippedIndices, shippedInstruments, shippedText } from '../../instrument/catalog.js'
import { problem } from '../../instrument/problem.js'
import { rulesLint } from '../../report/rules/lint.js'
import { linesOf } from '../../rules/lines.js'
import { lint as examined, type Linted, lintFindings } from '../../rules/lint.js'
import { namesFile, shippedById } from '../../run/instrument.js'
import type { KeptOf } from '../../run/option-type.js'
import { RULES_LINT } from '../../run/rules-options.js'
import { RULES_LINT_HELP } from '../../wording/rules-options.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

const lintedShipped = (id: string): Linted => examined(`${id}.json`, shippedText(id) ?? '')

/** A file of rules, or the file of those that ship under an id. */
const lintedNamed = (cwd: string, file: string): Linted => {
  if (!namesFile(file)) return lintedShipped(shippedById(file).instrument.id)
  const text = textOf(cwd, file)
  return text === null
    ? { file, lines: linesOf(''), problems: [problem('json', [])], instrument: null }
    : examined(file, text)
}

type LintFlags = KeptOf<typeof RULES_LINT>

const lint = async (shell: Shell, given: readonly string[], { format, instrument }: LintFlags): Promise<void> => {
  const { io, language } = shell
  const files = instrument === null ? given : [...given, instrument]
  const linted =
    files.length > 0
      ? files.map((file) => lintedNamed(io.cwd, file))
      : shippedInstruments().map(({ id }) => lintedShipped(id))
  const ids = new Set(shippedIndices().map(({ id }) => id))
  const findings = lintFindings(linted, (id) => ids.has(id))
  const page = pageOf(io.stdout, io.env)
  await io.stdout.write(rulesLint(findings, linted.length, { format, language, page }))
  shell.finish(findings.length > 0 ? 1 : 0)
}

export const registerLint = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = rules
    .command('lint')
    .description(
      word(
        'periksa berkas aturan: semua yang dapat dibuktikan tanpa data, dengan barisnya',
        'check files of rules: all that can be proved without data, each with its line',
      ),
    )
    .argument(
      '[files...]',
      word(
        'berkas instrumen (.json) atau id instrumen; tanpa ini: semua instrumen bawaan',
        'instrument files (.json) or ids of instruments; without any: all that ship',
      ),
    )
  addOptions(command, shell, { table: RULES_LINT, help: RULES_LINT_HELP, group: 'output' }).action(
    (files: readonly string[], given: object) => lint(shell, files, optionsFromFlags(RULES_LINT, given)),
  )
}
