import type { FileDecisions } from '../scoresheet/file.js'
import type { KeptDecisions } from '../scoresheet/kept-decisions.js'
import type { UnitNaming } from '../scoresheet/unit-name.js'
import { namingOf } from './file-units.js'
import type { RunOptions } from './options.js'

/** What is asked for, and what a file of decisions keeps of it. */
export interface Asked extends RunOptions {
  readonly decisions: FileDecisions
  readonly kept: KeptDecisions | null
  /** Words of `--labels` that no answer has said yet. */
  readonly unheard: Set<string>
}

/** How sheets of a file are called that name no unit. */
export const namingBy =
  ({ unitFrom, units: lines, kept }: Asked, units: ReadonlyMap<string, string>) =>
  (file: string): UnitNaming =>
    namingOf({ units, lines, kept: kept?.units ?? new Map(), from: unitFrom ?? kept?.unitFrom ?? null }, file)
