import { expect, test } from 'vitest'
import { sourceOf } from '../../src/formats/sources.js'
import { sealOf } from '../../src/formats/xlsx/own-mark.js'
import { scoreFiles } from '../../src/index.js'
import { fixture, holds } from './holds.js'
import { hasOffice } from './soffice.js'

const where = hasOffice ? '' : ' (skipped: LibreOffice is not installed, nobody here can recalculate)'

test.skipIf(!hasOffice)(
  `LibreOffice recalculates the workbook of a province’s run to the engine’s figures, and leaves its mark in place${where}`,
  async () => {
    const { run } = await scoreFiles([fixture('provinsi')])
    expect(run.result.units.filter(({ index }) => index)).toHaveLength(12)
    const saved = await holds(run)
    expect(sealOf(sourceOf(saved))).toEqual({ mark: 'ipp.result/1', intact: false })
  },
)
