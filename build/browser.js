// Bundles code for browsers: what Node and a browser do differently comes from src/platform/browser, the shipped instruments
// are taken as the build made them ready (where there was a build), and both data and version are put into the bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const root = path.resolve(import.meta.dirname, '..')
const platform = path.join(root, 'src/platform')
const ready = path.join(root, 'dist/instrument/ready')
const proved = path.join(root, 'src/instrument/shipped-rules.ts')

/** The file that stands for another in a browser, that one itself where none does. */
const inBrowser = (file) => {
  if (file === proved && existsSync(ready)) return path.join(path.dirname(file), 'ready-rules.ts')
  const counterpart = path.join(platform, 'browser', path.basename(file))
  return path.dirname(file) === platform && existsSync(counterpart) ? counterpart : file
}

/** The code that a bundle is made for: a file of the sources' folder that is nowhere but here. */
const entryOf = (contents) => {
  const id = path.join(root, 'src/bundled.ts')
  return {
    input: id,
    plugin: {
      name: 'entry',
      resolveId: (asked) => (asked === id ? id : null),
      load: (asked) => (asked === id ? contents : null),
    },
  }
}

const LEFT_OUT = '\0left out'

const forBrowsers = {
  name: 'for browsers',
  resolveId: (asked, importer) => {
    // Tables for terminals take colours from it where it is installed; it asks for Node.
    if (asked.startsWith('@colors/')) return LEFT_OUT
    if (importer === undefined || !/^\.{1,2}\/.*\.js$/.test(asked)) return null
    const file = path.resolve(path.dirname(importer), asked).replace(/\.js$/, '.ts')
    const taken = inBrowser(file)
    return taken === file ? null : taken
  },
  load: (id) => {
    if (id === LEFT_OUT) return 'module.exports = {}'
    // Messages of zod in fifty languages, of which none is ever shown: findings have words of their own.
    return /zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id) ? "export { default as en } from './en.js'" : null
  },
}

const textsIn = (folder) =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.slice(0, -'.json'.length), readFileSync(path.join(folder, name), 'utf8')]),
  )

const FOLDERS = ['data', 'cases', 'crosswalk', 'patterns', 'ready']

/** What a bundle has of the shipped files, by folder: all, or only those of some folders. */
const shipped = (wanted) => {
  const placeOf = (name) => (name === 'ready' ? ready : path.join(root, 'src/instrument', name))
  return Object.fromEntries(FOLDERS.map((name) => [name, wanted.includes(name) ? textsIn(placeOf(name)) : {}]))
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/**
 * A bundle of what a piece of code imports, which stands in the sources' folder, so that it names them from there: its text,
 * the modules in it, by their files, with the bytes that they take, and what it asks for from elsewhere. `data` are the
 * folders of shipped files that it has, all where none is named; it is a module, or a script where `isScript` says so.
 */
export const browserBundle = async (contents, { data = FOLDERS, isScript = false, isSmall = isScript } = {}) => {
  const entry = entryOf(contents)
  const bundle = await rolldown({
    input: entry.input,
    cwd: root,
    platform: 'browser',
    plugins: [entry.plugin, forBrowsers],
    checks: { ineffectiveDynamicImport: false },
    transform: {
      target: ['chrome100', 'firefox100', 'safari15.4'],
      jsx: { runtime: 'automatic', importSource: 'preact' },
      define: { IPP_SHIPPED: JSON.stringify(shipped(data)), IPP_VERSION: JSON.stringify(version) },
    },
  })
  const { output } = await bundle.generate({
    format: isScript ? 'iife' : 'esm',
    minify: isSmall,
    comments: false,
    codeSplitting: false,
  })
  await bundle.close()
  const [chunk] = output
  const modules = Object.entries(chunk.modules).map(([file, { renderedLength }]) => ({ file, bytes: renderedLength }))
  // What is loaded only when it is needed lies in the same file.
  const asked = [...chunk.imports, ...chunk.dynamicImports].filter((file) => file !== chunk.fileName)
  return { text: chunk.code, modules, asked }
}
