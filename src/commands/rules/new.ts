import path from 'node:path'
import type { Command } from 'commander'
import { makeFolderFor } from '../../disk/folder.js'
import type { Output } from '../../disk/output.js'
import { operatorFault } from '../../finding/operator-fault.js'
import { patterns, patternText, shippedCasesText, shippedInstruments, shippedText } from '../../instrument/catalog.js'
import { jsonOf } from '../../report/json-text.js'
import { jsonSchemaText } from '../../rules/json-schema.js'
import { type Member, rewriteMembers } from '../../rules/rewrite.js'
import type { KeptOf } from '../../run/option-type.js'
import { RULES_NEW } from '../../run/rules-options.js'
import { RULES_NEW_HELP } from '../../wording/rules-options.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'
import { deliver } from '../writing.js'

type NewFlags = KeptOf<typeof RULES_NEW>

const idFor = ({ id, output }: NewFlags): string => {
  const chosen =
    id ??
    path
      .basename(output)
      .replace(/\.json$/i, '')
      .toLowerCase()
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(chosen)) throw operatorFault('rules-id', { id: chosen })
  return chosen
}

const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Copy {
  readonly file: string
  readonly text: string
}

/**
 * A file that a person edits, and the JSON Schema by which editors check it: in a folder beside the file, so that a
 * pattern for the folder's own files (`cases/*.json`) does not take it for one of them.
 */
interface Edited {
  readonly file: Output
  readonly schema: Output
}

const editCopy = (name: 'instrument' | 'cases', { file, text }: Copy, members: readonly Member[]): Edited => {
  const schema = `schemas/${name}.schema.json`
  return {
    file: { path: file, bytes: encodeText(rewriteMembers(text, [['$schema', `./${schema}`], ...members], jsonOf)) },
    schema: { path: path.join(path.dirname(file), schema), bytes: encodeText(jsonSchemaText(name)) },
  }
}

const filesOf = (cwd: string, flags: NewFlags): readonly Edited[] => {
  const [text, cases] = [shippedText(flags.from) ?? patternText(flags.from), shippedCasesText(flags.from)]
  const knownIds = () => [...shippedInstruments().map(({ id }) => id), ...patterns()]
  if (text === null) throw operatorFault('rules-unshipped', { asked: flags.from, known: knownIds() })
  const instrument = editCopy('instrument', { file: flags.output, text }, [['id', idFor(flags)]])
  if (flags.cases === null || cases === null) return [instrument]
  const beside = path.relative(path.dirname(path.resolve(cwd, flags.cases)), path.resolve(cwd, flags.output))
  return [
    instrument,
    editCopy('cases', { file: flags.cases, text: cases }, [['instrument', beside.split(path.sep).join('/')]]),
  ]
}

const create = async (shell: Shell, flags: NewFlags): Promise<void> => {
  const { io } = shell
  const files = filesOf(io.cwd, flags)
  const taken = files.find(({ file }) => !flags.force && shell.sources.isThere(file.path))
  if (taken) throw operatorFault('rules-file-taken', { file: taken.file.path })
  for (const { schema } of files) makeFolderFor(io.cwd, schema.path)
  const outputs = [...files.map(({ file }) => file), ...files.map(({ schema }) => schema)]
  await deliver(shell, outputs, { inputs: [], force: flags.force })
}

export const registerNew = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = rules
    .command('new')
    .description(word('tulis salinan instrumen untuk disunting sendiri', 'write a copy of an instrument to edit'))
  addOptions(command, shell, { table: RULES_NEW, help: RULES_NEW_HELP, group: 'output' }).action((given: object) =>
    create(shell, optionsFromFlags(RULES_NEW, given)),
  )
}
