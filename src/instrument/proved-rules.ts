import * as ownFiles from '../platform/shipped-files.js'
import { type Crosswalk, crosswalkSchema } from './crosswalk.js'
import { InstrumentInvalid } from './instrument-invalid.js'
import { rawAt } from './raw.js'
import { type Rules, readRules } from './read.js'
import type { Years } from './years.js'

/** An instrument that ships with the package, as far as one must know it to choose. */
export interface Shipped {
  readonly id: string
  readonly title: string
  /** First and last year it is in force. */
  readonly from: number
  readonly to: number
  /** First and last year beside these in which it is used by practice; null where there is none. */
  readonly practised: Years | null
  /** Whether it is a survey and nothing else: no year chooses it, somebody must name it. */
  readonly isSurvey: boolean
}

/** Where what ships is read: the package's own files, where no others are named. */
export type ShippedFiles = Pick<typeof ownFiles, 'shippedFile' | 'shippedNames'>

/** The shipped instruments as far as one must know them to choose, in the order of their files. */
export const shippedList = ({ shippedFile, shippedNames }: ShippedFiles = ownFiles): readonly Shipped[] =>
  shippedNames('data').map((id) => readShipped(id, shippedFile('data', id)))

/** Only what is needed to choose, so that a run pays for the one instrument it uses. */
const readShipped = (id: string, text: string): Shipped => {
  const raw: unknown = JSON.parse(text)
  const span = (key: string) => {
    const year = (end: string) => Number(rawAt(raw, [key, 'value', end]))
    return { from: year('from'), to: year('to') }
  }
  const practised = rawAt(raw, ['practised']) === undefined ? null : span('practised')
  const forms = rawAt(raw, ['forms'])
  const isSurvey = Array.isArray(forms) && !forms.some((_, i) => rawAt(raw, ['forms', i, 'kind']) === 'scores')
  return { id, title: String(rawAt(raw, ['title'])), ...span('years'), practised, isSurvey }
}

/** The shipped instrument of that id, checked and proved; null where there is none. */
export const shippedRulesOf = (id: string, { shippedFile, shippedNames }: ShippedFiles = ownFiles): Rules | null => {
  if (!shippedNames('data').includes(id)) return null
  const reading = readRules(shippedFile('data', id))
  if (!reading.ok) throw new InstrumentInvalid(`${id}.json`, reading.problems)
  return reading.value
}

/** What corresponds between the shipped instruments, checked against its schema. */
export const shippedCrosswalks = ({ shippedFile, shippedNames }: ShippedFiles = ownFiles): readonly Crosswalk[] =>
  shippedNames('crosswalk').map((name) => crosswalkSchema.parse(JSON.parse(shippedFile('crosswalk', name))))
