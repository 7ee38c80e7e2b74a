import { compare, type Exact, fraction, toFixed, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Effect, Effects, Side } from '../../rules/effect.js'
import { decimal } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { type Column, markdownLines, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { listingCsv, type View } from './listing.js'

const toPlaces = (value: Exact, places: number, language: Language): string => decimal(toFixed(value, places), language)

const sideText = ({ rounded, letter }: Side, places: number, language: Language): string =>
  rounded ? `${toPlaces(rounded, places, language)} ${letter ?? ''}`.trim() : RULES_WORDS[language].noIndex

/** "+0,04"; "≈ +0,00" where it is less than the last digit shows. */
const changeText = ({ change }: Effect, places: number, language: Language): string => {
  if (!change) return ''
  const text = toPlaces(change, places, language)
  const sign = compare(change, ZERO) >= 0 && !text.startsWith('-') ? '+' : ''
  return /[1-9]/.test(text) || compare(change, ZERO) === 0 ? `${sign}${text}` : `≈ ${text.replace('-', '')}`
}

const columns = (places: number, language: Language, hasUnits: boolean): readonly Column<Effect>[] => {
  const { head } = RULES_WORDS[language]
  return [
    { key: 'agency', head: head.agency, value: ({ agency }) => agency, floor: 14 },
    ...(hasUnits ? [{ key: 'unit', head: head.unit, value: ({ unit }: Effect) => unit, floor: 16 }] : []),
    { key: 'from', head: head.before, value: ({ from }) => sideText(from, places, language) },
    { key: 'to', head: head.after, value: ({ to }) => sideText(to, places, language) },
    {
      key: 'change',
      head: head.change,
      value: (effect) => changeText(effect, places, language),
      kind: 'number',
    },
  ]
}

const byLevel = ({ effects }: Effects) => ({
  units: effects.filter(({ level }) => level === 'unit'),
  agencies: effects.filter(({ level }) => level === 'agency'),
})

const summary = (effects: Effects, language: Language): string => {
  const words = RULES_WORDS[language]
  const { units } = byLevel(effects)
  if (units.length === 0) return words.effectNone(effects.units)
  return words.effect(units.length, effects.units, units.filter(({ from, to }) => from.letter !== to.letter).length)
}

/** Which units and agencies come to another index, those with another predicate first. */
export const effectLines = (effects: Effects, places: number, { language, page, format }: View): readonly string[] => {
  const { units, agencies } = byLevel(effects)
  const lines = (items: readonly Effect[], hasUnits: boolean): readonly string[] => {
    if (items.length === 0) return []
    const table = tableOf(columns(places, language, hasUnits), items)
    return ['', ...(format === 'md' ? markdownLines(table) : tableLines(table, page, language))]
  }
  return [summary(effects, language), ...lines(units, true), ...lines(agencies, false)]
}

/** Rows for a spreadsheet: figures as published, the exact change beside. */
export const effectCsv = ({ effects }: Effects, places: number): string => {
  const ipp = ({ rounded }: Side) => rounded && { figure: toFixed(rounded, places) }
  return listingCsv<Effect>(
    [
      { key: 'level', value: ({ level }) => level },
      { key: 'agency', value: ({ agency }) => agency },
      { key: 'unit', value: ({ unit }) => unit },
      { key: 'from_ipp', value: ({ from }) => ipp(from) },
      { key: 'from_letter', value: ({ from }) => from.letter },
      { key: 'to_ipp', value: ({ to }) => ipp(to) },
      { key: 'to_letter', value: ({ to }) => to.letter },
      { key: 'change', value: ({ change }) => change && { figure: toFixed(change, places) } },
      { key: 'change_fraction', value: ({ change }) => change && { figure: fraction(change) } },
    ],
    effects,
  )
}

const sideJson = ({ index, rounded, letter }: Side, places: number) => ({
  index: index && fraction(index),
  ipp: rounded && toFixed(rounded, places),
  letter,
})

export const effectJson = ({ effects, units, agencies }: Effects, places: number): unknown => ({
  units,
  agencies,
  changed: effects.map(({ level, agency, unit, from, to, change }) => ({
    level,
    agency,
    unit,
    from: sideJson(from, places),
    to: sideJson(to, places),
    change: change && fraction(change),
  })),
})
