import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, ipp, put, textOf } from './cli.js'

/** As the build wrote it. */
const BUILT = readFileSync(path.resolve(import.meta.dirname, '../../dist/ipp.html'), 'utf8')

test('the offline page is written as ipp.html, or where it is wanted, as the build made it', async () => {
  const folder = folderWith()
  expect(await ipp(folder, ['page'])).toMatchObject({ exit: 0, files: ['ipp.html'] })
  expect(textOf(folder, 'ipp.html')).toBe(BUILT)
  expect(await ipp(folder, ['page', '-o', 'lain.html'])).toMatchObject({ exit: 0, files: ['lain.html'] })
})

test('a page that somebody wrote under that name is kept', async () => {
  const folder = folderWith()
  put(folder, { 'ipp.html': '<p>punya saya</p>' })
  expect(await ipp(folder, ['page'])).toMatchObject({ exit: 0, files: ['ipp.html', 'ipp.html.bak'] })
  expect(textOf(folder, 'ipp.html.bak')).toBe('<p>punya saya</p>')
})

test('the page forbids itself to load, to send and to run anything but what it is made of', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(BUILT)?.[1] ?? ''
  expect(policy.replace(/sha256-[^']+/, 'sha256-…').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'sha256-…'",
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
})
