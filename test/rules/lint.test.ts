import { describe, expect, it } from 'vitest'
import { pathText } from '../../src/instrument/problem.js'
import { lint, lintFindings } from '../../src/rules/lint.js'
import { rewriteMembers } from '../../src/rules/rewrite.js'
import { sample } from '../instrument/sample.js'

const TEXT = JSON.stringify(sample, null, 2)
const found = (text: string) =>
  lintFindings([lint('aturan.json', text)], () => true).map(
    ({ file, line, problem }) => `${file}:${line} ${pathText(problem.at)} ${problem.rule}`,
  )
const lineOf = (text: string, part: string, nth = 1): number => {
  const offset = text.split(part).slice(0, nth).join(part).length
  return text.slice(0, offset).split('\n').length
}

describe('a file of rules that is examined', () => {
  it('is clean where everything can be proved', () => {
    expect(found(TEXT)).toEqual([])
  })

  it('is told with the line of each problem, in the order of its lines', () => {
    const text = TEXT.replace('"49.5"', '"49"').replace('"from": "1.5"', '"from": "1.55"')
    expect(found(text)).toEqual([
      `aturan.json:${lineOf(text, '"from": "1.55"')} ladder.value[0].from ladder-places`,
      `aturan.json:${lineOf(text, '"total": "99.5"')} forms[1].variants[0].shares.total shares-total`,
    ])
  })

  it('tells a key that stands twice, which a reader of JSON would pass over', () => {
    const text = TEXT.replace('"id": "contoh-2030",', '"id": "contoh-2030",\n  "title": "Lain",')
    expect(found(text)).toEqual([`aturan.json:${lineOf(text, '"title": "Contoh 2030"')} title key-twice`])
  })

  it('tells where the text stops being JSON, and nothing else then', () => {
    const [head = ''] = TEXT.split('"basis"')
    expect(found(head)).toEqual([`aturan.json:${head.split('\n').length}  json`])
  })

  it('tells a key that is missing at the object that lacks it', () => {
    const text = TEXT.replace('"title": "Luring",\n', '')
    expect(found(text)).toEqual([`aturan.json:${lineOf(text, '"id": "A"') - 1} forms[1].variants[0].title key-missing`])
  })

  it('tells unknown keys and figures without source', () => {
    const text = TEXT.replace('"basis":', '"bobot": 1,\n  "basis":')
    expect(found(text)).toEqual([`aturan.json:${lineOf(text, '"bobot"')} bobot key-unknown`])
    const bare = TEXT.replace(
      /"confidence": "regulation",\s+"sources": \[\s+"R1"\s+\]/,
      '"confidence": "regulation", "sources": []',
    )
    expect(found(bare)).toEqual([`aturan.json:${lineOf(bare, '"sources": []')} years.sources unsourced`])
  })

  it('tells years that two of the files claim, where the year is what chooses between them', () => {
    const other = rewriteMembers(TEXT, [['id', 'contoh-2031']])
    const files = [lint('a.json', TEXT), lint('b.json', other)]
    expect(lintFindings(files, () => true).map(({ file, problem }) => [file, problem.rule, problem.found])).toEqual([
      ['b.json', 'years-overlap', '2030–2031'],
    ])
    expect(lintFindings(files, () => false)).toEqual([])
  })
})

describe('a copy of a file of rules', () => {
  it('has other texts under some keys and is else as it was, to the byte', () => {
    const text = '{\n  "$schema": "./a.json",\n  "id" : "alt",\n  "x": {"id": "inner"}\n}'
    expect(
      rewriteMembers(text, [
        ['$schema', 'b "c"'],
        ['id', 'neu'],
      ]),
    ).toBe('{\n  "$schema": "b \\"c\\"",\n  "id" : "neu",\n  "x": {"id": "inner"}\n}')
  })

  it('takes values as they are, signs of replacement too', () => {
    expect(rewriteMembers('{"id": "a\\"b"}', [['id', '$1$&']])).toBe('{"id": "$1$&"}')
  })
})
