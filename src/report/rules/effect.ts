import { compare, type Exact, fraction, toFixed, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Effect, Effects, Side } from '../../rules/effect.js'
import { decimal } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import type { Page } from '../text/page.js'
import { type Field, listingCsv, listingLines, listingMarkdown } from './listing.js'

const published = (value: Exact, places: number, language: Language): string =>
  decimal(toFixed(value, places), language)

const sideText = ({ rounded, letter }: Side, places: number, language: Language): string =>
  rounded ? `${published(rounded, places, language)} ${letter ?? ''}`.trim() : RULES_WORDS[language].noIndex

/** "+0,04"; "≈ +0,00" where it is less than the last digit shows. */
const changeText = ({ change }: Effect, places: number, language: Language): string => {
  if (!change) return ''
  const text = published(change, places, language)
  const sign = compare(change, ZERO) >= 0 && !text.startsWith('-') ? '+' : ''
  return /[1-9]/.test(text) || compare(change, ZERO) === 0 ? `${sign}${text}` : `≈ ${text.replace('-', '')}`
}

const fields = (places: number, language: Language, hasUnits: boolean): readonly Field<Effect>[] => {
  const { head } = RULES_WORDS[language]
  return [
    { key: 'agency', heading: head.agency, value: ({ agency }) => agency, floor: 14 },
    ...(hasUnits ? [{ key: 'unit', heading: head.unit, value: ({ unit }: Effect) => unit, floor: 16 }] : []),
    { key: 'from', heading: head.before, value: ({ from }) => sideText(from, places, language) },
    { key: 'to', heading: head.after, value: ({ to }) => sideText(to, places, language) },
    {
      key: 'change',
      heading: head.change,
      value: (effect) => changeText(effect, places, language),
      align: 'right',
    },
  ]
}

const split = ({ effects }: Effects) => ({
  units: effects.filter(({ level }) => level === 'unit'),
  agencies: effects.filter(({ level }) => level === 'agency'),
})

const summary = (effects: Effects, language: Language): string => {
  const words = RULES_WORDS[language]
  const { units } = split(effects)
  if (units.length === 0) return words.effectNone(effects.units)
  return words.effect(units.length, effects.units, units.filter(({ from, to }) => from.letter !== to.letter).length)
}

/** Which units and agencies come to another index, those with another predicate first. */
export const effectLines = (effects: Effects, places: number, language: Language, page: Page): readonly string[] => {
  const { units, agencies } = split(effects)
  const tableOf = (items: readonly Effect[], hasUnits: boolean) =>
    items.length > 0 ? ['', ...listingLines({ fields: fields(places, language, hasUnits), items }, page)] : []
  return [summary(effects, language), ...tableOf(units, true), ...tableOf(agencies, false)]
}

export const effectMarkdown = (effects: Effects, places: number, language: Language): readonly string[] => {
  const { units, agencies } = split(effects)
  const tableOf = (items: readonly Effect[], hasUnits: boolean) =>
    items.length > 0 ? ['', ...listingMarkdown({ fields: fields(places, language, hasUnits), items })] : []
  return [summary(effects, language), ...tableOf(units, true), ...tableOf(agencies, false)]
}

/** Rows for a spreadsheet: figures as published, the exact change beside. */
export const effectCsv = ({ effects }: Effects, places: number): string => {
  const ipp = ({ rounded }: Side) => rounded && { figure: toFixed(rounded, places) }
  return listingCsv<Effect>({
    fields: [
      { key: 'level', heading: '', value: ({ level }) => level },
      { key: 'agency', heading: '', value: ({ agency }) => agency },
      { key: 'unit', heading: '', value: ({ unit }) => unit },
      { key: 'from_ipp', heading: '', value: ({ from }) => ipp(from) },
      { key: 'from_letter', heading: '', value: ({ from }) => from.letter },
      { key: 'to_ipp', heading: '', value: ({ to }) => ipp(to) },
      { key: 'to_letter', heading: '', value: ({ to }) => to.letter },
      { key: 'change', heading: '', value: ({ change }) => change && { figure: toFixed(change, places) } },
      { key: 'change_fraction', heading: '', value: ({ change }) => change && { figure: fraction(change) } },
    ],
    items: effects,
  })
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
