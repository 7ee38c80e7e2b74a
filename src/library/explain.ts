import type { Selection } from '../engine/score/select.js'
import type { Language } from '../finding/language.js'
import { type Outline, outlineLines } from '../formats/outline.js'
import { explain } from '../report/explain/explain.js'
import { traceJson as traceChunks } from '../report/trace/trace.js'
import type { Run } from '../run/result.js'
import { selectFigures } from '../run/select.js'
import { withWordedFaults } from './worded.js'

/** Characters of a line that are easy to follow. */
const WIDTH = 100

const same = (text: string): string => text
const INK = { strong: same, faint: same, green: same, cyan: same, yellow: same, red: same } as const

const lines = (outline: Outline): string => [...outlineLines(outline, { width: WIDTH, ink: INK })].join('\n')

/** Which figures are explained, and whether with how surely each weight and rule is known and from where. */
interface Explained extends Selection {
  readonly sources?: boolean | undefined
}

/**
 * How the selected figures of a run came about, as a person would reckon them again, down to the cell: what `ipp explain`
 * prints. Throws {@link OperatorError}, with what there is, where nothing is called so.
 */
export const explainText = (run: Run, selection: Explained = {}, language: Language = 'id'): string => {
  const selected = withWordedFaults(() => selectFigures(run, selection))
  const telling = { language, hasSources: selection.sources === true }
  return [...explain(run, selected, telling)].map((outline) => `${lines(outline)}\n`).join('\n')
}

/**
 * The same for programs: the text of `ipp.trace/1` (`ipp-pekppp/schemas/trace.schema.json`). Throws {@link OperatorError},
 * with what there is, where nothing is called so.
 */
export const traceJson = (run: Run, selection: Selection = {}): string => {
  const selected = withWordedFaults(() => selectFigures(run, selection))
  return [...traceChunks(run, selected)].join('')
}
