import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** One line of docs/istilah.md. */
interface Term {
  readonly term: string
  readonly english: string
  readonly forbidden: readonly string[]
}

/** The terms of the interface, with the words that are not used for them. */
export const interfaceTerms = (): readonly Term[] => {
  const page = readFileSync(path.join(ROOT, 'docs/istilah.md'), 'utf8')
  const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].slice(1)
  return rows.map(([, term = '', english = '', forbidden = '']) => ({
    term,
    english,
    forbidden: forbidden.split(', '),
  }))
}

const TEXT = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/y
const ENGLISH = /\ben: |\bconst (?:EN|ENGLISH|MODE_EN)\b[^=]*= /g

/** Where an expression ends: at the first comma, bracket or line end that is not inside it. */
const endOf = (source: string, from: number): number => {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    TEXT.lastIndex = at
    const text = TEXT.exec(source)?.[0]
    const sign = source[at] ?? ''
    if (text) at += text.length - 1
    else if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign) && --depth < 0) return at
    else if (depth === 0 && sign === ',') return at
  }
  return source.length
}

/** A line of commands with what it is for in both languages: the last is English. */
const EXAMPLE = new RegExp(`(\\bexample\\(\\s*(?:${TEXT.source}),\\s*(?:${TEXT.source}),)\\s*(?:${TEXT.source})`, 'g')

/** A source of texts without what is English in it. */
const withoutEnglish = (all: string): string => {
  const source = all.replace(EXAMPLE, '$1')
  let [kept, from] = ['', 0]
  for (const { index, 0: begin } of source.matchAll(ENGLISH)) {
    if (index < from) continue
    kept += source.slice(from, index)
    from = endOf(source, index + begin.length)
  }
  return kept + source.slice(from)
}

/** Names of the code in quotation marks: keys and cases, `'input-gone'`. */
const isName = (text: string): boolean => /^'[a-z\d]+(?:-[a-z\d]+)+'$/.test(text)

/** What people may read in a source: its texts, without the names of the code in and around them. */
export const textsIn = (source: string): readonly string[] => {
  const plain = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*(?:\/\/|import ).*$/gm, '')
    .replace(/\bPick<[^<>]*>/g, '')
  return [...plain.matchAll(new RegExp(TEXT.source, 'g'))]
    .map(([text]) => text.replace(/\$\{[^{}]*\}/g, '…'))
    .filter((text) => !isName(text))
}

/** The first text of each choice between two languages: `word('berkas', 'file')`. */
const FIRST =
  /\b(?:word\(|said\((?:shell|this|\{ language \}),)\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g

const sourcesOf = (room: string): readonly (readonly [name: string, source: string])[] =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [path.join(room, name), readFileSync(path.join(ROOT, room, name), 'utf8')])

/** All Indonesian texts for people, by the file that they stand in: the wording room's, and those that commands say themselves. */
export const indonesianTexts = (): ReadonlyMap<string, readonly string[]> => {
  const wording = sourcesOf('src/wording').map(([name, source]) => [name, textsIn(withoutEnglish(source))] as const)
  const commands = sourcesOf('src/commands').map(([name, source]) => {
    const said = [...source.matchAll(FIRST)].map(([, text = '']) => text)
    return [name, name.endsWith('/help.ts') ? textsIn(withoutEnglish(source)) : said] as const
  })
  return new Map([...wording, ...commands])
}

/** All texts for people in both languages, by the file that they stand in. */
export const allTexts = (): ReadonlyMap<string, readonly string[]> =>
  new Map([...sourcesOf('src/wording'), ...sourcesOf('src/commands')].map(([name, source]) => [name, textsIn(source)]))
