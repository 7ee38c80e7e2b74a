import type { Finding } from './finding.js'

/** How a command ended. 0 clean, 1 findings of severity error, 2 wrong usage, 3 no input could be read, 4 an instrument that is not valid, 70 a bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70

/** A fault with nothing more to say than its code. */
type Nothing = Readonly<Record<string, never>>

/** Something wrong with rules or cases, as the instrument room found it. */
export interface FaultyPlace {
  readonly rule: string
  readonly at: readonly (string | number)[]
  readonly found: string | null
  readonly expected: string | null
}

/** What was asked for by a name that is not there, and what is there. */
export interface Unknown {
  readonly asked: string
  readonly known: readonly string[]
}

/** An output by its name, and the option by which another one is chosen. */
export interface Named {
  readonly name: string
  readonly option: string
}

interface DiskFaults {
  /** `code` as the system names it; `isHeld` where another program has the file open. */
  readonly 'output-unwritable': { readonly file: string; readonly code: string; readonly isHeld: boolean }
  readonly 'stdout-unwritable': { readonly code: string }
  readonly 'output-is-input': Named & { readonly input: string }
  /** No regular file; `option` is null where it is `-o`. */
  readonly 'output-special': { readonly name: string; readonly option: string | null }
  readonly 'output-protected': { readonly name: string }
  readonly 'output-twice': Named
  readonly 'output-changed': Named
  readonly 'file-unreadable': { readonly file: string; readonly why: string }
  /** A file that was another one when it was read once more. */
  readonly 'input-changed': { readonly file: string }
  readonly 'files-of-one-name': { readonly name: string }
}

interface OptionFaults {
  /** An option of one value that is given twice, with two values. */
  readonly 'option-twice': { readonly option: string; readonly values: readonly string[] }
  readonly 'value-unknown': { readonly option: string; readonly value: string }
  readonly 'number-not-whole': { readonly option: string; readonly given: string | number; readonly least: number }
  readonly 'file-unit-empty': { readonly file: string }
  readonly 'file-unit-twice': { readonly file: string; readonly units: readonly string[] }
  readonly 'labels-misread': { readonly given: string }
  readonly 'label-twice': { readonly word: string; readonly before: number; readonly value: number }
  readonly 'label-off-scale': { readonly word: string; readonly value: number; readonly scale: string }
  readonly 'column-misread': {
    readonly choice: string
    readonly example: string
    readonly files: 'scoresheet' | 'survey'
    readonly roles: readonly string[]
  }
  readonly 'figure-column-empty': { readonly choice: string; readonly role: string }
  readonly 'figure-column-lost': { readonly choices: readonly string[] }
  readonly 'survey-columns-mixed': Nothing
  /** A file that an option names and that is of no use. */
  readonly 'option-file-refused': { readonly option: string; readonly file: string | null; readonly found: Finding }
  /** `ipp` alone where no folder has settings. */
  readonly 'config-missing': Nothing
  /** A file that is no settings of ours. */
  readonly 'config-foreign': { readonly file: string }
  /** A key of the settings that is not known, or a value that it cannot have. */
  readonly 'config-invalid': {
    readonly file: string
    readonly key: string
    readonly found: string | null
    readonly known: readonly string[]
    readonly kind: 'switch' | 'value' | 'list' | null
  }
  /** Settings that name a file outside their folder. */
  readonly 'config-outside': { readonly file: string; readonly key: string; readonly name: string }
  readonly 'map-invalid': { readonly file: string; readonly fault: string }
}

/** What is wrong with the rules that were asked for, and with what was asked of them. */
interface RulesFaults {
  readonly 'instrument-unknown': Unknown
  readonly 'instrument-pattern': Unknown
  readonly 'instrument-invalid': { readonly file: string; readonly problems: readonly FaultyPlace[] }
  readonly 'year-uncovered': { readonly year: number; readonly known: readonly string[] }
  readonly 'year-absent': { readonly year: number; readonly years: readonly number[] }
  readonly 'cases-invalid': {
    readonly file: string
    readonly problems: readonly { readonly line: number; readonly problem: FaultyPlace }[]
  }
  readonly 'cases-refused': { readonly file: string; readonly cell: string | null; readonly code: string }
  readonly 'form-unknown': Unknown & { readonly what: 'form' | 'variant' }
  /** A survey and nothing else, where an instrument of the index is needed. */
  readonly 'instrument-of-survey': { readonly instrument: string }
  readonly 'survey-form-missing': { readonly instrument: string }
  readonly 'survey-form-other': { readonly asked: string; readonly form: string }
  readonly 'survey-variant-unknown': Unknown
  /** A column given to a question that the form does not have; it has `count`. */
  readonly 'survey-question-unknown': { readonly asked: string; readonly form: string; readonly count: number }
  readonly 'sql-no-answers': { readonly file: string }
  readonly 'sql-unheaded': Nothing
}

interface ResultFaults {
  readonly 'selection-unknown': Unknown & { readonly what: 'unit' | 'agency' | 'indicator' | 'aspect' }
  readonly 'result-foreign': { readonly file: string }
  readonly 'list-years': { readonly file: string; readonly years: readonly number[] }
  readonly 'gate-misread': { readonly text: string }
  /** `isTable` where a table stands in the file, though none that is known. */
  readonly 'side-empty': { readonly file: string; readonly label: string; readonly isTable: boolean }
  readonly 'side-unread': { readonly file: string; readonly label: string }
  /** A result of another survey than the one that is compared, or no table of units. */
  readonly 'side-other-survey': { readonly file: string; readonly found: string | null; readonly form: string }
  /** Options of scoresheets where surveys are compared, and the other way round. */
  readonly 'sides-options': { readonly options: readonly string[]; readonly isSurvey: boolean }
  /** Surveys have no ranks to hold against each other. */
  readonly 'gate-of-ranks': { readonly text: string }
  readonly 'plan-target': {
    readonly text: string
    readonly letters: readonly string[]
    readonly range: string
    readonly places: number
  }
  readonly 'plan-lock': Unknown
  readonly 'plan-below': Unknown
  readonly 'plan-level-unit': Nothing
  readonly 'plan-no-survey': { readonly instrument: string }
  readonly 'plan-f03': { readonly text: string; readonly range: string }
}

interface CommandFaults {
  readonly 'output-ending': Named & { readonly endings: readonly string[] }
  readonly 'command-unknown': Unknown
  readonly 'shell-unknown': Unknown
  readonly 'sheets-unnamed': Nothing
  readonly 'record-foreign': { readonly file: string }
  readonly 'survey-no-files': Nothing
  readonly 'tallies-not-csv': Nothing
  /** A page or document of a survey that is a part of the index. */
  readonly 'survey-page-other': { readonly name: string; readonly instrument: string }
  readonly 'poster-not-page': { readonly name: string }
  readonly 'sql-many-files': Nothing
  readonly 'split-without-units': Nothing
  readonly 'sides-too-few': Nothing
  readonly 'sides-year': Nothing
  readonly 'sides-survey': Nothing
  readonly 'pdf-no-program': Nothing
  readonly 'document-kind': { readonly name: string }
  readonly 'ranking-unit': Nothing
  /** Ranges of ranks on a page that holds no ranking. */
  readonly 'intervals-kind': Nothing
  /** Numbers of users where no interval is worked out that would need them. */
  readonly 'population-alone': Nothing
  readonly 'copy-many-files': Nothing
  /** What a copy is to hold, and no copy. */
  readonly 'copy-values-alone': Nothing
  readonly 'rules-command-unknown': Unknown
  readonly 'diff-instrument': Nothing
  readonly 'diff-unread': Nothing
  readonly 'cases-nameless': { readonly file: string }
  readonly 'cases-unshipped': { readonly instrument: string }
  readonly 'cases-unmatched': { readonly filter: string }
  readonly 'rules-part-unknown': { readonly instrument: string; readonly asked: string }
  readonly 'rules-unnamed': Nothing
  readonly 'rules-unshipped': Unknown
  readonly 'rules-id': { readonly id: string }
  readonly 'rules-file-taken': { readonly file: string }
}

/** What is wrong with a list of units that forms are made for. */
interface UnitListFaults {
  readonly 'unit-list-refused': { readonly file: string; readonly found: Finding }
  readonly 'unit-list-twice': {
    readonly file: string
    readonly unit: string
    readonly rows: readonly [earlier: number, later: number]
  }
  readonly 'unit-list-variant': Unknown & { readonly file: string; readonly row: number }
  readonly 'unit-list-scoresheet': { readonly file: string }
  readonly 'unit-list-foreign': { readonly file: string; readonly column: string }
  readonly 'unit-list-nameless': { readonly file: string; readonly row: number }
}

/** All that an operator can get wrong, and what is known of each. Closed: the compiler asks for the wording of each. */
export interface OperatorFaults
  extends DiskFaults,
    OptionFaults,
    RulesFaults,
    ResultFaults,
    CommandFaults,
    UnitListFaults {}

export type FaultCode = keyof OperatorFaults

/** How a command ends by faults that are more than wrong usage. */
const EXITS: Readonly<Partial<Record<FaultCode, ExitCode>>> = {
  'file-unreadable': 3,
  'input-changed': 3,
  'cases-invalid': 3,
  'cases-refused': 3,
  'result-foreign': 3,
  'side-empty': 3,
  'side-unread': 3,
  'side-other-survey': 3,
  'diff-unread': 3,
  'instrument-invalid': 4,
}

/** What the operator got wrong, without words; the face that catches it adds them. Everything else that is thrown is a bug. */
export class OperatorFault extends Error {
  readonly code: FaultCode
  readonly fields: OperatorFaults[FaultCode]
  readonly exit: ExitCode
  constructor(code: FaultCode, fields: OperatorFaults[FaultCode]) {
    super(code)
    this.name = 'OperatorFault'
    this.code = code
    this.fields = fields
    this.exit = EXITS[code] ?? 2
  }
}

export const operatorFault = <Code extends FaultCode>(code: Code, fields: OperatorFaults[Code]): OperatorFault =>
  new OperatorFault(code, fields)
