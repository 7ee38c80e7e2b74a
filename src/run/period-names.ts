import { keyedNames, type Side } from '../engine/compare/year.js'
import { finding } from '../finding/finding.js'
import { sameKey } from '../scoresheet/identity.js'
import type { SurveySideReading } from './answers-side.js'
import type { SideReading } from './side.js'

/** What stands between words, and numbers, which are words of their own also where they are written onto one. */
const BETWEEN_WORDS = /([\s_.-]+|\d+)/
const OF_PERIOD = /^(?:[\s_.-]*|\d+|sem(?:ester)?|triwulan|tw|tahun|periode|i{1,3}|iv)$/i

const withoutPeriod = (name: string): string => {
  const words = name.split(BETWEEN_WORDS)
  return words.slice(0, words.findLastIndex((word) => !OF_PERIOD.test(word)) + 1).join('')
}

/** What names have in common at their beginning, without the period; the newest where they have nothing. */
const commonName = (names: readonly string[]): string => {
  const [first = ''] = names
  const newest = names.at(-1) ?? first
  const end = [...first].findIndex((letter, i) => names.some((name) => [...name][i] !== letter))
  const shared = end === -1 ? first : [...first].slice(0, end).join('')
  const name = withoutPeriod(shared)
  return name === '' ? newest : name
}

const callUnit = (side: Side, unit: string): Side => ({
  ...side,
  units: side.units.map((member) => ({ ...member, ...keyedNames({ ...member, unit }, sameKey) })),
})

/** Files that name no unit are one and the same unit, period by period: which is told where they are called otherwise. */
export const withOneUnit = (readings: readonly SurveySideReading[], named: string | null): readonly SideReading[] => {
  const names = readings.flatMap(({ nameless }) => nameless ?? [])
  const isOne = names.length === readings.length && new Set(names).size > 1
  const unit = named ?? (isOne ? commonName(names) : null)
  if (unit === null) return readings
  return readings.map((reading) => {
    if (reading.nameless === null) return reading
    const told = named === null ? [finding(reading.side.source, { code: 'N-SIDE-UNIT', unit })] : []
    return { ...reading, side: callUnit(reading.side, unit), findings: [...reading.findings, ...told] }
  })
}
