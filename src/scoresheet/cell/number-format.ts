import { compare, type Exact, equal, parseExact, round, ZERO } from '../../exact/exact.js'

/** What a number format makes of a value: the same, the same rounded, a percentage, or something else altogether. */
type Display = 'same' | 'rounded' | 'percent' | 'other'

/** A section of a format taken apart: what is printed as it stands, and the places that digits take. */
interface Section {
  readonly literal: string
  readonly places: string
}

const takenApart = (section: string): Section => {
  const currency = [...section.matchAll(/\[\$([^\]-]*)/g)].map(([, sign]) => sign ?? '')
  const bare = section.replace(/\[[^\]]*\]?/g, '').replace(/[_*]./gs, '')
  const quoted = [...bare.matchAll(/"([^"]*)"?|\\(.)/gs)].map(([, text, char]) => text ?? char ?? '')
  return { literal: [...currency, ...quoted].join(''), places: bare.replace(/"[^"]*"?|\\./gs, '') }
}

/** The sections for numbers; the last is that of texts where it has a place for one. */
const sectionsOf = (format: string): readonly string[] => {
  const marked = format.replace(/"[^"]*"?|\\.|\[[^\]]*\]?|;/gs, (part) => (part === ';' ? '\0' : part))
  const sections = marked.split('\0')
  const last = sections.length > 1 ? (sections.at(-1) ?? '') : ''
  return takenApart(last).places.includes('@') ? sections.slice(0, -1) : sections
}

const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/

const meets = (section: string, value: Exact): boolean | null => {
  const condition = CONDITION.exec(section)
  const bound = parseExact(condition?.[2] ?? '')
  if (!condition || !bound) return null
  const order = compare(value, bound)
  const held: Readonly<Record<string, boolean>> = {
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
    '=': order === 0,
    '<>': order !== 0,
  }
  return held[condition[1] ?? ''] ?? false
}

/** The section that prints the value: by its conditions, else positive; negative; zero. */
const sectionFor = (sections: readonly string[], value: Exact): string => {
  const conditional = sections.find((section) => meets(section, value) === true)
  if (conditional !== undefined) return conditional
  if (sections.some((section) => meets(section, value) !== null)) {
    return sections.find((section) => meets(section, value) === null) ?? ''
  }
  const sign = compare(value, ZERO)
  const [positive = '', negative = positive, zero = positive] = sections
  if (sign > 0) return positive
  return sign < 0 ? negative : zero
}

/** Digits that are always printed before the decimal sign, so that grouping cuts into zeros: "0,000" prints 4 as 0,004. */
const paddedGroups = (places: string): boolean => {
  const whole = places.split('.')[0] ?? ''
  return whole.includes(',') && (whole.match(/0/g)?.length ?? 0) > 3
}

/** What a cell shows of a value under a number format of the workbook. */
export const display = (format: string, value: Exact): Display => {
  const { literal, places } = takenApart(sectionFor(sectionsOf(format), value))
  if (/\d/.test(literal)) return 'other'
  if (/general|@/i.test(places)) return 'same'
  if (!/[0#?]/.test(places)) return 'other'
  if (places.includes('%')) return 'percent'
  if (/[0#?],+(?![0#?,])/.test(places) || paddedGroups(places)) return 'other'
  if (places.includes('/')) return 'same'
  const decimals = (/\.([0#?]*)/.exec(places)?.[1] ?? '').length
  return equal(round(value, decimals, 'half-up'), value) ? 'same' : 'rounded'
}
