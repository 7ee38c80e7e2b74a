import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SRC = path.join(ROOT, 'src')

const CODE = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(SRC, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''))

/** "SurveyResult" → survey, result; "XLSX_MIME" → xlsx, mime. */
const wordsIn = (name: string): readonly string[] =>
  (name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+/g) ?? []).map((word) => word.toLowerCase())

/** The words of all names that one file of the sources has for another. */
const USED = new Set(
  CODE.flatMap((text) => [
    ...text.matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm),
  ]).flatMap(([, name = '']) => wordsIn(name)),
)

/** Plain English in the first part, in the second what formats, programs and statistics call things everywhere. */
const PLAIN = new Set(
  readFileSync(path.join(import.meta.dirname, 'plain-words.txt'), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
)

/** Per line of a table of the glossary, the words that it explains: those of its first column, and others set in italics. */
const ROWS = readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!In code|Word )/.test(line))
  .map((line) => {
    const italics = [...line.matchAll(/\*([a-z ]+)\*/g)].map(([, words = '']) => words)
    return [line.split('|')[1] ?? '', ...italics].flatMap((words) => words.toLowerCase().match(/[a-z]+/g) ?? [])
  })
const EXPLAINED = new Set(ROWS.flat())

const ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ...['es', 'ed', 'ing', 'er', 'est', 'able'].map((ending) => [ending, ['', 'e']] as const),
  ...['s', 'ly', 'less', 'ness'].map((ending) => [ending, ['']] as const),
]

/** A word and what it may be a form of: "unmatched", "matched", "match". */
const formsOf = (word: string): readonly string[] => [
  word,
  ...(word.startsWith('un') ? formsOf(word.slice(2)) : []),
  ...ENDINGS.filter(([ending]) => word.endsWith(ending) && word.length >= ending.length + 2).flatMap(
    ([ending, instead]) => {
      const stem = word.slice(0, -ending.length)
      return [...instead.map((each) => stem + each), ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])].flatMap(
        formsOf,
      )
    },
  ),
]

const isIn = (known: ReadonlySet<string>, word: string): boolean => formsOf(word).some((form) => known.has(form))

it('every word in the name of something exported is plain, or stands in the glossary', () => {
  expect([...USED].filter((word) => !isIn(EXPLAINED, word) && !isIn(PLAIN, word)).sort()).toEqual([])
})

it('a word that the code does not use any more stands in no list of plain words', () => {
  const forms = new Set([...USED].flatMap(formsOf))
  expect([...PLAIN].filter((word) => !forms.has(word))).toEqual([])
})

it('a word is plain or explained, not both', () => {
  expect([...PLAIN].filter((word) => EXPLAINED.has(word))).toEqual([])
})

it('each line of the glossary explains a word that the code uses', () => {
  const names = new Set(CODE.flatMap((text) => text.match(/\b[A-Za-z]\w*/g) ?? []))
  const words = new Set([...names].flatMap(wordsIn))
  const forms = new Set([...words].flatMap(formsOf))
  expect(ROWS.filter((each) => !each.some((word) => isIn(forms, word)))).toEqual([])
})
