import { type Exact, fraction, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { sealedJson } from '../../formats/own-seal.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { jsonOf } from '../json-text.js'
import { manifestOf } from '../manifest.js'
import { inPieces } from '../pieces.js'
import { findingJson, instrumentJson } from '../result-json.js'

/** A figure as it is published, and exactly. */
export const figureJson = (value: Exact, { rounding }: Instrument) => ({
  value: toFixed(value, rounding.value.places, rounding.value.mode),
  fraction: fraction(value),
})

/** A member of the file that is a list, a line for each item. */
export function* listJson(name: string, items: Iterable<unknown>): Generator<string> {
  let before = ''
  yield `,\n"${name}":[`
  for (const item of items) {
    yield `${before}\n${jsonOf(item)}`
    before = ','
  }
  yield before === '' ? ']' : '\n]'
}

/** A run, and the language of what its file says in words. */
interface Told {
  readonly run: Run
  readonly language: Language
}

function* body(begin: string, { run, language }: Told, members: Iterable<Iterable<string>>): Generator<string> {
  yield `${begin},\n"instrument":${jsonOf(instrumentJson(run))}`
  for (const member of members) yield* member
  yield* listJson(
    'findings',
    run.findings.map((each) => findingJson(each, language)),
  )
  yield `,\n"manifest":${jsonOf(manifestOf(run, language))}`
}

/** A file of JSON about a run that begins so, with members of its own between the rules and the findings. */
export const runJson = (begin: string, told: Told, members: Iterable<Iterable<string>>): Iterable<string> =>
  sealedJson(inPieces(body(begin, told, members)))
