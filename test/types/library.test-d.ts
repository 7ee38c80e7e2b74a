// What the compiler must find in the public types, and what it must refuse. `npm run types` reads this file; nothing runs it.
import type * as library from '../../src/index.js'
import type {
  CaseFile,
  Compared,
  Diff,
  Effects,
  Exact,
  Finding,
  Instrument,
  LintFinding,
  Manifest,
  ReadOptions,
  Rules,
  Run,
  SqlEngine,
  Step,
  SurveyOptions,
  SurveyResult,
  TestRun,
  Workbook,
} from '../../src/index.js'

type Expect<T extends true> = T
type IsAny<T> = 0 extends 1 & T ? true : false
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** How deep a type is looked into; results hold results. */
type Down = readonly [never, 0, 1, 2, 3, 4, 5, 6]

/** True where `any` stands in a type, in what it holds, takes or gives back. What a class inherits from Node's Error is Node's. */
type HasAny<T, Depth extends number = 6> =
  IsAny<T> extends true
    ? true
    : [Depth] extends [0]
      ? false
      : T extends ((...args: infer Taken) => infer Given) | (new (...args: infer Taken) => infer Given)
        ? true extends HasAny<Taken[number], Down[Depth]> | HasAny<Given, Down[Depth]>
          ? true
          : false
        : T extends Promise<infer Held>
          ? HasAny<Held, Down[Depth]>
          : T extends ReadonlyMap<infer Key, infer Value>
            ? HasAny<Key, Down[Depth]> | HasAny<Value, Down[Depth]>
            : T extends readonly (infer Item)[]
              ? HasAny<Item, Down[Depth]>
              : T extends Uint8Array | Date | RegExp
                ? false
                : T extends object
                  ? { [Key in keyof T]-?: HasAny<T[Key], Down[Depth]> }[keyof T]
                  : false

/** Names of exported functions and values in whose types an `any` stands. */
type Leaks = {
  [Name in keyof typeof library]: true extends HasAny<(typeof library)[Name], 3> ? Name : never
}[keyof typeof library]

type No<T> = Same<true extends T ? true : false, false>

export type NothingLeaks = Expect<Same<Leaks, never>>
export type TypesHoldNoAny = [
  Expect<No<HasAny<Run>>>,
  Expect<No<HasAny<Instrument>>>,
  Expect<No<HasAny<Rules>>>,
  Expect<No<HasAny<Compared>>>,
  Expect<No<HasAny<TestRun>>>,
  Expect<No<HasAny<CaseFile>>>,
  Expect<No<HasAny<Diff>>>,
  Expect<No<HasAny<Effects>>>,
  Expect<No<HasAny<LintFinding>>>,
  Expect<No<HasAny<Manifest>>>,
  Expect<No<HasAny<Workbook>>>,
  Expect<No<HasAny<ReadOptions>>>,
  Expect<No<HasAny<SurveyResult>>>,
  Expect<No<HasAny<SurveyOptions>>>,
]
type Unknown = ReturnType<typeof JSON.parse>
export type TheSearchFindsAny = [
  Expect<HasAny<{ readonly deep: readonly Unknown[] }>>,
  Expect<HasAny<(text: string) => Promise<Unknown>>>,
  Expect<HasAny<(given: ReadonlyMap<string, Unknown>) => string>>,
]

export type FiguresAreBigInts = Expect<Same<Exact['n'], bigint>>
export type AnIndexMayBeMissing = Expect<Same<Run['result']['units'][number]['index'], Step | null>>
export type CodesAreAClosedList = Expect<string extends Finding['code'] ? false : true>
export type SeveritiesAreThree = Expect<Same<Finding['severity'], 'error' | 'warning' | 'notice'>>
export type OptionsMayBeUndefined = Expect<{ readonly year: undefined } extends ReadOptions ? true : false>
export type ASurveyMayHaveNoFigure = Expect<Same<SurveyResult['figure'], Exact | null>>
export type EnginesAreAClosedList = Expect<string extends SqlEngine ? false : true>
export type OptionsAreKnown = Expect<'yaer' extends keyof ReadOptions ? false : true>

/** Results are not for changing. */
export const changed = (run: Run, step: Step): void => {
  // @ts-expect-error a finding cannot be added
  run.findings.push
  // @ts-expect-error nor a figure replaced
  step.value = { n: 1n, d: 1n }
}
