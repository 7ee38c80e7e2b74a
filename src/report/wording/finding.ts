import type { Finding } from '../../finding/finding.js'
import { plain } from '../plain.js'
import type { Language } from '../run.js'
import { WORDING } from './codes/all.js'
import { fill } from './fill.js'
import { WORDS } from './words.js'

/** A finding in words: where it stands, what is the matter, what to do. Safe to show: nothing in it can move a cursor. */
export interface Told {
  /** "lembar.xlsx › F-02!E17", "unit.csv › G3"; "" where the run as a whole is meant. */
  readonly where: string
  readonly message: string
  readonly fix: string
}

/** Longer texts from a file are cut: who wants them whole looks at the cell. */
const LONGEST = 120

const shown = (text: string | null): string | null => {
  const safe = text === null ? '' : plain(text)
  if (safe === '') return null
  const letters = [...safe]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : safe
}

const quoted = (text: string | null): string | null => (text === null ? null : `“${text}”`)

const ROW = /^(\d+):\1$/

/** Where something stands, as people write it: the file, then the sheet and the cell. */
export const whereOf = (at: Pick<Finding, 'file' | 'sheet' | 'cell'>, language: Language): string => {
  const words = WORDS[language]
  const file = at.file === '-' ? words.stdin : at.file === null ? '' : plain(at.file)
  const sheet = at.sheet === null ? '' : plain(at.sheet)
  const row = ROW.exec(at.cell ?? '')?.[1]
  const spot = row ? words.row(row) : (at.cell ?? '')
  const within = sheet === '' || spot === '' ? sheet + spot : row ? `${sheet}, ${spot}` : `${sheet}!${spot}`
  return [file, within].filter((part) => part !== '').join(' › ')
}

/** What to tell people about a finding, in their language. */
export const describe = (finding: Finding, language: Language): Told => {
  const { what, fix } = WORDING[finding.code][language]
  const said = shown(finding.found)
  const fields = { found: quoted(said), said, expected: shown(finding.expected) }
  const others = finding.count > 1 ? ` ${WORDS[language].alike(finding.count)}` : ''
  return { where: whereOf(finding, language), message: fill(what, fields) + others, fix: fill(fix, fields) }
}
