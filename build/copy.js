// What the compiler leaves out of a built tree (dist, where no other is named): the instruments' data, and the JSON Schemas
// that editors and programs check against. What it left of sources that are gone is taken away, so that no earlier build is
// ever packed.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const source = path.resolve(import.meta.dirname, '../src')
const dist = path.resolve(process.argv[2] ?? 'dist')
const built = (file) => import(pathToFileURL(path.join(dist, file)).href)
const { jsonSchemaText } = await built('rules/json-schema.js')
const { configSchemaText } = await built('run/config.js')
const { READING } = await built('run/options.js')
const { mapSchemaText } = await built('scoresheet/map.js')
const { READING_HELP } = await built('wording/options.js')

for (const data of ['data', 'cases', 'crosswalk', 'patterns'])
  cpSync(path.join(source, 'instrument', data), path.join(dist, 'instrument', data), { recursive: true })
cpSync(path.join(source, 'report/schemas'), path.join(dist, 'schemas'), { recursive: true })

const helpOf = new Map(Object.entries(READING_HELP).map(([key, { en }]) => [READING[key].name, en]))
const schemas = {
  instrument: jsonSchemaText('instrument'),
  cases: jsonSchemaText('cases'),
  map: mapSchemaText(),
  config: configSchemaText((key) => helpOf.get(key)),
}
mkdirSync(path.join(dist, 'schemas'), { recursive: true })
for (const [name, text] of Object.entries(schemas)) writeFileSync(path.join(dist, `schemas/${name}.schema.json`), text)

// The bundle is made anew every time (build/bundle.js).
const sourceOf = (file) => path.join(source, file.replace(/(?:\.d\.ts|\.js)$/, '.ts'))
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
  if (/\.(?:js|d\.ts)$/.test(file) && !file.startsWith('bundle') && !existsSync(sourceOf(file)))
    rmSync(path.join(dist, file))
