import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Documents for officials, in English and in Indonesian. */
const PAIRS: readonly (readonly [en: string, id: string])[] = [
  ...['findings', 'survey', 'plan', 'record', 'skm', 'settings'].map(
    (name) => [`docs/${name}.md`, `docs/${name}.id.md`] as const,
  ),
  ['docs/panduan.en.md', 'docs/panduan.md'],
]

const FENCED = /^```.*?^```$/gms

interface Page {
  readonly text: string
  /** What stands outside of fenced blocks, without the addresses of links. */
  readonly prose: string
}

const pageOf = (file: string): Page => {
  const text = readFileSync(file, 'utf8')
  const told = text.replace(FENCED, '').replace(/\]\([^)]*\)/g, ']')
  // What a code means in a line stands in English alone, above its wording.
  return { text, prose: told.replace(/^(?:error|warning|notice): .*$/gm, '') }
}

const sorted = (found: Iterable<string>): readonly string[] => [...new Set(found)].sort()

/** The headings by their depth. */
const shapeOf = ({ text }: Page): readonly string[] => text.replace(FENCED, '').match(/^#+(?= )/gm) ?? []

/** The command lines in blocks, in their order; the language that they ask for is that of the page. */
const commandsOf = ({ text }: Page): readonly string[] =>
  (text.match(FENCED) ?? []).flatMap((block) =>
    [...block.matchAll(/^(?:\$ )?(ipp(?: [^#\n]*)?)/gm)].map(([, line = '']) =>
      line.replace(/ --lang (?:en|id)\b/, '').trim(),
    ),
  )

/** Blocks that are no talk with a terminal: settings, edits of a file. */
const filesOf = ({ text }: Page): readonly string[] =>
  (text.match(FENCED) ?? []).filter((block) => /^```(?:json|diff|csv)/.test(block))

/** Options and findings that are named anywhere. */
const namesOf = ({ text }: Page): readonly string[] =>
  sorted(text.match(/(?<![\w-])--[a-z][a-z-]*[a-z]|\b[EWN]-[A-Z\d]+(?:-[A-Z\d]+)*/g) ?? []).filter(
    (name) => name !== '--lang',
  )

/** Figures in the prose, without the signs of decimals and thousands, which are the language's. */
const figuresOf = ({ prose }: Page): readonly string[] =>
  sorted((prose.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(/[.,]/g, '')))

/** Pictures, which are one for both languages. */
const picturesOf = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, file = '']) => file)

describe.each(PAIRS)('%s and %s', (en, id) => {
  const [english, indonesian] = [pageOf(en), pageOf(id)]

  it.each([
    ['parts', shapeOf],
    ['commands', commandsOf],
    ['files', filesOf],
    ['options and findings', namesOf],
    ['figures', figuresOf],
    ['pictures', picturesOf],
  ] as const)('have the same %s', (_, of) => {
    expect(of(indonesian)).toEqual(of(english))
  })

  it('lead to each other', () => {
    const nameOf = (file: string): string => file.replace('docs/', '')
    expect([english.text.includes(`](${nameOf(id)})`), indonesian.text.includes(`](${nameOf(en)})`)]).toEqual([
      true,
      true,
    ])
  })
})

describe('a pair of pages', () => {
  it('would be noticed to differ', () => {
    const page = (text: string): Page => ({ text, prose: text })
    expect(figuresOf(page('4,505 menjadi 4,51'))).toEqual(figuresOf(page('4.505 becomes 4.51')))
    expect(figuresOf(page('4,505 menjadi 4,50'))).not.toEqual(figuresOf(page('4.505 becomes 4.51')))
    expect(commandsOf(page('```console\n$ ipp plan a.csv --lang en\n```\n'))).toEqual(['ipp plan a.csv'])
  })
})
