// Binds what the command line needs of a built tree (dist, where no other is named), packages and all, into few files: a start
// from hundreds of modules takes longer than the work on one sheet. What a command does not need stands in files of its own.
// Names of functions stay, for the stacks of faults. The licences of the packages go along.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { NODE_PLUGINS } from './node-plugins.js'
import { noticesOf } from './notices.js'

const dist = path.resolve(process.argv[2] ?? 'dist')
// As deep as the rooms are, so that data beside them is found from here as from there.
const folder = path.join(dist, 'bundle')

/** Gathers what a module needs, itself and all that it imports at once; what it imports later is not counted. */
const neededBy = (id, moduleOf, needed) => {
  if (needed.has(id)) return
  needed.add(id)
  for (const each of moduleOf(id)?.importedIds ?? []) neededBy(each, moduleOf, needed)
}

const forHelp = new Set()
const helpName = (id, context) => {
  if (forHelp.size === 0)
    for (const file of ['cli', 'register/score'])
      neededBy(path.join(dist, `commands/${file}.js`), (each) => context.getModuleInfo(each), forHelp)
  return forHelp.has(id) ? 'help' : null
}

/**
 * Each file costs time of its own, so what is loaded together stands in one: what is there before anything is asked for, what
 * is needed to understand a command line and to tell its help, and what most commands that read scoresheets share.
 */
const GROUPS = [
  { name: 'start', tags: ['$initial'], priority: 2 },
  { name: helpName, debugName: 'help', priority: 1 },
  { name: 'scoring', minShareCount: 7, priority: 0 },
]

rmSync(folder, { recursive: true, force: true })
const bundle = await rolldown({
  input: path.join(dist, 'commands/main.js'),
  platform: 'node',
  plugins: NODE_PLUGINS,
  checks: { ineffectiveDynamicImport: false },
})
const { output } = await bundle.write({
  dir: folder,
  // What `bin/ipp.js` can load together with its compiled code.
  format: 'cjs',
  comments: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: { groups: GROUPS },
})
await bundle.close()

const modules = output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))
writeFileSync(path.join(folder, 'LICENSES.txt'), noticesOf(modules).join(`\n${'-'.repeat(80)}\n\n`))
if (!existsSync(path.join(folder, 'main.cjs'))) throw new Error('the bundle has no main.cjs')
