import type { Language } from '../../finding/language.js'
import { csvChunks, PLAIN_STYLE, styleOf } from '../../formats/csv/write.js'
import { csvLimits } from '../../formats/limits.js'
import { baseName } from '../../formats/sheet-names.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import { version } from '../../platform/version.js'
import { checkRows } from '../../report/check/machine.js'
import { markedCopy } from '../../report/check/marked-copy.js'
import { comparisonPage } from '../../report/compare/html/comparison-page.js'
import { comparisonWorkbook } from '../../report/compare/workbook/comparison-workbook.js'
import { rankingReport } from '../../report/html/ranking.js'
import { recordReport } from '../../report/html/record.js'
import { unitReport } from '../../report/html/unit.js'
import { recordDocument } from '../../report/record/document.js'
import { resultRows } from '../../report/result-csv.js'
import { resultJson } from '../../report/result-json.js'
import { blankForm, lastYear } from '../../report/template/pick.js'
import { resultWorkbook } from '../../report/workbook/result-workbook.js'
import { comparedRuns } from '../../run/compare-runs.js'
import { selectFigures } from '../../run/select.js'
import type { Saved, SavedFile } from '../protocol.js'
import { savedPlan } from './planner.js'
import type { Session } from './read-dropped.js'

const textFile = (name: string, pieces: Iterable<string>): SavedFile => ({
  name,
  bytes: new TextEncoder().encode([...pieces].join('')),
})

/** Files are called as the command calls them: after the first input. */
const stemOf = ({ reading: { run } }: Session): string =>
  baseName(run.inputs[0]?.file ?? 'ipp').replace(/\.(xlsx|xlsm|csv|zip)$/i, '')

const template = async ({ reading: { rules } }: Session, language: Language): Promise<SavedFile> => {
  const { instrument, hash } = rules
  const options = { instrument, hash, version: version(), year: lastYear(instrument), units: [], language }
  const { name, book } = blankForm(options, { wide: false })
  return { name: `${name}.xlsx`, bytes: await writeXlsx(book) }
}

/** A copy of a file with its faulty cells coloured. */
const copy = async (
  { sources, options, reading: { run } }: Session,
  file: string,
  language: Language,
): Promise<SavedFile> => {
  const opened = await sources.open(file, options.limits)
  if (!('source' in opened)) throw new Error(`${file} was there before`)
  const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
  const findings = run.findings.filter((finding) => finding.file === file)
  const { bytes, ending } = await markedCopy(
    { name: file, source: opened.source, findings },
    { open: { limits: options.limits, csv }, language, creator: `ipp ${run.version}`, valuesOnly: false },
  )
  return { name: `${baseName(file).replace(/\.(xlsx|xlsm|csv)$/i, '')}.tanda${ending}`, bytes }
}

type OfUnits = Extract<Saved, { readonly unit: string | null }>

const ofUnits = async (session: Session, { kind, unit }: OfUnits, language: Language): Promise<SavedFile> => {
  const { run } = session.reading
  const { units } = selectFigures(run, { unit: unit ?? undefined })
  const stem = stemOf(session)
  if (kind === 'unit') return textFile(`${stem}.unit.ipp.html`, unitReport(run, units, language))
  if (kind === 'record') return textFile(`${stem}.berita-acara.ipp.html`, recordReport(run, units, language))
  return { name: `${stem}.berita-acara.ipp.docx`, bytes: await recordDocument(run, units, language) }
}

/** A file as the command would write it, byte for byte. */
export const savedFile = async (session: Session, what: Saved, language: Language): Promise<SavedFile> => {
  const { run } = session.reading
  const stem = stemOf(session)
  switch (what.kind) {
    case 'workbook':
      return { name: `${stem}.ipp.xlsx`, bytes: await resultWorkbook(run, language) }
    case 'csv':
      return textFile(`${stem}.ipp.csv`, csvChunks(resultRows(run, 'unit'), styleOf('point')))
    case 'json':
      return textFile(`${stem}.ipp.json`, resultJson(run, language))
    case 'ranking':
      return textFile(`${stem}.ranking.ipp.html`, rankingReport(run, language))
    case 'check':
      return textFile(`${stem}.temuan.csv`, csvChunks(checkRows(run, language), PLAIN_STYLE))
    case 'comparison':
      return textFile('perbandingan.ipp.html', comparisonPage(comparedRuns(session.yearly), language))
    case 'comparison-book':
      return { name: 'perbandingan.ipp.xlsx', bytes: await comparisonWorkbook(comparedRuns(session.yearly), language) }
    case 'template':
      return template(session, language)
    case 'plan':
    case 'plan-page':
      return savedPlan(session, what, language)
    case 'copy':
      return copy(session, what.file, language)
    default:
      return ofUnits(session, what, language)
  }
}
