import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import type { Finding } from '../../finding/finding.js'
import { rulesDiff } from '../../report/rules/diff.js'
import { findingsText } from '../../report/text/listing.js'
import { diff as differences } from '../../rules/diff/diff.js'
import { type Effects, effectsOf } from '../../rules/effect.js'
import { summaryOf } from '../../rules/summary.js'
import { namedRules } from '../../run/instrument.js'
import { runOptions } from '../../run/options.js'
import { readRun } from '../../run/score.js'
import { OperatorError } from '../../wording/operator-fault.js'
import { addReadingOptions, givenBy } from '../reading.js'
import { type Shell, said, several } from '../shell.js'
import { addListingFormat, type ListingFlags } from './format.js'

interface DiffFlags extends ListingFlags {
  readonly instrument?: string
  readonly effect: readonly string[]
  readonly failOnChange?: boolean
}

const misplaced = new OperatorError({
  id: '--instrument tidak berlaku di sini: sebutkan kedua instrumen sebagai argumen',
  en: '--instrument does not belong here: name both instruments as arguments',
})

const unread = new OperatorError(
  {
    id: 'tidak satu pun lembar penilaian dapat dibaca',
    en: 'none of the scoresheets could be read',
  },
  3,
)

/** What sheets come to under both instruments, and everything that was found in them under the one or the other. */
interface Both {
  readonly effects: Effects
  readonly findings: readonly Finding[]
}

const effect = async (shell: Shell, from: string, to: string, flags: DiffFlags): Promise<Both | null> => {
  if (flags.effect.length === 0) return null
  const sheets = flags.effect
  const under = (instrument: string) => readRun(shell.sources, runOptions(sheets, { ...givenBy(flags), instrument }))
  const [before, after] = [await under(from), await under(to)]
  // What both readings found is told once.
  const findings = [...before.run.findings, ...after.run.findings]
  const told = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  await tell(shell, [...told.values()])
  if (!before.anyRead || !after.anyRead) throw unread
  return { effects: effectsOf(before.run.result, after.run.result), findings }
}

const tell = async ({ io, language }: Shell, findings: readonly Finding[]): Promise<void> => {
  if (findings.length > 0) await io.stderr.write(findingsText(findings, language, pageOf(io.stderr, io.env)))
}

const diff = async (shell: Shell, from: string, to: string, flags: DiffFlags): Promise<void> => {
  if (flags.instrument !== undefined) throw misplaced
  const { io, language } = shell
  const [before, after] = [namedRules(shell.sources, from), namedRules(shell.sources, to)]
  const both = await effect(shell, from, to, flags)
  const compared = {
    from: summaryOf(before),
    to: summaryOf(after),
    diff: differences(before.instrument, after.instrument),
    effects: both?.effects ?? null,
    places: after.instrument.rounding.value.places,
  }
  await io.stdout.write(rulesDiff(compared, flags.format, language, pageOf(io.stdout, io.env)))
  const { changes, statements } = compared.diff
  const isChanged = changes.length > 0 || statements > 0
  const isFaulty = both?.findings.some(({ severity }) => severity === 'error') ?? false
  shell.finish(isFaulty || (flags.failOnChange && isChanged) ? 1 : 0)
}

export const registerDiff = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = rules
    .command('diff')
    .description(word('bandingkan dua instrumen: apa yang berubah', 'compare two instruments: what changed'))
    .argument('<a>', word('instrumen semula: id atau berkas .json', 'the earlier instrument: id or .json file'))
    .argument('<b>', word('instrumen sesudahnya', 'the later instrument'))
    .option(
      '--effect <sheets>',
      word(
        'juga akibatnya: unit mana pada lembar ini yang berubah indeks atau predikatnya (boleh berulang)',
        'the effect as well: which units of these sheets get another index or predicate (repeatable)',
      ),
      several,
      [],
    )
    .option(
      '--fail-on-change',
      word('gagal (keluar 1) bila kedua instrumen berbeda', 'fail (exit 1) where the two instruments differ'),
    )
  addReadingOptions(addListingFormat(command, shell), shell).action((a: string, b: string, flags: DiffFlags) =>
    diff(shell, a, b, flags),
  )
}
