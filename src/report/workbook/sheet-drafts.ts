import type { RunResult, UnitResult } from '../../engine/score/score.js'
import { byCodePoint } from '../../finding/order.js'
import { scoresFormOf, type Variant } from '../../instrument/schema.js'

const NAMES = ['agency', 'agencyKey', 'unit', 'key'] as const

export const inOrder = ({ input: a }: UnitResult, { input: b }: UnitResult): number => {
  const differs = NAMES.find((name) => a[name] !== b[name])
  return differs === undefined ? 0 : byCodePoint(a[differs], b[differs])
}

/** Ids as parts of names that a spreadsheet takes, numbered where two would be alike. */
export const safeNames = (ids: readonly string[]): readonly string[] => {
  const safe = ids.map((id) => id.replace(/[^A-Za-z0-9_]/g, '_'))
  const isAlike = new Set(safe.map((name) => name.toUpperCase())).size < safe.length
  return isAlike ? safe.map((name, i) => `${name}_${i + 1}`) : safe
}

export interface Draft {
  readonly variant: Variant
  readonly units: readonly UnitResult[]
}

/** The variants that units were scored on, or the first where there is none; units on an unknown one count to none. */
export const drafts = ({ instrument }: RunResult, units: readonly UnitResult[]): readonly Draft[] => {
  const all = scoresFormOf(instrument).variants.map((variant) => ({
    variant,
    units: units.filter(({ input }) => input.variant === variant.id),
  }))
  const used = all.filter((each) => each.units.length > 0)
  return used.length > 0 ? used : all.slice(0, 1)
}
