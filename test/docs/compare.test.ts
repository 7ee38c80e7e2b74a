import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp } from '../commands/cli.js'

const page = readFileSync(new URL('../../docs/compare.md', import.meta.url), 'utf8')
const years = () => folderWith('dua-tahun/2023', 'dua-tahun/2024')
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')
const hasJq = spawnSync('jq', ['--version']).status === 0

describe('docs/compare.md', () => {
  it('shows the tables that the command prints', async () => {
    const { out } = await ipp(years(), ['compare', '2023', '2024'])
    const [shown = ''] = blocks('text')
    expect(shown.split('\n').length).toBeGreaterThan(8)
    expect(out).toContain(shown)
  })

  it('shows what the gates say', async () => {
    const { err, exit } = await ipp(years(), [
      'compare',
      '2023',
      '2024',
      '--fail-on',
      'drop>0.30',
      '--fail-on',
      'predicate-drop',
    ])
    expect(exit).toBe(1)
    expect(blocks('text').at(-1)).toBe(err)
  })

  it.skipIf(!hasJq)('shows what its jq scripts print', async () => {
    const { out } = await ipp(years(), ['compare', '2023', '2024', '--format', 'json'])
    const scripts = blocks('sh').flatMap((block) => /jq -r '([\s\S]*)'/.exec(block)?.[1] ?? [])
    expect(scripts).toHaveLength(2)
    expect(scripts.map((script) => execFileSync('jq', ['-r', script], { input: out, encoding: 'utf8' }))).toEqual(
      blocks('tsv'),
    )
  })

  it('explains every column of the long CSV and every kind of its rows', async () => {
    const { out } = await ipp(years(), ['compare', '2023', '2024', '--format', 'csv'])
    const [head = '', ...rows] = out.trim().split('\n')
    for (const column of head.split(',')) expect(page).toContain(`\`${column}\``)
    for (const kind of new Set(rows.map((row) => row.split(',').at(-1)))) expect(page).toContain(`\`${kind}\``)
  })
})
