import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderWith, ipp } from '../commands/cli.js'

const page = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8')

describe('docs/explain.md', () => {
  test('shows what the command prints', async () => {
    const shown = /```text\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const asked = ['explain', 'lembar-provinsi.xlsx', '--unit', 'Kabupaten Sukamaju/Dinas Sosial', '--indicator', '14']
    const { out } = await ipp(folderWith('provinsi/lembar-provinsi.xlsx'), asked)
    expect(shown.split('\n').length).toBeGreaterThan(20)
    expect(out.startsWith(shown)).toBe(true)
  })
  test('lists every key of a step that the schema has', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../src/report/schemas/trace.schema.json', import.meta.url), 'utf8'),
    )
    for (const key of Object.keys(schema.$defs.step.properties)) expect(page).toContain(`\`${key}\``)
    for (const op of schema.$defs.step.properties.op.enum) expect(page).toContain(`\`${op}\``)
  })
})
