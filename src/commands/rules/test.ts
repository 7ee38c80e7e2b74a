import path from 'node:path'
import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import { progressOn } from '../../disk/progress.js'
import { bytesOf, textOf } from '../../disk/rule-file.js'
import { groupBy } from '../../engine/score/group-by.js'
import { operatorFault } from '../../finding/operator-fault.js'
import type { CaseFile, RegressionCase } from '../../instrument/case.js'
import { shippedCasesText, shippedInstruments, shippedText } from '../../instrument/catalog.js'
import { parseRaw, type Raw } from '../../instrument/raw.js'
import type { Instrument } from '../../instrument/schema.js'
import { rulesTest } from '../../report/rules/test.js'
import { fails, runSuites, type Suite } from '../../rules/suite.js'
import { casesIn, shippedCaseFile } from '../../run/case-files.js'
import { namedRules } from '../../run/instrument.js'
import type { KeptOf } from '../../run/option-type.js'
import { RULES_TEST } from '../../run/rules-options.js'
import { RULES_TEST_HELP } from '../../wording/rules-options.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'
import { again } from '../writing.js'

type TestFlags = KeptOf<typeof RULES_TEST>

/** A file of cases with what instruments it may name are relative to. */
interface Named {
  readonly name: string
  readonly folder: string
  readonly file: CaseFile
}

/** An instrument with its file as it is spelled, for a mutation changes what is printed there. */
const loadInstrument = async (
  { io: { cwd }, sources }: Shell,
  name: string,
): Promise<{ readonly raw: Raw; readonly instrument: Instrument }> => {
  const { instrument } = await namedRules(sources, name)
  const parsed = parseRaw(shippedText(name) ?? textOf(cwd, name) ?? '')
  if (!parsed) throw new Error(`instrument ${name} was read and is no JSON`)
  return { raw: parsed.raw, instrument }
}

const shippedCases = (id: string): Named => {
  const text = shippedCasesText(id)
  if (text === null) throw operatorFault('cases-unshipped', { instrument: id })
  return { name: id, folder: '.', file: shippedCaseFile(id, text) }
}

const isShipped = (name: string): boolean => shippedInstruments().some(({ id }) => id === name)

const namedCases = ({ io: { cwd } }: Shell, files: readonly string[], instrument: string | null): readonly Named[] => {
  if (files.length > 0)
    return files.map((file) =>
      isShipped(file)
        ? shippedCases(file)
        : { name: file, folder: path.dirname(file), file: casesIn(file, bytesOf(cwd, file)) },
    )
  return (instrument === null ? shippedInstruments().map(({ id }) => id) : [instrument]).map(shippedCases)
}

/** The instrument that a case is for: as the command says, else the case, else its file; a file stands beside the cases. */
const instrumentFor = ({ name, folder, file }: Named, each: RegressionCase, asked: string | null): string => {
  if (asked !== null) return asked
  const own = each.instrument ?? file.instrument
  if (own === undefined) throw operatorFault('cases-nameless', { file: name })
  return isShipped(own) ? own : path.join(folder, own)
}

/** The cases of one file, a suite for each instrument that they name. */
const suitesOf = async (shell: Shell, named: Named, flags: TestFlags): Promise<readonly Suite[]> => {
  const filter = flags.filter?.toLowerCase() ?? ''
  const asked = named.file.cases.filter(({ name }) => name.toLowerCase().includes(filter))
  const groups = groupBy(asked, (each) => instrumentFor(named, each, flags.instrument))
  const suites: Suite[] = []
  for (const [instrument, cases] of groups)
    suites.push({ name: named.name, rules: instrument, ...(await loadInstrument(shell, instrument)), cases })
  return suites
}

/** Tests once; the files that hold the cases and the instruments. */
const test = async (shell: Shell, files: readonly string[], flags: TestFlags): Promise<readonly string[]> => {
  const { io, language } = shell
  const suites: Suite[] = []
  for (const named of namedCases(shell, files, flags.instrument)) suites.push(...(await suitesOf(shell, named, flags)))
  if (suites.length === 0) throw operatorFault('cases-unmatched', { filter: flags.filter ?? '' })
  const bar = progressOn(io.stderr)
  const what = shellText(shell, 'Menguji perubahan aturan', 'Testing changes of the rules')
  const run = runSuites(suites, flags.mutate, (done, all) => bar.at(what, done, all))
  bar.end()
  await io.stdout.write(rulesTest(run, { format: flags.format, language, page: pageOf(io.stdout, io.env) }))
  shell.finish(fails(run) ? 1 : 0)
  return [...files, ...suites.map(({ rules }) => rules)].filter((name) => !isShipped(name))
}

export const registerTest = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = rules
    .command('test')
    .description(
      word(
        'uji aturan dengan kasus: skor masuk, angka yang diharapkan',
        'test rules with cases: scores in, figures expected',
      ),
    )
    .argument(
      '[cases...]',
      word(
        'berkas kasus (.json, .csv) atau id instrumen; tanpa ini: semua kasus bawaan',
        'files of cases (.json, .csv) or ids of instruments; without any: all cases that ship',
      ),
    )
  addOptions(command, shell, { table: RULES_TEST, help: RULES_TEST_HELP, group: 'output' }).action(
    (files: readonly string[], given: object) => {
      const flags = optionsFromFlags(RULES_TEST, given)
      return again(shell, flags.watch, () => test(shell, files, flags))
    },
  )
}
