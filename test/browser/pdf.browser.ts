import { describe, expect, test } from 'vitest'
import { pdfOf } from '../../src/disk/pdf.js'
import { folderWith, ipp, put } from '../commands/cli.js'
import { hasBrowser } from './playwright.js'

const page = { html: new TextEncoder().encode('<!doctype html><title>Uji</title><p>Indeks 4,02</p>'), docx: null }

describe.skipIf(!hasBrowser)('a PDF', () => {
  test('is made by the browser of this machine, the same bytes each time', async () => {
    const [first, again] = [await pdfOf(page, process.env), await pdfOf(page, process.env)]
    expect(Buffer.from(first ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(again).toEqual(first)
  })

  test('is a report’s page as it is printed', async () => {
    const folder = folderWith('provinsi/lembar-provinsi.xlsx')
    const pdf = (printable: typeof page) => pdfOf(printable, process.env)
    const { exit, files } = await ipp(folder, ['report', 'lembar-provinsi.xlsx', '-o', 'peringkat.pdf'], {
      pdf: ({ html }) => pdf({ html: Uint8Array.from(html), docx: null }),
    })
    expect([exit, files]).toEqual([0, ['peringkat.pdf']])
  })

  test('is made by no program that lies in the working folder', async () => {
    const folder = folderWith()
    put(folder, { chromium: '#!/bin/sh\ntouch ran\n' })
    expect(await pdfOf(page, { PATH: '.' })).toBeNull()
  })
})
