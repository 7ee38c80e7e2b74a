import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { jsonSchemaText } from '../../../src/rules/json-schema.js'
import { mapSchemaText } from '../../../src/scoresheet/map.js'

const root = path.resolve(import.meta.dirname, '../../..')
const WRITTEN = path.join(root, 'src/report/schemas')

type Schema = boolean | { readonly [keyword: string]: unknown }

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSchema = (value: unknown): value is Schema => typeof value === 'boolean' || isObject(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']
const isType = (value: unknown): boolean => isText(value) && TYPES.includes(value)

const isPattern = (value: unknown): boolean => {
  try {
    return isText(value) && new RegExp(value, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** Keywords of draft 2020-12 that hold schemas, and how: one, a list of them, or by name. */
const HOLDING: Readonly<Record<string, 'one' | 'list' | 'names'>> = {
  additionalProperties: 'one',
  propertyNames: 'one',
  items: 'one',
  contains: 'one',
  not: 'one',
  if: 'one',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: 'one',
  else: 'one',
  prefixItems: 'list',
  anyOf: 'list',
  allOf: 'list',
  oneOf: 'list',
  properties: 'names',
  patternProperties: 'names',
  $defs: 'names',
}

/** The other keywords of draft 2020-12, each with what its value must be. */
const HOLDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: (value) => value === 'https://json-schema.org/draft/2020-12/schema',
  $id: isText,
  $ref: isText,
  $comment: isText,
  title: isText,
  description: isText,
  default: () => true,
  examples: Array.isArray,
  const: () => true,
  enum: (value) => Array.isArray(value) && value.length > 0,
  type: (value) => isType(value) || (Array.isArray(value) && value.length > 0 && value.every(isType)),
  required: isTexts,
  pattern: isPattern,
  format: isText,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
}

const at = (whole: Schema, ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (isObject(value) ? value[decodeURIComponent(step)] : undefined), whole)

/** What is asked for and described nowhere, though nothing else may be there. */
const undescribed = (schema: { readonly [keyword: string]: unknown }): readonly string[] => {
  const { required, properties, additionalProperties } = schema
  if (!Array.isArray(required) || additionalProperties !== false || !isObject(properties)) return []
  return required.filter((name) => !Object.hasOwn(properties, name)).map((name) => `required ${name}`)
}

const heldIn = (keyword: string, value: unknown): readonly (readonly [string, unknown])[] | null => {
  const how = HOLDING[keyword]
  if (how === 'one') return [[keyword, value]]
  if (how === 'list') return Array.isArray(value) ? value.map((each, i) => [`${keyword}/${i}`, each] as const) : null
  return isObject(value) ? Object.entries(value).map(([name, each]) => [`${keyword}/${name}`, each] as const) : null
}

/** Everything that keeps a schema from being one of draft 2020-12. */
const wrongIn = (whole: Schema, schema: unknown, where: string): readonly string[] => {
  if (!isSchema(schema)) return [`${where}: no schema`]
  if (typeof schema === 'boolean') return []
  const own = undescribed(schema).map((each) => `${where}: ${each}`)
  const inside = Object.entries(schema).flatMap(([keyword, value]): readonly string[] => {
    if (keyword === '$ref')
      return isText(value) && isSchema(at(whole, value)) ? [] : [`${where}: $ref ${String(value)}`]
    if (keyword in HOLDS) return HOLDS[keyword]?.(value) ? [] : [`${where}/${keyword}`]
    if (!(keyword in HOLDING)) return [`${where}: unknown keyword ${keyword}`]
    const held = heldIn(keyword, value)
    return held ? held.flatMap(([name, each]) => wrongIn(whole, each, `${where}/${name}`)) : [`${where}/${keyword}`]
  })
  return [...own, ...inside]
}

const written = readdirSync(WRITTEN).map((file): readonly [string, Schema] => [
  file.replace('.schema.json', ''),
  JSON.parse(readFileSync(path.join(WRITTEN, file), 'utf8')),
])
const made: readonly (readonly [string, Schema])[] = [
  ['instrument', JSON.parse(jsonSchemaText('instrument'))],
  ['cases', JSON.parse(jsonSchemaText('cases'))],
  ['map', JSON.parse(mapSchemaText())],
]
const all = [...written, ...made]

describe('the JSON Schemas of the package', () => {
  test.each(all)('%s is a schema of draft 2020-12', (_name, schema) => {
    expect(isObject(schema) && schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(wrongIn(schema, schema, '#')).toEqual([])
    expect(() => z.fromJSONSchema(schema)).not.toThrow()
  })

  test.each(all)('%s takes the one name and version that it is for', (name, schema) => {
    const properties = isObject(schema) ? schema['properties'] : null
    const own = isObject(properties) ? properties['schema'] : null
    expect(isObject(own) && own['const']).toBe(`ipp.${name}/1`)
  })

  test('would be told if they were none', () => {
    const broken = {
      type: 'text',
      required: ['a'],
      additionalProperties: false,
      properties: { b: { $ref: '#/$defs/none' }, c: { pattern: '(' }, d: { items: [{}] }, e: { definitions: {} } },
    }
    expect(wrongIn(broken, broken, '#')).toEqual([
      '#: required a',
      '#/type',
      '#/properties/b: $ref #/$defs/none',
      '#/properties/c/pattern',
      '#/properties/d/items: no schema',
      '#/properties/e: unknown keyword definitions',
    ])
  })

  test.each(all.map(([name]) => name))('%s is named by docs/output.md, with the command that writes it', (name) => {
    const page = readFileSync(path.join(root, 'docs/output.md'), 'utf8')
    const [row = ''] = page.split('\n').filter((line) => line.startsWith(`| \`schemas/${name}.schema.json\` |`))
    expect(row).toContain(`\`ipp.${name}/1\``)
    expect(row).toMatch(/`ipp [a-z]+/)
  })
})
