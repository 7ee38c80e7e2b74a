import { OperatorError } from './operator-fault.js'

/** What a target may be. */
interface Targets {
  readonly letters: string
  readonly range: string
  readonly places: number
}

/** What an operator can get wrong about plans. */
export const PLAN_FAULTS = {
  target: (text: string, { letters, range, places }: Targets): OperatorError =>
    new OperatorError({
      id: `--target ${text}: tulis next, predikat (${letters}), atau indeks ${range} dengan paling banyak ${places} desimal`,
      en: `--target ${text}: write next, a predicate (${letters}), or an index ${range} with at most ${places} decimals`,
    }),
  indicator: (name: string, codes: string): OperatorError =>
    new OperatorError({
      id: `--lock ${name}: tidak ada indikator bernomor atau berkode itu. Yang ada: ${codes}`,
      en: `--lock ${name}: there is no indicator of that number or code. There are: ${codes}`,
    }),
  noSurvey: (instrument: string): OperatorError =>
    new OperatorError({
      id: `--f03: tidak ada unit yang indeksnya memuat survei pengguna layanan (instrumen ${instrument})`,
      en: `--f03: no unit's index holds a users' survey (instrument ${instrument})`,
    }),
  f03: (text: string, range: string): OperatorError =>
    new OperatorError({
      id: `--f03 ${text}: tulis nilai survei ${range}, atau kenaikannya dengan tanda, misalnya +0.1`,
      en: `--f03 ${text}: write a figure ${range}, or what it gains with a sign, such as +0.1`,
    }),
} as const
