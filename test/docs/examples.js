// The examples of docs/library.md with what it says they print, and the folder they run in.
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Each block of code with the block of output below it, under the heading that it stands under. */
export const examples = () => {
  const text = readFileSync(path.join(root, 'docs/library.md'), 'utf8')
  const found = text.matchAll(
    /^## (?<heading>.+)$|^```ts\n(?<code>[\s\S]*?)^```\n\n^```text\n(?<output>[\s\S]*?)^```$/gm,
  )
  let heading = 'As a library'
  const list = []
  for (const { groups } of found) {
    if (groups.heading) heading = groups.heading
    else list.push({ name: `${list.length + 1} ${heading}`, code: groups.code, output: groups.output })
  }
  return list
}

/** How many blocks of code the page has, so that none is passed over. */
export const blocks = () => readFileSync(path.join(root, 'docs/library.md'), 'utf8').split('\n```ts\n').length - 1

const FILES = {
  'lembar.xlsx': 'provinsi/lembar-provinsi.xlsx',
  'unit-rsud.xlsx': 'layouts/unit-rsud.xlsx',
  'survei.csv': 'golden/input/survei.csv',
  'aturan.json': 'corpus/tiny.json',
  rencana: 'rencana',
  survei: 'survei',
  'loket.csv': 'skm/loket.csv',
  'loket-2023.csv': 'skm/loket-2023.csv',
  2023: 'dua-tahun/2023',
  2024: 'dua-tahun/2024',
}

/** A new folder with the fixtures that the page speaks of. */
export const exampleFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-examples-'))
  for (const [name, fixture] of Object.entries(FILES))
    cpSync(path.join(root, 'fixtures', fixture), path.join(folder, name), { recursive: true })
  return folder
}
