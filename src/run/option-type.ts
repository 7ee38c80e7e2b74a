import type { Run } from './result.js'

/** Options as texts, by name: as a command line gives them and a manifest records them. */
export type Given = Run['options']

/** One option. `Value` is what a program gives for it, `Kept` what a run has of it, given or not. */
export interface Option<Value, Kept> {
  /** What it is called on a command line, without the hyphens. */
  readonly name: string
  /** A switch stands alone, a list may be given several times, all else has one value. */
  readonly kind: 'switch' | 'value' | 'list'
  /** What stands for its value on a help page. */
  readonly takes: string
  readonly choices?: readonly string[]
  /** The value that counts where none is given, for help pages to tell. */
  readonly otherwise?: string
  /** Its one letter, without the hyphen. */
  readonly short?: string
  /** A command cannot be run without it. */
  readonly isRequired?: true
  /** Names of options that do not go with it. */
  readonly excludes?: readonly string[]
  /** Kept in manifests alone: on a command line it stands among the files. */
  readonly isRecordOnly?: true
  /** Reads its texts: one of a value, all of a list, none of a switch. */
  readonly parse: (...texts: readonly string[]) => Kept
  /** Checks the value of a program, which calls the option `key`; says what counts where there is none. */
  readonly keep: (value: Value | undefined, key: string) => Kept
  /** The value as a command line would have given it; undefined where that would say nothing. */
  readonly write: (value: Value) => Given[string] | undefined
}

/** Options by what programs call them, in the order of help pages. */
export type OptionTable = Readonly<Record<string, Option<never, unknown>>>

type ValueOf<Each> = Each extends Option<infer Value, unknown> ? Value : never

/** What a program may give for the options of a table. */
export type ValuesOf<Table extends OptionTable> = { readonly [Key in keyof Table]?: ValueOf<Table[Key]> | undefined }

/** What a run has of the options of a table. */
export type KeptOf<Table extends OptionTable> = { readonly [Key in keyof Table]: ReturnType<Table[Key]['parse']> }
