import { operatorFault } from '../finding/operator-fault.js'
import type { OpenedStream } from '../formats/sources.js'
import type { Instrument } from '../instrument/schema.js'
import type { UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { type Listening, respondentListener } from './respondents.js'
import { type ReadSurvey, readSurvey, type SurveyReadOptions } from './survey-files.js'

/** A file of answers that was read into tallies, to be walked through a second time. */
interface ReadAgain {
  readonly read: ReadSurvey
  /** As it was read the first time, with its hash. */
  readonly options: SurveyReadOptions
  /** Null where it is no longer there. */
  readonly open: () => Promise<OpenedStream | null>
}

export type Heard = Omit<Listening, 'onRespondent'>

/**
 * Looks at respondents one by one, on a second walk through files that were read without fault. Throws {@link OperatorFault}
 * where a file is no longer what the first walk read: what was counted and what was heard would not be of the same people.
 */
export const heardRespondents = async (
  files: readonly ReadAgain[],
  instrument: Instrument,
  settled: UnitSurveys,
): Promise<Heard> => {
  const reads = files.map(({ read }) => read)
  const { onRespondent, ...heard } = respondentListener(instrument, reads, settled)
  for (const [i, { read, options, open }] of files.entries()) {
    if (read.sources.length === 0) continue
    const opened = await open()
    if (!opened) throw operatorFault('input-changed', { file: read.file })
    const asked = { ...options, isScannable: read.isScanned, onRespondent: onRespondent(i) }
    const again = await readSurvey(opened, instrument, asked).finally(opened.close)
    if (again.sha256 !== read.sha256) throw operatorFault('input-changed', { file: read.file })
  }
  return heard
}
