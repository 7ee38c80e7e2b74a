import { operatorFault } from '../finding/operator-fault.js'
import { LIMITS } from '../formats/limits.js'
import type { Sources } from '../formats/sources.js'
import { type Recorded, readManifest, verify } from '../report/verify.js'
import { type RunOptions, runOptions, runOptionTexts } from '../run/options.js'
import type { Run } from '../run/result.js'
import { readRun } from '../run/score.js'
import { verdictLines } from '../wording/verify.js'
import type { Shell } from './shell.js'

/** The manifest that a run is held against, and the options and files that it was made with. */
const recordedRun = async (
  sources: Sources,
  file: string,
): Promise<{ recorded: Recorded; files: readonly string[]; before: Run['options'] }> => {
  const opened = await sources.open(file, LIMITS)
  const text = 'source' in opened ? Buffer.from(opened.source.read(0, opened.source.size)).toString('utf8') : ''
  const recorded = readManifest(text)
  if (!recorded) throw operatorFault('record-foreign', { file })
  const before = runOptionTexts(recorded.options)
  const { surveys, limits, register, aliases, map, config } = runOptions([], before)
  const others = new Set([...(await sources.list(surveys, limits)).files, register, aliases, map, config])
  const listed = [...recorded.inputs.map((input) => input.file), ...recorded.unopened]
  return { recorded, before, files: listed.filter((name) => !others.has(name)) }
}

/** Runs again what a manifest tells of, with what the operator would have otherwise, and says whether the same results come out. */
export const verifyRun = async (shell: Shell, file: string, { files, given }: RunOptions): Promise<void> => {
  const { recorded, before, files: listed } = await recordedRun(shell.sources, file)
  const options = runOptions(files.length > 0 ? files : listed, { ...before, ...given })
  const { run } = await readRun(shell.sources, options)
  const verdict = verify(recorded, run)
  await shell.io.stdout.write(`${verdictLines(verdict, shell.language).join('\n')}\n`)
  shell.finish(verdict.same ? 0 : 1)
}
