// What goes along with Node.js, in the folder and in the single executable.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const read = (...names) => readFileSync(path.join(root, ...names))
const template = (file) => read('build/portable/folder', file)
const withReturns = (bytes) => Buffer.from(bytes.toString('utf8').replaceAll(/\r?\n/g, '\r\n'))

export const { name, version } = JSON.parse(read('package.json').toString('utf8'))

/** The files below a folder of the checkout, as they are named in what is made. */
const below = (from, to) =>
  readdirSync(path.join(root, from), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(path.join(root, from), path.join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ name: `${to}/${file}`, bytes: read(from, file) }))

/** The bundle without what is compiled for the engine that built it: the folder has another. */
const bundle = () => below('dist/bundle', 'app/dist/bundle').filter((each) => !each.name.includes('/compiled-'))

/** The files about the instruments, in the folders that the platform reads them from. */
export const SHIPPED = ['data', 'cases', 'crosswalk', 'patterns', 'ready'].map((each) => `instrument/${each}`)

export const shippedIn = (folder, to) => below(`dist/${folder}`, to)
export const page = () => read('dist/ipp.html')

const licences = (nodeLicence) => [
  { name: 'LICENSES/ipp.txt', bytes: read('LICENSE') },
  { name: 'LICENSES/packages.txt', bytes: read('dist/bundle/LICENSES.txt') },
  ...(nodeLicence === null ? [] : [{ name: 'LICENSES/node.txt', bytes: nodeLicence }]),
]

const starters = (system) =>
  system === 'windows-x64'
    ? [
        ...['ipp.cmd', 'nilai.cmd'].map((file) => ({ name: file, bytes: withReturns(template(file)) })),
        ...['nilai.js', 'dropped.js'].map((file) => ({ name: `app/${file}`, bytes: template(file) })),
      ]
    : [{ name: 'ipp', bytes: template('ipp'), rights: 0o755 }]

/** What stands beside the program of Node.js in the folder. */
export const besideNode = (system, nodeLicence) => [
  ...starters(system),
  { name: 'app/package.json', bytes: Buffer.from(`${JSON.stringify({ name, version, type: 'module' }, null, 2)}\n`) },
  ...below('bin', 'app/bin'),
  ...bundle(),
  ...['schemas', ...SHIPPED].flatMap((each) => shippedIn(each, `app/dist/${each}`)),
  { name: 'app/dist/ipp.html', bytes: page() },
  { name: 'ipp.html', bytes: page() },
  { name: 'BACA-SAYA.txt', bytes: withReturns(template('BACA-SAYA.txt')) },
  ...licences(nodeLicence),
]

/** What goes along with the single executable. */
export const besideSingle = (nodeLicence) => [
  { name: 'BACA-SAYA.txt', bytes: withReturns(template('BACA-SAYA-tunggal.txt')) },
  ...licences(nodeLicence),
]

/** The licence of Node.js in one of the packages that it came in; the one for Windows brings none, and that of another system is the same. */
export const nodeLicenceIn = (folders) => {
  const file = folders.map((each) => path.join(each, 'LICENSE')).find((each) => existsSync(each))
  if (file === undefined) throw new Error('the licence of Node.js cannot be had, and its program may not go without it')
  return readFileSync(file)
}
