import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { diskSources } from '../../src/disk/sources.js'
import { OperatorFault } from '../../src/finding/operator-fault.js'
import { shippedText } from '../../src/instrument/catalog.js'
import { chooseRules, namedRules } from '../../src/run/instrument.js'
import { type OperatorError, wordedFault } from '../../src/wording/operator-fault.js'

const folder = mkdtempSync(join(tmpdir(), 'ipp-choose-'))
const SOURCES = diskSources({ cwd: folder, stdin: async () => new Uint8Array() })
afterAll(() => rmSync(folder, { recursive: true }))

const refused = async (attempt: () => unknown): Promise<OperatorError> => {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof OperatorFault) return wordedFault(error)
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the instrument of a run', () => {
  const named = () => namedRules(SOURCES, 'evaluasi-2017')
  const chosen = (...args: Parameters<typeof chooseRules>) => {
    const { rules, findings } = chooseRules(...args)
    return [rules.instrument.id, findings.map(({ code }) => code).join(' ')]
  }

  it('is the named one, else that of the picked year, else of the year in the sheets, else the newest with a warning', async () => {
    expect(chosen(await named(), 2024, [2022])).toEqual(['evaluasi-2017', ''])
    expect(chosen(null, 2024, [2022])).toEqual(['pekppp-2023', ''])
    expect(chosen(null, null, [2022])).toEqual(['pekppp-2022', ''])
    expect(chosen(null, 2026, [])).toEqual(['pekppp-2023', ''])
    expect(chosen(null, null, [2031])).toEqual(['pekppp-2023', ''])
    expect(chosen(null, null, [])).toEqual(['pekppp-2023', 'W-YEAR-GUESSED'])
  })

  it('is none for a year before the first: the error lists what there is', async () => {
    const { exit, text } = await refused(() => chooseRules(null, 2016, []))
    expect(exit).toBe(2)
    for (const said of Object.values(text))
      expect(said).toMatch(/2016.*evaluasi-2017 \(2017–2021\), pekppp-2022 \(2022\), pekppp-2023 \(2023–2025\)/)
  })
})

describe('a named instrument', () => {
  it('is a shipped id or a file', async () => {
    writeFileSync(join(folder, 'salinan.json'), shippedText('pekppp-2022') ?? '')
    expect((await namedRules(SOURCES, 'salinan.json')).instrument.id).toBe('pekppp-2022')
    expect((await refused(() => namedRules(SOURCES, 'pekppp-2021'))).exit).toBe(2)
    expect((await refused(() => namedRules(SOURCES, 'tidak-ada.json'))).text.id).toContain('berkasnya tidak ada')
  })

  it('that is not valid is told with every problem by path, and ends with 4', async () => {
    const text = (shippedText('pekppp-2022') ?? '').replace('"value": "25"', '"value": "24"')
    writeFileSync(join(folder, 'salah.json'), text)
    const { exit, text: said } = await refused(() => namedRules(SOURCES, 'salah.json'))
    expect(exit).toBe(4)
    expect(said).toEqual({
      id: 'instrumen salah.json tidak sah:\n  forms[1].variants[0].shares.total: jumlah bobotnya 99, bukan 100 seperti yang dinyatakan',
      en: 'instrument salah.json is not valid:\n  forms[1].variants[0].shares.total: the weights add up to 99, not to 100 as declared',
    })
  })

  it('with very many problems is told with the first twenty and how many more', async () => {
    const keys = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`kunci${i}`, i]))
    writeFileSync(
      join(folder, 'kacau.json'),
      JSON.stringify({ ...JSON.parse(shippedText('pekppp-2022') ?? ''), ...keys }),
    )
    const lines = (await refused(() => namedRules(SOURCES, 'kacau.json'))).text.id.split('\n')
    expect([lines.length, lines.at(-1)]).toEqual([22, '  dan 5 lagi'])
  })
})
