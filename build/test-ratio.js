// Holds the tests against the sources where rules live: lines of each, and the files that no test bears the name of.
//   node build/test-ratio.js [--files]
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const ROOMS = ['exact', 'engine', 'instrument', 'scoresheet']

const filesBelow = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))

const linesIn = (folder, files) =>
  files.reduce((sum, name) => sum + readFileSync(path.join(root, folder, name), 'utf8').split('\n').length - 1, 0)

/** Whether a file has only types and data to give: no rule that a test could hold. An arrow in a type is none. */
const isBare = (file) => {
  const text = readFileSync(file, 'utf8')
  return !/^(export )?(async )?(const|function|class) /m.test(text) || !/=>|\bfunction\b|\bclass\b/.test(text)
}

/** Of one room: its lines, those of its tests, and the files with a rule and without a test under their name. */
const measured = (room) => {
  const [sources, tests] = [filesBelow(`src/${room}`), filesBelow(`test/${room}`)]
  const named = new Set(tests.map((name) => name.replace(/(\.slow)?\.test\.ts$/, '.ts')))
  const alone = sources.filter((name) => !named.has(name) && !isBare(path.join(root, 'src', room, name)))
  return {
    room,
    source: linesIn(`src/${room}`, sources),
    test: linesIn(`test/${room}`, tests),
    files: sources.length,
    alone,
  }
}

export const rooms = ROOMS.map(measured)

const lines = ({ room, source, test, files, alone }) => [
  `${room}: ${test} lines of tests by ${source} of sources, ${(test / source).toFixed(2)}; ${alone.length} of ${files} files without a test of their name`,
  ...(process.argv.includes('--files') ? alone.map((name) => `  src/${room}/${name}`) : []),
]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(rooms.flatMap(lines).join('\n'))
