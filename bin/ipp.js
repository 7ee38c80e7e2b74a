#!/usr/bin/env node
// Starts the command. Most of a start would be compiling its code, so what `build/compile.js` kept of that for this very engine is
// taken where it is there.
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const MAIN = 'main.cjs'

/** Where code compiled by this engine is kept, beside the files of a bundle. */
const compiledFolder = (bundle) => path.join(bundle, `compiled-${process.versions.v8}-${process.arch}`)

/** Loads files of a bundle as Node.js would, with their compiled code where it is kept; and the scripts loaded so far, by name. */
const loaderOf = (bundle) => {
  const compiled = compiledFolder(bundle)
  const [scripts, modules] = [new Map(), new Map()]
  const scriptOf = (name, filename) => {
    const kept = path.join(compiled, name)
    // Code of another engine or of other options is refused by the engine itself, and compiled as if none were kept.
    const cachedData = existsSync(kept) ? readFileSync(kept) : undefined
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`
    const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
    return new vm.Script(source, { filename, cachedData, importModuleDynamically })
  }
  const load = (name) => {
    const known = modules.get(name)
    if (known !== undefined) return known.exports
    const filename = path.join(bundle, name)
    const [script, module] = [scriptOf(name, filename), { exports: {} }]
    scripts.set(name, script)
    modules.set(name, module)
    const requireBeside = (id) => (id.startsWith('./') ? load(path.basename(id)) : require(id))
    script.runInThisContext()(module.exports, requireBeside, module, filename, bundle)
    return module.exports
  }
  return { load, scripts }
}

if (require.main !== module) module.exports = { compiledFolder, loaderOf, MAIN }
else
  loaderOf(path.join(__dirname, '../dist/bundle'))
    .load(MAIN)
    .main(process)
    .then((code) => {
      process.exitCode = code
    })
