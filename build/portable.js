// Makes what works where nothing may be installed, in reports/portable, with checksums: for each system a folder as an archive (Node.js
// untouched, the bundle, the page, and what files are dropped on) and a single executable, and the page. Needs a built tree (dist).
//   node build/portable.js [system …] [--form folder|single] [--node FILE] [--to FOLDER]
// A system is one of those in portable/node.js. With --node that program is taken instead of a package's; it must run here.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { archiveOf } from '../dist/formats/deflate/archive.js'
import { deflate } from '../dist/formats/deflate/deflate.js'
import { crc32 } from '../dist/platform/crc32.js'
import { besideNode, besideSingle, nodeLicenceIn, page, version } from './portable/contents.js'
import { HERE, NODES, nodeOf } from './portable/node.js'
import { signedDigest } from './portable/signature.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string' }, form: { type: 'string' }, to: { type: 'string', default: 'reports/portable' } },
})
const target = path.resolve(import.meta.dirname, '..', values.to)
const work = path.join(target, 'work')
const systems = positionals.length > 0 ? positionals : Object.keys(NODES)
const isMade = (form) => values.form === undefined || values.form === form

const packed = ({ name, bytes, rights = 0o644 }) => ({
  name,
  crc: crc32(bytes),
  size: bytes.length,
  bytes: deflate(bytes),
  rights,
})

const write = (file, bytes) => {
  writeFileSync(path.join(target, file), bytes)
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`)
}

const writeArchive = (folder, parts) =>
  write(`${folder}.zip`, archiveOf(parts.map((part) => packed({ ...part, name: `${folder}/${part.name}` }))))

const makeFolder = (system, { program: bytes, licence }) => {
  const { program } = NODES[system]
  if (program.endsWith('.exe')) console.log(`${program}: signed, unchanged since (SHA-256 ${signedDigest(bytes)})`)
  writeArchive(`ipp-${version}-${system}`, [{ name: program, bytes, rights: 0o755 }, ...besideNode(system, licence)])
}

const writeSingle = (system, { bytes, licence }) =>
  writeArchive(`ipp-${version}-${system}-single`, [
    { name: NODES[system].program.replace('node', 'ipp'), bytes, rights: 0o755 },
    ...besideSingle(licence),
  ])

/** Each system's program of Node.js with its licence, and the file of one that runs here; null where none does. */
const givenNode = () => {
  const node = { program: readFileSync(values.node), licence: null }
  return { nodes: new Map(systems.map((system) => [system, node])), runs: path.resolve(values.node) }
}

/** The licence and what makes the blob are needed from a system that nobody may have asked for. */
const packagedNodes = () => {
  const wanted = [...new Set([...systems, HERE, 'linux-x64'])].filter((system) => system in NODES)
  const folders = new Map()
  for (const system of wanted) {
    const folder = nodeOf(system, work)
    if (folder !== null) folders.set(system, folder)
    else if (systems.includes(system)) console.log(`skipped ${system}: ${NODES[system].name} cannot be had`)
  }
  const programIn = (system) => path.join(folders.get(system), 'bin', NODES[system].program)
  const had = systems.filter((system) => folders.has(system))
  const licence = had.length > 0 ? nodeLicenceIn([...folders.values()]) : null
  return {
    nodes: new Map(had.map((system) => [system, { program: readFileSync(programIn(system)), licence }])),
    runs: folders.has(HERE) ? programIn(HERE) : null,
  }
}

const makeSingles = async ({ nodes, runs }) => {
  if (runs === null) {
    console.log(
      `skipped the single executables: no package of Node.js runs on ${HERE}, and only one can make their blob`,
    )
    return
  }
  const { blobBy, singleOf } = await import('./portable/single.js')
  const blob = await blobBy(runs, path.join(work, 'blob'))
  for (const [system, { program, licence }] of nodes) {
    if (system.startsWith('darwin'))
      console.log(`skipped ${system}, single: it would have to be signed anew, on that system`)
    else writeSingle(system, { bytes: await singleOf(program, blob, path.join(work, 'single')), licence })
  }
}

rmSync(target, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
const found = values.node === undefined ? packagedNodes() : givenNode()
if (isMade('folder')) for (const [system, node] of found.nodes) makeFolder(system, node)
if (isMade('single')) await makeSingles(found)
rmSync(work, { recursive: true, force: true })
write('ipp.html', page())
const sumOf = (file) =>
  createHash('sha256')
    .update(readFileSync(path.join(target, file)))
    .digest('hex')
const sums = readdirSync(target)
  .sort()
  .map((file) => `${sumOf(file)}  ${file}\n`)
writeFileSync(path.join(target, 'SHA256SUMS'), sums.join(''))
