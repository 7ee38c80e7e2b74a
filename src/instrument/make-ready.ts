import { shippedCrosswalks, shippedList, shippedRulesOf } from './proved-rules.js'
import { readyText } from './ready-json.js'

/**
 * The files that the build writes for `ready-rules.ts`: the text of each by its name without ending. Every instrument is
 * checked and proved here; throws where one does not hold.
 */
export const readyFiles = (): ReadonlyMap<string, string> => {
  const list = shippedList()
  const rules = list.map(({ id }) => [`${id}.rules`, readyText(shippedRulesOf(id))] as const)
  return new Map([['list', readyText(list)], ['crosswalks', readyText(shippedCrosswalks())], ...rules])
}
