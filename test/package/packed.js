// Packs the package, holds the tarball against what a package must be, installs it in an empty folder and runs the main job
// and the library's examples there, as a new user would.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { exampleFolder, examples } from '../docs/examples.js'

const root = path.resolve(import.meta.dirname, '../..')
const DESCRIPTION = readFileSync(path.join(root, 'package.json'), 'utf8')
const description = JSON.parse(DESCRIPTION)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const node = (args, cwd) => run(process.execPath, args, cwd)

const fail = (message) => {
  console.error(message)
  process.exitCode = 1
}

/** Runs what exits otherwise than 0 where it finds something, and shows what it said then. */
const passes = (what, args, cwd) => {
  try {
    return node(args, cwd)
  } catch (error) {
    fail(`${what}:\n${error.stdout ?? error.message}`)
    return null
  }
}

/** The files that a user needs, and no other. */
const checkFiles = (names) => {
  const needed = [
    'bin/ipp.js',
    'bin/package.json',
    'dist/bundle/main.cjs',
    'dist/bundle/LICENSES.txt',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/man/ipp.1',
    'dist/man/ipp-id.1',
    'LICENSE',
    'README.md',
    'README.id.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'package.json',
  ]
  for (const each of needed) if (!names.includes(each)) fail(`the package lacks ${each}`)
  const known =
    /^(bin|dist|docs|fixtures\/(dua-tahun|instrumen|provinsi|survei))\/|^(package\.json|LICENSE|[A-Z]+(\.id)?\.md)$/
  const foreign = names.filter((name) => !known.test(name) || /\.(?:map|tsbuildinfo|tmp)$|\.test\./.test(name))
  if (foreign.length > 0) fail(`the package holds what nobody needs: ${foreign.join(', ')}`)
  const source = (name) => name.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)$/, '.ts')
  const stale = names.filter(
    (name) => /^dist\/(?!bundle\/).*\.(?:js|d\.ts)$/.test(name) && !existsSync(path.join(root, source(name))),
  )
  if (stale.length > 0) fail(`left of an earlier build: ${stale.join(', ')}`)
  if (names.some((name) => name.includes('/compiled-'))) fail('the package holds code that was compiled for one engine')
  for (const entry of description.files.filter((each) => !each.startsWith('!')))
    if (!names.some((name) => name === entry || name.startsWith(`${entry}/`)))
      fail(`"files" names ${entry}, which is not there`)
}

/** npm runs each of these where a package is installed, from a registry, a tarball or a repository. */
const AT_INSTALL = /^(?:pre|post)?(?:install|prepare)$|^prepublish$/

/** Installing runs nothing, and nothing that the package says of itself names a script that would. */
const checkScripts = (folder) => {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const named = Object.keys(scripts).filter((name) => AT_INSTALL.test(name))
  if (named.length > 0) fail(`the package names scripts that run where it is installed: ${named.join(', ')}`)
  if (existsSync(path.join(folder, 'binding.gyp'))) fail('the package would be compiled where it is installed')
  if (readFileSync(path.join(root, 'package.json'), 'utf8') !== DESCRIPTION)
    fail('packing left the description of the checkout changed')
}

/** A page of the package links only to what is in the package. */
const checkLinks = (names, folder) => {
  const linksOf = (page) =>
    [...readFileSync(path.join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link]) =>
      path.join(path.dirname(page), link),
    )
  for (const page of names.filter((name) => name.endsWith('.md')))
    for (const link of linksOf(page))
      if (!existsSync(path.join(folder, link))) fail(`${page} links to ${link}, which is not in the package`)
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What the build imports is what the package depends on: nothing more, nothing less, nothing of development. */
const checkDependencies = (names, folder) => {
  const imported = names
    .filter((name) => /^(?:dist|bin)\/.*(?:\.js|\.d\.ts)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gm, '')
      return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"\n]+)['"]/g)].map(
        ([, specifier]) => specifier,
      )
    })
    .filter((specifier) => !/^(?:\.|node:)/.test(specifier))
    .map(packageOf)
  const used = new Set(imported)
  const declared = new Set(Object.keys(description.dependencies))
  for (const each of used) {
    if (builtinModules.includes(each)) fail(`${each} is imported without node:`)
    else if (!declared.has(each)) fail(`the build imports ${each}, which is no dependency`)
  }
  for (const each of declared) if (!used.has(each)) fail(`the dependency ${each} is imported nowhere`)
  const loose = Object.entries({ ...description.dependencies, ...description.devDependencies }).filter(
    ([, v]) => !/^\d/.test(v),
  )
  if (loose.length > 0) fail(`versions that are not exact: ${loose.map(([name]) => name).join(', ')}`)
}

const checkLint = async (tarball) => {
  const bytes = readFileSync(tarball)
  const pack = { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }
  const { messages, pkg } = await publint({ pack, level: 'suggestion', strict: true })
  for (const message of messages) fail(`publint: ${formatMessage(message, pkg)}`)
}

/** The package is ESM alone, as `engines` allows; there is nothing for CommonJS to find wrong. */
const checkTypes = (tarball) =>
  passes(
    'arethetypeswrong',
    [
      path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      '--profile',
      'esm-only',
      '--no-emoji',
      tarball,
    ],
    root,
  )

const COMPILER = {
  compilerOptions: {
    target: 'ES2023',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')],
  },
  include: ['*.ts'],
}

/** The examples of docs/library.md, compiled against the installed types as strictly as can be, then run. */
const checkExamples = (folder) => {
  const fixtures = exampleFolder()
  cpSync(fixtures, folder, { recursive: true })
  rmSync(fixtures, { recursive: true, force: true })
  const all = examples().map((each, i) => ({ ...each, file: `example-${i + 1}` }))
  for (const { file, code } of all) writeFileSync(path.join(folder, `${file}.ts`), code)
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(COMPILER))
  if (passes('types', [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], folder) === null) return 0
  for (const { name, file, output } of all) {
    const printed = passes(`example ${name}`, [`${file}.js`], folder)
    if (printed !== null && printed !== output) fail(`example ${name} prints:\n${printed}`)
  }
  return all.length
}

const checkMainJob = (folder) => {
  cpSync(path.join(root, 'fixtures/provinsi/lembar-provinsi.xlsx'), path.join(folder, 'lembar.xlsx'))
  node([path.join(folder, 'node_modules/ipp-pekppp/bin/ipp.js'), 'score', 'lembar.xlsx'], folder)
  const csv = readFileSync(path.join(folder, 'lembar.ipp.csv'), 'utf8')
  const first = csv.split('\n')[1] ?? ''
  if (!first.startsWith('1,kota,1,Kota Wanajaya,') || csv.trim().split('\n').length !== 13)
    fail(`unexpected result: ${first}`)
  if (!existsSync(path.join(folder, 'lembar.ipp.xlsx'))) fail('no workbook was written')
}

/** Every schema of the sources can be imported by its public name. */
const checkSchemas = (folder) => {
  const written = readdirSync(path.join(root, 'src/report/schemas'))
  const names = [...written, 'instrument.schema.json', 'cases.schema.json', 'map.schema.json']
  const imports = names.map((name) => `await import('ipp-pekppp/schemas/${name}', { with: { type: 'json' } })`)
  passes('schemas', ['--no-warnings', '--input-type=module', '-e', imports.join('\n')], folder)
}

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-packed-'))
try {
  const [packed] = JSON.parse(run(npm, ['pack', '--json', '--silent', '--pack-destination', folder], root))
  const tarball = path.join(folder, packed.filename)
  const names = packed.files.map(({ path: name }) => name)
  checkFiles(names)
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  run(npm, ['install', '--no-audit', '--no-fund', '--silent', tarball], folder)
  const installed = path.join(folder, 'node_modules/ipp-pekppp')
  checkDependencies(names, installed)
  checkScripts(installed)
  checkLinks(names, installed)
  await checkLint(tarball)
  checkTypes(tarball)
  checkMainJob(folder)
  checkSchemas(folder)
  const count = checkExamples(folder)
  if (process.exitCode !== 1)
    console.log(
      `${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes; the main job and ${count} examples run from it`,
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
