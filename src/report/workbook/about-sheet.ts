import { assumptionsUnder, distinct } from '../../engine/score/assumptions.js'
import { toDecimal } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Instrument } from '../../instrument/schema.js'
import { yearsText } from '../../instrument/years.js'
import { EXPLAIN } from '../../wording/explain.js'
import { decimal } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { type Manifest, manifestOf } from '../manifest.js'
import { optionLines } from '../option-lines.js'
import { highEnough } from '../row-height.js'
import { assumptionText } from '../text/run-assumptions.js'
import { across, heads, line, result, rules, section, sources } from './about-rules.js'
import type { Plan } from './book-layout.js'
import { footOf, headerOf } from './header.js'

const WIDTHS = [36, 76, 20, 22, 14, 14]

/** Every assumption that any result rests on, the absence of a form too. */
const assumptions = ({ run, words, language, resting: { all, some } }: Plan): readonly SheetRow[] => {
  const { instrument, units } = run.result
  const lists = new Set(units.map(assumptionsUnder(instrument).ofUnit))
  const absent = distinct([...lists].flat()).filter(({ kind }) => kind === 'absent')
  const texts = [...absent, ...some, ...all].map((each) => across(assumptionText(each, language)))
  return section(words.about.assumptions, ...(texts.length > 0 ? texts : [across(words.about.noAssumptions)]))
}

const notices = ({ words }: Plan, { notices: list }: Manifest): readonly SheetRow[] => {
  return list.length === 0 ? [] : section(words.about.notices, ...list.map(({ code, message }) => line(code, message)))
}

const scaleText = ({ scale }: Instrument, { language, words }: Plan): string => {
  const { min, max, step } = scale.value
  const shown = (value: typeof min) => decimal(toDecimal(value), language)
  return words.about.scaleOf(`${shown(min)}–${shown(max)}`, step && shown(step))
}

const instrumentRows = (plan: Plan): readonly SheetRow[] => {
  const { run, words, language } = plan
  const { instrument } = run.result
  const { mode, places } = instrument.rounding.value
  return section(
    words.about.instrument,
    line(words.about.id, instrument.id),
    line(words.about.title, instrument.title),
    line(words.about.legal, instrument.basis),
    ...(instrument.note === undefined ? [] : [line(words.about.note, instrument.note)]),
    line(words.about.years, yearsText(instrument.years.value)),
    line(words.about.scale, scaleText(instrument, plan)),
    line(words.about.rounding, EXPLAIN[language].places(places, mode)),
    line(words.about.hash, run.instrumentHash),
  )
}

const inputs = ({ run, words, language }: Plan): readonly SheetRow[] => {
  const { about } = words
  const rows = run.inputs.map(({ file, bytes, sha256, rows: { read, used, refused } }) =>
    line(
      file === '-' ? WORDS[language].stdin : plain(file),
      `SHA-256 ${sha256}\n${about.bytes}: ${bytes}`,
      read,
      used,
      refused,
    ),
  )
  return section(about.inputs, heads(words.file, '', about.rowsRead, about.rowsUsed, about.rowsRefused), ...rows)
}

const options = ({ words }: Plan, manifest: Manifest): readonly SheetRow[] => {
  const rows = optionLines(manifest.options).map(([name, given]) => line(name, given))
  return section(words.about.options, ...(rows.length > 0 ? rows : [across(words.about.noOptions)]))
}

const manifestRows = ({ words }: Plan, { version, digest }: Manifest, mark: string): readonly SheetRow[] =>
  section(
    words.about.made,
    line(words.about.version, version),
    line(words.about.digest, digest),
    line(words.about.mark, mark),
  )

/** The sheet that says what the result is made of: instrument, rules and their sources, inputs, options, version. */
export const aboutSheet = (plan: Plan, mark: string): Sheet => {
  const manifest = manifestOf(plan.run, plan.language)
  const columns = WIDTHS.map((width) => ({ width }))
  return {
    name: plan.sheets.about,
    columns,
    rows: [
      ...headerOf(plan, plan.words.titles.about),
      ...result(plan),
      ...notices(plan, manifest),
      ...assumptions(plan),
      ...options(plan, manifest),
      ...instrumentRows(plan),
      ...rules(plan),
      ...manifestRows(plan, manifest, mark),
      ...inputs(plan),
      ...sources(plan),
    ].map((each) => highEnough(each, columns)),
    print: { landscape: true, foot: footOf(plan) },
  }
}
