/** The columns of fourteen questions by their position. */
export const POSITIONS = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
export const HEAD = ['unit', ...POSITIONS].join(',')
/** A respondent: the unit and an answer for each question. */
export const row = (unit: string, answers: readonly (number | string)[]) => [unit, ...answers].join(',')
/** The same answer to every question. */
export const all = (answer: number | string) => Array<number | string>(14).fill(answer)
/** Sheets that differ much from each other, with a mean near four. */
export const varied = (count: number, seed = 0): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: 14 }, (_, q) => 5 - ((Math.imul((i + seed) * 14 + q + 1, 0x9e3779b1) >>> 20) % 3)),
  )
export const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`
