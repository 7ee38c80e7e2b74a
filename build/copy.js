// What the compiler leaves out of dist: the instruments' data, and the JSON Schemas that editors and programs check against.
// What it left of sources that are gone is taken away, so that no earlier build is ever packed.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemaText } from '../dist/rules/json-schema.js'
import { configSchemaText } from '../dist/run/config.js'
import { READING } from '../dist/run/options.js'
import { mapSchemaText } from '../dist/scoresheet/map.js'
import { READING_HELP } from '../dist/wording/options.js'

const from = (path) => new URL(`../${path}`, import.meta.url)

cpSync(from('src/instrument/data'), from('dist/instrument/data'), { recursive: true })
cpSync(from('src/instrument/cases'), from('dist/instrument/cases'), { recursive: true })
cpSync(from('src/instrument/crosswalk'), from('dist/instrument/crosswalk'), { recursive: true })
cpSync(from('src/report/schemas'), from('dist/schemas'), { recursive: true })

mkdirSync(from('dist/schemas'), { recursive: true })
for (const name of ['instrument', 'cases'])
  writeFileSync(from(`dist/schemas/${name}.schema.json`), jsonSchemaText(name))
writeFileSync(from('dist/schemas/map.schema.json'), mapSchemaText())

const helpOf = new Map(Object.entries(READING_HELP).map(([key, { en }]) => [READING[key].name, en]))
writeFileSync(
  from('dist/schemas/config.schema.json'),
  configSchemaText((key) => helpOf.get(key)),
)

const source = (file) => file.replace(/(?:\.d\.ts|\.js)$/, '.ts')
for (const file of readdirSync(from('dist'), { recursive: true, encoding: 'utf8' }))
  if (/\.(?:js|d\.ts)$/.test(file) && !existsSync(`${fileURLToPath(from('src'))}/${source(file)}`))
    rmSync(`${fileURLToPath(from('dist'))}/${file}`)
