import { address } from '../finding/address.js'
import { type Finding, finding } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import type { Progress } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { type Aliases, NO_ALIASES } from '../scoresheet/aliases.js'
import { chooseBasis } from '../scoresheet/basis.js'
import type { FilledForm } from '../scoresheet/filled-form.js'
import { withAlikeAsOne } from '../scoresheet/findings.js'
import { withProvinces } from '../scoresheet/province.js'
import {
  ofYear,
  outsideFindings,
  resolveByYear,
  withoutDoubts,
  yearFindings,
  yearsIn,
} from '../scoresheet/sheet-years.js'
import { namelessIn, unreadByAgency } from '../scoresheet/unread-parts.js'
import { vocabularyOf } from '../scoresheet/vocabulary.js'
import type { Asked } from './asked.js'
import type { otherNamesOf } from './decision-files.js'
import { chooseRules, noRowsOf, shippedIndexRules } from './instrument.js'
import type { SurveyedRun } from './score-surveys.js'
import { readSheets, type Sheets } from './sheets.js'
import type { UnitList } from './unit-register.js'

const NO_UNITS: UnitList = { forms: [], findings: [], input: null, foreign: null, nameless: [], hasScores: false }

/** The units that there should be, where a list of them was given. */
const listedUnits = async (sources: Sources, { register, encoding }: Asked): Promise<UnitList> => {
  if (register === null) return NO_UNITS
  const { readUnits } = await import('./unit-register.js')
  const list = await readUnits(sources, register, { encoding })
  return { ...list, findings: [...list.findings, ...namelessFindings(register, list)] }
}

/** Lines of a list of units that name none: nobody knows which unit to miss. */
const namelessFindings = (file: string, { forms, nameless }: UnitList): readonly Finding[] => {
  const sheet = forms[0]?.origin.sheet ?? null
  return withAlikeAsOne(
    nameless.map((row) => finding(file, { code: 'E-ROW-KEY', sheet, cell: address(0, row), expected: 'unit' })),
  )
}

/** Sheets that name no agency belong to the one that the operator named. */
const withAgency = (forms: readonly FilledForm[], agency: string | null): readonly FilledForm[] =>
  agency === null
    ? forms
    : forms.map((form) =>
        form.names.agency === null && form.names.agencyCode === null
          ? { ...form, names: { ...form.names, agency } }
          : form,
      )

const NO_SURVEYS = {
  apart: new Set<string>(),
  awaited: new Set<string>(),
  unread: [],
  findings: [],
  inputs: [],
  read: null,
}

/** Reads the users' surveys of a run, where there are any: what reads them is loaded only then. */
const surveyedUnits = async (sources: Sources, run: SurveyedRun) => {
  if (run.options.surveys.length === 0) return { units: run.units, ...NO_SURVEYS }
  const { withSurveys } = await import('./score-surveys.js')
  return withSurveys(sources, run)
}

/** The same forms under the names that the operator says are meant. */
const renameForms = (forms: readonly FilledForm[], aliases: Aliases): readonly FilledForm[] =>
  aliases === NO_ALIASES
    ? forms
    : forms.map((form) => {
        const names = aliases(form.names)
        return names === form.names ? form : { ...form, names }
      })

/** What the units of a run are read and told apart by. */
interface Terms {
  readonly named: Rules | null
  readonly other: Awaited<ReturnType<typeof otherNamesOf>>
  readonly progress: Progress
}

/** The forms of the year that is scored, under the names that are meant, with those of the list of units. */
const formsOf = (
  { forms }: Sheets,
  register: UnitList,
  { options, aliases }: { readonly options: Asked; readonly aliases: Aliases },
) => {
  const housed = withProvinces([...register.forms, ...withAgency(forms, options.agency)])
  const listed = renameForms(housed.forms, aliases)
  const picked = ofYear(listed, options.year)
  const isOnlyListed = forms.length > 0 && picked.forms.every(({ listed: isListed }) => isListed === true)
  if (options.year !== null && isOnlyListed) throw noRowsOf(options.year, yearsIn(listed))
  return { forms: picked.forms, findings: [...housed.findings, ...picked.findings] }
}

/** Years that are mixed, unsaid, or outside those of the rules. */
const yearDoubts = (
  forms: readonly FilledForm[],
  { instrument }: Rules,
  { year, isNamed }: { readonly year: number | null; readonly isNamed: boolean },
): readonly Finding[] => {
  if (year !== null) return outsideFindings(instrument, [year], isNamed)
  const years = yearsIn(forms)
  // Where years are mixed no unit is scored, so that nothing was used outside its years.
  return [...yearFindings(forms), ...(years.length > 1 ? [] : outsideFindings(instrument, years, isNamed))]
}

/**
 * The units of a run, ready to be scored, with all that was found on the way. The forms that they were read from are let go
 * here: those of a nation take as much room as its units.
 */
export const unitsToScore = async (sources: Sources, options: Asked, { named, other, progress }: Terms) => {
  const candidates = named ? [named] : shippedIndexRules()
  const vocabulary = vocabularyOf(candidates.map((rules) => rules.instrument))
  const sheets = await readSheets(sources, { options, vocabulary }, progress)
  const given = [...new Set([...options.units, ...sheets.units])].sort(byCodePoint)
  const register = await listedUnits(sources, options)
  const aliases = other?.aliases ?? NO_ALIASES
  const { forms, findings: doubts } = formsOf(sheets, register, { options, aliases })
  const years = yearsIn(forms)
  const chosen = chooseRules(named, options.year, years)
  const { rules } = chosen
  const names = forms.map((form) => form.names)
  const resolved = resolveByYear(rules.instrument, forms)
  const surveyed = await surveyedUnits(sources, {
    options: { ...options, surveys: [...options.surveys, ...sheets.surveys], units: given },
    rules,
    names,
    units: resolved.units,
    aliases,
    progress,
  })
  const settled = chooseBasis(rules.instrument, surveyed.units, { choice: options.basis, ...surveyed })
  const isMixed = years.length > 1 && options.year === null
  const units = isMixed ? settled.units.map((unit) => ({ ...unit, faulty: true })) : settled.units
  const unread = [...sheets.unread, ...surveyed.unread, ...namelessIn(forms)]
  const parts = unreadByAgency(unread, { ...options, units, names, aliases })
  const findings = [
    ...withoutDoubts(sheets.findings, options.year),
    ...register.findings,
    ...(other?.findings ?? []),
    ...doubts,
    ...(sheets.anyRead ? chosen.findings : []),
    ...yearDoubts(forms, rules, { year: options.year, isNamed: named !== null }),
    ...resolved.findings,
    ...withoutDoubts(surveyed.findings, options.year),
    ...settled.findings,
  ]
  const inputs = [...sheets.inputs, ...surveyed.inputs, ...(register.input ? [register.input] : [])]
  return { units, rules, parts, findings, inputs, given, anyRead: sheets.anyRead, surveys: surveyed.read }
}
