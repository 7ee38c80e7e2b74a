import { describe, expect, test } from 'vitest'
import { fieldsOf, fill } from '../../src/wording/fill.js'

describe('a template', () => {
  test('takes over what is known', () => {
    expect(fill('Skor {found} di luar {expected}.', { found: '“6”', expected: '0–5' })).toBe('Skor “6” di luar 0–5.')
  })

  test('lets a part in brackets fall away where one of its fields is unknown', () => {
    const template = 'Skor[ {found}] kosong[; di {sheet} tertulis {found}].'
    expect(fill(template, { found: '“-”', sheet: null })).toBe('Skor “-” kosong.')
    expect(fill(template, { found: null, sheet: 'F-02' })).toBe('Skor kosong.')
  })

  test('drops an unknown field with the blank before it', () => {
    expect(fill('Kode {found} salah.', { found: null })).toBe('Kode salah.')
  })

  test('never reads what was filled in as a template', () => {
    const found = '[{expected}] $& {found}'
    expect(fill('Isi {found}[ atau {found}].', { found, expected: 'x' })).toBe(`Isi ${found} atau ${found}.`)
  })

  test('names its fields', () => {
    expect(fieldsOf('a {found}[ b {expected}]')).toEqual(['found', 'expected'])
  })
})
