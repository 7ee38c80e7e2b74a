import { describe, expect, it } from 'vitest'
import { allTexts, indonesianTexts, interfaceTerms, textsIn } from './terms.js'

const TERMS = interfaceTerms()
const [ALL, INDONESIAN] = [allTexts(), indonesianTexts()]

/** Where texts have a word of its own: "src/wording/words.ts: … bisa …". Names of options and of files are none. */
const having = (word: string, texts: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}<.-])${word}(?![\\p{L}\\p{N}>=]|/\\d)`, 'iu')
  return [...texts].flatMap(([name, own]) => own.filter((text) => pattern.test(text)).map((text) => `${name}: ${text}`))
}

describe('docs/istilah.md', () => {
  it('has terms that texts for people use, in both languages', () => {
    const unused = [
      ...TERMS.filter(({ term }) => having(term, INDONESIAN).length === 0).map(({ term }) => term),
      ...TERMS.filter(({ english }) => having(english, ALL).length === 0).map(({ english }) => english),
    ]
    expect([TERMS.length > 30, unused]).toEqual([true, []])
  })

  it.each(TERMS)('$term: no Indonesian text has another word for it', ({ forbidden }) => {
    expect(forbidden.flatMap((word) => having(word, INDONESIAN))).toEqual([])
  })

  it('is held over all texts, each in its language', () => {
    const count = [...INDONESIAN.values()].flat().length
    const all = [...ALL.values()].flat().length
    expect([count > 1000, 3 * count < 2 * all]).toEqual([true, true])
    expect(having('sheet', INDONESIAN)).toEqual([])
    expect(having('sheet', ALL).length).toBeGreaterThan(20)
    expect(textsIn("const a = 'unit ini bisa' /* punya */")).toEqual(["'unit ini bisa'"])
  })
})
