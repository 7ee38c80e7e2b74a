import { describe, expect, it } from 'vitest'
import { canonical, contentHash, parseRaw, rawAt } from '../../src/instrument/raw.js'

describe('the hash of an instrument', () => {
  const hash = (text: string): string | null => {
    const parsed = parseRaw(text)
    return parsed && contentHash(parsed.raw)
  }

  it('is the SHA-256 of the canonical text', () => {
    // sha256sum of {"a":[1,{"b":null,"c":"x"}],"z":true}
    expect(hash('{ "z": true, "a": [1, { "c": "x", "b": null }] }')).toBe(
      '15bc432f09e5a34d7d11a4c13b4a57bcf0f271cb4bd8c0dec041087fa1917738',
    )
  })

  it('does not change with the order of keys, blanks, line ends, a byte order mark or the way a character is written', () => {
    const one = hash('{"id":"x","judul":"Évaluasi","daftar":[1,2]}')
    expect(hash('\uFEFF{\r\n  "daftar": [ 1, 2 ],\r\n  "judul": "\\u00c9valuasi",\r\n  "id": "x"\r\n}\r\n')).toBe(one)
  })

  it('does not change with the place of the schema that an editor is told', () => {
    expect(hash('{"$schema":"../a.json","id":"x"}')).toBe(hash('{"id":"x","$schema":"https://b"}'))
    expect(hash('{"id":"x"}')).toBe(hash('{"id":"x","$schema":"c"}'))
  })

  it('changes with every figure, text and order of a list', () => {
    const texts = [
      '{"a":"1"}',
      '{"a":"1.0"}',
      '{"a":1}',
      '{"b":"1"}',
      '{"a":["1","2"]}',
      '{"a":["2","1"]}',
      '{"a":{"$schema":"1"}}',
      '{"a":{}}',
    ]
    expect(new Set(texts.map(hash)).size).toBe(texts.length)
  })
})

describe('the value of a text', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`

  it('is none where the text is no JSON', () => {
    expect(parseRaw('{')).toBeNull()
    expect(parseRaw('')).toBeNull()
  })

  it('may be nested sixty-three levels deep, no deeper', () => {
    expect(parseRaw(nested(63))).not.toBeNull()
    expect(parseRaw(nested(64))).toBeNull()
  })

  it('loses a byte order mark in front, and none within a text', () => {
    expect(parseRaw('\uFEFF"a\uFEFFb"')).toEqual({ raw: 'a\uFEFFb' })
    expect(parseRaw('"a\uFEFFb"')).toEqual({ raw: 'a\uFEFFb' })
  })
})

describe('the canonical text', () => {
  it('sorts keys by code unit, at every depth, and leaves lists as they are', () => {
    expect(canonical({ b: [{ z: 1, a: 2 }, 'x'], B: null, a: false })).toBe(
      '{"B":null,"a":false,"b":[{"a":2,"z":1},"x"]}',
    )
  })
})

describe('what stands at a path', () => {
  const raw = { a: [{ b: 'x' }] }

  it('is found by keys and places', () => {
    expect(rawAt(raw, ['a', 0, 'b'])).toBe('x')
    expect(rawAt(raw, [])).toBe(raw)
  })

  it('is nothing where the path leaves the text, even by a name that every object has', () => {
    expect(rawAt(raw, ['a', 1])).toBeUndefined()
    expect(rawAt(raw, ['a', 'length'])).toBeUndefined()
    expect(rawAt(raw, ['a', 0, 'toString'])).toBeUndefined()
    expect(rawAt('text', ['length'])).toBeUndefined()
    expect(rawAt(null, ['a'])).toBeUndefined()
    expect(rawAt({ a: null }, ['a', 'b'])).toBeUndefined()
  })
})
