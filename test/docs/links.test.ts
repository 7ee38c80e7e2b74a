import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGES = [...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`), ...readdirSync(ROOT)].filter(
  (name) => name.endsWith('.md'),
)

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8').replace(/^```.*?^```$/gms, '')

/** What a heading is reached by: its words in lower case, hyphens between. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

/** Links and pictures of a page that lead nowhere. */
const lostIn = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [name = '', anchor] = link.split('#')
    const there = name === '' ? file : path.join(path.dirname(file), name)
    if (!existsSync(path.join(ROOT, there))) return [`${file}: ${link}`]
    return anchor === undefined || anchorsIn(there).includes(anchor) ? [] : [`${file}: ${link}`]
  })

it('every link of a page leads to a file and a heading that are there', () => {
  expect(PAGES.length).toBeGreaterThan(25)
  expect(PAGES.flatMap(lostIn)).toEqual([])
})
