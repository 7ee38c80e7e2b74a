import { describe, expect, it } from 'vitest'
import { InstrumentInvalid } from '../../src/instrument/instrument-invalid.js'
import { pathText } from '../../src/instrument/problem.js'
import { readRules } from '../../src/instrument/read.js'
import { rulesFromBytes } from '../../src/instrument/rules-file.js'
import { sample } from './sample.js'

const TEXT = JSON.stringify(sample)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const told = (bytes: Uint8Array): readonly string[] => {
  try {
    rulesFromBytes('contoh.json', bytes)
    return []
  } catch (error) {
    if (!(error instanceof InstrumentInvalid)) throw error
    return error.problems.map(({ rule, at }) => `${error.file} ${pathText(at)} ${rule}`)
  }
}

describe('an instrument from the bytes of a file', () => {
  it('is that of its text, with a byte order mark or without', () => {
    const reading = readRules(TEXT)
    if (!reading.ok) throw new Error('the sample is not valid')
    expect(rulesFromBytes('contoh.json', utf8(TEXT))).toEqual(reading.value)
    expect(rulesFromBytes('contoh.json', utf8(`\uFEFF${TEXT}`))).toEqual(reading.value)
  })

  it('is no text where a letter is not written as UTF-8 has it, though all else could be read', () => {
    const at = TEXT.indexOf('Contoh')
    const latin = new Uint8Array([...utf8(TEXT.slice(0, at)), 0xe9, ...utf8(TEXT.slice(at))])
    expect(told(latin)).toEqual(['contoh.json  json'])
    expect(told(utf8(`${TEXT.slice(0, at)}é${TEXT.slice(at)}`))).toEqual([])
    expect(told(utf8(TEXT).slice(0, -1))).toEqual(['contoh.json  json'])
    expect(told(new Uint8Array())).toEqual(['contoh.json  json'])
  })

  it('is told under the name of its file with all that keeps it from being one', () => {
    const wrong = { ...sample, title: '', shares: { of: '100', total: '99' } }
    expect(told(utf8(JSON.stringify(wrong)))).toEqual(['contoh.json title value-range'])
    expect(told(utf8(JSON.stringify({ ...wrong, title: 'x' })))).toEqual(['contoh.json shares.total shares-total'])
  })
})
