// The way of one score as docs/architecture.md tells it: each file is there, and is joined to the one before it by an import of
// one by the other, or of the file that the page names between them. `node build/score-path.js` prints the files and their lines.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
const [, behind = ''] = page.split(/^## The way of one score$/m)
const [section = ''] = behind.split(/^## /m)

const inSource = (file) => join(root, 'src', file)
const textOf = (file) => (existsSync(inSource(file)) ? readFileSync(inSource(file), 'utf8') : '')
const linesOf = (file) => textOf(file).split('\n').length - 1

/** "3. `scoresheet/read.ts` (by `formats/cell-table.ts`): …" */
export const path = [...section.matchAll(/^\d+\. `([\w/-]+\.ts)`(?: \(by `([\w/-]+\.ts)`\))?:/gm)].map(
  ([, file, via = null]) => ({ file, via, lines: linesOf(file) }),
)

/** "- `exact/exact.ts`: …" */
export const beside = [...section.matchAll(/^- `([\w/-]+\.ts)`:/gm)].map(([, file]) => ({
  file,
  via: null,
  lines: linesOf(file),
}))

const imports = (from, to) =>
  [...textOf(from).matchAll(/from '(\.[^']+)\.js'/g)].some(
    ([, spec]) => posix.join(posix.dirname(from), `${spec}.ts`) === to,
  )
const joined = (one, other) => imports(one, other) || imports(other, one)

export const broken = [
  ...[...path, ...beside].filter(({ file }) => !existsSync(inSource(file))).map(({ file }) => `${file} is not there`),
  ...path.slice(1).flatMap(({ file, via }, i) => {
    const before = path[i]?.file ?? ''
    const isJoined = via === null ? joined(before, file) : joined(before, via) && joined(via, file)
    return isJoined ? [] : [`nothing joins ${before} to ${file}`]
  }),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sum = (files) => files.reduce((count, { lines }) => count + lines, 0)
  for (const { file, lines } of path) console.log(`${String(lines).padStart(5)}  ${file}`)
  console.log(`${String(sum(path)).padStart(5)}  in ${path.length} files`)
  console.log(`${String(sum(beside)).padStart(5)}  more in ${beside.length} files beside them`)
  for (const each of broken) console.error(each)
  if (broken.length > 0 || path.length === 0) process.exitCode = 1
}
