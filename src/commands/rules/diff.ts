import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import type { Finding } from '../../finding/finding.js'
import { operatorFault } from '../../finding/operator-fault.js'
import { rulesDiff } from '../../report/rules/diff.js'
import { diff as differences } from '../../rules/diff/diff.js'
import { type Effects, effectsOf } from '../../rules/effect.js'
import { summaryOf } from '../../rules/rules-line.js'
import { namedRules } from '../../run/instrument.js'
import type { Given, KeptOf } from '../../run/option-type.js'
import { runOptions } from '../../run/options.js'
import { RULES_DIFF } from '../../run/rules-options.js'
import { readRun } from '../../run/score.js'
import { RULES_DIFF_HELP } from '../../wording/rules-options.js'
import { addReadingOptions, runFlagTexts } from '../input-arguments.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'
import { tellFindings } from '../telling.js'

/** What is asked of a change, and how the sheets are read that show its effect. */
interface Asked extends KeptOf<typeof RULES_DIFF> {
  readonly given: Given
}

/** What sheets come to under both instruments, and everything that was found in them under the one or the other. */
interface Both {
  readonly effects: Effects
  readonly findings: readonly Finding[]
}

/** The two instruments as they are named on the line. */
interface Named {
  readonly from: string
  readonly to: string
}

const effect = async (shell: Shell, { from, to }: Named, flags: Asked): Promise<Both | null> => {
  if (flags.effect.length === 0) return null
  const sheets = flags.effect
  const under = (instrument: string) => readRun(shell.sources, runOptions(sheets, { ...flags.given, instrument }))
  const [before, after] = [await under(from), await under(to)]
  // What both readings found is told once.
  const findings = [...before.run.findings, ...after.run.findings]
  const told = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  await tellFindings(shell, [...told.values()])
  if (!before.anyRead || !after.anyRead) throw operatorFault('diff-unread', {})
  return { effects: effectsOf(before.run.result, after.run.result), findings }
}

const diff = async (shell: Shell, named: Named, flags: Asked): Promise<void> => {
  if (flags.given['instrument'] !== undefined) throw operatorFault('diff-instrument', {})
  const { io, language } = shell
  const [before, after] = [await namedRules(shell.sources, named.from), await namedRules(shell.sources, named.to)]
  const both = await effect(shell, named, flags)
  const compared = {
    from: summaryOf(before),
    to: summaryOf(after),
    diff: differences(before.instrument, after.instrument),
    effects: both?.effects ?? null,
    places: after.instrument.rounding.value.places,
  }
  await io.stdout.write(
    rulesDiff(compared, { format: flags.format, language, page: { ...pageOf(io.stdout, io.env), rows: flags.rows } }),
  )
  const { changes, statements } = compared.diff
  const isChanged = changes.length > 0 || statements > 0
  const isFaulty = both?.findings.some(({ severity }) => severity === 'error') ?? false
  shell.finish(isFaulty || (flags.failOnChange && isChanged) ? 1 : 0)
}

export const registerDiff = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = rules
    .command('diff')
    .description(word('bandingkan dua instrumen: apa yang berubah', 'compare two instruments: what changed'))
    .argument('<a>', word('instrumen semula: id atau berkas .json', 'the earlier instrument: id or .json file'))
    .argument('<b>', word('instrumen sesudahnya', 'the later instrument'))
  addReadingOptions(
    addOptions(command, shell, { table: RULES_DIFF, help: RULES_DIFF_HELP, group: 'output' }),
    shell,
    'aside',
  ).action((a: string, b: string, given: object) =>
    diff(shell, { from: a, to: b }, { ...optionsFromFlags(RULES_DIFF, given), given: runFlagTexts(given) }),
  )
}
