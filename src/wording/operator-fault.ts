import type { Language } from '../run/result.js'

/** How a command ended. 0 clean, 1 findings of severity error, 2 wrong usage, 3 no input could be read, 4 an instrument that is not valid, 70 a bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70

/** What the operator got wrong (no such file, no such year), in one line of each language. Everything else that is thrown is a bug. */
export class OperatorError extends Error {
  readonly exit: ExitCode
  readonly text: Readonly<Record<Language, string>>
  constructor(text: Readonly<Record<Language, string>>, exit: ExitCode = 2) {
    super(text.en)
    this.name = 'OperatorError'
    this.text = text
    this.exit = exit
  }
}
