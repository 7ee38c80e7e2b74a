// Bundles code for browsers: what Node and a browser do differently comes from src/platform/browser, the shipped instruments
// are taken as the build made them ready (where there was a build), and both data and version are put into the bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

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

const forBrowsers = {
  name: 'for browsers',
  setup: ({ onLoad, onResolve }) => {
    // Tables for terminals take colours from it where it is installed; it asks for Node.
    onResolve({ filter: /^@colors\// }, ({ path: name }) => ({ path: name, namespace: 'left out' }))
    // Messages of zod in fifty languages, of which none is ever shown: findings have words of their own.
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export { default as en } from './en.js'" }))
    onLoad({ filter: /./, namespace: 'left out' }, () => ({ contents: 'module.exports = {}' }))
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: asked, resolveDir }) => {
      const file = path.resolve(resolveDir, asked).replace(/\.js$/, '.ts')
      const taken = inBrowser(file)
      return taken === file ? undefined : { path: taken }
    })
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
 * The text of a bundle of what a piece of code imports. It stands in the sources' folder, so that it names them from there;
 * `data` are the folders of shipped files that it has, all where none is named; the other options are esbuild's own.
 */
export const browserBundle = async (contents, { data = FOLDERS, ...options } = {}) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: path.join(root, 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    format: 'esm',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [forBrowsers],
    define: { IPP_SHIPPED: JSON.stringify(shipped(data)), IPP_VERSION: JSON.stringify(version) },
    ...options,
  })
  return { text: outputFiles[0].text, metafile }
}
