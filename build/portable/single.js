// The single executable: Node.js with the whole command inside, as Node itself provides for it. The blob that is put in is made by
// a Node.js of the same version; it holds no compiled code, so one blob serves all systems.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'postject'
import { rolldown } from 'rolldown'
import { NODE_PLUGINS } from '../node-plugins.js'
import { page, SHIPPED, shippedIn, version } from './contents.js'
import { withoutSignature } from './signature.js'

const dist = path.resolve(import.meta.dirname, '../../dist')
const platform = path.join(dist, 'platform')

/** What reads the shipped files and the version from within the executable, not from files beside it. */
const COUNTERPARTS = new Map([
  [path.join(platform, 'shipped-files.js'), path.join(platform, 'single/shipped-files.js')],
  [path.join(platform, 'version.js'), path.join(platform, 'browser/version.js')],
])

const fromWithin = {
  name: 'from within',
  resolveId: (asked, importer) =>
    importer === undefined || !asked.startsWith('.')
      ? null
      : (COUNTERPARTS.get(path.resolve(path.dirname(importer), asked)) ?? null),
}

/** The script in an executable can import nothing later; modules of Node are there from the start. */
const nodeAtOnce = {
  name: 'node-at-once',
  resolveId: (asked, _importer, { kind }) =>
    kind === 'dynamic-import' && asked.startsWith('node:') ? `\0at once ${asked}` : null,
  load: (id) => (id.startsWith('\0at once ') ? `export * from '${id.slice('\0at once '.length)}'` : null),
}

const ENTRY = path.join(dist, 'single.js')
const entry = {
  name: 'entry',
  resolveId: (asked) => (asked === ENTRY ? ENTRY : null),
  load: (id) =>
    id === ENTRY
      ? "import { main } from './commands/main.js'\nmain(process).then((code) => { process.exitCode = code })"
      : null,
}

/** The command as one script. It lies nowhere, so no documents lie beside it. */
const script = async () => {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    plugins: [entry, nodeAtOnce, fromWithin, ...NODE_PLUGINS],
    checks: { ineffectiveDynamicImport: false },
    transform: {
      define: { IPP_VERSION: JSON.stringify(version), 'import.meta.url': JSON.stringify('ipp:///app/dist/ipp.js') },
    },
  })
  const { output } = await bundle.generate({ format: 'cjs', comments: false, codeSplitting: false })
  await bundle.close()
  // What is loaded only when it is needed lies in the same script.
  const [{ code, fileName, imports, dynamicImports }] = output
  const foreign = [...imports, ...dynamicImports].filter((each) => each !== fileName && !each.startsWith('node:'))
  if (foreign.length > 0) throw new Error(`the single executable asks for ${foreign.join(', ')}`)
  return Buffer.from(code)
}

/** The files inside, by the names that src/platform/single asks for: each shipped file, a list of each folder, the page. */
const assets = () => {
  const files = SHIPPED.flatMap((folder) => {
    const own = shippedIn(folder, folder).filter((each) => each.name.endsWith('.json'))
    const names = own.map((each) => path.posix.basename(each.name, '.json'))
    return [...own, { name: folder, bytes: Buffer.from(JSON.stringify(names)) }]
  })
  return [...files, { name: 'ipp.html', bytes: page() }]
}

/**
 * The blob, made by a program of Node.js in a folder of its own. Within it files have the names that they have there, so that its
 * bytes are the same wherever it is made.
 */
export const blobBy = async (program, folder) => {
  mkdirSync(folder, { recursive: true })
  const files = assets().map((each, i) => ({ ...each, file: `asset-${i}` }))
  for (const { file, bytes } of files) writeFileSync(path.join(folder, file), bytes)
  writeFileSync(path.join(folder, 'ipp.js'), await script())
  const config = {
    main: 'ipp.js',
    output: 'ipp.blob',
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    assets: Object.fromEntries(files.map((each) => [each.name, each.file])),
  }
  writeFileSync(path.join(folder, 'sea.json'), JSON.stringify(config))
  execFileSync(program, ['--experimental-sea-config', 'sea.json'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const blob = readFileSync(path.join(folder, 'ipp.blob'))
  rmSync(folder, { recursive: true })
  return blob
}

/** By this mark Node.js finds out whether something was put in. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/** A program of Node.js with the blob inside. Its maker's signature, which would not fit any more, is taken out before. */
export const singleOf = async (program, blob, file) => {
  const isWindows = program.toString('latin1', 0, 2) === 'MZ'
  writeFileSync(file, isWindows ? withoutSignature(program) : program, { mode: 0o755 })
  await inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE })
  const bytes = readFileSync(file)
  rmSync(file)
  return bytes
}
