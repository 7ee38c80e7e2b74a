import type { ExitCode, FaultCode, OperatorFault, OperatorFaults } from '../finding/operator-fault.js'
import { COMMAND_FAULTS } from './faults/command-faults.js'
import { DISK_FAULTS } from './faults/disk-faults.js'
import type { FaultWords, Texts } from './faults/fault-words.js'
import { OPTION_FAULTS } from './faults/option-faults.js'
import { RESULT_FAULTS } from './faults/result-faults.js'
import { RULES_FAULTS } from './faults/rule-faults.js'
import { UNIT_LIST_FAULTS } from './faults/unit-list-faults.js'
import { didYouMean } from './meant.js'

/** What the operator got wrong (no such file, no such year), in one line of each language. Everything else that is thrown is a bug. */
export class OperatorError extends Error {
  readonly exit: ExitCode
  readonly text: Texts
  constructor(text: Texts, exit: ExitCode = 2) {
    super(text.en)
    this.name = 'OperatorError'
    this.text = text
    this.exit = exit
  }
}

const WORDS: FaultWords = {
  ...DISK_FAULTS,
  ...OPTION_FAULTS,
  ...RULES_FAULTS,
  ...RESULT_FAULTS,
  ...COMMAND_FAULTS,
  ...UNIT_LIST_FAULTS,
}

/** What was probably meant by a name that is not known. */
const meantBy = (fields: OperatorFaults[FaultCode]): Texts =>
  'asked' in fields && 'known' in fields ? didYouMean(fields.asked, fields.known) : { id: '', en: '' }

const joinHint = (text: string, hint: string): string =>
  hint === '' || /[.?!]$/.test(text) ? `${text}${hint}` : `${text}.${hint}`

const textOf = <Code extends FaultCode>(code: Code, fields: OperatorFaults[Code]): Texts => {
  const [said, near] = [WORDS[code](fields), meantBy(fields)]
  return { id: joinHint(said.id, near.id), en: joinHint(said.en, near.en) }
}

export const wordedFault = ({ code, fields, exit }: OperatorFault): OperatorError =>
  new OperatorError(textOf(code, fields), exit)
