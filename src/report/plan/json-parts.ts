import type { UnitName } from '../../engine/score/unit.js'
import type { Language } from '../../finding/language.js'
import { sealedJson } from '../../formats/own-seal.js'
import type { Run } from '../../run/result.js'
import { inPieces } from '../chunks.js'
import { jsonOf, listJson } from '../json-text.js'
import { manifestOf } from '../manifest.js'
import { findingJson, instrumentJson } from '../result-json.js'

/** Who a unit or an agency is; the unit's names are null where an agency is meant. */
export interface Named extends Pick<UnitName, 'agency' | 'agencyCode' | 'unitCode'> {
  readonly unit: string | null
}

export const nameJson = ({ agency, unit, agencyCode, unitCode }: Named) => ({
  agency: agency === '' ? null : agency,
  unit,
  agencyCode,
  unitCode,
})

/** A run, and the language of what its file says in words. */
interface Told {
  readonly run: Run
  readonly language: Language
}

function* body(begin: string, { run, language }: Told, members: Iterable<Iterable<string>>): Generator<string> {
  yield `${begin},\n"instrument":${jsonOf(instrumentJson(run))}`
  for (const member of members) yield* member
  yield* listJson('findings', run.findings, (each) => findingJson(each, language))
  yield `,\n"manifest":${jsonOf(manifestOf(run, language))}`
}

/** A file of JSON about a run that begins so, with members of its own between the rules and the findings. */
export const runJson = (begin: string, told: Told, members: Iterable<Iterable<string>>): Iterable<string> =>
  sealedJson(inPieces(body(begin, told, members)))
