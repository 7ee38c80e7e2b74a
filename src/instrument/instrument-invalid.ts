import { type Problem, pathText } from './problem.js'

/** The file that an operator named as instrument cannot be used as one. */
export class InstrumentInvalid extends Error {
  /** As the operator gave it. */
  readonly file: string
  readonly problems: readonly Problem[]
  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((each) => `${file}: ${pathText(each.at)}: ${each.rule}`).join('\n'))
    this.name = 'InstrumentInvalid'
    this.file = file
    this.problems = problems
  }
}
