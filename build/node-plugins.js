// How code of the command line is bound for Node: its modules by their whole names, and nothing loaded that no command uses.
import { builtinModules } from 'node:module'

/** Modules of Node by their whole name, whatever a package calls them. */
const nodeModules = {
  name: 'node-modules',
  resolveId: (id) => (builtinModules.includes(id) ? { id: `node:${id}`, external: true } : null),
}

/** Commander starts other programs for commands that are programs; none of ours is, and loading what starts them takes long. */
const spawnLater = {
  name: 'spawn-later',
  resolveId: (id, importer) => (id === 'node:child_process' && /commander/.test(importer) ? '\0spawn' : null),
  load: (id) =>
    id === '\0spawn'
      ? "export const spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args)"
      : null,
}

export const NODE_PLUGINS = [spawnLater, nodeModules]
