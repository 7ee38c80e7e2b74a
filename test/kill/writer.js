// Writes one of two contents to a file, again and again, until it is killed.
//   node writer.js OUTPUT_MODULE TARGET OLD NEW
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [module, target, ...contents] = process.argv.slice(2)
const { writeOutputs } = await import(pathToFileURL(module).href)
const versions = contents.map((file) => readFileSync(file))
process.stdout.write('.')
for (let turn = 0; ; turn++) {
  const output = { path: target, bytes: versions[turn % versions.length] }
  await writeOutputs({ cwd: path.dirname(target) }, [output], { inputs: [], force: false })
}
