import { add, div, type Exact, equal, fromStored, mul, parseExact, round, sub, ZERO } from '../../exact/exact.js'

/** Functions whose result changes by itself, or comes from outside the workbook. */
const UNSTEADY =
  /(?<![A-Z0-9_.])(?:_XLFN\.)?(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL|WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|STOCKHISTORY|DDE|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|GOOGLEFINANCE)\s*\(/i
/** A channel to another program: program|'topic'!item. */
const CHANNEL = /\|\s*(?:'[^']*'|[^\s!|'"]+)\s*!/
/** A cell of another workbook: [1]Skor!A1. */
const EXTERNAL = /\[[^[\]]+\][\p{L}\p{N}_.]*!/u
/** A quoted name of a sheet, and one that names a workbook: 'C:\[Rekap.xlsx]Skor'!A1. */
const QUOTED = /'(?:[^']|'')*'!?/g
const IN_A_BOOK = /^'[^'[\]]*\[[^[\]]+\]/

const isExternal = (formula: string): boolean =>
  EXTERNAL.test(formula) || (formula.match(QUOTED) ?? []).some((name) => name.endsWith('!') && IN_A_BOOK.test(name))
/** Figures and the four rules only. */
const SUM_OF_FIGURES = /^[\d\s.+\-*/()]{1,200}$/

type Token = string | undefined

/** Works out a formula that is made of figures and the four rules; null where it does not work out. */
const evaluate = (formula: string): Exact | null => {
  const tokens = formula.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? []
  if (tokens.join('') !== formula.replace(/\s/g, '')) return null
  let at = 0
  const take = (): Token => tokens[at++]
  const factor = (): Exact | null => {
    const token = take()
    if (token === '-' || token === '+') {
      const value = factor()
      return value && token === '-' ? sub(ZERO, value) : value
    }
    if (token !== '(') return token === undefined ? null : parseExact(token)
    const value = chain(term, ['+', '-'])
    return take() === ')' ? value : null
  }
  const chain = (part: () => Exact | null, operators: readonly string[]): Exact | null => {
    let value = part()
    while (value && operators.includes(tokens[at] ?? '')) value = combine(value, take(), part())
    return value
  }
  const term = (): Exact | null => chain(factor, ['*', '/'])
  const value = chain(term, ['+', '-'])
  return at === tokens.length ? value : null
}

const combine = (a: Exact, operator: Token, b: Exact | null): Exact | null => {
  if (!b) return null
  if (operator === '+') return add(a, b)
  if (operator === '-') return sub(a, b)
  if (operator === '*') return mul(a, b)
  return b.n === 0n ? null : div(a, b)
}

/** Decimal places to which a stored result, which is binary, must agree with the exact one. */
const AGREEMENT = 9

const contradicts = (formula: string, stored: string): boolean => {
  const [due, kept] = [SUM_OF_FIGURES.test(formula) ? evaluate(formula) : null, fromStored(stored)]
  return due !== null && kept !== null && !equal(round(due, AGREEMENT, 'half-up'), round(kept, AGREEMENT, 'half-up'))
}

/**
 * What is to be said of a score that comes from a formula: W-CELL-EXTERNAL where another workbook gave it,
 * W-CELL-FORMULA where it changes by itself, comes from another program or the network, or where its stored result
 * contradicts what the formula plainly is. Nothing for a formula like any other; none is ever carried out.
 */
export const formulaWarning = (formula: string, stored: string): 'W-CELL-EXTERNAL' | 'W-CELL-FORMULA' | null => {
  const bare = formula.replace(/"[^"]*"/g, '""')
  if (CHANNEL.test(bare) || UNSTEADY.test(bare)) return 'W-CELL-FORMULA'
  if (isExternal(bare)) return 'W-CELL-EXTERNAL'
  return contradicts(formula, stored) ? 'W-CELL-FORMULA' : null
}
