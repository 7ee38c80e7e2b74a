import type { RunResult } from '../../engine/score/score.js'
import type { Run } from '../../run/result.js'

/** Up to so many units, ranks are formulas: at 20,000 a spreadsheet takes a quarter of a minute to recalculate them. */
const MOST_RANKED = 2000

/**
 * Ranks by formula compare figures at ten decimals. Where the engine tells two apart that are closer than that, its
 * ranks are kept as values.
 */
const areKeysFaithful = (items: RunResult['units'] | RunResult['agencies']): boolean => {
  const keys = new Map<string, bigint>()
  for (const { basis, rank, index } of items) {
    if (!index || rank === null) continue
    const key = (index.value.n * 10n ** 10n) / index.value.d
    const [mine, above] = [keys.get(`${basis}\n${rank}`), keys.get(`${basis}\n`)]
    if (mine !== undefined ? mine !== key : above !== undefined && above <= key + 1n) return false
    keys.set(`${basis}\n${rank}`, key)
    keys.set(`${basis}\n`, key)
  }
  return true
}

/** Words that a spreadsheet's counting functions would take for a condition or a pattern. */
const CONDITION = /^[<>=]|[*?~]/

/** Whether ranks can be formulas: few enough, told apart by their keys, and no group's name a condition. */
export const canRank = ({ result }: Run): boolean =>
  result.units.length <= MOST_RANKED &&
  areKeysFaithful(result.units) &&
  areKeysFaithful(result.agencies) &&
  !result.instrument.groups.value.some(({ title }) => CONDITION.test(title))
