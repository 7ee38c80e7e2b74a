import { assumptionsUnder, distinct } from '../../engine/score/assumptions.js'
import { toDecimal } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import type { Instrument } from '../../instrument/schema.js'
import { yearsText } from '../../instrument/years.js'
import { EXPLAIN } from '../../wording/explain.js'
import { decimal } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { type Manifest, manifestOf } from '../manifest.js'
import { optionLines } from '../option-lines.js'
import { assumptionText, countLine } from '../text/run-assumptions.js'
import { basisText } from '../text/run-head.js'
import { ABOUT_COLUMNS, type AboutDesk, addCounted, addHeads, addText } from './about-lines.js'
import { addRules, addSources } from './about-rules.js'
import type { Plan } from './book-layout.js'
import { footOf } from './header.js'
import { LOOK } from './look.js'
import { addHeading, pageOf } from './summary/summary-page.js'

/** Texts under one label, which stands before the first of them. */
const addTexts = (desk: AboutDesk, label: string, texts: readonly string[]): void => {
  for (const [i, text] of texts.entries()) addText(desk, i === 0 ? label : null, text)
}

/** Every assumption that any result rests on, the absence of a form too. */
const assumptionsOf = ({ run, words, language, resting: { all, some } }: Plan): readonly string[] => {
  const { instrument, units } = run.result
  const lists = new Set(units.map(assumptionsUnder(instrument).ofUnit))
  const absent = distinct([...lists].flat()).filter(({ kind }) => kind === 'absent')
  const texts = [...absent, ...some, ...all].map((each) => assumptionText(each, language))
  return texts.length > 0 ? texts : [words.about.noAssumptions]
}

/** What each basis that a result has is made of. */
const basesOf = ({ run, language }: Plan): readonly string[] => {
  const { units, instrument } = run.result
  const scored = units.filter(({ index }) => index)
  const bases = [...new Set(scored.map(({ basis }) => basis))]
  return bases.flatMap((basis) => {
    const item = scored.find((unit) => unit.basis === basis)
    return item ? [basisText(instrument, item, language)] : []
  })
}

const addResult = (desk: AboutDesk, manifest: Manifest): void => {
  const { plan, page } = desk
  const { words, run, language } = plan
  const { about } = words
  addHeading(page, about.result)
  addText(desk, about.counts, countLine(run.result, language))
  addTexts(desk, words.basis, basesOf(plan))
  addTexts(desk, about.reading, [...about.live, plan.areRanksLive ? words.ranksLive : words.ranksFixed])
  addTexts(desk, about.assumptions, assumptionsOf(plan))
  if (optionLines(manifest.options).length === 0) addText(desk, about.options, about.noOptions)
}

const addNotices = (desk: AboutDesk, { notices }: Manifest): void => {
  if (notices.length === 0) return
  addHeading(desk.page, desk.plan.words.about.notices)
  for (const { code, message } of notices) addText(desk, code, message)
}

const addOptions = (desk: AboutDesk, { options }: Manifest): void => {
  const lines = optionLines(options)
  if (lines.length === 0) return
  addHeading(desk.page, desk.plan.words.about.options)
  for (const [name, given] of lines) addText(desk, name, given)
}

const scaleText = ({ scale }: Instrument, { language, words }: Plan): string => {
  const { min, max, step } = scale.value
  const decimalText = (value: typeof min) => decimal(toDecimal(value), language)
  return words.about.scaleOf(`${decimalText(min)}–${decimalText(max)}`, step && decimalText(step))
}

const addInstrument = (desk: AboutDesk): void => {
  const { run, words, language } = desk.plan
  const { about } = words
  const { instrument } = run.result
  const { mode, places } = instrument.rounding.value
  addHeading(desk.page, about.instrument)
  addText(desk, about.id, instrument.id)
  addText(desk, about.title, instrument.title)
  addText(desk, about.legal, instrument.basis)
  if (instrument.note !== undefined) addText(desk, about.note, instrument.note)
  addText(desk, about.years, yearsText(instrument.years.value))
  addText(desk, about.scale, scaleText(instrument, desk.plan))
  addText(desk, about.rounding, EXPLAIN[language].places(places, mode))
  addText(desk, about.hash, run.instrumentHash)
}

const addMade = (desk: AboutDesk, { version, digest }: Manifest, mark: string): void => {
  const { about } = desk.plan.words
  addHeading(desk.page, about.made)
  addText(desk, about.version, version)
  addText(desk, about.digest, digest)
  addText(desk, about.mark, mark)
}

const addInputs = (desk: AboutDesk): void => {
  const { run, words, language } = desk.plan
  const { about } = words
  addHeading(desk.page, about.inputs)
  addHeads(desk, [words.file, 'SHA-256', about.rowsRead, about.rowsUsed, about.rowsRefused])
  for (const { file, bytes, sha256, rows } of run.inputs) {
    const name = file === '-' ? WORDS[language].stdin : plain(file)
    addCounted(desk, [name, `${sha256} · ${about.bytes}: ${bytes}`], [rows.read, rows.used, rows.refused])
  }
}

/** The sheet that says what the result is made of: instrument, rules and their sources, inputs, options, version. */
export const aboutSheet = (plan: Plan, mark: string): Sheet => {
  const manifest = manifestOf(plan.run, plan.language)
  const page = pageOf(ABOUT_COLUMNS)
  const desk: AboutDesk = { page, plan }
  page.add([{ value: plan.words.titles.about, style: LOOK.title }], 24)
  page.add([{ value: plan.subtitle, style: LOOK.subtitle }])
  addResult(desk, manifest)
  addNotices(desk, manifest)
  addOptions(desk, manifest)
  addInstrument(desk)
  addRules(desk)
  addMade(desk, manifest, mark)
  addInputs(desk)
  addSources(desk)
  return { name: plan.sheets.about, columns: ABOUT_COLUMNS, rows: page.rows, print: page.print(footOf(plan)) }
}
