/** A pattern taken apart, as far as texts are made of it that keep it busy. */
export type Node =
  | { readonly kind: 'char'; readonly source: string }
  | { readonly kind: 'group'; readonly options: readonly (readonly Node[])[]; readonly asserts: boolean }
  | { readonly kind: 'mark' }
  | { readonly kind: 'back' }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number }

const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)/su
const CLASS = /^\[(?:[^\]\\]|\\[\s\S])*\]/u
const OPENING = /^\((\?[=!]|\?<[=!]|\?:|\?<\w+>)?/
const TIMES = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/

const LEAST: Readonly<Record<string, number>> = { '*': 0, '+': 1, '?': 0 }

const timesOf = (found: RegExpExecArray): { readonly min: number; readonly max: number } => {
  const [text, least, comma, most] = found
  const sign = text.charAt(0)
  if (least === undefined) return { min: LEAST[sign] ?? 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  if (comma === '') return { min: Number(least), max: Number(least) }
  return { min: Number(least), max: most === '' ? Number.POSITIVE_INFINITY : Number(most) }
}

/** Takes the source of a pattern apart. */
export const taken = (source: string): readonly (readonly Node[])[] => {
  let rest = source
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(found[0].length)
    return found
  }
  const atom = (): Node => {
    const opened = eat(OPENING)
    if (opened) {
      const options = choices()
      rest = rest.slice(1)
      return { kind: 'group', options, asserts: /[=!]$/.test(opened[1] ?? '') }
    }
    const all = eat(CLASS)
    if (all) return { kind: 'char', source: all[0] }
    const escaped = eat(ESCAPE)
    if (escaped)
      return /^\\[bB]/.test(escaped[0])
        ? { kind: 'mark' }
        : /^\\[1-9]/.test(escaped[0])
          ? { kind: 'back' }
          : { kind: 'char', source: escaped[0] }
    const char = String.fromCodePoint(rest.codePointAt(0) ?? 0)
    rest = rest.slice(char.length)
    return char === '^' || char === '$' ? { kind: 'mark' } : { kind: 'char', source: char }
  }
  const sequence = (): readonly Node[] => {
    const nodes: Node[] = []
    while (rest !== '' && !/^[|)]/.test(rest)) {
      const body = atom()
      const times = eat(TIMES)
      nodes.push(times ? { kind: 'repeat', body, ...timesOf(times) } : body)
    }
    return nodes
  }
  const choices = (): readonly (readonly Node[])[] => {
    const all = [sequence()]
    while (rest.startsWith('|')) {
      rest = rest.slice(1)
      all.push(sequence())
    }
    return all
  }
  return choices()
}
