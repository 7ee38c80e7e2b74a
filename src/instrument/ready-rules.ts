import * as ownFiles from '../platform/shipped-files.js'
import type { Crosswalk } from './crosswalk.js'
import type { Shipped, ShippedFiles } from './proved-rules.js'
import type { Rules } from './read.js'
import { fromReady } from './ready-json.js'

// What proved-rules.ts works out from the data, as the build has worked it out: nothing is checked or proved again.

/** The shipped instruments as far as one must know them to choose. */
export const shippedList = ({ shippedFile }: Pick<ShippedFiles, 'shippedFile'> = ownFiles): readonly Shipped[] =>
  fromReady(shippedFile('ready', 'list')) as readonly Shipped[]

/** The shipped instrument of that id; null where there is none. */
export const shippedRulesOf = (id: string, files: Pick<ShippedFiles, 'shippedFile'> = ownFiles): Rules | null =>
  shippedList(files).some((each) => each.id === id)
    ? (fromReady(files.shippedFile('ready', `${id}.rules`)) as Rules)
    : null

export const shippedCrosswalks = ({
  shippedFile,
}: Pick<ShippedFiles, 'shippedFile'> = ownFiles): readonly Crosswalk[] =>
  fromReady(shippedFile('ready', 'crosswalks')) as readonly Crosswalk[]
