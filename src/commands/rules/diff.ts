import type { Command } from 'commander'
import type { RunResult } from '../../engine/score.js'
import { rulesDiff } from '../../report/rules/diff.js'
import { findingsText } from '../../report/text/listing.js'
import { diff as differences } from '../../rules/diff/diff.js'
import { type Effects, effectsOf } from '../../rules/effect.js'
import { summaryOf } from '../../rules/summary.js'
import { namedRules } from '../choose.js'
import { type Shell, said } from '../command.js'
import { pageOf } from '../io.js'
import { OperatorError } from '../operator.js'
import { addReadingOptions, type ReadingFlags, runOptions } from '../reading.js'
import { readRun } from '../run.js'
import { addListingFormat, type ListingFlags } from './format.js'

interface DiffFlags extends ListingFlags, ReadingFlags {
  readonly effect?: readonly string[]
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

/** The same sheets under one instrument; what was found in them is told once. */
const resultUnder = async (shell: Shell, flags: DiffFlags, instrument: string, tells: boolean): Promise<RunResult> => {
  const { io, language } = shell
  const { run, anyRead } = await readRun(io, runOptions(flags.effect ?? [], { ...flags, instrument }))
  if (tells && run.findings.length > 0)
    await io.stderr.write(findingsText(run.findings, language, pageOf(io.stderr, io.env)))
  if (!anyRead) throw unread
  return run.result
}

const effect = async (shell: Shell, from: string, to: string, flags: DiffFlags): Promise<Effects | null> => {
  if (!flags.effect) return null
  const before = await resultUnder(shell, flags, from, true)
  return effectsOf(before, await resultUnder(shell, flags, to, false))
}

const diff = async (shell: Shell, from: string, to: string, flags: DiffFlags): Promise<void> => {
  if (flags.instrument !== undefined) throw misplaced
  const { io, language } = shell
  const [before, after] = [namedRules(io.cwd, from), namedRules(io.cwd, to)]
  const compared = {
    from: summaryOf(before),
    to: summaryOf(after),
    diff: differences(before.instrument, after.instrument),
    effects: await effect(shell, from, to, flags),
    places: after.instrument.rounding.value.places,
  }
  await io.stdout.write(rulesDiff(compared, flags.format, language, pageOf(io.stdout, io.env)))
}

export const registerDiff = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = rules
    .command('diff')
    .description(word('bandingkan dua instrumen: apa yang berubah', 'compare two instruments: what changed'))
    .argument('<a>', word('instrumen semula: id atau berkas .json', 'the earlier instrument: id or .json file'))
    .argument('<b>', word('instrumen sesudahnya', 'the later instrument'))
    .option(
      '--effect <sheets...>',
      word(
        'juga akibatnya: unit mana pada lembar ini yang berubah indeks atau predikatnya',
        'the effect as well: which units of these sheets get another index or predicate',
      ),
    )
  addReadingOptions(addListingFormat(command, shell), shell).action((a: string, b: string, flags: DiffFlags) =>
    diff(shell, a, b, flags),
  )
}
