import { expect, test } from 'vitest'
import { compareFiles, comparisonWorkbook } from '../../src/index.js'
import { changed, fixture } from './holds.js'
import { hasOffice, recalculated, sheetsOf } from './soffice.js'

test.runIf(hasOffice)(
  'LibreOffice recalculates a comparison’s workbook, the tables below its charts too: every figure is the engine’s',
  async () => {
    const bytes = await comparisonWorkbook(
      await compareFiles(['dua-tahun/2022.csv', 'dua-tahun/2023', 'dua-tahun/2024'].map(fixture)),
      'id',
    )
    const before = sheetsOf(bytes)
    const formulas = [...(before.get('Grafik')?.values() ?? [])].filter(({ isFormula }) => isFormula)
    // Seven forms and aspects, and three causes, between 2023 and 2024.
    expect(formulas).toHaveLength(10)
    expect(changed(before, sheetsOf(recalculated(bytes)))).toEqual([])
  },
)

if (!hasOffice) test.skip('LibreOffice is not installed: nobody here recalculates a comparison')
