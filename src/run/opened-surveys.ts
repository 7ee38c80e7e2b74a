import { type Finding, finding } from '../finding/finding.js'
import type { OpenedStream, Sources } from '../formats/sources.js'
import { unitLines, unitsIn } from './file-units.js'
import { isOwnSurvey } from './own-output.js'
import { hashOf } from './survey-files.js'
import type { SurveyOptions } from './survey-options.js'

/** A survey file, and the unit that was given for it where it names none. */
export interface GivenSurvey extends OpenedStream {
  readonly unit: string | null
}

/** The files of a survey, open until whoever asked for them closes them. */
export interface OpenedSurveys {
  readonly opened: readonly GivenSurvey[]
  /** `FILE=UNIT` of the files that were given so. */
  readonly units: readonly string[]
  readonly findings: readonly Finding[]
}

/** The same bytes of one unit under two names; hashed only where the lengths agree. */
const isSame = (a: GivenSurvey, b: GivenSurvey): boolean =>
  a.unit === b.unit && a.source.size === b.source.size && hashOf(a.source) === hashOf(b.source)

/** Why a file is not read; null where it is. */
const passedOver = (survey: GivenSurvey, others: readonly GivenSurvey[]): 'N-INPUT-OWN' | 'N-INPUT-TWICE' | null => {
  if (isOwnSurvey(survey.source)) return 'N-INPUT-OWN'
  return others.some((other) => isSame(other, survey)) ? 'N-INPUT-TWICE' : null
}

/** Opens every file once; our own results, and files that were given twice, are told and passed over. */
export const openedSurveys = async (sources: Sources, { files, limits }: SurveyOptions): Promise<OpenedSurveys> => {
  const found = await sources.list(files, limits)
  const units = unitsIn(found)
  const [opened, findings]: [GivenSurvey[], Finding[]] = [[], [...found.findings]]
  for (const file of found.files) {
    const survey = await sources.stream(file, limits)
    if (!('source' in survey)) {
      findings.push(survey)
      continue
    }
    const each = { ...survey, unit: units.get(file) ?? null }
    const code = passedOver(each, opened)
    if (code === null) {
      opened.push(each)
      continue
    }
    each.close()
    findings.push(finding(file, { code }))
  }
  return { opened, findings, units: unitLines(units) }
}
