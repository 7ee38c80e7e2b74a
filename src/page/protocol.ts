import type { Severity } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import type { Given } from '../run/option-type.js'
import type { PlanAsked, PlanView } from './planning-protocol.js'
import type { Trial } from './trial-protocol.js'

/** What a file is to a run: what it turns out to be, or what the reader of the page says. */
export type Role = 'auto' | 'survey' | 'register' | 'aliases' | 'instrument'

export interface Dropped {
  readonly name: string
  readonly file: File
  readonly role: Role
}

export interface FileOutcome {
  readonly name: string
  readonly role: Role
  /** Rows that were read and used; null where the file took no part. */
  readonly rows: { readonly read: number; readonly used: number } | null
  readonly errors: number
  readonly warnings: number
  /** Whether it was not read because nobody knows what its columns hold. */
  readonly isDoubtful: boolean
}

/** A finding in words, and the option that would let through what was refused. */
export interface ToldFinding {
  readonly code: string
  readonly severity: Severity
  readonly where: string
  readonly said: string
  readonly fix: string
  readonly proposal: { readonly name: string; readonly value: string } | null
}

export interface ListedUnit {
  readonly key: string
  readonly unit: string
  readonly agency: string
  readonly rank: number | null
  readonly index: string | null
  readonly predicate: string | null
  /** The class of its colour. */
  readonly tone: string
}

/** An option that the page offers, as the command calls it. */
interface Choices {
  readonly instruments: readonly { readonly id: string; readonly title: string }[]
  readonly years: readonly number[]
  /** Names of options by which findings can be mended. */
  readonly asked: readonly string[]
}

/** All that is shown of a run at once. */
export interface Overview {
  readonly anyRead: boolean
  readonly year: number | null
  readonly instrument: string
  readonly files: readonly FileOutcome[]
  readonly findings: readonly ToldFinding[]
  readonly units: readonly ListedUnit[]
  /** Markup of the reports, names in it escaped; null where there is nothing to show. */
  readonly ranking: string | null
  readonly comparison: string | null
  readonly choices: Choices
}

/** The beginning of a sheet, and what its columns may hold. */
export interface SheetView {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly number: number; readonly texts: readonly string[] }[]
  /** As the option of the command calls them. */
  readonly roles: readonly string[]
}

/** A score of a unit that can be tried otherwise. */
export interface TriableScore {
  readonly slot: number
  readonly code: string
  readonly title: string
  readonly score: string | null
  /** The scores that may be given, with what earns them; null where any figure of the scale may be. */
  readonly allowed: readonly { readonly score: string; readonly text: string }[] | null
}

export interface UnitView {
  readonly key: string
  readonly name: string
  readonly article: string
  readonly trace: string
  /** The way to its next predicate in one line; null without an index. */
  readonly plan: string | null
  /** The predicates above its own, the nearest first. */
  readonly targets: readonly { readonly letter: string; readonly text: string }[]
  /** Whether its index holds a survey, whose figure may be assumed. */
  readonly hasSurvey: boolean
  readonly scores: readonly TriableScore[]
}

export type Saved =
  | { readonly kind: 'workbook' | 'csv' | 'json' | 'ranking' | 'check' | 'comparison' | 'comparison-book' | 'template' }
  | { readonly kind: 'unit' | 'record' | 'record-document'; readonly unit: string | null }
  | { readonly kind: 'copy'; readonly file: string }
  | { readonly kind: 'plan' | 'plan-page'; readonly key: string; readonly asked: PlanAsked }

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the page asks of the desk. */
export interface Desk {
  readonly read: (files: readonly Dropped[], given: Given, language: Language) => Promise<Overview>
  readonly show: (language: Language) => Promise<Overview>
  readonly unit: (key: string, language: Language) => Promise<UnitView>
  readonly tryOut: (key: string, changes: Readonly<Record<number, string>>, language: Language) => Promise<Trial>
  readonly preview: (file: string) => Promise<SheetView>
  readonly plan: (key: string, asked: PlanAsked, language: Language) => Promise<PlanView>
  readonly save: (what: Saved, language: Language) => Promise<SavedFile>
}

/** What goes to the worker, and what comes back. */
export interface Request {
  readonly id: number
  readonly call: keyof Desk
  readonly given: readonly unknown[]
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  /** What the reader got wrong, in words of both languages. */
  | { readonly id: number; readonly fault: { readonly id: string; readonly en: string } }
