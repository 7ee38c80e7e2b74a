// Makes the folders that work where nothing may be installed, each as an archive in reports/portable, with checksums: Node.js untouched,
// the bundle, the page, and what files are dropped on. Needs a built tree (dist).
//   node build/portable.js [system …] [--node FILE]
// A system is one of those in portable/node.js. With --node the folder is made around that program instead of a package's.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { archiveOf } from '../dist/formats/deflate/archive.js'
import { deflate } from '../dist/formats/deflate/deflate.js'
import { crc32 } from '../dist/platform/crc32.js'
import { NODES, nodeOf } from './portable/node.js'
import { signedDigest } from './portable/signature.js'

const root = path.resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string' }, to: { type: 'string', default: 'reports/portable' } },
})
const target = path.resolve(root, values.to)
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const systems = positionals.length > 0 ? positionals : Object.keys(NODES)

const read = (...names) => readFileSync(path.join(root, ...names))
const template = (file) => read('build/portable/folder', file)
const withReturns = (bytes) => Buffer.from(bytes.toString('utf8').replaceAll(/\r?\n/g, '\r\n'))

/** The files below a folder of the checkout, as they are named in the archive. */
const below = (from, to) =>
  readdirSync(path.join(root, from), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(path.join(root, from), path.join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ name: `${to}/${file}`, bytes: read(from, file) }))

const DATA = [
  'bundle',
  'schemas',
  ...['data', 'cases', 'crosswalk', 'patterns', 'ready'].map((each) => `instrument/${each}`),
]

/** What is the same on every system. */
const app = () => [
  { name: 'app/package.json', bytes: Buffer.from(`${JSON.stringify({ name, version, type: 'module' }, null, 2)}\n`) },
  { name: 'app/bin/ipp.js', bytes: read('bin/ipp.js') },
  ...DATA.flatMap((each) => below(`dist/${each}`, `app/dist/${each}`)),
  { name: 'app/dist/ipp.html', bytes: read('dist/ipp.html') },
  { name: 'ipp.html', bytes: read('dist/ipp.html') },
  { name: 'BACA-SAYA.txt', bytes: withReturns(template('BACA-SAYA.txt')) },
  { name: 'LICENSES/ipp.txt', bytes: read('LICENSE') },
  { name: 'LICENSES/packages.txt', bytes: read('dist/bundle/LICENSES.txt') },
]

const starters = (system) =>
  system === 'windows-x64'
    ? [
        ...['ipp.cmd', 'nilai.cmd'].map((file) => ({ name: file, bytes: withReturns(template(file)) })),
        ...['nilai.js', 'dropped.js'].map((file) => ({ name: `app/${file}`, bytes: template(file) })),
      ]
    : [{ name: 'ipp', bytes: template('ipp'), rights: 0o755 }]

/** The licence of Node.js; the package for Windows brings none, and that of another system is the same. */
const nodeLicence = (found) => {
  const folders = [...found.values()]
  if (!found.has('linux-x64')) folders.push(nodeOf('linux-x64', packages))
  const files = folders.filter((each) => each !== null).map((each) => path.join(each, 'LICENSE'))
  const file = files.find((each) => existsSync(each))
  if (file === undefined) throw new Error('the licence of Node.js cannot be had, and its program may not go without it')
  return readFileSync(file)
}

const packed = ({ name: file, bytes, rights = 0o644 }) => ({
  name: file,
  crc: crc32(bytes),
  size: bytes.length,
  bytes: deflate(bytes),
  rights,
})

const write = (file, bytes) => {
  writeFileSync(path.join(target, file), bytes)
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`)
}

const make = (system, node) => {
  const { program } = NODES[system]
  if (program.endsWith('.exe'))
    console.log(`${program}: signed, unchanged since (SHA-256 ${signedDigest(node.program)})`)
  const parts = [
    { name: program, bytes: node.program, rights: 0o755 },
    ...starters(system),
    ...app(),
    ...(node.licence === null ? [] : [{ name: 'LICENSES/node.txt', bytes: node.licence }]),
  ]
  const folder = `ipp-${version}-${system}`
  write(`${folder}.zip`, archiveOf(parts.map((part) => packed({ ...part, name: `${folder}/${part.name}` }))))
}

rmSync(target, { recursive: true, force: true })
const packages = path.join(target, 'packages')
mkdirSync(packages, { recursive: true })
if (values.node !== undefined) {
  for (const system of systems) make(system, { program: readFileSync(values.node), licence: null })
} else {
  const found = new Map()
  for (const system of systems) {
    const folder = nodeOf(system, packages)
    if (folder === null) console.log(`skipped ${system}: ${NODES[system].name} cannot be had`)
    else found.set(system, folder)
  }
  const licence = found.size > 0 ? nodeLicence(found) : null
  for (const [system, folder] of found)
    make(system, { program: readFileSync(path.join(folder, 'bin', NODES[system].program)), licence })
}
rmSync(packages, { recursive: true, force: true })
write('ipp.html', read('dist/ipp.html'))
const sums = readdirSync(target)
  .sort()
  .map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(target, file)))
        .digest('hex')}  ${file}\n`,
  )
writeFileSync(path.join(target, 'SHA256SUMS'), sums.join(''))
