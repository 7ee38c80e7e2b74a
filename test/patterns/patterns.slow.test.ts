import { describe, expect, test } from 'vitest'
import { literalsOf, madeDuring, sources } from './all.js'
import { hostileTo } from './hostile.js'

const files = sources()
const keyOf = (pattern: RegExp): string => String(pattern)
/** Each pattern once, and the files that have it. */
const written = new Map<string, { readonly pattern: RegExp; readonly files: string[] }>()
for (const file of files)
  for (const pattern of literalsOf(file)) {
    const known = written.get(keyOf(pattern))
    if (known) known.files.push(file)
    else written.set(keyOf(pattern), { pattern, files: [file] })
  }

describe('a pattern takes time in proportion to its text', () => {
  test('of the ways to find that out, each finds what it is made for', () => {
    const slow = [/\s+$/, /^\s*x?\s*$/, /(?:a|b)*\s*c/, /<key[^>]*>/, /^(?:<[\s\S]*?>)*!/, /(?:a+)+b/]
    const hidden = [/'[^'[]*\[[^[\]]+\](?:[^']|'')*'!/, /\b(?:no|nomor)\b[^;]{0,120}?\d(?:\s*\/|\s+(?:tahun)?\s*)20/]
    for (const each of [...slow, ...hidden]) expect([keyOf(each), hostileTo(each)]).not.toEqual([keyOf(each), null])
    for (const quick of [/^\s+/, /^a*b*c$/, /\d{1,9}x/, /^[ab]+$/]) expect(hostileTo(quick)).toBeNull()
  })

  test('every one that is written out', () => {
    expect(written.size).toBeGreaterThan(150)
    const slow = [...written.values()].flatMap(({ pattern, files: where }) => {
      const text = hostileTo(pattern)
      return text === null ? [] : [`${where.join(', ')}: ${pattern} on ${text}`]
    })
    expect(slow).toEqual([])
  })

  test('every one that is put together as the program loads', async () => {
    // What shows a page in a browser begins as it is loaded, and there is none here.
    const rooms = files.filter((file) => !file.startsWith('page/view/'))
    const made = await madeDuring(async () => {
      for (const file of rooms) await import(/* @vite-ignore */ new URL(`../../src/${file}`, import.meta.url).href)
    })
    const own = made.filter(({ source }) => source.length < 2000)
    const slow = own.flatMap((pattern) => {
      const text = hostileTo(pattern)
      return text === null ? [] : [`${pattern} on ${text}`]
    })
    expect([...new Set(slow)]).toEqual([])
  })
})
